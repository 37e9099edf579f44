import Days

extension Register {
  /// The last working day on or before `due` less the delivery margin; never the day after (SEMANTICS 8).
  ///
  /// Where there is none in the calendar, its first day: no deadline gets lost.
  func actBy(_ due: Day) -> Day {
    let latest = head.deliveryMargin.map { workingDays.subtracting($0, from: due).day } ?? due
    let day = workingDays.last(onOrBefore: latest)
    return day < .first ? .first : day
  }

  /// The last day that can be due of what is to be acted on by `day`: on a Friday the Sunday behind it. No more than a year later,
  /// so that a margin of centuries does not make a series endless.
  func lastDue(actingBy day: Day) -> Day {
    var low = day
    var high = day.adding(Period(years: 1)).day
    while high - low > 1 {
      let middle = low.adding(days: (high - low) / 2)
      if actBy(middle) <= day { low = middle } else { high = middle }
    }
    return low
  }
}

/// Tells of days on which something is due whether it is to be acted on by one day. As `actBy` never goes back where `due` goes on,
/// that is mostly known from the days that were asked before.
struct ActingBy {
  let day: Day
  /// Nothing is to be acted on after it is due.
  private var lastInTime: Day
  private var firstTooLate = Day(number: .max)

  init(_ day: Day) {
    self.day = day
    lastInTime = day
  }

  /// Whether what is due on a day of the calendar is to be acted on in time.
  mutating func includes(_ due: Day, in register: Register) -> Bool {
    if due <= lastInTime { return true }
    if due >= firstTooLate { return false }
    let isInTime = register.actBy(due) <= day
    if isInTime { lastInTime = due } else { firstTooLate = due }
    return isInTime
  }
}
