import Days

/// What one worker gathers from a run of contracts.
struct MailingPart: Sendable {
  /// A reminder and where it goes.
  struct Letter: Sendable {
    let to: Delivered
    let reminder: DueReminder
  }

  /// What an overview takes from a contract or a milestone, with the one who is there for its owner.
  struct Share: Sendable {
    /// Nil where there is no owner.
    let owner: String?
    var deadlines: [Deadline] = []
    /// Of which of these someone has taken note.
    var acknowledged: [DeadlineOfTerm] = []
    var changes: [WeekOverview.Change] = []
    var unknown: [UnknownDeadline] = []
    var findings = FindingCounts()
    /// The contract, where it has an error.
    var faulty: String?
    var isContract = true
  }

  private(set) var letters: [Letter] = []
  private(set) var unreached: [Unreached] = []
  private(set) var shares: [Share] = []
  private let frame: MailingFrame
  private var deliveries: [String: [Delivered]] = [:]
  /// Whether someone who gets everything still has to get this week's digest.
  private let isAllWanted: Bool

  private init(_ frame: MailingFrame) {
    self.frame = frame
    isAllWanted = frame.register.recipients.contains(where: frame.awaitsDigest)
  }

  init(_ numbers: Range<Int>, _ frame: MailingFrame) {
    self.init(frame)
    var reader = DossierReader(frame.register, today: frame.today)
    for number in numbers { take(reader.dossier(Int32(truncatingIfNeeded: number))) }
  }

  /// The milestones, which belong to no contract.
  init(milestonesOf frame: MailingFrame) {
    self.init(frame)
    let register = frame.register
    let all = register.milestoneDeadlines(today: frame.today, wanted: .all, in: Set(register.milestones.map(\.id)))
    let before = MovedDates(told: frame.memory.told(of: nil), all: all, today: frame.today).before
    let pending = all.filter(\.state.isPending)
    let memory = ContractMemory(frame.memory, of: all) { all }
    for deadline in all { take(deadline, before: before[deadline.remembered], memory) }
    guard frame.week != nil else { return }
    for deadline in pending {
      var share = Share(owner: register.attendant(of: deadline.owner, on: frame.today), isContract: false)
      share.deadlines = [deadline]
      if memory.isSilenced(deadline, on: frame.today) { share.acknowledged = [deadline.remembered] }
      share.changes = before[deadline.remembered].map { [.moved(deadline, before: $0)] } ?? []
      shares.append(share)
    }
  }

  private mutating func take(_ dossier: Dossier) {
    let (register, today) = (frame.register, frame.today)
    let own = ReminderList.longest(dossier.contract.dates.flatMap { $0.remind ?? [] })
    let until = today.adding(days: max(frame.ahead, own))
    let horizon = register.lastDue(actingBy: until)
    let wanted = frame.missedSince == nil ? Deadlines.Wanted.pending(by: until) : .settledToo(by: until)
    let found = Deadlines(of: dossier, in: register, horizon: horizon, wanted: wanted)
    let pending = found.dated.filter(\.state.isPending)
    let told = frame.memory.told(of: dossier.contract.id)
    let news = told.isEmpty ? ContractNews() : ContractNews(dossier, pending, told, frame, horizon: horizon)
    let memory = ContractMemory(frame.memory, of: found.dated) {
      Deadlines(of: dossier, in: register, horizon: horizon).dated
    }
    for deadline in found.dated { take(deadline, before: news.before[deadline.remembered], memory, dossier) }
    guard frame.week != nil else { return }
    let owner = register.attendant(of: dossier.contract.owner, on: today)
    guard isAllWanted || owner.map({ wantsDigest($0) }) ?? false else { return }
    var share = Share(owner: owner)
    let reach = today.adding(days: WeekOverview.reach)
    share.deadlines = pending.filter { $0.state == .overdue || $0.actBy <= reach }
    share.acknowledged = share.deadlines.filter { memory.isSilenced($0, on: today) }.map(\.remembered)
    share.changes = news.changes
    share.unknown = found.unknown
    share.findings.add(register.findings(about: dossier))
    if share.findings.errors > 0 { share.faulty = dossier.contract.id }
    shares.append(share)
  }

  private mutating func wantsDigest(_ owner: String) -> Bool {
    delivery(to: owner).contains { frame.awaitsDigest($0.key) }
  }

  private mutating func delivery(to recipient: String) -> [Delivered] {
    if let known = deliveries[recipient] { return known }
    let found = frame.register.delivery(to: recipient)
    deliveries[recipient] = found
    return found
  }

  /// Whether its own day settled it while nobody was told of anything: then it is told once that it has passed.
  private func isPassed(_ deadline: Deadline) -> Bool {
    guard let missed = frame.missedSince, deadline.ladder.rule.isSettledByItsDay else { return false }
    return deadline.state == .done && deadline.due > missed
  }

  /// Finds whom the deadline's gravest step is still to be told.
  private mutating func take(
    _ deadline: Deadline, before: Day?, _ memory: ContractMemory, _ dossier: Dossier? = nil
  ) {
    let sentOn = dossier.flatMap { deadline.sentOn(in: $0) }
    guard deadline.state.isPending || isPassed(deadline), !memory.isSilenced(deadline, on: frame.today),
      let due = DueStep(deadline, sentOn: sentOn, frame.register, today: frame.today)
    else { return }
    if !deadline.state.isPending, let missed = frame.missedSince, due.day <= missed { return }
    let id = deadline.remindedAs
    let always = frame.register.recipients(of: deadline, on: frame.today, isEscalated: false)
    let wanted = frame.register.recipients(of: deadline, on: frame.today, isEscalated: due.isEscalated)
    if wanted.isEmpty { unreached.append(Unreached(deadline: id, person: nil)) }
    for recipient in wanted {
      let deliveries = delivery(to: recipient)
      if deliveries.isEmpty { unreached.append(Unreached(deadline: id, person: recipient)) }
      for to in deliveries {
        guard !memory.hasTold(due.step, of: deadline, to: to.key) else { continue }
        let untold = due.covered(toManager: !always.contains(recipient)).filter {
          !memory.hasTold($0, of: deadline, to: to.key)
        }
        let reminder = DueReminder(
          deadline: deadline, step: due.step,
          covers: untold.map { ReminderKey(deadline.remembered, step: $0, recipient: to.key) },
          isEscalated: due.isEscalated, before: before, nextEnd: dossier.flatMap { deadline.nextEnd(in: $0) },
          sentOn: sentOn, insteadOf: to.insteadOf.map { [$0] } ?? [])
        letters.append(Letter(to: to, reminder: reminder))
      }
    }
  }
}

extension Register {
  /// Who is there for an owner on that day: the owner, or while absent the deputy; nil where there is no owner.
  func attendant(of owner: String?, on day: Day) -> String? {
    owner.map { present($0, on: day) }
  }
}

extension Deadline {
  /// The end of the next option, for a decision about the current term; nil where its length is not stated.
  fileprivate func nextEnd(in dossier: Dossier) -> Day? {
    let history = dossier.history
    guard !ladder.rule.closedBy.isEmpty, termEnd == history.current?.end else { return nil }
    let next = history.agreed + 1
    return history.links.indices.contains(next) && !history.links[next].isUpTo ? history.links[next].day : nil
  }
}
