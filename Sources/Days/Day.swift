/// A calendar day: never an instant, without hour or time zone (SEMANTICS 1).
///
/// Counted in the proleptic Gregorian calendar, as one number, so that days compare and subtract as numbers do. What
/// people write lies from 0001-01-01 through 9999-12-31; arithmetic may leave that range, and a caller asks
/// `isInCalendar`.
@usableFromInline
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 0001-01-01, which is 0.
  @usableFromInline package let number: Int32

  /// The day that lies `number` days after 0001-01-01.
  @inlinable
  package init(number: Int32) { self.number = number }

  /// The day of that year, month and day of the month; nil unless the calendar has it: `Day(year: 2027, month: 2, day:
  /// 29)` is nil.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.init(countedFrom: year, month: month, day: day)
  }

  /// 0001-01-01, the first day that can be written.
  package static let first = Day(number: 0)

  /// 9999-12-31, the last day that can be written.
  package static let last = Day(number: lastNumber)

  /// The years that can be written.
  package static let years = 1...9999

  /// Whether this day can be written; a result that is not in the calendar is a finding, never an answer.
  @inlinable
  package var isInCalendar: Bool { number >= 0 && number <= Self.lastNumber }

  @usableFromInline static var lastNumber: Int32 { 3_652_058 }

  /// The day after: the exclusive end of a term that runs through this day (SEMANTICS 2).
  @inlinable
  package var next: Day { adding(days: 1) }

  /// The day before: the last day of a term with this exclusive end (SEMANTICS 2).
  @inlinable
  package var previous: Day { adding(days: -1) }

  /// The day that lies so many days later, or earlier where `days` is negative.
  @inlinable
  package func adding(days: Int) -> Day {
    // A day number that would not fit stays at the outermost one: far outside the calendar, so that no wrong date comes
    // back in.
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return Day(number: days < 0 ? .min : .max) }
    return Day(number: Int32(clamping: sum))
  }

  /// The days from the right day to the left one; negative where the left one is earlier.
  @inlinable
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  // All written out: those that the compiler and the library make are called through a table from other modules.
  @inlinable
  package static func == (left: Day, right: Day) -> Bool { left.number == right.number }

  @inlinable
  package static func != (left: Day, right: Day) -> Bool { left.number != right.number }

  @inlinable
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  @inlinable
  package static func <= (left: Day, right: Day) -> Bool { left.number <= right.number }

  @inlinable
  package static func > (left: Day, right: Day) -> Bool { left.number > right.number }

  @inlinable
  package static func >= (left: Day, right: Day) -> Bool { left.number >= right.number }

  /// The day of the week; 0001-01-01 was a Monday.
  package var weekday: Weekday {
    let remainder = Int(number) % 7
    return Weekday(sinceMonday: remainder < 0 ? remainder + 7 : remainder)
  }

  /// Whether the year has a 29 February.
  package static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// How many days that month (1...12) of that year has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
