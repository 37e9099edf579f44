import Contracts
import Days
import Presentation

/// The work of one run, with the lock held and the ledger open.
struct RoundWork {
  private let order: RoundOrder
  private let log: RunLog
  private let ledger: Ledger
  private let found: RegisterSource.Found
  private let lastGood: LastGoodRegister
  private let clock: Clock.Reading
  private(set) var report = RoundReport()

  /// Before this program was made no clock was right: 2026-01-01.
  private static let earliest: Int64 = 1_767_225_600
  private static let lastGoodNote = "last-good-register"

  init(
    _ order: RoundOrder, _ log: RunLog, _ ledger: Ledger, _ found: RegisterSource.Found, _ lastGood: LastGoodRegister,
    _ clock: Clock.Reading
  ) {
    self.order = order
    self.log = log
    self.ledger = ledger
    self.found = found
    self.lastGood = lastGood
    self.clock = clock
  }

  private var today: Day { order.today ?? clock.day }

  mutating func carryOut(lastRun: Int64?) async throws {
    report.problem = found.problem
    report.language = order.language ?? found.register?.head.language ?? .nl
    if let register = found.register {
      report.hasRegister = true
      report.zone = register.head.timeZone
      report.nextRelease = register.nextRelease(after: clock.day, at: clock.time)
      try await carryOut(register, lastRun: lastRun)
    }
    let counts = try ledger.counts()
    report.waiting = counts.queued
    report.nextAttempt = counts.nextAttempt
    tell()
  }

  private mutating func carryOut(_ register: Register, lastRun: Int64?) async throws {
    // A clock that is wrong again and again is no jump: the second run that agrees with the first goes on.
    if clock.instant < Self.earliest || lastRun.map({ clock.instant < $0 - 86_400 }) ?? false {
      return report.stop = .clock(now: clock.instant, last: lastRun)
    }
    let missing = register.missingNotifyKeys
    guard missing.isEmpty, let settings = register.notify, let transport = settings.makeTransport() else {
      return report.stop = .missing(missing.isEmpty ? ["notify"] : missing)
    }
    let moment = try self.moment(register)
    let press = LetterPress(
      register: register, settings: settings, today: today, language: report.language, moment: moment)
    let post = OperatorPost(ledger: ledger, press: press, address: settings.operator, instant: clock.instant)
    report.queued += try post.tellDamage()
    report.queued += try post.tell(
      found, file: order.registerFile, lastGood: try lastGoodDay(), Phrases(report.language))
    try tellLoss(register, post)
    try queueWhatIsDue(register, settings, press, post)
    if case .tooMany = report.stop {
      report.send = await pass(.toOperator, transport)
    } else {
      report.send = await pass(order.wanted, transport)
      try await keepTrying(transport)
    }
    let told = try post.tellFailures()
    if told > 0 {
      report.queued += told
      if report.send.wrongSetting == nil, !Task.isCancelled { report.send.add(await pass(.toOperator, transport)) }
    }
  }

  /// The moment that mails bear as their Date.
  private func moment(_ register: Register) throws -> Moment {
    let reading = try order.date.map { try Clock.reading(in: register.head.timeZone, at: $0) } ?? clock
    guard let moment = Moment(seconds: Int(reading.instant), offset: reading.offset) else {
      throw Clock.Failure.outsideCalendar
    }
    return moment
  }

  /// The day on which the register's file was good last; noted while it is.
  private func lastGoodDay() throws -> Day? {
    if found.problem == nil { try ledger.setNote(Self.lastGoodNote, to: clock.day.description) }
    return try ledger.note(Self.lastGoodNote).flatMap { Day($0) }
  }

  /// Tells the operator of contracts that have gone; only then the register without them is the last good one.
  private mutating func tellLoss(_ register: Register, _ post: OperatorPost) throws {
    guard let loss = found.loss else { return }
    report.lost = loss.gone.count
    report.queued += try post.tell(loss, file: order.registerFile, kept: try lastGood.keepAside())
    try lastGood.store(register.bytes)
  }

  /// Puts what is due into the ledger, all of it or nothing, before any of it goes out.
  private mutating func queueWhatIsDue(
    _ register: Register, _ settings: NotifySettings, _ press: LetterPress, _ post: OperatorPost
  ) throws {
    guard register.isReleased(on: today, at: order.today == nil ? clock.time : nil) else { return }
    let due = register.mailings(today: today, memory: try ReminderMemory(of: ledger), workers: ParallelWorkers())
    guard due.mailings.count <= settings.maxMails else {
      report.stop = .tooMany(due: due.mailings.count, allowed: settings.maxMails)
      report.queued += try post.tellTooMany(due: due.mailings.count, allowed: settings.maxMails)
      return
    }
    report.unreached = due.unreached.count
    let letters = letters(for: due.mailings, press)
    do throws(LedgerFailure) {
      report.queued += try ledger.queue(letters, at: clock.instant).count
    } catch .alreadyQueued {
      // A ledger that was damaged kept a letter but not what it told: it is told again, as another message.
      report.malformed = 0
      report.queued += try ledger.queue(
        self.letters(for: due.mailings, press, suffix: "\n\(clock.instant)"), at: clock.instant
      ).count
    }
    report.queued += try post.tell(due.unreached)
  }

  private mutating func letters(for mailings: [Mailing], _ press: LetterPress, suffix: String = "") -> [NewLetter] {
    mailings.compactMap { mailing in
      do throws(LetterPress.Fault) {
        return try press.letter(for: mailing, key: LetterPress.key(of: mailing) + suffix)
      } catch {
        // One that can't be made holds up no other.
        report.malformed += 1
        log.error("malformed", ["fault": "\(error)"])
        return nil
      }
    }
  }

  private func pass(_ wanted: SendQueue.Wanted, _ transport: any Transport) async -> SendReport {
    let (progress, kind) = (order.onProgress, found.register?.notify?.transport)
    return await SendQueue(ledger).pass(over: wanted, now: { Clock.instant }) { letter in
      progress?()
      guard letter.fits(kind) else { return .never(Letter.misfit) }
      return await transport.deliver(letter)
    }
  }

  /// Goes on for as long as was asked, while letters wait and nothing but time can help.
  private mutating func keepTrying(_ transport: any Transport) async throws {
    let end = clock.instant + order.retryFor
    while report.send.wrongSetting == nil, report.send.ledgerFailure == nil, !Task.isCancelled {
      let now = Clock.instant
      guard now < end, let next = try ledger.counts().nextAttempt, next < end else { return }
      if next > now {
        // In short steps: a machine that slept meanwhile must not wait any longer.
        try? await Task.sleep(for: .seconds(min(next - now, 5)))
      } else {
        report.send.add(await pass(.due, transport))
      }
    }
  }

  private func tell() {
    for trouble in report.send.troubles {
      log.warning(
        trouble.isFinal ? "refused" : "later",
        ["letter": trouble.letter, "stage": trouble.trouble.stage, "code": trouble.trouble.code])
    }
    if report.lost > 0 { log.warning("contracts-gone", ["contracts": report.lost]) }
    if report.unreached > 0 { log.warning("unreached", ["reminders": report.unreached]) }
    log.info(
      "end",
      [
        "outcome": report.outcome, "today": today.description, "queued": report.queued, "sent": report.send.sent,
        "refused": report.send.failed, "waiting": report.waiting,
      ])
  }
}

extension Letter {
  /// Whether it can go out by that transport: a webhook's message is no mail, and a mail no message for a webhook.
  fileprivate func fits(_ kind: NotifySettings.TransportKind?) -> Bool {
    let webhook = NotifySettings.TransportKind.webhook
    return (transport == webhook.rawValue) == (kind == webhook)
  }

  fileprivate static let misfit = DeliveryTrouble(
    stage: "transport", code: nil, words: "made for another transport than the register names now")
}
