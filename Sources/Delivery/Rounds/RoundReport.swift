package import Contracts

/// What a run did, as facts for the exit code, the log and the record in the ledger.
package struct RoundReport: Sendable {
  /// Why no new reminders were queued though it was time for them.
  package enum Stop: Sendable, Equatable {
    /// The clock stands more than a day before the beginning of the last run, both in seconds since 1970, or before this
    /// program was made (NOTIFY F19).
    case clock(now: Int64, last: Int64?)
    /// The register lacks these keys, so that nothing can be sent or to nobody.
    case missing([String])
    /// More mails are due at once than `maxMails` (NOTIFY F20).
    case tooMany(due: Int, allowed: Int)
  }

  /// Nil: nothing stopped it.
  package internal(set) var stop: Stop?
  /// What is wrong with the register's file; the reminders are then from the last good copy.
  package internal(set) var problem: RegisterProblem?
  /// Letters that were queued, those to the operator included.
  package internal(set) var queued = 0
  /// Letters that could not be made as mail has to be: faults of ours.
  package internal(set) var malformed = 0
  /// Reminders that reach nobody.
  package internal(set) var unreached = 0
  /// Contracts that have gone from the register since the last run, where they are many.
  package internal(set) var lost = 0
  package internal(set) var send = SendReport()
  /// Letters that are queued at the end.
  package internal(set) var waiting = 0
  /// When the first of them is tried again, in seconds since 1970.
  package internal(set) var nextAttempt: Int64?
  /// Whether a register was there to remind from.
  package internal(set) var hasRegister = false
  /// When new reminders go out next; nil without a register.
  package internal(set) var nextRelease: Release?
  /// The register's time zone; nil without a register.
  package internal(set) var zone: String?
  /// The language of the words about it.
  package internal(set) var language = Language.nl

  init() {}
}
