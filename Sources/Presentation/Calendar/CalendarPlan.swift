package import Contracts
import Days

/// Which events a calendar of a register has on a day, and what it is called.
package struct CalendarPlan {
  /// More than any calendar takes.
  package static let most = 100_000

  private let setting: Setting
  private let scope: Scope
  private let moment: Moment

  package init(_ setting: Setting, scope: Scope, at moment: Moment) {
    self.setting = setting
    self.scope = scope
    self.moment = moment
  }

  /// The register's title, with whose dates they are where it is not all of them.
  package var name: String {
    let title = setting.register.head.title.brief
    let names = [
      title.isBlank ? "Tijdig" : title, scope.provider.map { setting.register.name(ofParty: $0).brief },
      scope.owner.map { setting.register.name(ofPerson: $0).brief },
    ]
    return names.compactMap(\.self).joined(separator: ": ")
  }

  /// The deadlines of `upcoming` that stand in the calendar: all that is not settled, and of what is settled or past the last
  /// ninety days and what is still ahead.
  package func deadlines(_ upcoming: Upcoming) -> [Deadline] {
    let oldest = setting.today.adding(days: -CalendarUpdate.daysKept)
    return upcoming.deadlines.filter { $0.state.isPending || $0.due >= oldest }
  }

  /// Their events; where there is none, one that says so: a calendar without any is none (RFC 5545, 3.6).
  package func events(_ upcoming: Upcoming) -> [CalendarEvent] {
    let events = DeadlineEvents(setting, at: moment).events(of: deadlines(upcoming))
    guard events.isEmpty else { return events }
    let phrases = setting.phrases
    let span = phrases.span(from: setting.day(upcoming.today), until: setting.day(upcoming.until)).breakable
    let checked = CalendarEvent.Content(
      day: setting.today, summary: phrases.nothingInCalendar, description: span)
    return [
      CalendarEvent(
        uid: NameUUID("checked/\(scope.provider ?? "")/\(scope.owner ?? "")", in: .calendar), content: checked,
        revision: .init(sequence: 0, changed: moment))
    ]
  }
}

extension String {
  /// Whether there is nothing in it to be seen: what is nothing else some readers of calendars take for missing.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
