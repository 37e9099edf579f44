import JSONText
import Testing

/// At most 64 objects and lists inside each other (FORMAT 6), wherever they begin.
@Suite struct DepthTests {
  enum Nesting: CaseIterable {
    case lists, objects, alternating

    /// `depth` of them inside each other, with the marker ① before the innermost.
    func text(_ depth: Int) -> String {
      var opening = ""
      var closing = ""
      for level in 1...depth {
        if level == depth { opening += "①" }
        let isObject = self == .objects || self == .alternating && level % 2 == 0
        opening += isObject ? "{\"é\": " : "[1, "
        closing = (isObject ? "}" : "]") + closing
      }
      return opening + "null" + closing
    }
  }

  @Test(arguments: Nesting.allCases)
  func `64 levels are taken and the 65th is refused where it opens`(_ nesting: Nesting) {
    #expect(Reading(MarkedText(nesting.text(64)).bytes).fault == nil)
    let deeper = MarkedText(nesting.text(65))
    #expect(Reading(deeper.bytes).fault == JSONFault(.tooDeep, at: deeper["①"]))
  }

  @Test(arguments: Nesting.allCases, [nil, "contracts", "other"])
  func `an element of the streamed list counts the two levels it stands in`(_ nesting: Nesting, streamed: String?) {
    let taken = MarkedText("{\"contracts\": [0, \(nesting.text(62))]}")
    #expect(Reading(taken.bytes, streaming: streamed).fault == nil)
    let refused = MarkedText("{\"contracts\": [0, \(nesting.text(63))]}")
    #expect(Reading(refused.bytes, streaming: streamed).fault == JSONFault(.tooDeep, at: refused["①"]))
  }

  @Test(arguments: Nesting.allCases, [nil, "contracts", "other"])
  func `a member beside the streamed list counts the object it stands in`(_ nesting: Nesting, streamed: String?) {
    let taken = MarkedText("{\"contracts\": [[]], \"other\": [\(nesting.text(62))], \"more\": \(nesting.text(63))}")
    #expect(Reading(taken.bytes, streaming: streamed).fault == nil)
    let refused = MarkedText("{\"contracts\": [[]], \"more\": \(nesting.text(64))}")
    #expect(Reading(refused.bytes, streaming: streamed).fault == JSONFault(.tooDeep, at: refused["①"]))
  }

  @Test(arguments: Nesting.allCases, [0, 1, 2, 40, 64])
  func `a value that is read by itself counts the levels it is said to stand in`(_ nesting: Nesting, depth: Int) throws
  {
    if depth < 64 {
      let text = MarkedText(nesting.text(64 - depth))
      var tape = JSONTape(over: text.bytes)
      #expect(try tape.read(at: 0, depth: depth) == text.bytes.count)
    }
    let deeper = MarkedText(nesting.text(65 - depth))
    var tape = JSONTape(over: deeper.bytes)
    #expect(throws: JSONFault(.tooDeep, at: deeper["①"])) { try tape.read(at: 0, depth: depth) }
  }

  @Test func `values beside each other do not add up`() {
    let deep = MarkedText(Nesting.alternating.text(63)).bytes
    let comma = Array(",".utf8)
    #expect(Reading(Array("[".utf8) + deep + comma + deep + comma + deep + Array("]".utf8)).fault == nil)
    #expect(Reading("[" + Array(repeating: "[]", count: 1000).joined(separator: ",") + "]").fault == nil)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a million levels are refused like 65`(_ opening: String) {
    let bytes = Array(String(repeating: opening, count: 1_000_000).utf8)
    #expect(Reading(bytes).fault?.kind == .tooDeep)
    #expect(Reading(bytes, streaming: "a").fault == Reading(bytes).fault)
  }
}
