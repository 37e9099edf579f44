package import Days

/// One run, as the ledger remembers it.
package struct RunRecord: Sendable, Equatable {
  /// How a run ended.
  package struct End: Sendable, Equatable {
    /// In one word or a few, for `status`.
    package let outcome: String
    package let exitCode: Int
    /// How many letters it queued, and what became of those that it tried to send.
    package let queued: Int
    package let sent: Int
    package let later: Int
    package let failed: Int

    package init(outcome: String, exitCode: Int, queued: Int, sent: Int, later: Int, failed: Int) {
      self.outcome = outcome
      self.exitCode = exitCode
      self.queued = queued
      self.sent = sent
      self.later = later
      self.failed = failed
    }
  }

  package let id: Int64
  /// The instant of its beginning.
  package let started: Int64
  /// The day that it took for today.
  package let today: Day
  /// The instant of its end; nil while it runs, and for one that was broken off.
  package let ended: Int64?
  package let end: End?
}
