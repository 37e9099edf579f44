import Days
import TestSupport
import Testing

@testable import Contracts

/// What is remembered of earlier days never changes whether something is to be acted on in time.
@Suite struct ActingByTests {
  @Test(arguments: [
    #""holidays": "NL""#, #""holidays": "weekend", "deliveryMargin": "P3D""#, #""deliveryMargin": "P1M""#,
    #""holidays": "NL", "deliveryMargin": "P1M15D""#, #""holidays": "NL", "deliveryMargin": { "workingDays": 20 }"#,
    #""closedDays": [{ "from": "2026-03-01", "until": "2026-05-31" }], "deliveryMargin": "P2W""#,
  ]) func `a day is in time exactly where its day to act is`(settings: String) throws {
    let head = TestRegister.head.replacing(#""holidays": "NL""#, with: settings)
    let register = try TestRegister("", head: head).register
    for seed in SeededGenerator.seeds {
      var generator = SeededGenerator(seed: seed)
      let limit = try TestRegister.day("2026-01-01").adding(days: generator.below(400))
      var acting = ActingBy(limit)
      for _ in 0..<300 {
        let due = limit.adding(days: generator.below(130) - 30)
        #expect(acting.includes(due, in: register) == (register.actBy(due) <= limit), "\(due), by \(limit)")
      }
    }
  }
}
