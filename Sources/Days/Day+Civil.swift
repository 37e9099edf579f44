/// Between the day number and year, month and day.
///
/// Years are counted from March, so that the leap day is the last of its year and 400 years are one cycle of 146,097
/// days.
extension Day {
  private static let daysOfCycle = 146_097

  /// From 0000-03-01, where a cycle begins, to 0001-01-01.
  private static let daysBeforeFirst = 306

  /// The day as people write it, in parts: (2026, 8, 31).
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + Self.daysBeforeFirst
    let cycle = Self.floored(shifted, by: Self.daysOfCycle)
    let dayOfCycle = shifted - cycle * Self.daysOfCycle
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    // From March on the month lengths repeat 31-30-31-30-31, 153 days: five months to a line.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of a month that is known to be a month and to have that day; the year may lie outside the calendar.
  init(countedFrom year: Int, month: Int, day: Int) {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let cycle = Self.floored(yearFromMarch, by: 400)
    let yearOfCycle = yearFromMarch - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    self.init(number: Int32(clamping: cycle * Self.daysOfCycle + dayOfCycle - Self.daysBeforeFirst))
  }

  /// The quotient rounded towards the past, also before the year 0; `divisor` is positive.
  static func floored(_ number: Int, by divisor: Int) -> Int {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }
}
