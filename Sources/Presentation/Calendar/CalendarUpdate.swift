package import Contracts
package import Days

/// The next version of a calendar: what did not change stays as it is, what has gone is cancelled for a while (NOTIFY 2).
package struct CalendarUpdate: Sendable {
  package private(set) var events: [CalendarEvent] = []
  /// How many events are new, have changed, and have been cancelled by this version.
  package private(set) var added = 0
  package private(set) var changed = 0
  package private(set) var cancelled = 0

  /// How many days an event stays after its day, or after it was cancelled: so long a calendar that reads the file seldom learns of it.
  package static let daysKept = 90

  /// `current` are the events that there are today; `moment` is when the file is made.
  package init(
    _ current: [CalendarEvent], after earlier: EarlierCalendar, at moment: Moment, today: Day, language: Language
  ) {
    let phrases = Phrases(language)
    let oldest = today.adding(days: -Self.daysKept)
    for event in current {
      guard let known = earlier.events[event.uid] else {
        added += 1
        events.append(event)
        continue
      }
      let next = event.following(known)
      if next.revision != known.revision || next.content.day != known.content.day { changed += 1 }
      events.append(next)
    }
    let uids = Set(current.map(\.uid))
    for event in earlier.events.values.sorted(by: { $0.uid < $1.uid }) where !uids.contains(event.uid) {
      switch event.content.status {
      case .cancelled: if event.revision.changed.day >= oldest { events.append(event) }
      // What lies so far back is in nobody's way.
      case .confirmed where event.content.day < oldest: break
      case .confirmed:
        var gone = event
        gone.content.status = .cancelled
        gone.content.alarmDaysBefore = nil
        gone.content.summary = phrases.cancelled(event.content.summary)
        gone.revision.changed = moment
        events.append(gone.following(event))
        cancelled += 1
      }
    }
  }
}
