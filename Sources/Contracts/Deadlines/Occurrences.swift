import Days

/// The days of something that returns.
enum Occurrences {
  /// Each occurrence after the anchor, counted from it so that nothing drifts: from the first after `today` less a year, through `until`.
  /// Its number says which one it is, whatever its day: the first after the anchor is 1.
  static func days(of period: Period, from anchor: Day, today: Day, until: Day) -> [(number: Int, day: Day)] {
    let from = today.subtracting(Period(years: 1)).day
    // Begin near the first one: no period is longer than its months at 31 days.
    var count = max(1, (from - anchor) / (31 * period.totalMonths + period.totalDays))
    var days: [(number: Int, day: Day)] = []
    while true {
      let day = anchor.adding(period.times(count)).day
      guard day <= until, day.isInCalendar else { return days }
      if day > from { days.append((count, day)) }
      count += 1
    }
  }
}
