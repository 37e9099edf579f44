/// A length of time as contracts state it: years, months, weeks and days, `P1Y6M` (ISO 8601).
///
/// A year is twelve months, a week seven days; months and days are never turned into each other (SEMANTICS 3).
@usableFromInline
package struct Period: Hashable, Sendable {
  // Small, as contracts and rules hold many of them.
  @usableFromInline let yearCount: Int32
  @usableFromInline let monthCount: Int32
  @usableFromInline let weekCount: Int32
  @usableFromInline let dayCount: Int32

  package var years: Int { Int(yearCount) }
  package var months: Int { Int(monthCount) }
  package var weeks: Int { Int(weekCount) }
  package var days: Int { Int(dayCount) }

  /// A period of these parts.
  ///
  /// A part is never negative nor more than the days of 9999 years; one outside takes the nearest, so that no sum of
  /// them overflows.
  package init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) {
    yearCount = Self.bounded(years)
    monthCount = Self.bounded(months)
    weekCount = Self.bounded(weeks)
    dayCount = Self.bounded(days)
  }

  /// So many times this period, counted as one step so that nothing drifts.
  package func times(_ count: Int) -> Period {
    Period(years: years * count, months: months * count, weeks: weeks * count, days: days * count)
  }

  /// All months: `P1Y6M` has 18. One number, so that a months step rounds once (SEMANTICS 3).
  @inlinable
  package var totalMonths: Int { 12 &* Int(yearCount) &+ Int(monthCount) }

  /// All days besides the months: `P2W1D` has 15.
  @inlinable
  package var totalDays: Int { 7 &* Int(weekCount) &+ Int(dayCount) }

  /// A number of days that it never exceeds, wherever it begins: no month has more than 31.
  @inlinable
  package var daysAtMost: Int { 31 &* totalMonths &+ totalDays }

  @inlinable
  package var isZero: Bool { totalMonths == 0 && totalDays == 0 }

  /// Whether it has months and days, so that the order of counting matters (SEMANTICS 4).
  @inlinable
  package var isMixed: Bool { totalMonths != 0 && totalDays != 0 }

  /// Whether it is more than 9999 years in all, at the mean length of a Gregorian month: 146,097 days in 4,800 months.
  package var isTooLong: Bool { totalMonths * 146_097 + totalDays * 4800 > 9999 * 12 * 146_097 }

  private static func bounded(_ part: Int) -> Int32 { Int32(min(max(part, 0), 3_652_060)) }
}

extension Period: CustomStringConvertible {
  /// The parts that are not zero, as written: `P1Y6M`; no length at all is `P0D`.
  @usableFromInline package var description: String {
    guard !isZero else { return "P0D" }
    var text = "P"
    if years != 0 { text += "\(years)Y" }
    if months != 0 { text += "\(months)M" }
    if weeks != 0 { text += "\(weeks)W" }
    if days != 0 { text += "\(days)D" }
    return text
  }
}
