import JSONText
import Testing

/// What a change of a text looks like, octet for octet.
@Suite struct EditTests {
  /// The text with its changes; each must read back as exactly what was meant.
  private func edited(_ text: String, _ change: (inout JSONEdit) throws -> Void) throws -> String {
    var edit = try JSONEdit(of: Array(text.utf8))
    try change(&edit)
    let octets = edit.octets
    #expect(edit.isCarriedOut(in: octets), "\(String(decoding: octets, as: UTF8.self))")
    return String(decoding: octets, as: UTF8.self)
  }

  private static let decision: JSONValue = .object(["on": .text("2026-06-18"), "kind": .text("extend")])

  /// A text, the name of a list in it, and the text with `{ "on": …, "kind": "extend" }` appended to that list.
  private static let appended: [(String, String)] = [
    // Everything on one line, without spaces and with.
    (#"{"d":[]}"#, #"{"d":[{"on":"2026-06-18","kind":"extend"}]}"#),
    (#"{"a": 1, "d": []}"#, #"{"a": 1, "d": [{"on": "2026-06-18", "kind": "extend"}]}"#),
    (#"{"d":[{"on":"1","x":2}]}"#, #"{"d":[{"on":"1","x":2},{"on":"2026-06-18","kind":"extend"}]}"#),
    (#"{ "d" : [ { "on" : "1" } ] }"#, #"{ "d" : [ { "on" : "1" }, { "on" : "2026-06-18", "kind" : "extend" } ] }"#),
    // One object a line, and each member on its own.
    (
      "{\n  \"d\": [\n    { \"on\": \"1\", \"k\": \"2\" }\n  ]\n}\n",
      "{\n  \"d\": [\n    { \"on\": \"1\", \"k\": \"2\" },\n    { \"on\": \"2026-06-18\", \"kind\": \"extend\" }\n  ]\n}\n"
    ),
    (
      "{\n\t\"d\": [\n\t\t{\n\t\t\t\"on\": \"1\"\n\t\t}\n\t]\n}",
      "{\n\t\"d\": [\n\t\t{\n\t\t\t\"on\": \"1\"\n\t\t},\n\t\t{\n\t\t\t\"on\": \"2026-06-18\",\n\t\t\t\"kind\": \"extend\"\n\t\t}\n\t]\n}"
    ),
    // Line ends of Windows, spaces at the end of lines, a blank line between the elements, commas at the beginning of lines.
    (
      "{\r\n  \"d\": [\r\n    { \"on\": \"1\" }\r\n  ]\r\n}\r\n",
      "{\r\n  \"d\": [\r\n    { \"on\": \"1\" },\r\n    { \"on\": \"2026-06-18\", \"kind\": \"extend\" }\r\n  ]\r\n}\r\n"
    ),
    (
      "{\n \"d\": [  \n  {\"on\": \"1\"},  \n\n  {\"on\": \"2\"}  \n ]\n}\n",
      "{\n \"d\": [  \n  {\"on\": \"1\"},  \n\n  {\"on\": \"2\"},\n\n  {\"on\": \"2026-06-18\", \"kind\": \"extend\"}  \n ]\n}\n"
    ),
    (
      "{ \"d\":\n  [ {\"on\": \"1\"}\n  , {\"on\": \"2\"}\n  ]\n}",
      "{ \"d\":\n  [ {\"on\": \"1\"}\n  , {\"on\": \"2\"}\n  , {\"on\": \"2026-06-18\", \"kind\": \"extend\"}\n  ]\n}"
    ),
    // An empty list takes the layout of the rest.
    (
      "{\n    \"x\": {\n        \"y\": 1\n    },\n    \"d\": []\n}",
      "{\n    \"x\": {\n        \"y\": 1\n    },\n    \"d\": [\n        {\n            \"on\": \"2026-06-18\",\n            \"kind\": \"extend\"\n        }\n    ]\n}"
    ),
    (
      "{\n  \"x\": { \"y\": [1, 2] },\n  \"d\": [ ]\n}",
      "{\n  \"x\": { \"y\": [1, 2] },\n  \"d\": [\n    { \"on\": \"2026-06-18\", \"kind\": \"extend\" }\n  ]\n}"
    ),
  ]

  @Test(arguments: appended)
  func `a new element looks like its neighbours`(_ before: String, _ after: String) throws {
    let found = try edited(before) { edit in
      edit.append(Self.decision, to: try #require(edit.tape.node("d")))
    }
    #expect(found == after)
  }

  @Test func `a list on one line that becomes too wide gets a line for each element`() throws {
    let wide = #"{ "on": "2025-06-18", "kind": "extend", "by": "pfho", "reference": "besluitenlijst van juni" }"#
    let found = try edited("{\n  \"c\": {\n    \"d\": [\(wide)],\n    \"n\": 1\n  }\n}\n") { edit in
      edit.append(Self.decision, to: try #require(edit.tape.node("c", "d")))
    }
    let new = #"{ "on": "2026-06-18", "kind": "extend" }"#
    #expect(found == "{\n  \"c\": {\n    \"d\": [\n      \(wide),\n      \(new)\n    ],\n    \"n\": 1\n  }\n}\n")
  }

  private static let order = ["id", "title", "start", "owner", "sources"]

  /// A text, and the text with the member `"owner": "jansen"`.
  private static let owned: [(String, String)] = [
    (#"{"id":"a","sources":[]}"#, #"{"id":"a","owner":"jansen","sources":[]}"#),
    (#"{"id": "a", "owner" : "smit", "sources": []}"#, #"{"id": "a", "owner" : "jansen", "sources": []}"#),
    (#"{"sources": [], "x-y": 1}"#, #"{"owner": "jansen", "sources": [], "x-y": 1}"#),
    (#"{"sources": [], "id": 1}"#, #"{"sources": [], "id": 1, "owner": "jansen"}"#),
    // Lines that hold several members are not torn apart.
    (
      "{\n  \"id\": \"a\", \"title\": \"b\",\n  \"start\": \"c\", \"sources\": [],\n  \"x-n\": 1\n}\n",
      "{\n  \"id\": \"a\", \"title\": \"b\",\n  \"start\": \"c\", \"sources\": [],\n  \"owner\": \"jansen\",\n  \"x-n\": 1\n}\n"
    ),
    (
      "{\n  \"id\": \"a\", \"title\": \"b\",\n  \"sources\": []\n}\n",
      "{\n  \"id\": \"a\", \"title\": \"b\",\n  \"owner\": \"jansen\",\n  \"sources\": []\n}\n"
    ),
    ("{}", #"{ "owner": "jansen" }"#), ("{ }\n", "{ \"owner\": \"jansen\" }\n"),
  ]

  @Test(arguments: owned)
  func `a new member stands where the names before it end`(_ before: String, _ after: String) throws {
    let found = try edited(before) { $0.set("owner", to: .text("jansen"), in: 0, order: Self.order) }
    #expect(found == after)
  }

  /// A text of a list, the element that goes, and what is left.
  private static let left: [(String, Int, String)] = [
    ("[1]", 0, "[]"), ("[1, 2]", 0, "[2]"), ("[1, 2]", 1, "[1]"), ("[1,2 , 3]", 1, "[1 , 3]"),
    ("[\n  1,\n  2,\n  3\n]", 0, "[\n  2,\n  3\n]"), ("[\n  1,\n  2,\n  3\n]", 1, "[\n  1,\n  3\n]"),
    ("[\n  1,\n  2,\n  3\n]", 2, "[\n  1,\n  2\n]"), ("[\n  1, 2,\n  3\n]", 1, "[\n  1,\n  3\n]"),
    ("[\n  1,\n  2, 3\n]", 1, "[\n  1,\n  3\n]"),
  ]

  @Test(arguments: left)
  func `what goes takes its comma along`(_ before: String, _ element: Int, _ after: String) throws {
    let found = try edited(before) { edit in
      edit.remove(element: try #require(edit.tape.node(String(element))), from: 0)
    }
    #expect(found == after)
  }

  @Test func `many changes are made at once, each in its place`() throws {
    let found = try edited("{\n  \"a\": [1, 2, 3],\n  \"b\": { \"c\": 1, \"d\": [] },\n  \"e\": 5\n}") { edit in
      let list = try #require(edit.tape.node("a"))
      edit.remove(element: try #require(edit.tape.node("a", "1")), from: list)
      edit.append(.number(4), to: list)
      edit.append(.flag(true), to: list)
      edit.insert(.number(0), in: list, behind: nil)
      edit.set("d", to: .list(texts: ["x"]), in: try #require(edit.tape.node("b")))
      edit.remove("c", from: try #require(edit.tape.node("b")))
      edit.remove("e", from: 0)
      edit.set("f", to: .null, in: 0)
    }
    #expect(found == "{\n  \"a\": [0, 1, 3, 4, true],\n  \"b\": { \"d\": [\"x\"] },\n  \"f\": null\n}")
  }

  @Test func `a folded list goes on on its last line while there is room`() throws {
    let days = (10...18).map { "\"2026-01-\($0)\"" }.joined(separator: ", ")
    let text = "{\n  \"m\": [\n    \(days),\n    \"2026-02-01\"\n  ]\n}"
    let one = try edited(text) { $0.append(.text("2026-03-01"), to: try #require($0.tape.node("m"))) }
    #expect(one == "{\n  \"m\": [\n    \(days),\n    \"2026-02-01\", \"2026-03-01\"\n  ]\n}")
    let full = "{\n  \"m\": [\n    \"2026-02-01\",\n    \(days)\n  ]\n}"
    let other = try edited(full) { $0.append(.text("2026-03-01"), to: try #require($0.tape.node("m"))) }
    #expect(other == "{\n  \"m\": [\n    \"2026-02-01\",\n    \(days),\n    \"2026-03-01\"\n  ]\n}")
  }

  /// What stands directly in the outermost object is folded where it holds objects, however short it is.
  @Test func `a section gets lines of its own`() throws {
    let person: JSONValue = .object(["name": .text("A")])
    let found = try edited("{\n  \"x\": { \"y\": 1 },\n  \"people\": {}\n}\n") { edit in
      edit.set("a", to: person, in: try #require(edit.tape.node("people")))
    }
    #expect(found == "{\n  \"x\": { \"y\": 1 },\n  \"people\": {\n    \"a\": { \"name\": \"A\" }\n  }\n}\n")
    let new = try edited("{\n  \"x\": { \"y\": 1 }\n}\n") { $0.set("people", to: .object(["a": person]), in: 0) }
    #expect(new == found)
  }

  /// A short object among those that no line could hold has lines as they have.
  @Test func `a short element stands among long ones as they do`() throws {
    let long = String(repeating: "x", count: 130)
    let text = "{\n  \"c\": [\n    {\n      \"id\": \"\(long)\",\n      \"y\": { \"z\": 1 }\n    }\n  ]\n}\n"
    let found = try edited(text) { $0.append(.object(["id": .text("b")]), to: try #require($0.tape.node("c"))) }
    #expect(found.hasSuffix("    },\n    {\n      \"id\": \"b\"\n    }\n  ]\n}\n"), "\(found)")
  }

  @Test func `letters are written as escapes where the text writes them so`() throws {
    #expect(
      try edited(#"{"a": "\u00e9"}"#) { $0.set("b", to: .text("é😀"), in: 0) }
        == #"{"a": "\u00e9", "b": "\u00e9\ud83d\ude00"}"#)
    #expect(try edited(#"{"a": "é"}"#) { $0.set("b", to: .text("é\n"), in: 0) } == #"{"a": "é", "b": "é\n"}"#)
  }

  @Test func `another text than the one that was meant is found out`() throws {
    var edit = try JSONEdit(of: Array(#"{"a": [1, 2], "b": "c"}"#.utf8))
    edit.append(.number(3), to: try #require(edit.tape.node("a")))
    for wrong in [
      #"{"a": [1, 2], "b": "c"}"#, #"{"a": [1, 2, 3, 3], "b": "c"}"#, #"{"a": [1, 2, 3]}"#,
      #"{"a": [1, 2, 3], "b": "d"}"#,
      #"{"a": [1, 3, 2], "b": "c"}"#, #"{"b": "c", "a": [1, 2, 3]}"#, #"{"a": [1, 2, "3"], "b": "c"}"#,
      #"{"a": [1, 2, 3], "b": "c", "d": 1}"#, #"{"a": [1, 2, 3], "b": "c""#, #"{"a": [1, 2, 3.0], "b": "c"}"#,
    ] {
      #expect(!edit.isCarriedOut(in: Array(wrong.utf8)), "\(wrong)")
    }
    #expect(edit.isCarriedOut(in: Array("{ \"a\" : [1,2,3],\n\"b\":\"\\u0063\" }".utf8)))
  }
}
