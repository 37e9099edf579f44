import Days
import Testing

@testable import Presentation

@Suite struct TimelineScaleTests {
  @Test(arguments: [
    ("2026-05-28", ["2030-12-31"], 2025...2030), ("2026-05-28", [], 2025...2028),
    ("2026-05-28", ["2099-12-31"], 2025...2036),
    ("2026-05-28", ["2020-01-01"], 2025...2028), ("0001-01-01", [], 1...3), ("9999-12-31", ["9999-12-31"], 9998...9999),
  ])
  func `shows last year, and years enough to see what is ahead`(
    _ today: String, _ ends: [String], _ years: ClosedRange<Int>
  ) {
    let scale = TimelineScale(today: day(today), ends: ends.map(day))
    #expect(scale.years == years)
  }

  @Test func `a later day lies never left of an earlier one`() {
    let scale = TimelineScale(today: day("2026-05-28"), ends: [day("2031-06-30")])
    let first = day("2024-01-01")
    let places = (0..<3300).map { scale.tenths(of: first.adding(days: $0)) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(places.first == 0)
    #expect(places.last == 10 * TimelineScale.width)
    #expect(scale.tenths(of: day("2026-01-01")) == scale.tenths(ofYear: 2026))
  }

  private func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure(text) }
    return day
  }
}
