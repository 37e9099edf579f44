import Days

@testable import Delivery

/// A ledger with some of everything, and what it holds.
enum FilledLedger {
  static let letters = 24
  static let acknowledged = 10

  /// Every third letter was sent, every third failed, the others wait; each tells three reminders.
  static func fill(_ ledger: Ledger) throws {
    for number in 1...letters {
      let recipient = "ambtenaar\(number)@example.org"
      let tells = ["a", "b", "c"].map {
        Samples.told("contract-\(number)-\($0)", term: number % 2 == 0 ? number : nil, to: recipient)
      }
      try ledger.queue(
        [Samples.letter(number, to: recipient, tells: tells, size: number % 4 == 0 ? 9_000 : 400)],
        at: Samples.instant + Int64(number))
      let id = Int64(number)
      switch number % 3 {
      case 0: try ledger.markSent(id, reply: "250 2.0.0 Ok: queued as \(number)", at: Samples.instant + 900)
      case 1:
        try ledger.markFailed(
          id, DeliveryTrouble(stage: "RCPT", code: 550, words: "unknown"), at: Samples.instant + 900)
      default: break
      }
    }
    for number in 1...acknowledged {
      try ledger.acknowledge(
        Acknowledgement(
          deadline: "contract-\(number)/expiry/2026-12-31", term: number % 2 == 0 ? nil : number, until: nil,
          on: Day(number: 739_858)))
    }
  }

  /// Everything that a ledger says of letters, reminders and acknowledgements.
  struct Contents: Equatable, Sendable {
    var told: Set<Told>
    var acknowledged: Set<Acknowledgement>
    /// Recipient, Message-ID and octets, by number.
    var queued: [Int64: [String]]
    var failed: [FailedLetter]
    var sent: Int

    init(_ ledger: Ledger) throws {
      told = Set(try ledger.told())
      acknowledged = Set(try ledger.acknowledgements())
      queued = Dictionary(
        uniqueKeysWithValues: try ledger.queuedLetters().map {
          ($0.id, [$0.recipient, $0.messageID, $0.sender, String(decoding: $0.octets, as: UTF8.self)])
        })
      failed = try ledger.failedLetters(atMost: .max)
      sent = try ledger.counts().sent
    }

    /// Whether all of it stands in the other, unchanged.
    func isPart(of other: Contents) -> Bool {
      told.isSubset(of: other.told) && acknowledged.isSubset(of: other.acknowledged)
        && queued.allSatisfy { other.queued[$0.key] == $0.value } && failed.allSatisfy(other.failed.contains)
        && sent <= other.sent
    }
  }
}
