package import Days

/// How a contract counts its notice period: the notice's `counting` (SEMANTICS 4).
package enum Counting: String, CaseIterable, Sendable {
  /// The whole period lies between the day of the notice and the exclusive end: exclusive end − period − 1 day.
  case exclusiveEnd
  /// The period is counted back from the last day itself: last day − period, without the extra day.
  case lastDay

  /// The counting that was not taken.
  package var other: Counting {
    switch self {
    case .exclusiveEnd: .lastDay
    case .lastDay: .exclusiveEnd
    }
  }
}

/// The last day on which a notice may have reached the other party, with every reading of it (SEMANTICS 4).
///
/// The end 2026-12-31 with P4M gives 2026-08-31. The deadline is never moved, also not from a Sunday (SEMANTICS 8).
package struct NoticeReckoning: Hashable, Sendable {
  /// The earlier of `monthsFirst` and `daysFirst`.
  package let deadline: Day

  /// The months before the days, rounded down.
  package let monthsFirst: Day

  /// The days before the months, rounded down; another day only where a period has both.
  package let daysFirst: Day

  /// The months before the days, rounded up: the latest reading one could defend. For information.
  package let up: Day

  /// The deadline if the contract counted the other way: the rival reading that `explain` shows.
  package let rival: Day

  /// Whether the months step of `monthsFirst` had to round (SEMANTICS 3).
  package let ambiguous: Bool

  /// Whether the reading that became the deadline had to round; besides `ambiguous` for a period of months and days.
  package let rounded: Bool

  /// Whether the order of months and days makes a difference.
  package var orderSensitive: Bool { monthsFirst != daysFirst }

  /// The deadline alone, counted from the exclusive end.
  static func deadline(last end: Day, span: TimeSpan, in register: Register) -> Day {
    if case .period(let period) = span, !period.isMixed { return end.next.subtracting(period).day.previous }
    return NoticeReadings(last: end, span: span, counting: .exclusiveEnd, workingDays: register.workingDays).deadline
      .day
  }

  /// The notice of that span before the end of a term that runs through `end`.
  package init(last end: Day, span: TimeSpan, counting: Counting = .exclusiveEnd, workingDays: WorkingDays) {
    let taken = NoticeReadings(last: end, span: span, counting: counting, workingDays: workingDays)
    let rivals = NoticeReadings(last: end, span: span, counting: counting.other, workingDays: workingDays)
    deadline = taken.deadline.day
    rounded = taken.deadline.rounded
    monthsFirst = taken.monthsFirst.day
    ambiguous = taken.monthsFirst.rounded
    daysFirst = taken.daysFirst.day
    up = taken.up
    rival = rivals.deadline.day
  }
}

extension Terms {
  /// The notice for a term that ends on `end`; nil where the notice period is unknown.
  func notice(before end: Day, workingDays: WorkingDays) -> NoticeReckoning? {
    noticePeriod.map {
      NoticeReckoning(last: end, span: $0.value, counting: counting?.value ?? .exclusiveEnd, workingDays: workingDays)
    }
  }

  /// The same without the reading of the counting that was not taken.
  func noticeReadings(before end: Day, _ workingDays: WorkingDays) -> NoticeReadings? {
    guard let period = noticePeriod else { return nil }
    return NoticeReadings(
      last: end, span: period.value, counting: counting?.value ?? .exclusiveEnd, workingDays: workingDays)
  }
}

/// The readings of one counting.
struct NoticeReadings {
  let monthsFirst: Step
  let daysFirst: Step
  let up: Day

  /// Of the two orders the earlier: on the safe side whichever a court follows.
  var deadline: Step { daysFirst.day < monthsFirst.day ? daysFirst : monthsFirst }

  init(last end: Day, span: TimeSpan, counting: Counting, workingDays: WorkingDays) {
    let base = counting == .exclusiveEnd ? end.next : end
    // The day before the whole period begins; counted from the last day it is that day itself.
    func lastDayToTell(_ step: Step) -> Step {
      counting == .exclusiveEnd ? Step(day: step.day.previous, rounded: step.rounded) : step
    }
    switch span {
    case .period(let period):
      monthsFirst = lastDayToTell(base.subtracting(period))
      daysFirst = period.isMixed ? lastDayToTell(base.subtractingDaysFirst(period)) : monthsFirst
      up = monthsFirst.rounded ? lastDayToTell(base.subtracting(period, rounding: .up)).day : monthsFirst.day
    case .workingDays:
      monthsFirst = lastDayToTell(workingDays.subtracting(span, from: base))
      daysFirst = monthsFirst
      up = monthsFirst.day
    }
  }
}
