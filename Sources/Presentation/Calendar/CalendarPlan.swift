package import Contracts
import Days

/// Which events a register gives to a calendar on a day, and what a calendar is called.
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

  /// What the calendar of one register or several is called: their titles, with whose dates they are where it is not all of them.
  package static func name(of plans: [CalendarPlan]) -> String {
    var titles: [String] = []
    for plan in plans {
      let title = plan.setting.register.head.title.brief
      if !title.isBlank, !titles.contains(title) { titles.append(title) }
    }
    let scope = plans.first?.scope ?? .all
    let registers = plans.map(\.setting.register)
    func name(of id: String, _ name: (Register, String) -> String) -> String {
      registers.map { name($0, id) }.first { $0 != id } ?? id
    }
    let names: [String?] = [
      titles.isEmpty ? "Tijdig" : plans[0].setting.words.list(titles).brief,
      scope.provider.map { name(of: $0) { $0.name(ofParty: $1) }.brief },
      scope.owner.map { name(of: $0) { $0.name(ofPerson: $1) }.brief },
    ]
    return names.compactMap(\.self).joined(separator: ": ")
  }

  /// The deadlines of `upcoming` that stand in the calendar: all that is not settled, and of what is settled or past the last
  /// ninety days and what is still ahead.
  package func deadlines(_ upcoming: Upcoming) -> [Deadline] {
    let oldest = setting.today.adding(days: -CalendarUpdate.daysKept)
    return upcoming.deadlines.filter { $0.state.isPending || $0.due >= oldest }
  }

  /// The events of one register or several; where there is none, one that says so: a calendar without any is none (RFC 5545, 3.6).
  package static func events(_ answers: [(plan: CalendarPlan, upcoming: Upcoming)]) -> [CalendarEvent] {
    let events = answers.flatMap { answer in
      let (plan, upcoming) = answer
      return DeadlineEvents(plan.setting, at: plan.moment).events(of: plan.deadlines(upcoming))
    }
    guard events.isEmpty, let first = answers.first else { return events }
    return first.plan.nothing(first.upcoming)
  }

  private func nothing(_ upcoming: Upcoming) -> [CalendarEvent] {
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
