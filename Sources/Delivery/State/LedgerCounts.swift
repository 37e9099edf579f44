/// How full the queue is, for `status` (FORMAT 7).
package struct LedgerCounts: Sendable, Equatable {
  /// Letters on their way, and the instant at which the oldest of them was queued.
  package let queued: Int
  package let oldestQueued: Int64?
  /// The instant at which the next of them may be tried; nil where none waits.
  package let nextAttempt: Int64?
  /// Letters accepted since the ledger began, and the instant of the last.
  package let sent: Int
  package let lastSent: Int64?
  /// Letters given up since the ledger began.
  package let failed: Int
}
