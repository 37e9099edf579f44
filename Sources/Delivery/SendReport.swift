/// What became of one pass over the queue, as facts for the exit code, the log and the operator.
package struct SendReport: Sendable, Equatable {
  /// One letter that was not delivered.
  package struct Trouble: Sendable, Equatable {
    package let letter: Int64
    package let recipient: String
    /// Whether it was given up; else it stays queued.
    package let isFinal: Bool
    package let trouble: DeliveryTrouble
  }

  package internal(set) var sent = 0
  /// Letters that stay queued after an attempt.
  package internal(set) var later = 0
  /// Letters given up: 69.
  package internal(set) var failed = 0
  /// Letters that were due and not tried, because the pass stopped.
  package internal(set) var untried = 0
  /// In the order of the attempts.
  package internal(set) var troubles: [Trouble] = []
  /// The setting that stopped the pass: 78.
  package internal(set) var wrongSetting: DeliveryTrouble?
  /// The fault that stopped the pass; 74 where it could not be written.
  package internal(set) var ledgerFailure: LedgerFailure?
  /// The letter that was accepted though that could not be written down: it will go out once more, with the same octets.
  package internal(set) var unrecorded: Int64?

  package init() {}

  /// Adds what became of a later pass of the same run.
  mutating func add(_ later: SendReport) {
    sent += later.sent
    self.later = later.later
    failed += later.failed
    untried = later.untried
    troubles += later.troubles
    wrongSetting = later.wrongSetting ?? wrongSetting
    ledgerFailure = later.ledgerFailure ?? ledgerFailure
    unrecorded = later.unrecorded ?? unrecorded
  }
}
