import JSONText
import TestSupport
import Testing

/// What is written is strict JSON, reads back as it was, and is always the same.
@Suite struct WriterTests {
  @Test(arguments: UInt64(1000)..<1200)
  func `what is written reads back equal`(_ seed: UInt64) throws {
    var seeds = SeededGenerator(seed: seed)
    let example = Example(from: &seeds, depth: 5)
    var writer = JSONWriter()
    example.write(into: &writer, &seeds)
    let tape = try #require(Reading(writer.document).tape, "\(writer.document)")
    #expect(Example(tape) == example)
  }

  @Test(arguments: UInt64(1000)..<1020)
  func `equal calls give equal octets`(_ seed: UInt64) {
    let documents = (0..<3).map { _ in
      var seeds = SeededGenerator(seed: seed)
      let example = Example(from: &seeds, depth: 5)
      var writer = JSONWriter()
      example.write(into: &writer, &seeds)
      return Array(writer.document.utf8)
    }
    #expect(Set(documents).count == 1)
  }

  static let hostile: [(text: String, written: String)] = [
    ("", #""""#), ("\"", #""\"""#), ("\\", #""\\""#), ("\\\"", #""\\\"""#), ("\\u0041", #""\\u0041""#), ("/", #""/""#),
    ("</script>", #""</script>""#), ("\n\r\t", #""\n\r\t""#), ("\r\n", #""\r\n""#), ("\u{8}\u{C}", #""\u0008\u000c""#),
    ("\u{0}", #""\u0000""#), ("\u{1B}[31m", #""\u001b[31m""#), ("\u{1F} ", #""\u001f ""#), ("\u{7F}", #""\u007f""#),
    ("\u{80}\u{85}\u{9F}", #""\u0080\u0085\u009f""#), ("\u{A0}", "\"\u{A0}\""),
    (
      "\u{2027}\u{2028}\u{2029}\u{202A}",
      "\"\u{2027}\\u2028\\u2029\u{202A}\""
    ), ("é€😀", "\"é€😀\""), ("e\u{301}", "\"e\u{301}\""), ("\"\u{301}", "\"\\\"\u{301}\""),
    ("\\\u{301}", "\"\\\\\u{301}\""), ("\u{FEFF}\u{FFFF}\u{10FFFF}", "\"\u{FEFF}\u{FFFF}\u{10FFFF}\""),
    ("{\"a\": [1, 2]}", #""{\"a\": [1, 2]}""#), ("{", #""{""#), ("null", #""null""#),
  ]

  @Test(arguments: hostile)
  func `a hostile text is quoted, as a value and as a name`(_ example: (text: String, written: String)) throws {
    var alone = JSONWriter()
    alone.string(example.text)
    #expect(Array(alone.document.utf8) == Array((example.written + "\n").utf8))
    var within = JSONWriter()
    within.object(inline: true) { writer in
      writer.member(example.text, [example.text, "x"])
      writer.member("x" + example.text, example.text)
    }
    let tape = try #require(Reading(within.document).tape)
    let text = Example.string(Array(example.text.utf8))
    let wanted: [Example.Member] = [
      .init(name: Array(example.text.utf8), value: .list([text, .string(Array("x".utf8))])),
      .init(name: Array(("x" + example.text).utf8), value: text),
    ]
    #expect(Example(tape) == .object(wanted))
  }

  @Test func `every character reads back and none that a terminal obeys stands raw`() throws {
    let all = (UInt32(0)...0x10FFFF).lazy.filter { $0 < 0x3000 || $0 % 251 == 0 }.compactMap(Unicode.Scalar.init)
    var text = ""
    text.unicodeScalars.append(contentsOf: all)
    var writer = JSONWriter()
    writer.string(text)
    let tape = try #require(Reading(writer.document).tape)
    #expect(tape.text(0).utf8.elementsEqual(text.utf8))
    #expect(!writer.document.unicodeScalars.dropLast().contains { $0.properties.generalCategory == .control })
  }

  @Test(arguments: [Int.min, -1, 0, 7, Int.max])
  func `a whole number is written in full`(_ number: Int) {
    var writer = JSONWriter()
    writer.number(number)
    #expect(writer.document == "\(number)\n")
  }

  @Test(arguments: NumberTests.strict)
  func `digits that were read are written as they stood`(_ digits: String) {
    var writer = JSONWriter()
    writer.verbatimNumber(digits)
    #expect(writer.document == digits + "\n")
  }
}
