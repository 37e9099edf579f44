import Contracts
import Days
import Presentation

/// The mails to the operator: what has gone wrong and needs a person, each told once (FORMAT 4, `operator`).
struct OperatorPost {
  let ledger: Ledger
  let press: LetterPress
  /// Nil where the register names no operator: then only the log and `status` tell.
  let address: String?
  let instant: Int64

  private static let brokenNote = "told-broken-register"
  private static let unreachedNote = "told-unreached"

  /// The damage to the ledger; how many letters that makes.
  func tellDamage() throws -> Int {
    try ledger.unreportedDamage().reduce(0) { count, damage in
      count + (try queue(.stateDamaged(setAside: damage.setAside), "damage/\(damage.setAside)", damage: [damage.id]))
    }
  }

  /// A register that can't be read: once for each state of its file, and once a day, since whoever mends it saves it more than once. A good
  /// one makes room for the next.
  func tell(_ found: RegisterSource.Found, file: String, lastGood: Day?, _ phrases: Phrases) throws -> Int {
    guard let problem = found.problem, let fingerprint = found.fingerprint else {
      if try ledger.note(Self.brokenNote) != nil { try ledger.setNote(Self.brokenNote, to: nil) }
      return 0
    }
    let told = try ledger.note(Self.brokenNote)?.split(separator: " ") ?? []
    guard address != nil, told.first != fingerprint[...], told.last != press.today.description[...] else { return 0 }
    let notice = OperatorNotice.registerBroken(file: file, problem: problem.words(phrases), lastGood: lastGood)
    let count = try queue(notice, "register/\(fingerprint)/\(press.today)")
    try ledger.setNote(Self.brokenNote, to: "\(fingerprint) \(press.today)")
    return count
  }

  /// Many contracts that have gone at once, with the path of the register that still has them.
  func tell(_ loss: ContractLoss, file: String, kept: String) throws -> Int {
    try queue(
      .contractsGone(file: file, gone: loss.gone, of: loss.count, kept: kept),
      "gone/\(Self.fingerprint(loss.gone))/\(press.today)")
  }

  private static func fingerprint(_ lines: [String]) -> String {
    String(UInt64(bitPattern: LedgerSeal.digest(Array(lines.joined(separator: "\n").utf8))), radix: 16)
  }

  /// Too many mails at once: once a day.
  func tellTooMany(due: Int, allowed: Int) throws -> Int {
    try queue(.tooManyMails(due: due, allowed: allowed), "too-many/\(press.today)")
  }

  /// Reminders that reach nobody, once for each list of them.
  func tell(_ unreached: [Unreached]) throws -> Int {
    guard !unreached.isEmpty else {
      if try ledger.note(Self.unreachedNote) != nil { try ledger.setNote(Self.unreachedNote, to: nil) }
      return 0
    }
    let fingerprint = Self.fingerprint(unreached.map { "\($0.deadline) \($0.person ?? "")" })
    guard address != nil, try ledger.note(Self.unreachedNote) != fingerprint else { return 0 }
    let count = try queue(.unreached(unreached), "unreached/\(fingerprint)/\(press.today)")
    try ledger.setNote(Self.unreachedNote, to: fingerprint)
    return count
  }

  /// The letters that were given up.
  func tellFailures() throws -> Int {
    try ledger.unreportedFailures().reduce(0) { count, failed in
      let reply = failed.trouble.summary
      let isRefused = failed.trouble.code.map { $0 >= 500 } ?? false
      let days = Int((failed.settled - failed.created) / 86_400)
      let notice: OperatorNotice =
        isRefused
        ? .refused(recipient: failed.recipient, subject: failed.subject, reply: reply)
        : .undeliverable(recipient: failed.recipient, subject: failed.subject, days: max(days, 1), reply: reply)
      return count + (try queue(notice, "failed/\(failed.id)/\(failed.settled)", failures: [failed.id]))
    }
  }

  /// Queues a letter, unless one with this key is there already; how many that makes.
  private func queue(
    _ notice: OperatorNotice, _ key: String, failures: [Int64] = [], damage: [Int64] = []
  ) throws -> Int {
    guard let address else { return 0 }
    let letter = try press.letter(
      to: address, notice, key: "operator/\(key)", failures: failures, damage: damage)
    do throws(LedgerFailure) {
      try ledger.queue([letter], at: instant)
      return 1
    } catch .alreadyQueued {
      return 0
    }
  }
}

extension DeliveryTrouble {
  /// `550 5.1.1 no such user`: the code and the words, in one.
  package var summary: String {
    guard let code, !words.hasPrefix(String(code)) else { return words.isEmpty ? stage : words }
    return words.isEmpty ? "\(stage) \(code)" : "\(code) \(words)"
  }
}
