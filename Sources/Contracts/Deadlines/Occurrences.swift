import Days

/// The days of something that returns: each occurrence after the anchor, counted from it so that nothing drifts, from the first
/// after `today` less a year, through `until`. Its number says which one it is, whatever its day: the first after the anchor is 1.
struct Occurrences: Sequence, IteratorProtocol {
  private let period: Period
  private let anchor: Day
  private let from: Day
  private let until: Day
  private var count: Int

  init(of period: Period, from anchor: Day, today: Day, until: Day) {
    self.period = period
    self.anchor = anchor
    self.until = until
    from = today.subtracting(Period(years: 1)).day
    // Begin near the first one.
    count = Swift.max(1, (from - anchor) / period.daysAtMost)
  }

  mutating func next() -> (number: Int, day: Day)? {
    while true {
      let day = anchor.adding(period.times(count)).day
      guard day <= until, day.isInCalendar else { return nil }
      count += 1
      if day > from { return (count - 1, day) }
    }
  }
}
