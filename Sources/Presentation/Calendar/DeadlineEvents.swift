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

  /// What it is that is due, without the day: contract, rule, which term, which one of a series; beside other registers also which one's.
  private func name(of deadline: Deadline) -> String {
    let occurrence = deadline.occurrence
    // With its length, so that no other register and contract make the same.
    let register = setting.name.map { "register/\($0.utf8.count)/\($0)/" } ?? ""
    return register
      + [
        deadline.contract ?? "", deadline.rule, occurrence.item ?? "", occurrence.term.map(String.init) ?? "",
        occurrence.turn.map(String.init) ?? "",
      ].joined(separator: "/")
  }

  private func content(of deadline: Deadline) -> CalendarEvent.Content {
    let provider = deadline.provider.map { " (\(setting.register.name(ofParty: $0).brief))" } ?? ""
    let title = deadline.title[setting.language].brief
    let rule = setting.register.rules.rule(deadline.rule)?.titles[setting.language].brief ?? deadline.rule
    let contract = setting.register.contractTitle(of: deadline).map {
      $0.isBlank ? (deadline.contract ?? "").brief : $0.brief
    }
    var summary = contract.map { "\(title): \($0)\(provider)" } ?? title
    if summary.isBlank { summary = rule.isBlank ? deadline.rule : rule }
    return CalendarEvent.Content(
      day: limit(of: deadline) ?? deadline.due,
      summary: isToDo(deadline) ? summary : setting.phrases.settled(summary),
      description: lines(about: deadline).joined(separator: "\n"),
      categories: categories(of: deadline),
      alarmDaysBefore: isToDo(deadline) ? Self.alarmDays : nil)
  }

  /// Whether it is not settled. What its own day settles does not change when that day comes.
  private func isToDo(_ deadline: Deadline) -> Bool {
    deadline.state.isPending || setting.register.rules.rule(deadline.rule)?.isSettledByItsDay ?? false
  }

  /// Of a decision for which no meeting is left at all, and which is therefore due on any day that one asks: the day by which the body
  /// would have to meet. Nil for all others.
  private func limit(of deadline: Deadline) -> Day? {
    deadline.meeting == nil ? deadline.missingMeeting?.limit : nil
  }

  /// An extra, as subscriptions often lose it: the reminder is the mail.
  private static let alarmDays = 14

  /// What kind of thing is due, and with whom, so that a calendar can colour and filter by both.
  private func categories(of deadline: Deadline) -> [String] {
    let rule = setting.register.rules.rule(deadline.rule)?.titles[setting.language] ?? deadline.rule
    let provider = deadline.provider.map(setting.register.name(ofParty:))
    return [rule, provider].compactMap(\.self).filter { !$0.isBlank }.map(\.brief)
  }

  private func lines(about deadline: Deadline) -> [String] {
    let phrases = setting.phrases
    let words = DeadlineWords(setting: setting)
    var lines: [String]
    if let missing = deadline.missingMeeting, limit(of: deadline) != nil {
      lines = [phrases.noMeeting(setting.register.name(ofBody: missing.body), setting.day(missing.limit))]
      lines += [words.silence(deadline)].compactMap(\.self)
    } else if isToDo(deadline) {
      lines = [phrases.actBy(words.actBy(deadline))] + words.facts(deadline)
    } else {
      lines = [phrases.word(deadline.state)] + [words.meeting(deadline)].compactMap(\.self)
    }
    if let owner = deadline.owner {
      lines.append("\(phrases[.owner].lowercased()): \(setting.register.name(ofPerson: owner))")
    }
    if let name = setting.name { lines.append("\(phrases[.register].lowercased()): \(name)") }
    if deadline.isDerived { lines.append(phrases.derivedMark) }
    // The id without its day, where that is today's.
    let id = limit(of: deadline) == nil ? deadline.id : "\(deadline.contract ?? "")/\(deadline.rule)"
    // A calendar breaks lines where it likes.
    return lines.map { $0.brief.sentenceCased.replacing("\u{A0}", with: " ") } + ["", id.brief(500)]
  }
}
