package import Contracts
import Days

/// The calendar events of deadlines: each stands on the last legal day and says by which working day to act (NOTIFY 2).
///
/// What they say does not depend on the day on which they are made, so that an event changes only when its deadline does.
package struct DeadlineEvents {
  private let setting: Setting
  /// When the events are made: what a new event says of its last change.
  private let moment: Moment

  package init(_ setting: Setting, at moment: Moment) {
    self.setting = setting
    self.moment = moment
  }

  /// An event for each deadline, in their order; a second deadline that would have the same UID, as of two contracts with
  /// one id, gets one of its own.
  package func events(of deadlines: [Deadline]) -> [CalendarEvent] {
    var seen: [String: Int] = [:]
    return deadlines.map { deadline in
      let name = name(of: deadline)
      let count = seen[name, default: 0]
      seen[name] = count + 1
      return CalendarEvent(
        uid: NameUUID(count == 0 ? name : "\(name)/\(count)", in: .calendar), content: content(of: deadline),
        revision: CalendarEvent.Revision(sequence: 0, changed: moment))
    }
  }

  /// What it is that is due, without the day: contract, rule, which term, which one of a series.
  private func name(of deadline: Deadline) -> String {
    let occurrence = deadline.occurrence
    return [
      deadline.contract ?? "", deadline.rule, occurrence.item ?? "", occurrence.term.map(String.init) ?? "",
      occurrence.turn.map(String.init) ?? "",
    ].joined(separator: "/")
  }

  private func content(of deadline: Deadline) -> CalendarEvent.Content {
    let provider = deadline.provider.map { " (\(setting.register.name(ofParty: $0)))" } ?? ""
    let title = deadline.title[setting.language]
    return CalendarEvent.Content(
      day: deadline.due,
      summary: deadline.contractTitle.map { "\(title): \($0)\(provider)" } ?? title,
      description: lines(about: deadline).joined(separator: "\n"),
      categories: categories(of: deadline),
      alarmDaysBefore: deadline.state.isPending ? Self.alarmDays : nil)
  }

  /// An extra, as subscriptions often lose it: the reminder is the mail.
  private static let alarmDays = 14

  /// What kind of thing is due, and with whom, so that a calendar can colour and filter by both.
  private func categories(of deadline: Deadline) -> [String] {
    let rule = setting.register.rules.rule(deadline.rule)?.titles[setting.language] ?? deadline.rule
    let provider = deadline.provider.map(setting.register.name(ofParty:))
    return [rule, provider].compactMap(\.self).filter { !$0.isEmpty }
  }

  private func lines(about deadline: Deadline) -> [String] {
    let phrases = setting.phrases
    let words = DeadlineWords(setting: setting)
    let isPending = deadline.state.isPending
    var lines = [isPending ? phrases.actBy(words.actBy(deadline)) : phrases.word(deadline.state)]
    lines += isPending ? words.facts(deadline) : words.meeting(deadline).map { [$0] } ?? []
    if let owner = deadline.owner {
      lines.append("\(phrases[.owner].lowercased()): \(setting.register.name(ofPerson: owner))")
    }
    if deadline.isDerived { lines.append(phrases.derivedMark) }
    // A calendar breaks lines where it likes.
    return lines.map { $0.sentenceCased.replacing("\u{A0}", with: " ") } + ["", deadline.id]
  }
}
