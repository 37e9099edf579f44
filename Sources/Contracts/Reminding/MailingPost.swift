import Days

/// Sorts what was gathered by whom it goes to.
struct MailingPost {
  private let frame: MailingFrame
  private var letters: [MailingPart.Letter] = []
  private var unreached: [Unreached] = []
  private var shares: [MailingPart.Share] = []

  init(_ frame: MailingFrame) { self.frame = frame }

  mutating func add(_ part: MailingPart) {
    letters += part.letters
    unreached += part.unreached
    shares += part.shares
  }

  var mailings: Mailings {
    let reminders = Dictionary(grouping: letters, by: \.to.address)
    let digests = Dictionary(grouping: digestReaders, by: \.address)
    let byOwner = Dictionary(grouping: shares.indices.filter { shares[$0].owner != nil }) { shares[$0].owner ?? "" }
    let addresses = Set(reminders.keys).union(digests.keys).sorted(by: Upcoming.isBefore)
    return Mailings(
      today: frame.today,
      mailings: addresses.map { mailing(to: $0, reminders[$0] ?? [], digestsFor: digests[$0] ?? [], byOwner) },
      unreached: unreached.sorted {
        $0.deadline == $1.deadline
          ? Upcoming.isBefore($0.person ?? "", $1.person ?? "") : Upcoming.isBefore($0.deadline, $1.deadline)
      })
  }

  private func mailing(
    to address: String, _ letters: [MailingPart.Letter], digestsFor readers: [Delivered], _ byOwner: [String: [Int]]
  ) -> Mailing {
    var joined: [ReminderKey: DueReminder] = [:]
    for letter in letters {
      let reminder = letter.reminder
      let name = ReminderKey(reminder.deadline.remembered, step: reminder.step, recipient: address)
      joined[name] = joined[name]?.joined(reminder) ?? reminder
    }
    let reminders = joined.values.sorted(by: DueReminder.isGraver)
    let week = readers.isEmpty ? nil : overview(for: readers, byOwner)
    let keys = Set(letters.map(\.to.key) + readers.map(\.key)).sorted(by: Upcoming.isBefore)
    let name = keys.compactMap { frame.register.people[$0]?.name }.first
    var told = reminders.flatMap { $0.told(on: frame.today) }
    if let week { told += self.told(week, readers) }
    return Mailing(
      recipient: Recipient(address: address, name: name, keys: keys), reminders: reminders, week: week, told: told)
  }

  /// Who still has to get this week's digest: who gets what has no owner, and every owner.
  private var digestReaders: [Delivered] {
    guard frame.week != nil else { return [] }
    let owners = Set(shares.compactMap(\.owner)).sorted(by: Upcoming.isBefore)
    var seen: Set<String> = []
    return (frame.register.recipients + owners).flatMap(frame.register.delivery).filter {
      frame.awaitsDigest($0.key) && seen.insert($0.key).inserted
    }
  }

  /// Everything for who is in `notify.to`, for an owner what is theirs.
  private func overview(for readers: [Delivered], _ byOwner: [String: [Int]]) -> WeekOverview? {
    guard let week = frame.week else { return nil }
    var overview = WeekOverview(week)
    let keys = Set(readers.map(\.key))
    let getsAll = frame.register.recipients.contains(where: keys.contains)
    let own = getsAll ? shares : keys.flatMap { byOwner[$0] ?? [] }.sorted().map { shares[$0] }
    let acknowledged = Set(own.flatMap(\.acknowledged))
    overview.take(own.flatMap(\.deadlines), acknowledged: acknowledged, today: frame.today)
    overview.unknown = own.flatMap(\.unknown).sorted {
      $0.contract == $1.contract ? Upcoming.isBefore($0.rule, $1.rule) : Upcoming.isBefore($0.contract, $1.contract)
    }
    overview.changes = own.flatMap(\.changes).filter { change in
      keys.contains { !change.keys(for: $0).contains(where: frame.memory.hasTold) }
    }
    for share in own { overview.findings.add(share.findings) }
    if getsAll { for finding in frame.register.findings { overview.findings.add(finding.severity) } }
    overview.faulty = own.compactMap(\.faulty)
    overview.contractCount = own.count(where: \.isContract)
    return overview
  }

  private func told(_ week: WeekOverview, _ readers: [Delivered]) -> [ReminderMemory.Told] {
    let id = WeekOverview.id(week.week)
    return readers.flatMap { reader in
      [
        ReminderMemory.Told(
          key: ReminderKey(id, step: ReminderKey.week, recipient: reader.key), contract: nil, rule: "digest",
          due: frame.today, on: frame.today)
      ]
        + week.changes.map { change in
          ReminderMemory.Told(
            key: change.key(for: reader.key), contract: change.deadline.contract, rule: change.deadline.rule,
            due: change.deadline.remindedDue, on: frame.today)
        }
    }
  }
}

extension WeekOverview.Change {
  /// What it is remembered by, so that news is told once.
  fileprivate func key(for recipient: String) -> ReminderKey {
    ReminderKey(deadline.remembered, step: step, recipient: recipient)
  }

  /// All that it may be remembered by.
  fileprivate func keys(for recipient: String) -> [ReminderKey] {
    deadline.mayBeRememberedBy.map { ReminderKey($0, step: step, recipient: recipient) }
  }

  private var step: String {
    switch self {
    case .moved: ReminderKey.moved
    case .settled: ReminderKey.settled
    }
  }
}
