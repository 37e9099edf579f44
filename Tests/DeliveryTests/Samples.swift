import Days
import Delivery

/// Letters and reminders that tests queue.
enum Samples {
  /// An instant in November 2026.
  static let instant: Int64 = 1_795_000_000

  static func told(
    _ contract: String, term: Int? = nil, step: String = "P3M", to recipient: String = "jansen@example.org"
  ) -> Told {
    Told(
      deadline: "\(contract)/extension-notice/2026-08-31", term: term, step: step, recipient: recipient,
      contract: contract,
      rule: "extension-notice", due: Day(number: 739_858), on: Day(number: 739_766))
  }

  static func letter(
    _ number: Int, to recipient: String = "jansen@example.org", tells: [Told] = [], size: Int = 300,
    isForOperator: Bool = false, failures: [Int64] = [], damage: [Int64] = []
  ) -> NewLetter {
    NewLetter(
      messageID: "<\(number)@example.org>", sender: "contractbeheer@example.org", recipient: recipient,
      transport: "smtp", subject: "Nog \(number) dagen",
      octets: (0..<size).map { UInt8(truncatingIfNeeded: 32 + ($0 * 7 + number) % 90) },
      isForOperator: isForOperator, tells: tells, failures: failures, damage: damage)
  }
}

extension Ledger {
  /// Opens as a run does, with the lock.
  static func opened(_ state: borrowing TemporaryState, at instant: Int64 = Samples.instant) throws -> Ledger {
    let lock = try RunLock(in: state.directory)
    let ledger = try Ledger.open(in: state.directory, under: lock, at: instant)
    lock.release()
    return ledger
  }
}
