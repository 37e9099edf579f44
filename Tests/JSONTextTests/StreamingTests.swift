import JSONText
import Testing

/// One list of the document is handed over element by element; nothing else changes.
@Suite struct StreamingTests {
  @Test func `the elements come in order, each with its place in the whole text`() throws {
    let text = MarkedText(#"{"a": 1, "contracts": ③[①{"id": "één"}, ⑤2, ②["x"]]④, "z": [3]}"#)
    let reading = Reading(text.bytes, streaming: "contracts")
    let tape = try #require(reading.tape)
    #expect(reading.elements.map { $0.nodes[0].start } == [text["①"], text["⑤"], text["②"]])
    #expect(reading.elements.map { $0.kind(0) } == [.object, .number, .list])
    #expect(reading.elements.map(\.nodes.count) == [3, 1, 2])
    let list = try #require(tape.member("contracts", of: 0))
    #expect(tape.elements(of: list).isEmpty)
    #expect(tape.nodes[list].start == text["③"])
    #expect(tape.nodes[list].end == text["④"])
    #expect(tape.elements(of: try #require(tape.member("z", of: 0))).count == 1)
  }

  @Test func `the elements before a fault have been seen`() {
    let reading = Reading(
      #"{"contracts": [{"id": 1}, {"id": 2}, {"id": 3, "id": 4}, {"id": 5}]}"#, streaming: "contracts")
    #expect(reading.elements.count == 2)
    #expect(reading.tape == nil)
  }

  @Test(arguments: [#""contracts""#, #""contr\u0061cts""#])
  func `the streamed name may be escaped`(_ name: String) {
    #expect(Reading("{\(name): [1, 2, 3]}", streaming: "contracts").elements.count == 3)
  }

  @Test(arguments: [
    #"[{"contracts": [1]}]"#, #"{"a": {"contracts": [1]}}"#, #"{"contracts": {"contracts": [1]}}"#,
    #"{"contracts": 1}"#, #"{"contracts": []}"#, #"{"contracts ": [1]}"#, #"["contracts", [1]]"#,
    #"{"a": "contracts", "b": [1]}"#,
  ])
  func `only a list of that name in the outermost object is streamed`(_ text: String) throws {
    let reading = Reading(text, streaming: "contracts")
    #expect(reading.elements.isEmpty)
    #expect(try #require(reading.tape).outline() == #require(Reading(text).tape).outline())
  }

  @Test(arguments: [#"{"": [1, {"a": 2}]}"#, #"{"a": 0, "": [[]], "b": [1]}"#])
  func `without a streamed name every list keeps its elements`(_ text: String) throws {
    let reading = Reading(text)
    let tape = try #require(reading.tape)
    #expect(!tape.elements(of: try #require(tape.member("", of: 0))).isEmpty)
    #expect(tape.outline() == tape.reread())
  }

  /// The texts of the strings that the elements of a list have under a name; nil for each that has none there.
  private func strings(of name: String, in text: String) throws -> [String?] {
    let bytes = Array(text.utf8)
    let wanted = JSONName(name)
    let empty: [String?] = []
    let (_, parts) = try JSONReader.read(bytes, streaming: "contracts", with: OneWorker(), empty: empty) {
      $0.append($2.string(of: wanted, bytes.span).map { bytes.span.text(of: $0) })
    }
    return parts.flatMap(\.self)
  }

  @Test(arguments: ["id", "like", "reference number", "longer than any word", "é", ""])
  func `a string of an element is found by its name`(_ name: String) throws {
    let escaped = name.unicodeScalars.map { "\\u00" + String($0.value, radix: 16) }.joined()
    let many = (0..<100).map { "\"n\($0)\": {\"\(name)\": \"inner\"}" }.joined(separator: ", ")
    let text = """
      {"contracts": [{"\(name)": "a"}, {"n": {"\(name)": "b"}}, {"x": [1], "\(name)" : "c", "y": 2}, {"\(name)": 4},
        {"\(escaped)": "e"}, ["\(name)", "f"], "\(name)", {}, {\(many), "\(name)":\n "i"}, {\(many)}]}
      """
    #expect(try strings(of: name, in: text) == ["a", nil, "c", nil, "e", nil, nil, nil, "i", nil])
  }

  @Test func `another spelling of an accent is another name`() {
    #expect(Reading("{\"e\u{301}\": [1, 2]}", streaming: "\u{E9}").elements.isEmpty)
    #expect(Reading("{\"\u{E9}\": [1, 2]}", streaming: "\u{E9}").elements.count == 2)
  }

  @Test func `the nameless member can be streamed too`() {
    #expect(Reading(#"{"": [1, 2]}"#, streaming: "").elements.count == 2)
  }
}
