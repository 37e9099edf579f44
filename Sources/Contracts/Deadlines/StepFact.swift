package import Days

/// What a step of an explanation does, as facts; Presentation makes the sentence.
package enum StepFact: Sendable {
  /// A term as it is stated; `from` names the contract that it is taken from.
  case stated(TermField, StatedValue, from: String?)
  case unknown(TermField)
  /// A month or a year of which the first or the last day is meant.
  case reading(ReducedDate, Day, isEnd: Bool)
  /// The day after the last: every count starts there (SEMANTICS 2).
  case exclusiveEnd(last: Day, Day)
  /// The last day of what begins on `start` and takes `period`.
  case endOfPeriod(start: Day, period: Period, Day)
  /// The first day of what takes `period` and ends with `end`.
  case startOfPeriod(end: Day, period: Period, Day)
  /// The stated end is taken, another is shown.
  case rivalEnd(taken: Day, rival: Day)
  /// The end after an option, told or not yet.
  case option(Int, period: Period?, Day)
  case upTo(Day)
  case extended(on: ReducedDate?, until: Day, told: ReducedDate?, received: ReducedDate?)
  case untold(on: ReducedDate?, until: Day)
  case closed(Decision.Kind, on: ReducedDate?)
  /// The step had to round: the other day it could have been (SEMANTICS 3).
  case rounded(taken: Day, other: Day)
  /// Back over the whole length, from a day that is not part of it.
  case back(TimeSpan, from: Day, Day)
  case forward(TimeSpan, from: Day, Day)
  /// The day before, so that the whole length lies behind it.
  case dayBefore(Day, Day)
  /// The reading in the other counting, and why it was not taken (SEMANTICS 4).
  case rivalCounting(taken: Counting, Day)
  /// Months first or days first: the earlier counts (SEMANTICS 4).
  case rivalOrder(taken: Day, rival: Day)
  case due(Day)
  /// The legal deadline stays where it is; the last working day on or before it (SEMANTICS 8).
  case actBy(due: Day, reason: ClosedReason?, Day)
  case margin(TimeSpan, Day)
  /// The day of another rule that is counted from.
  case anchor(rule: String, Day)
  case meeting(body: String, MeetingCalendar.Slot, by: Day)
  case nextMeeting(body: String, MeetingCalendar.Slot)
  case noMeeting(body: String, by: Day)
  case papers(body: String, TimeSpan, meeting: Day, Day)
  case leadTime(TimeSpan, maximum: Day, Day)
  case occurrences(every: Period, from: Day)
  case silence(Silence, end: Day)
  case waitsFor([String])

  package enum StatedValue: Sendable {
    case date(ReducedDate)
    case span(TimeSpan)
    case options([Period])
    case word(String)
    case none
  }

  /// Why a day is no working day.
  package enum ClosedReason: Sendable {
    case weekend(Weekday)
    case holiday(DutchHoliday.Key)
    case closed
  }
}
