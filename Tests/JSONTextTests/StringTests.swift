import JSONText
import Testing

/// RFC 8259 section 7: what may stand between two quotes, and which escapes there are.
@Suite struct StringTests {
  static let strict: [(written: String, read: String)] = [
    (#""""#, ""), (#""a""#, "a"), (#""'""#, "'"), (#""/""#, "/"), (#""\/""#, "/"), (#""\"""#, "\""),
    (#""\\""#, "\\"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"), (#""\u001F""#, "\u{1F}"),
    (#""\u0061""#, "a"), (#""\u00e9\u00E9""#, "éé"), (#""\u20ac""#, "€"), (#""\uD7FF""#, "\u{D7FF}"),
    (#""\uE000""#, "\u{E000}"), (#""\uFFFF""#, "\u{FFFF}"), (#""\ufeff""#, "\u{FEFF}"), (#""\ud83d\ude00""#, "😀"),
    (#""\uD83D\uDE00""#, "😀"), (#""\uD83d\udE00x""#, "😀x"), (#""\uD800\uDC00""#, "\u{10000}"),
    (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud83d\ude00\ud83d\ude01""#, "😀😁"), (#""\\ud800""#, "\\ud800"),
    (#""\\\ud83d\ude00\\""#, "\\😀\\"), (#""\\\\""#, "\\\\"), (#""\"\"""#, "\"\""), (#""a\\n""#, "a\\n"),
    (#""u0061""#, "u0061"), ("\"\u{7F}\"", "\u{7F}"), ("\"\u{80}\"", "\u{80}"),
    ("\"\u{2028}\u{2029}\"", "\u{2028}\u{2029}"), ("\"\u{FEFF}\"", "\u{FEFF}"),
    ("\"\u{FFFE}\u{FFFF}\u{10FFFF}\"", "\u{FFFE}\u{FFFF}\u{10FFFF}"), ("\"é€😀\"", "é€😀"),
    ("\"e\u{301}\"", "e\u{301}"), (#""// no /* comment */""#, "// no /* comment */"), (#""{[,:]}""#, "{[,:]}"),
    (#""null""#, "null"), (#""é\u0301\t€""#, "é\u{301}\t€"),
  ]

  static let refused: [Refused] = [
    Refused(.badEscape, #""①\a""#), Refused(.badEscape, #""①\x41""#), Refused(.badEscape, #""①\'""#),
    Refused(.badEscape, #""①\0""#), Refused(.badEscape, #""①\v""#), Refused(.badEscape, #""①\ ""#),
    Refused(.badEscape, #""①\U0041""#), Refused(.badEscape, #""①\N""#), Refused(.badEscape, #""①\é""#),
    Refused(.badEscape, "\"①\\\n\""), Refused(.badEscape, "\"①\\‹00›\""), Refused(.badEscape, "\"①\\‹FF›\""),
    Refused(.badEscape, #""①\u""#), Refused(.badEscape, #""①\u1""#), Refused(.badEscape, #""①\u123""#),
    Refused(.badEscape, #""①\u12G4""#), Refused(.badEscape, #""①\u 123""#), Refused(.badEscape, #""①\u+123""#),
    Refused(.badEscape, #""①\u-123""#), Refused(.badEscape, #""①\u0x41""#), Refused(.badEscape, #""①\u{41}""#),
    Refused(.badEscape, #""①\u００４１""#), Refused(.badEscape, #""é\n①\q""#), Refused(.badEscape, #""\\①\c""#),
    Refused(.loneSurrogate, #""①\ud800""#), Refused(.loneSurrogate, #""①\uDBFF""#),
    Refused(.loneSurrogate, #""①\udc00""#), Refused(.loneSurrogate, #""①\uDFFF""#),
    Refused(.loneSurrogate, #""①\ud800\ud800""#), Refused(.loneSurrogate, #""①\udc00\ud800""#),
    Refused(.loneSurrogate, #""①\ud800\u0041""#), Refused(.loneSurrogate, #""①\ud800\uE000""#),
    Refused(.loneSurrogate, #""①\ud800x""#), Refused(.loneSurrogate, #""①\ud800\n""#),
    Refused(.loneSurrogate, #""①\ud800 \udc00""#), Refused(.loneSurrogate, #""①\ud800\\udc00""#),
    Refused(.loneSurrogate, #""①\ud800\xdc00""#), Refused(.loneSurrogate, #""①\ud800xudc00""#),
    Refused(.loneSurrogate, #""①\ud83d\ude0""#), Refused(.loneSurrogate, #""①\ud83d\u""#),
    Refused(.loneSurrogate, #""①\ud83d\""#), Refused(.loneSurrogate, #""\ud83d\ude00①\ud83d""#),
    Refused(.loneSurrogate, #""\ud83d\ude00①\ude00""#),
    Refused(.unterminatedString, #"①"abc"#), Refused(.unterminatedString, #"①""#),
    Refused(.unterminatedString, #"①"abc\""#), Refused(.unterminatedString, #"①"é\\\""#),
    Refused(.controlCharacter(0x0A), "\"line①\nline\""), Refused(.controlCharacter(0x0D), "\"line①\r\nline\""),
    Refused(.controlCharacter(0x09), "\"①\t\""), Refused(.controlCharacter(0x0A), "\"unclosed①\n"),
    Refused(.expectedValue, "①'a'"), Refused(.expectedValue, "①“a”"), Refused(.expectedValue, "①`a`"),
    Refused(.expectedValue, #"①\"a\""#), Refused(.expectedValue, #"①\u0022a""#),
  ]

  @Test(arguments: strict, Surroundings.allCases)
  func `a string reads as what it stands for`(
    _ example: (written: String, read: String), in surroundings: Surroundings
  ) throws {
    let text = surroundings.around("①\(example.written)②")
    let tape = try #require(Reading(text.bytes).tape)
    let index = try #require(tape.nodes.lastIndex { $0.start == text["①"] })
    #expect(tape.kind(index) == .string)
    #expect(tape.nodes[index].end == text["②"])
    #expect(Array(tape.text(index).utf8) == Array(example.read.utf8))
    #expect(tape.nodes[index].isEscaped == example.written.contains("\\"))
    #expect(tape.isText(index, example.read))
    #expect(!tape.isText(index, example.read + "x"))
  }

  @Test(arguments: refused, Surroundings.allCases)
  func `a string is refused at its first bad character`(_ refused: Refused, in surroundings: Surroundings) {
    let bytes = surroundings.around(refused.text).bytes
    #expect(Reading(bytes).fault == refused.fault(in: surroundings))
    #expect(Reading(bytes, streaming: "contracts").fault == refused.fault(in: surroundings))
  }

  @Test(arguments: StringTests.refused.filter { $0.kind != .expectedValue })
  func `a name is as strict as a string`(_ refused: Refused) {
    let text = MarkedText("{\(refused.text): 1}")
    #expect(Reading(text.bytes).fault == JSONFault(refused.kind, at: text["①"]))
  }

  @Test(arguments: UInt8(0)..<0x20)
  func `no control character stands raw in a string`(_ control: UInt8) {
    let fault = JSONFault(.controlCharacter(control), at: 2)
    #expect(Reading([UInt8(ascii: "\""), UInt8(ascii: "a"), control, UInt8(ascii: "\"")]).fault == fault)
  }

  @Test func `only eight letters and u make an escape`() {
    let letters = Set("\"\\/bfnrt".utf8)
    for letter in UInt8.min...UInt8.max where letter != UInt8(ascii: "u") {
      let fault = Reading([UInt8(ascii: "\""), UInt8(ascii: "\\"), letter, UInt8(ascii: "\"")]).fault
      #expect(fault == (letters.contains(letter) ? nil : JSONFault(.badEscape, at: 1)), "\\ and octet \(letter)")
    }
  }
}
