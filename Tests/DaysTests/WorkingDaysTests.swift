import Days
import TestSupport
import Testing

@Suite struct WorkingDaysTests {
  @Test(arguments: SeededGenerator.seeds, HolidayCalendar.allCases)
  func `the last working day on or before is a working day with none between`(seed: UInt64, calendar: HolidayCalendar) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let day = Day.anyOfOurTime(&generator)
      let workingDays = Self.any(calendar, around: day, &generator)
      let last = workingDays.last(onOrBefore: day)
      #expect(workingDays.isWorkingDay(last) && last <= day)
      #expect((last.number..<day.number).allSatisfy { !workingDays.isWorkingDay(Day(number: $0 + 1)) })
      let first = workingDays.first(onOrAfter: day)
      #expect(workingDays.isWorkingDay(first) && first >= day)
      #expect((day.number..<first.number).allSatisfy { !workingDays.isWorkingDay(Day(number: $0)) })
    }
  }

  @Test(arguments: SeededGenerator.seeds, HolidayCalendar.allCases)
  func `counting back passes exactly so many working days`(seed: UInt64, calendar: HolidayCalendar) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let day = Day.anyOfOurTime(&generator)
      let workingDays = Self.any(calendar, around: day, &generator)
      let count = Int.random(in: 1...60, using: &generator)
      let reached = workingDays.stepping(back: count, from: day)
      #expect(workingDays.isWorkingDay(reached))
      #expect((reached.number..<day.number).count { workingDays.isWorkingDay(Day(number: $0)) } == count)
      let more = Int.random(in: 0...60, using: &generator)
      #expect(workingDays.stepping(back: more, from: reached) == workingDays.stepping(back: count + more, from: day))
      #expect(workingDays.subtracting(.workingDays(count), from: day) == Step(day: reached, rounded: false))
    }
  }

  @Test(arguments: SeededGenerator.seeds)
  func `of two days the later is never counted back to an earlier one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let day = Day.anyOfOurTime(&generator)
      let workingDays = Self.any(.nl, around: day, &generator)
      let count = Int.random(in: 0...40, using: &generator)
      #expect(workingDays.stepping(back: count, from: day) <= workingDays.stepping(back: count, from: day.next))
      #expect(workingDays.last(onOrBefore: day) <= workingDays.last(onOrBefore: day.next))
      #expect(workingDays.first(onOrAfter: day) <= workingDays.first(onOrAfter: day.next))
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `each calendar closes no more than the next`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let (all, lid1, weekend) = (
      WorkingDays(calendar: .nl), WorkingDays(calendar: .nlLid1), WorkingDays(calendar: .weekend)
    )
    for _ in 0..<2000 {
      let day = Day.anyOfOurTime(&generator)
      #expect(!all.isWorkingDay(day) || lid1.isWorkingDay(day))
      #expect(!lid1.isWorkingDay(day) || weekend.isWorkingDay(day))
      #expect(weekend.isWorkingDay(day) == !day.weekday.isWeekend && !weekend.isHoliday(day))
      #expect(all.isHoliday(day) == !all.holidays(on: day).isEmpty)
      #expect(lid1.holidays(on: day) == all.holidays(on: day).filter { $0.paragraph == 1 })
    }
  }

  @Test func `closed days may come in any order and more than once`() throws {
    let days = try ["2026-08-31", "2026-08-27", "2026-08-28", "2026-08-31", "2026-08-27"].map { try #require(Day($0)) }
    let workingDays = WorkingDays(calendar: .nl, closed: days)
    #expect(days.allSatisfy { !workingDays.isWorkingDay($0) && !workingDays.isHoliday($0) })
    #expect(workingDays.last(onOrBefore: days[0]) == Day("2026-08-26"))
    #expect(workingDays == WorkingDays(calendar: .nl, closed: days.sorted()))
  }

  @Test func `counting back none is the day itself, whatever day that is`() throws {
    let sunday = try #require(Day("2026-08-30"))
    #expect(WorkingDays(calendar: .nl).stepping(back: 0, from: sunday) == sunday)
    #expect(WorkingDays(calendar: .nl).stepping(back: -5, from: sunday) == sunday)
  }

  @Test func `counting ends where the calendar ends`() {
    let firstDays = (0..<200).map { Day.first.adding(days: $0) }
    let lastDays = (0..<200).map { Day.last.adding(days: -$0) }
    for calendar in HolidayCalendar.allCases {
      let workingDays = WorkingDays(calendar: calendar, closed: firstDays + lastDays)
      #expect(workingDays.last(onOrBefore: firstDays[150]) == Day.first.previous)
      #expect(workingDays.first(onOrAfter: lastDays[150]) == Day.last.next)
      #expect(workingDays.stepping(back: 1, from: firstDays[199]) == Day.first.previous)
      #expect(workingDays.stepping(back: .max, from: Day.first.adding(days: 9000)) == Day.first.previous)
      #expect(workingDays.stepping(back: 3, from: Day.last.next) < lastDays[199])
      for edge in [Day(number: .min), Day(number: .max)] {
        #expect(
          workingDays.stepping(back: .max, from: edge) == edge && workingDays.stepping(back: .min, from: edge) == edge)
        #expect(workingDays.last(onOrBefore: edge) == edge && workingDays.first(onOrAfter: edge) == edge)
        #expect(!workingDays.isHoliday(edge) && workingDays.holidays(on: edge).isEmpty)
        for convention in RollConvention.allCases { #expect(workingDays.roll(edge, convention) == edge) }
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds, RollConvention.allCases)
  func `a roll ends on a working day, and a modified one within the month`(seed: UInt64, convention: RollConvention) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let day = Day.anyOfOurTime(&generator)
      let workingDays = WorkingDays(calendar: .nl)
      let rolled = workingDays.roll(day, convention)
      switch convention {
      case .unadjusted: #expect(rolled == day)
      case .preceding: #expect(rolled <= day && workingDays.isWorkingDay(rolled))
      case .following: #expect(rolled >= day && workingDays.isWorkingDay(rolled))
      case .modifiedFollowing, .modifiedPreceding:
        #expect(rolled.civil.month == day.civil.month && workingDays.isWorkingDay(rolled))
      }
      #expect(!workingDays.isWorkingDay(day) || rolled == day)
    }
  }

  /// The calendar with up to thirty closed days around that day.
  private static func any(
    _ calendar: HolidayCalendar, around day: Day, _ generator: inout SeededGenerator
  ) -> WorkingDays {
    let count = Int.random(in: 0...30, using: &generator)
    let closed = (0..<count).map { _ in day.adding(days: .random(in: -40...40, using: &generator)) }
    return WorkingDays(calendar: calendar, closed: closed)
  }
}
