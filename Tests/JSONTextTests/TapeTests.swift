import JSONText
import TestSupport
import Testing

/// The flat list of nodes: where each begins and ends, and how one walks through it.
@Suite struct TapeTests {
  static let samples = [SampleRegister.text, SampleRegister.hostile] + SampleRegister.small + StructureTests.strict

  @Test(arguments: samples)
  func `every node lies inside the one around it and next leads past all of it`(_ text: String) throws {
    let reading = Reading(text, streaming: "contracts")
    let tape = try #require(reading.tape)
    #expect(tape.breaches().isEmpty)
    for element in reading.elements { #expect(element.breaches().isEmpty) }
    let whole = try #require(Reading(text).tape)
    #expect(whole.breaches().isEmpty)
    #expect(whole.outline() == whole.reread())
  }

  @Test(arguments: UInt64(0)..<200)
  func `a grown value is read as it was meant`(_ seed: UInt64) throws {
    var seeds = SeededGenerator(seed: seed)
    let example = Example(from: &seeds, depth: 5)
    let text = example.spelt(&seeds)
    let tape = try #require(Reading(text).tape, "\(text)")
    #expect(tape.breaches().isEmpty)
    #expect(Example(tape) == example)
    for (index, node) in tape.nodes.enumerated() where node.kind != .key {
      var alone = JSONTape(over: tape.bytes)
      #expect(try alone.read(at: node.start, depth: 5) == node.end)
      #expect(alone.outline() == tape.outline(of: index))
    }
  }

  @Test func `a node takes the octets from its first to its last`() throws {
    let text = MarkedText(#" ①{"a": ②"é\n"③, "b": ④[1, ⑤-2.5⑥]⑦}⑧ "#)
    let tape = try #require(Reading(text.bytes).tape)
    let wanted: [(kind: JSONNode.Kind, start: Int, end: Int, next: Int32)] = [
      (.object, text["①"], text["⑧"], 7), (.key, text["①"] + 1, text["①"] + 4, 2),
      (.string, text["②"], text["③"], 3), (.key, text["④"] - 5, text["④"] - 2, 4), (.list, text["④"], text["⑦"], 7),
      (.number, text["④"] + 1, text["④"] + 2, 6), (.number, text["⑤"], text["⑥"], 7),
    ]
    for (node, wanted) in zip(tape.nodes, wanted) {
      #expect(node.kind == wanted.kind)
      #expect([node.start, node.end, Int(node.next)] == [wanted.start, wanted.end, Int(wanted.next)])
    }
    #expect(tape.nodes.count == wanted.count)
    #expect(tape.nodes.map(\.isEscaped) == [false, false, true, false, false, false, false])
    #expect(Array(tape.bytes[tape.nodes[2].content]) == Array(#"é\n"#.utf8))
  }

  @Test func `members come in their order and are found by name`() throws {
    let tape = try #require(Reading(#"{"b": [1, {"a": 9}], "a": {"b": 2}, "\u0063": 3, "": 4, "é": 5}"#).tape)
    var names: [String] = []
    tape.forEachMember(of: 0) { key, value in
      #expect(value == key + 1)
      names.append(tape.text(key))
    }
    #expect(names == ["b", "a", "c", "", "é"])
    #expect(tape.member("c", of: 0).map(tape.text) == "3")
    #expect(tape.member("", of: 0).map(tape.text) == "4")
    #expect(tape.member("\u{E9}", of: 0).map(tape.text) == "5")
    #expect(tape.member("e\u{301}", of: 0) == nil)
    #expect(tape.member("B", of: 0) == nil)
    let inner = try #require(tape.member("a", of: 0))
    #expect(tape.member("b", of: inner).map(tape.text) == "2")
    #expect(tape.member("a", of: inner) == nil)
  }

  @Test func `what has no children has no members and no elements`() throws {
    let tape = try #require(Reading(#"[{}, [], "a", 1, true, false, null]"#).tape)
    #expect(tape.elements(of: 0).map(tape.kind) == [.object, .list, .string, .number, .yes, .no, .null])
    for index in tape.elements(of: 0) {
      #expect(tape.elements(of: index).isEmpty)
      #expect(tape.member("a", of: index) == nil)
    }
  }

  @Test func `elements are those of the list itself`() throws {
    let tape = try #require(Reading(#"[[1, [2]], {"a": [3, 4]}, 5]"#).tape)
    #expect(tape.elements(of: 0).map(tape.text) == ["[1, [2]]", #"{"a": [3, 4]}"#, "5"])
  }

  @Test(arguments: [(0, "1", 2), (3, "[2, 3]", 9), (4, "2", 5), (10, "x", 14)])
  func `a value is read from any offset, and the tape forgets the one before`(_ offset: Int, text: String, end: Int)
    throws
  {
    var tape = JSONTape(over: Array(#" 1 [2, 3], "x" oops"#.utf8))
    _ = try tape.read(at: 3)
    #expect(try tape.read(at: offset) == end)
    #expect(tape.text(0) == text)
    #expect(tape.breaches().isEmpty)
  }

  @Test(arguments: [4, 5, 100])
  func `nothing is read at or past the end`(_ offset: Int) {
    var tape = JSONTape(over: Array("1   ".utf8))
    #expect(throws: JSONFault(.unexpectedEnd, at: 4)) { try tape.read(at: offset) }
  }
}
