import GRDB

/// Why the ledger can't be opened or written, as facts.
package enum LedgerFailure: Error, Sendable, Equatable {
  /// What may stand where the ledger should (NOTIFY F25).
  package enum Obstacle: Sendable, Equatable {
    case link, directory, pipe, device
    /// A file, or a database, of something else.
    case foreign
  }

  /// Something else stands at the ledger's path, and is left alone: 73.
  case notALedger(path: String, Obstacle)
  /// A later version of the program has written it, with these changes that are unknown here: 78.
  case newer(path: String, unknown: [String])
  /// It doesn't pass its check, and who asked may not repair it: 74; the next run that holds the lock does.
  case damaged(path: String, complaints: [String])
  /// Another process kept it for too long: 75.
  case busy(path: String)
  /// It can't be read or written, such as on a full disk: 74. The code is SQLite's own, or the system's where SQLite was
  /// not asked yet.
  case cannotWrite(path: String, code: Int32, words: String)
  /// Another run has queued this reminder meanwhile; nothing of the transaction was kept.
  case alreadyTold(deadline: String, step: String, recipient: String)
  /// A letter of this Message-ID is there already; nothing of the transaction was kept.
  case alreadyQueued(messageID: String)
  /// The directory could not be locked for opening it.
  case state(StateFailure)

  init(_ error: any Error, path: String) {
    switch error {
    case let failure as LedgerFailure: self = failure
    case let failure as StateFailure: self = .state(failure)
    case let failure as DatabaseError:
      let words = failure.message ?? "\(failure.resultCode)"
      switch failure.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
      case _ where failure.tellsOfDamage: self = .damaged(path: path, complaints: [words])
      default: self = .cannotWrite(path: path, code: failure.extendedResultCode.rawValue, words: words)
      }
    // A value of another type than the table states.
    default: self = .damaged(path: path, complaints: ["\(error)"])
    }
  }
}

extension DatabaseError {
  /// Whether it is the contents that SQLite can't make sense of, rather than the disk, the permission or another process.
  var tellsOfDamage: Bool {
    switch resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_TOOBIG, .SQLITE_NOMEM, .SQLITE_MISMATCH,
      .SQLITE_FORMAT, .SQLITE_SCHEMA, .SQLITE_RANGE:
      true
    default: extendedResultCode == .SQLITE_IOERR_SHORT_READ
    }
  }
}
