import Contracts
import Days
import Testing

/// What must hold of every notice, chain and ladder, whatever the dates (SEMANTICS 3, 4, 5 and 13).
@Suite struct ReckoningLaws {
  @Test(arguments: Draw.seeds, Counting.allCases)
  func `a later end never gives an earlier notice`(seed: UInt64, counting: Counting) {
    var draw = Draw(seed: seed)
    for _ in 0..<1500 {
      let workingDays = draw.workingDays()
      let span = draw.span()
      let end = draw.day()
      let later = end.adding(days: draw.number(0...40))
      let one = NoticeReckoning(last: end, span: span, counting: counting, workingDays: workingDays)
      let other = NoticeReckoning(last: later, span: span, counting: counting, workingDays: workingDays)
      #expect(one.deadline <= other.deadline, "\(span) before \(end) and \(later)")
      #expect(one.monthsFirst <= other.monthsFirst && one.daysFirst <= other.daysFirst && one.up <= other.up)
      #expect(one.rival <= other.rival)
      #expect(workingDays.last(onOrBefore: one.deadline) <= workingDays.last(onOrBefore: other.deadline))
    }
  }

  @Test(arguments: Draw.seeds) func `the whole period lies between the deadline and the end, in either order`(
    seed: UInt64
  ) {
    var draw = Draw(seed: seed)
    for _ in 0..<3000 {
      let end = draw.day()
      let period = draw.period()
      let notice = NoticeReckoning(last: end, span: .period(period), workingDays: WorkingDays(calendar: .nl))
      // The period may begin on the day after the notice.
      let begin = notice.deadline.next
      #expect(begin.adding(period).day <= end.next, "\(period) before \(end)")
      let daysFirst = begin.adding(days: period.totalDays).stepping(months: period.totalMonths, rounding: .up)
      #expect(daysFirst.day <= end.next, "\(period) before \(end), days first")
    }
  }

  @Test(arguments: Draw.seeds) func `a notice one day after the deadline leaves less than the whole period`(
    seed: UInt64
  ) {
    var draw = Draw(seed: seed)
    for _ in 0..<3000 {
      let end = draw.day()
      let period = draw.period()
      let notice = NoticeReckoning(last: end, span: .period(period), workingDays: WorkingDays(calendar: .nl))
      let begin = notice.deadline.next.next
      let monthsFirst = begin.adding(period).day
      let daysFirst = begin.adding(days: period.totalDays).stepping(months: period.totalMonths, rounding: .up).day
      #expect(max(monthsFirst, daysFirst) > end.next, "\(period) before \(end)")
    }
  }

  @Test(arguments: Draw.seeds) func `exactly so many working days lie between the deadline and the end`(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<300 {
      let workingDays = draw.workingDays()
      let count = draw.number(0...60)
      let end = draw.day()
      let notice = NoticeReckoning(last: end, span: .workingDays(count), workingDays: workingDays)
      let after = (notice.deadline.number..<end.number).count { workingDays.isWorkingDay(Day(number: $0 + 1)) }
      #expect(after == count, "\(count) working days before \(end)")
      #expect(count == 0 || workingDays.isWorkingDay(notice.deadline.next))
      #expect(count != 0 || notice.deadline == end)
      #expect(!notice.ambiguous && !notice.rounded && !notice.orderSensitive && notice.up == notice.deadline)
    }
  }

  @Test(arguments: Draw.seeds) func `the readings stand in their order, and the rival is the other counting's deadline`(
    seed: UInt64
  ) {
    var draw = Draw(seed: seed)
    for _ in 0..<2000 {
      let workingDays = draw.workingDays()
      let span = draw.span()
      let end = draw.day()
      for counting in Counting.allCases {
        let notice = NoticeReckoning(last: end, span: span, counting: counting, workingDays: workingDays)
        let other = NoticeReckoning(last: end, span: span, counting: counting.other, workingDays: workingDays)
        #expect(notice.deadline == min(notice.monthsFirst, notice.daysFirst) && notice.monthsFirst <= notice.up)
        #expect((notice.up == notice.monthsFirst) == !notice.ambiguous)
        #expect(notice.orderSensitive == (notice.monthsFirst != notice.daysFirst))
        #expect(notice.rival == other.deadline && other.rival == notice.deadline)
        #expect(notice.deadline <= end)
      }
    }
  }

  struct NoticeExample: Sendable, CustomTestStringConvertible {
    let end: String
    let span: TimeSpan
    let exclusiveEnd: String
    let lastDay: String

    var testDescription: String { "\(span) before \(end)" }
  }

  @Test(arguments: [
    NoticeExample(
      end: "2026-12-31", span: .period(Period(months: 4)), exclusiveEnd: "2026-08-31", lastDay: "2026-08-31"),
    NoticeExample(
      end: "2026-12-31", span: .period(Period(months: 3)), exclusiveEnd: "2026-09-30", lastDay: "2026-09-30"),
    NoticeExample(
      end: "2027-02-28", span: .period(Period(months: 1)), exclusiveEnd: "2027-01-31", lastDay: "2027-01-28"),
    NoticeExample(
      end: "2027-03-30", span: .period(Period(months: 1)), exclusiveEnd: "2027-02-27", lastDay: "2027-02-28"),
    NoticeExample(
      end: "2026-06-30", span: .period(Period(months: 1)), exclusiveEnd: "2026-05-31", lastDay: "2026-05-30"),
    NoticeExample(
      end: "2026-12-31", span: .period(Period(days: 30)), exclusiveEnd: "2026-12-01", lastDay: "2026-12-01"),
    NoticeExample(end: "2026-12-31", span: .period(Period()), exclusiveEnd: "2026-12-31", lastDay: "2026-12-31"),
    NoticeExample(end: "2026-12-31", span: .workingDays(10), exclusiveEnd: "2026-12-16", lastDay: "2026-12-16"),
    NoticeExample(end: "2026-08-30", span: .workingDays(1), exclusiveEnd: "2026-08-27", lastDay: "2026-08-28"),
    NoticeExample(end: "2026-12-31", span: .workingDays(0), exclusiveEnd: "2026-12-31", lastDay: "2026-12-31"),
  ]) func `each counting has its own day`(example: NoticeExample) throws {
    let end = try #require(Day(example.end))
    let workingDays = WorkingDays(calendar: .nl)
    let usual = NoticeReckoning(last: end, span: example.span, workingDays: workingDays)
    let lastDay = NoticeReckoning(last: end, span: example.span, counting: .lastDay, workingDays: workingDays)
    #expect(usual.deadline == Day(example.exclusiveEnd) && usual.rival == Day(example.lastDay))
    #expect(lastDay.deadline == Day(example.lastDay) && lastDay.rival == Day(example.exclusiveEnd))
  }

  @Test func `a notice says whether the reading taken rounded, also where the other one did not`() throws {
    func notice(_ end: String, _ period: Period) throws -> NoticeReckoning {
      NoticeReckoning(last: try #require(Day(end)), span: .period(period), workingDays: WorkingDays(calendar: .nl))
    }
    let daysFirst = try notice("2020-02-29", Period(months: 1, days: 61))
    #expect(daysFirst.deadline == Day("2019-11-29") && daysFirst.deadline == daysFirst.daysFirst)
    #expect(daysFirst.rounded && !daysFirst.ambiguous && daysFirst.monthsFirst == Day("2019-12-01"))
    let other = try notice("2020-03-29", Period(months: 1, days: 30))
    #expect(other.deadline == Day("2020-01-28") && other.deadline == other.daysFirst)
    #expect(!other.rounded && other.ambiguous && other.monthsFirst == Day("2020-01-29"))
  }

  @Test(arguments: Draw.seeds, [Rounding.down, .up])
  func `so many options of one month end where one of so many months does`(seed: UInt64, rounding: Rounding) {
    var draw = Draw(seed: seed)
    for _ in 0..<100 {
      let first = draw.day()
      let steps = ChainReckoning.ends(
        first: first, options: Array(repeating: Period(months: 1), count: 60), rounding: rounding)
      #expect(steps.count == 61 && steps.first?.exclusiveEnd == first && steps.first?.rounded == false)
      for (months, step) in steps.enumerated() {
        let inOne = ChainReckoning.ends(first: first, options: [Period(months: months)], rounding: rounding)
        #expect(step == inOne.last, "\(months) months from \(first)")
      }
    }
  }

  @Test(arguments: Draw.seeds) func `options of months end in the same day in any order`(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<500 {
      let first = draw.day()
      let options = (0..<draw.number(1...6)).map { _ in Period(years: draw.number(0...3), months: draw.number(0...14)) }
      let steps = ChainReckoning.ends(first: first, options: options)
      let turned = ChainReckoning.ends(first: first, options: options.reversed())
      #expect(steps.last == turned.last)
      #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.exclusiveEnd <= $1.exclusiveEnd })
    }
  }

  @Test(arguments: Draw.seeds) func `an option in days counts from the end reached and is the origin of what follows`(
    seed: UInt64
  ) {
    var draw = Draw(seed: seed)
    for _ in 0..<500 {
      let first = draw.day()
      let options = (0..<draw.number(1...6)).map { _ in draw.period() }
      let steps = ChainReckoning.ends(first: first, options: options)
      #expect(steps.count == options.count + 1)
      for (index, option) in options.enumerated() where option.totalDays > 0 {
        let reached = steps[index]
        #expect(steps[index + 1].exclusiveEnd == reached.exclusiveEnd.adding(option).day)
        let rest = ChainReckoning.ends(first: steps[index + 1].exclusiveEnd, options: Array(options[(index + 1)...]))
        #expect(rest.dropFirst().elementsEqual(steps[(index + 2)...]))
      }
    }
  }

  @Test func `a chain says where it rounded`() throws {
    let first = try #require(Day("2048-02-29"))
    let options = [Period(years: 1), Period(weeks: 12), Period(months: 6)]
    let steps = ChainReckoning.ends(first: first, options: options, rounding: .down)
    #expect(steps.map(\.exclusiveEnd.description) == ["2048-02-29", "2049-02-28", "2049-05-23", "2049-11-23"])
    #expect(steps.map(\.rounded) == [false, true, true, false])
    #expect(steps[1].end == Day("2049-02-27"))
  }

  @Test(arguments: Draw.seeds) func `start and first end find each other where neither rounds`(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<2000 {
      let day = draw.day()
      let period = draw.period()
      let end = ChainReckoning.firstEnd(start: day, period: period)
      #expect(ChainReckoning.agrees(exclusiveEnd: end.day, start: day, period: period))
      #expect(ChainReckoning.agrees(exclusiveEnd: end.day.previous, start: day, period: period) == end.rounded)
      #expect(!ChainReckoning.agrees(exclusiveEnd: end.day.next, start: day, period: period))
      if !end.rounded { #expect(ChainReckoning.start(exclusiveEnd: end.day, period: period).day == day) }
      let start = ChainReckoning.start(exclusiveEnd: day, period: period)
      if !start.rounded { #expect(ChainReckoning.firstEnd(start: start.day, period: period).day == day) }
    }
  }

  @Test(arguments: Draw.seeds) func `a reminder goes out on a working day, never after its day`(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<300 {
      let workingDays = draw.workingDays()
      let base = draw.day()
      let offsets = (0..<draw.number(0...8)).map { _ in draw.span() }
      let steps = Ladder.steps(before: base, offsets: offsets, workingDays: workingDays)
      #expect(steps.map(\.offset) == offsets)
      for step in steps {
        #expect(workingDays.isWorkingDay(step.day) && step.day <= step.raw && step.raw <= base)
        #expect(step.day == workingDays.last(onOrBefore: step.raw))
      }
      let unrolled = Ladder.steps(before: base, offsets: offsets, workingDays: workingDays, rolled: false)
      #expect(unrolled.allSatisfy { $0.day == $0.raw } && unrolled.map(\.raw) == steps.map(\.raw))
    }
  }

  @Test(arguments: Draw.seeds) func `equal days merge to the nearest step, whatever the order of the list`(seed: UInt64)
  {
    var draw = Draw(seed: seed)
    for _ in 0..<300 {
      let workingDays = draw.workingDays()
      let offsets = (0..<draw.number(0...12)).map { _ in TimeSpan.period(Period(days: draw.number(0...20))) }
      let steps = Ladder.steps(before: draw.day(), offsets: offsets, workingDays: workingDays)
      let merged = Ladder.merged(steps)
      #expect(zip(merged, merged.dropFirst()).allSatisfy { $0.day < $1.day })
      #expect(Set(merged.map(\.day)) == Set(steps.map(\.day)))
      #expect(merged.allSatisfy { kept in steps.allSatisfy { $0.day != kept.day || $0.raw <= kept.raw } })
      #expect(Ladder.merged(draw.shuffled(steps)) == merged)
    }
  }

  @Test func `of the steps that fall on one Friday the gravest stays`() throws {
    let offsets = [Period(weeks: 1), Period(days: 3), Period(days: 7), Period(days: 1), Period(days: 2)]
    let steps = Ladder.steps(
      before: try #require(Day("2026-11-02")), offsets: offsets.map(TimeSpan.period),
      workingDays: WorkingDays(calendar: .nl))
    let merged = Ladder.merged(steps)
    #expect(merged.map(\.day.description) == ["2026-10-26", "2026-10-30"])
    #expect(merged.map(\.offset.description) == ["P1W", "P1D"])
  }

  @Test func `extreme inputs never trap`() {
    let spans: [TimeSpan] = [
      .period(Period(years: .max, months: .max, weeks: .max, days: .max)), .period(Period(years: 9999)),
      .workingDays(.max),
      .workingDays(.min),
    ]
    let closed = WorkingDays(calendar: .nl, closed: [Day(number: .min), Day(number: .max)])
    for day in [Day(number: .min), Day(number: .max), Day.first, Day.first.adding(days: 999), Day.last.next.next] {
      for span in spans {
        for counting in Counting.allCases {
          let notice = NoticeReckoning(last: day, span: span, counting: counting, workingDays: closed)
          #expect(
            notice.deadline <= day && (!notice.deadline.isInCalendar || span == .workingDays(.min) || day > Day.last))
        }
        #expect(Ladder.merged(Ladder.steps(before: day, offsets: [span, span], workingDays: closed)).count == 1)
        guard case .period(let period) = span else { continue }
        #expect(ChainReckoning.ends(first: day, options: Array(repeating: period, count: 50)).count == 51)
        _ = ChainReckoning.start(exclusiveEnd: day, period: period)
      }
    }
  }

  @Test(arguments: Draw.seeds) func `of the steps that may come first one does, whatever the day`(seed: UInt64) {
    var draw = Draw(seed: seed)
    for _ in 0..<3000 {
      let workingDays = draw.workingDays()
      let base = draw.day()
      let offsets = (0..<draw.number(1...6)).map { _ in draw.span() }
      let candidates = ReminderLadder.candidates(forFirst: offsets)
      let all = Ladder.steps(before: base, offsets: offsets, workingDays: workingDays)
      let unmoved = Ladder.steps(before: base, offsets: candidates, workingDays: workingDays, rolled: false)
      #expect(Set(candidates).isSubset(of: offsets))
      #expect(
        unmoved.map(\.day).min().map { workingDays.last(onOrBefore: $0) } == all.map(\.day).min(),
        "\(offsets) before \(base)")
    }
  }

  @Test func `a step that is never longer than another does not come first`() {
    func candidates(_ periods: Period...) -> [String] {
      ReminderLadder.candidates(forFirst: periods.map(TimeSpan.period)).map(\.description)
    }
    #expect(
      candidates(Period(days: 1), Period(weeks: 2), Period(months: 3), Period(months: 6), Period(months: 1)) == ["P6M"])
    #expect(candidates(Period(months: 1), Period(days: 28), Period(days: 29)) == ["P1M", "P29D"])
    #expect(candidates(Period(years: 1), Period(months: 12)) == ["P1Y"])
    #expect(candidates() == [])
    // How many days so many working days take depends on the day.
    let mixed = ReminderLadder.candidates(forFirst: [.workingDays(5), .period(Period(weeks: 1)), .workingDays(10)])
    #expect(mixed == [.period(Period(weeks: 1)), .workingDays(10)])
  }
}

/// Values at random, the same for the same seed (SplitMix64), so that a failing law fails again.
private struct Draw: RandomNumberGenerator {
  static let seeds: [UInt64] = [1, 42, 1992, 20_260_831, 0xDEAD_BEEF, .max]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &self) }

  /// A day of 1980 through 2099, every other one within three days of a month's end.
  mutating func day() -> Day {
    let day = Day(number: Int32(number(722_815...766_644)))
    guard number(0...1) == 0 else { return day }
    let (year, month, _) = day.civil
    let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? day
    return last.adding(days: number(-3...1))
  }

  /// Of one kind of parts as often as mixed.
  mutating func period() -> Period {
    let kinds = number(1...15)
    func drawn(_ bit: Int, _ most: Int, _ draw: inout Draw) -> Int { kinds & bit == 0 ? 0 : draw.number(0...most) }
    return Period(
      years: drawn(1, 6, &self), months: drawn(2, 30, &self), weeks: drawn(4, 12, &self), days: drawn(8, 60, &self))
  }

  mutating func span() -> TimeSpan {
    number(0...3) == 0 ? .workingDays(number(0...40)) : .period(period())
  }

  mutating func workingDays() -> WorkingDays {
    let calendar = HolidayCalendar.allCases.randomElement(using: &self) ?? .nl
    let closed = (0..<number(0...20)).map { _ in day() }
    return WorkingDays(calendar: calendar, closed: closed)
  }
}
