import JSONText
import Testing

/// RFC 6901, from an offset to the names and numbers that lead there.
@Suite struct JSONPointerTests {
  static let examples: [(text: String, path: String)] = [
    ("①1", ""), ("①{}", ""), ("①[1]", ""), ("[①1]", "/0"), ("[1, ①2]", "/1"), ("[[], [1, ①[]]]", "/1/1"),
    (#"{"a": ①1}"#, "/a"), (#"{①"a": 1}"#, "/a"), (#"{"a"①: 1}"#, "/a"), (#"{"a":① 1}"#, "/a"),
    (#"{"a": [①{"b": 1}]}"#, "/a/0"), (#"{"a": [{①"b": 1}]}"#, "/a/0/b"), (#"{"a": ①[{"b": 1}]}"#, "/a"),
    (#"{"a": 1, ①"b": 2}"#, "/b"), (#"{"": ①1}"#, "/"), (#"{"": {"": ①1}}"#, "//"), (#"{" ": ①1}"#, "/ "),
    (#"{"0": [①1]}"#, "/0/0"), (#"{"a/b": ①1}"#, "/a~1b"), (#"{"a~b": ①1}"#, "/a~0b"), (#"{"~1": ①1}"#, "/~01"),
    (#"{"~/~": {"/~": ①1}}"#, "/~0~1~0/~1~0"), (#"{"a\u002fb\u007e": ①1}"#, "/a~1b~0"),
    (#"{"\"\\\n": ①1}"#, "/\"\\\n"), (#"{"één": ①1}"#, "/één"), (#"{"\u00e9\ud83d\ude00": ①1}"#, "/é😀"),
    ("{\"/\u{301}~\u{301}\": ①1}", "/~1\u{301}~0\u{301}"),
    ("{\"a/\u{FE0F}b\": {①\"c~\u{308}\": 1}}", "/a~1\u{FE0F}b/c~0\u{308}"),
    (#"{"contracts": [{}, {"notice": {①"period": "P4X"}}]}"#, "/contracts/1/notice/period"),
    (#"{"a": "b①c", "d": 1}"#, "/a"), (#"{"a": 1①, "b": 2}"#, ""), (#"{"a": [1, 2 ①], "b": 2}"#, "/a"),
    (#"{"a": 1 ①}"#, ""), (#"[1 ①, 2]"#, ""), (#"{"a": {①}}"#, "/a"), (#"  {"a": 1}  ①"#, ""),
  ]

  @Test(arguments: examples)
  func `an offset has the path of the innermost value around it`(_ example: (text: String, path: String)) throws {
    let text = MarkedText(example.text)
    let tape = try #require(Reading(text.bytes).tape)
    #expect(Array(JSONPointer.path(to: text["①"], in: tape).utf8) == Array(example.path.utf8))
  }

  @Test func `a path goes on from a base`() throws {
    let text = MarkedText(#"{"contracts": [{}, {"a": 1, "notice": {①"period": ②"P4X"}}③]}"#)
    let element = try #require(Reading(text.bytes, streaming: "contracts").elements.last)
    let base = "/contracts/1"
    #expect(JSONPointer.path(to: text["①"], in: element, base: base) == "/contracts/1/notice/period")
    #expect(JSONPointer.path(to: text["②"], in: element, base: base) == "/contracts/1/notice/period")
    #expect(JSONPointer.path(to: text["③"], in: element, base: base) == base)
    let notice = try #require(element.member("notice", of: 0))
    #expect(JSONPointer.path(to: text["②"], in: element, from: notice, base: "…") == "…/period")
  }

  @Test(arguments: [SampleRegister.text, SampleRegister.hostile] + SampleRegister.small)
  func `the path of every key and value leads back to the value`(_ text: String) throws {
    let tape = try #require(Reading(text).tape)
    for (index, node) in tape.nodes.enumerated() {
      let path = JSONPointer.path(to: node.start, in: tape)
      #expect(Self.follow(path, in: tape) == (node.kind == .key ? index + 1 : index), "\(path)")
    }
  }

  /// RFC 6901 read the other way: the value to which a path leads.
  private static func follow(_ path: String, in tape: JSONTape) -> Int? {
    var index: Int? = 0
    for part in path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let inside = index else { return nil }
      var name = ""
      var rest = part[...]
      while let scalar = rest.popFirst() {
        if scalar == "~" {
          guard let digit = rest.popFirst(), digit == "0" || digit == "1" else { return nil }
          name += digit == "0" ? "~" : "/"
        } else {
          name.unicodeScalars.append(scalar)
        }
      }
      switch tape.kind(inside) {
      case .object: index = tape.member(name, of: inside)
      case .list: index = Int(name).map { tape.elements(of: inside)[$0] }
      case .string, .number, .yes, .no, .null, .key: return nil
      }
    }
    return index
  }
}
