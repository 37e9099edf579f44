import Contracts
import Days

/// The rows of a digest: the same thing by the same day for several contracts is one row.
struct DigestItems {
  let setting: Setting
  /// Whom the mail goes to.
  let recipient: Recipient

  private var phrases: Phrases { setting.phrases }
  private var deadlineWords: DeadlineWords { DeadlineWords(setting: setting) }

  /// Rows beyond so many are counted, not shown: a mail of megabytes is read by nobody and refused by servers.
  static let most = 100
  /// Contracts of one row beyond so many likewise; in an overview fewer.
  private static let mostSubjects = 50
  private static let mostOfOverview = 20

  /// What must be the same of reminders in one row, besides what a deadline says.
  private struct Extras: Hashable {
    let before: Day?
    let nextEnd: Day?
    let sentOn: Day?
    let insteadOf: [String]
    let isEscalated: Bool
    let owner: String?

    init(_ reminder: DueReminder) {
      before = reminder.before
      nextEnd = reminder.nextEnd
      sentOn = reminder.sentOn
      insteadOf = reminder.insteadOf
      isEscalated = reminder.isEscalated
      owner = reminder.deadline.owner
    }
  }

  /// Reminders of the same thing, in the order of the first of each.
  func groups(of reminders: [DueReminder]) -> [[DueReminder]] {
    let byId = Dictionary(reminders.map { ($0.deadline.id, $0) }) { first, _ in first }
    let places = Dictionary(reminders.enumerated().map { ($1.deadline.id, $0) }) { first, _ in first }
    let kinds = Dictionary(grouping: reminders, by: Extras.init)
    let groups = kinds.values.flatMap { DeadlineGroup.groups(of: $0.map(\.deadline)) }
      .map { group in group.members.compactMap { byId[$0.id] } }
    return groups.sorted { one, other in
      places[one.first?.deadline.id ?? ""] ?? 0 < places[other.first?.deadline.id ?? ""] ?? 0
    }
  }

  func item(of reminders: [DueReminder]) -> DigestContent.Item? {
    guard let example = reminders.first else { return nil }
    let shown = Array(reminders.prefix(Self.mostSubjects))
    var facts = self.facts(example.deadline)
    if example.hasPassed { facts.append(phrases.toldTooLate) }
    if let sent = example.sentOn { facts.append(phrases.sent(setting.day(sent))) }
    if let before = example.before { facts.append(phrases.toldBefore(setting.day(before))) }
    if let owner = example.deadline.owner, !recipient.keys.contains(owner) {
      facts.append(phrases.ownerIs(setting.register.name(ofPerson: owner).brief, isEscalated: example.isEscalated))
    }
    if !example.insteadOf.isEmpty {
      facts.append(
        phrases.insteadOf(setting.words.list(example.insteadOf.map { setting.register.name(ofPerson: $0).brief })))
    }
    var item = item(example.deadline, of: shown.map(\.deadline), facts: facts)
    if !example.hasPassed { item.instructions = DigestRecording(setting: setting).instructions(for: shown) }
    addRest(reminders.count - shown.count, to: &item)
    return item
  }

  /// The rows of an overview; contracts that stand in a row of `above` already are only counted.
  func items(
    of entries: [WeekOverview.Entry], above: Set<String>, most: Int
  ) -> (rows: [DigestContent.Item], rest: Int) {
    let silent = Set(entries.filter(\.isAcknowledged).map(\.deadline.id))
    let parts = [entries.filter { !$0.isAcknowledged }, entries.filter(\.isAcknowledged)]
    let groups = parts.flatMap { DeadlineGroup.groups(of: $0.map(\.deadline)) }
    let rows = groups.prefix(most).map { group in
      let shown = Array(group.members.prefix(Self.mostOfOverview))
      let stopped = silent.contains(group.example.id) ? [phrases.remindersStopped] : []
      var item = item(group.example, of: shown, facts: facts(group.example) + stopped)
      addRest(group.members.count - shown.count, to: &item)
      if group.members.count > 1, group.members.allSatisfy({ above.contains($0.id) }) {
        item.subjects = [.init(contract: phrases.contractsAbove(group.members.count), provider: "")]
      }
      return item
    }
    return (rows, groups.count - rows.count)
  }

  private func addRest(_ count: Int, to item: inout DigestContent.Item) {
    if count > 0 { item.subjects.append(.init(contract: phrases.moreContracts(count), provider: "")) }
  }

  private func item(_ example: Deadline, of deadlines: [Deadline], facts: [String]) -> DigestContent.Item {
    DigestContent.Item(
      light: example.light, left: left(example), lastDay: deadlineWords.actBy(example),
      what: what(example), subjects: deadlines.compactMap(subject), silence: silence(example), facts: facts)
  }

  private func facts(_ deadline: Deadline) -> [String] {
    deadlineWords.facts(deadline, withSilence: false).map(\.brief)
  }

  /// What must be done: of a notice whose receipt is awaited, to have that confirmed.
  func what(_ deadline: Deadline) -> String {
    let title = deadline.title[setting.language].brief
    return deadline.state == .sent ? phrases.confirmReceipt(title) : title
  }

  private func subject(_ deadline: Deadline) -> DigestContent.Subject? {
    guard let contract = deadline.contract else { return nil }
    let title = setting.register.contractTitle(of: deadline) ?? ""
    let name = title.isEmpty ? contract.brief : "\(title.brief) (\(contract.brief))"
    return .init(contract: name, provider: provider(deadline))
  }

  /// How many days are left, or that the day has passed.
  func left(_ deadline: Deadline) -> String {
    deadline.state.isPending ? deadlineWords.left(deadline) : phrases.hasPassed
  }

  func provider(_ deadline: Deadline) -> String {
    deadline.provider.map { setting.register.name(ofParty: $0).brief } ?? ""
  }

  private func silence(_ deadline: Deadline) -> String {
    guard deadlineWords.silence(deadline) != nil, let silence = deadline.silence, let end = deadline.termEnd else {
      return ""
    }
    return deadline.hasEnded ? phrases.hasEnded(setting.day(end)) : phrases.outcome(of: silence, setting.day(end))
  }
}

extension String {
  /// The text, cut after 200 characters: enough for any name, and an endless one fills no mail.
  var brief: String { brief(200) }

  /// The same, cut after so many characters.
  func brief(_ limit: Int) -> String {
    // Scalars, not graphemes: one grapheme can be endless.
    guard unicodeScalars.count > limit else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(limit - 1))) + "…"
  }
}
