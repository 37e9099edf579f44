import Days
import TestSupport
import Testing

@Suite struct SteppingTests {
  @Test(arguments: [
    ("2027-03-31", -1, "2027-02-28", "2027-03-01"), ("2024-02-29", -13, "2023-01-29", "2023-01-29"),
    ("2024-02-29", -12, "2023-02-28", "2023-03-01"), ("2024-02-29", 48, "2028-02-29", "2028-02-29"),
    ("2104-02-29", -48, "2100-02-28", "2100-03-01"), ("2026-08-31", 1, "2026-09-30", "2026-10-01"),
    ("2026-12-31", 2, "2027-02-28", "2027-03-01"), ("2026-10-31", -12 * 2025, "0001-10-31", "0001-10-31"),
    ("2027-01-01", -4, "2026-09-01", "2026-09-01"), ("2026-01-15", 0, "2026-01-15", "2026-01-15"),
    ("2026-01-15", -1, "2025-12-15", "2025-12-15"), ("2026-12-15", 1, "2027-01-15", "2027-01-15"),
    ("2026-08-31", 6, "2027-02-28", "2027-03-01"), ("2023-08-31", 6, "2024-02-29", "2024-03-01"),
  ]) func `a months step keeps the day or rounds once`(from: String, months: Int, down: String, up: String) throws {
    let day = try #require(Day(from))
    let rounded = down != up
    #expect(day.stepping(months: months, rounding: .down) == Step(day: try #require(Day(down)), rounded: rounded))
    #expect(day.stepping(months: months, rounding: .up) == Step(day: try #require(Day(up)), rounded: rounded))
  }

  @Test(arguments: SeededGenerator.seeds) func `down and up differ by a day, and only where the step rounds`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let day = Day.any(&generator)
      let months = Int.random(in: -1000...1000, using: &generator)
      let down = day.stepping(months: months, rounding: .down)
      let up = day.stepping(months: months, rounding: .up)
      #expect(down.rounded == up.rounded && up.day - down.day == (down.rounded ? 1 : 0))
      #expect(down.rounded == (down.day.civil.day != day.civil.day))
      #expect(down.day.next.civil.day == 1 || !down.rounded)
      let index = { (day: Day) in 12 * day.civil.year + day.civil.month }
      #expect(index(down.day) - index(day) == months)
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `a step that did not round comes back`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let day = Day.any(&generator)
      let period = Period.any(&generator)
      let there = day.adding(period)
      if !there.rounded { #expect(there.day.subtractingDaysFirst(period) == Step(day: day, rounded: false)) }
      let back = day.subtracting(period)
      if !back.rounded {
        #expect(back.day.adding(days: period.totalDays).stepping(months: period.totalMonths, rounding: .up).day == day)
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds, [Rounding.down, .up])
  func `of two days the later never steps to an earlier one`(seed: UInt64, rounding: Rounding) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let day = Day.any(&generator)
      let later = day.adding(days: .random(in: 0...40, using: &generator))
      let period = Period.any(&generator)
      #expect(day.adding(period, rounding: rounding).day <= later.adding(period, rounding: rounding).day)
      #expect(day.subtracting(period, rounding: rounding).day <= later.subtracting(period, rounding: rounding).day)
      #expect(
        day.subtractingDaysFirst(period, rounding: rounding).day
          <= later.subtractingDaysFirst(period, rounding: rounding).day)
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `one kind of parts has no order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let day = Day.any(&generator)
      let period = Period.any(&generator)
      if !period.isMixed { #expect(day.subtracting(period) == day.subtractingDaysFirst(period)) }
      // Beyond three days either way, one of the two orders would be wrong.
      #expect(abs(day.subtracting(period).day - day.subtractingDaysFirst(period).day) <= 3)
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -1 << 33, -1, 0, 1, 1 << 33, Int.max - 1, Int.max])
  func `no number of months traps, and too many never come back in`(months: Int) {
    for day in [Day.first, Day.last, Day(number: .min), Day(number: .max), Day(number: 739_858)] {
      for rounding in [Rounding.down, .up] {
        let reached = day.stepping(months: months, rounding: rounding).day
        if !(-1...1).contains(months) { #expect(!reached.isInCalendar) }
      }
    }
  }
}
