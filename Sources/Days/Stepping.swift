/// Where a months step goes when the month it reaches has no such day: 31 March less a month.
package enum Rounding: String, Sendable {
  /// To the last day of that month: the safe side for a deadline (SEMANTICS 3).
  case down
  /// To the first day of the next: the safe side for the length of a term (SEMANTICS 3).
  case up
}

/// The day that a step reaches, and whether it had to round: then the step is ambiguous, and says so (SEMANTICS 3).
@usableFromInline
package struct Step: Hashable, Sendable {
  @usableFromInline package let day: Day
  @usableFromInline package let rounded: Bool

  @inlinable
  package init(day: Day, rounded: Bool) {
    self.day = day
    self.rounded = rounded
  }

  /// The same, so many days further.
  fileprivate func adding(days: Int) -> Step { Step(day: day.adding(days: days), rounded: rounded) }
}

extension Day {
  /// The same day of the month so many months later, or earlier where `months` is negative; one rounding for years and
  /// months together (SEMANTICS 3).
  ///
  /// `2024-02-29` less 13 months is `2023-01-29`; `2027-03-31` less one is `2027-02-28` down and `2027-03-01` up,
  /// rounded.
  package func stepping(months: Int, rounding: Rounding) -> Step {
    if months == 0 { return Step(day: self, rounded: false) }
    // More months than lie between the outermost day numbers lead to the outermost one all the same.
    let bounded = min(max(months, -200_000_000), 200_000_000)
    let parts = partsFromMarch
    let reached = 12 &* parts.year &+ (parts.month &- 3) &+ UInt64(truncatingIfNeeded: bounded)
    let (year, month) = (reached / 12, reached % 12 &+ 3)
    // No month is shorter than 28 days, so that mostly its length need not be known.
    if parts.day <= 28 { return Step(day: Day(fromMarch: year, month: month, day: parts.day), rounded: false) }
    let civil = Self.civil(fromMarch: year, month: month)
    let length = UInt64(Self.length(ofMonth: civil.month, year: civil.year))
    if parts.day <= length { return Step(day: Day(fromMarch: year, month: month, day: parts.day), rounded: false) }
    let lastOfMonth = Day(fromMarch: year, month: month, day: length)
    return Step(day: rounding == .down ? lastOfMonth : lastOfMonth.next, rounded: true)
  }

  /// The exclusive end of a term of that length that begins on this day: the months, then the days (SEMANTICS 3).
  package func adding(_ period: Period, rounding: Rounding = .up) -> Step {
    stepping(months: period.totalMonths, rounding: rounding).adding(days: period.totalDays)
  }

  /// The day that lies that long before this one: the months, then the days (SEMANTICS 3).
  package func subtracting(_ period: Period, rounding: Rounding = .down) -> Step {
    stepping(months: -period.totalMonths, rounding: rounding).adding(days: -period.totalDays)
  }

  /// The same in the other order, the days before the months: another day where a period has both (SEMANTICS 4).
  package func subtractingDaysFirst(_ period: Period, rounding: Rounding = .down) -> Step {
    adding(days: -period.totalDays).stepping(months: -period.totalMonths, rounding: rounding)
  }
}
