package import Days

/// When new reminders go out next: a day, and the hour from which on it (FORMAT 4, `at` and `days`).
package struct Release: Hashable, Comparable, Sendable {
  package let day: Day
  package let at: ClockTime

  package init(day: Day, at: ClockTime) {
    self.day = day
    self.at = at
  }

  package static func < (one: Release, other: Release) -> Bool { (one.day, one.at) < (other.day, other.at) }
}

extension Register {
  /// Whether new reminders go out on that day at that time; nil: its hour counts as past.
  package func isReleased(on day: Day, at time: ClockTime?) -> Bool {
    isReleaseDay(day) && time.map { $0 >= releaseTime } ?? true
  }

  /// The first release after that time of that day; nil where the calendar ends before it.
  package func nextRelease(after day: Day, at time: ClockTime) -> Release? {
    var next = time < releaseTime ? day : day.next
    while next.isInCalendar, !isReleaseDay(next) { next = next.next }
    return next.isInCalendar ? Release(day: next, at: releaseTime) : nil
  }

  private var releaseTime: ClockTime { notify?.at ?? .startOfWork }
}
