import JSONText
import Testing

/// RFC 8259 section 6: which spellings are numbers.
@Suite struct NumberTests {
  static let strict = [
    "0", "-0", "1", "-1", "10", "9", "-9", "1234567890", "123456789012345678901234567890", "0.0", "0.5", "-0.5",
    "1.50", "10.01", "0.000000000000000000000001", "0e0", "0E0", "1e1", "1E1", "1e+1", "1e-1", "1E+00", "1e09",
    "1234567", "12345678", "123456789", "1234567.5",
    "12345678.5", "12345678e1", "-0.0E-0", "0e1000", "1e400", "-1e-400", "1.5e300", "20e1",
  ]

  static let refused: [Refused] = [
    Refused(.badNumber, "①01"), Refused(.badNumber, "①00"), Refused(.badNumber, "①-01"),
    Refused(.badNumber, "①012.5"), Refused(.badNumber, "①-"), Refused(.badNumber, "①--1"),
    Refused(.badNumber, "①-a"), Refused(.badNumber, "①- 1"), Refused(.badNumber, "①-.5"),
    Refused(.badNumber, "①1."), Refused(.badNumber, "①-1."), Refused(.badNumber, "①1.e1"),
    Refused(.badNumber, "①1. 5"), Refused(.badNumber, "①1e"), Refused(.badNumber, "①1E"),
    Refused(.badNumber, "①1e+"), Refused(.badNumber, "①1E-"), Refused(.badNumber, "①1e +1"),
    Refused(.badNumber, "①1.5e"), Refused(.badNumber, "①1ee1"), Refused(.badNumber, "①1e1e1"),
    Refused(.badNumber, "①1e1.5"), Refused(.badNumber, "①1e+-1"), Refused(.badNumber, "①1.2.3"),
    Refused(.badNumber, "①1..2"), Refused(.badNumber, "①0x10"), Refused(.badNumber, "①0b1"),
    Refused(.badNumber, "①1_000"), Refused(.badNumber, "①1a"), Refused(.badNumber, "①1L"),
    Refused(.badNumber, "①1+"), Refused(.badNumber, "①1-1"), Refused(.badNumber, "①-Infinity"),
    Refused(.badNumber, "①-NaN"), Refused(.badNumber, "①1true"), Refused(.badNumber, "①1234567-1"),
    Refused(.badNumber, "①12345678-1"), Refused(.badNumber, "①12345678x"), Refused(.badNumber, "①123456789. "),
    Refused(.expectedValue, "①+1"), Refused(.expectedValue, "①.5"), Refused(.expectedValue, "①."),
    Refused(.expectedValue, "①e1"), Refused(.expectedValue, "①NaN"), Refused(.expectedValue, "①Infinity"),
    Refused(.expectedValue, "①１"), Refused(.expectedValue, "①−1"), Refused(.expectedValue, "①½"),
  ]

  @Test(arguments: strict, Surroundings.allCases)
  func `a number is read to its last digit`(_ digits: String, in surroundings: Surroundings) throws {
    let text = surroundings.around("①\(digits)②")
    let reading = Reading(text.bytes, streaming: "contracts")
    #expect(reading.fault == nil)
    let tapes = reading.elements + [try #require(reading.tape)]
    let tape = try #require(tapes.first { tape in tape.nodes.contains { $0.start == text["①"] } })
    let index = try #require(tape.nodes.lastIndex { $0.start == text["①"] })
    #expect(tape.kind(index) == .number)
    #expect(tape.nodes[index].end == text["②"])
    #expect(tape.text(index) == digits)
  }

  @Test(arguments: refused, Surroundings.allCases)
  func `what only looks like a number is refused where it begins`(_ refused: Refused, in surroundings: Surroundings) {
    let bytes = surroundings.around(refused.text).bytes
    #expect(Reading(bytes).fault == refused.fault(in: surroundings))
    #expect(Reading(bytes, streaming: "contracts").fault == refused.fault(in: surroundings))
  }
}
