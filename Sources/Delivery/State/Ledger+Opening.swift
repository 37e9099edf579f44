import GRDB
import Glibc

extension Ledger {
  static let name = "ledger.sqlite"

  /// Opens the ledger of the run that holds the lock; a new one where there is none.
  ///
  /// A damaged one is set aside under a name with `instant`, and what can still be read of it is carried over into a new
  /// one; `unreportedDamage()` says so until the operator has been told (NOTIFY F24).
  package static func open(
    in directory: StateDirectory, under lock: borrowing RunLock, at instant: Int64
  ) throws(LedgerFailure) -> Ledger {
    try openGuarded(directory, creates: true) { complaints throws(LedgerFailure) in
      try LedgerRepair(in: directory, at: instant, complaints: complaints).carryOut()
    }
  }

  /// Opens the ledger for a command that sends nothing, while a run may hold the lock; a new one where there is none.
  package static func open(in directory: StateDirectory) throws(LedgerFailure) -> Ledger {
    try openGuarded(directory, creates: true, repair: nil)
  }

  /// Opens the ledger for a command that only looks; nil where there is none.
  package static func existing(in directory: StateDirectory) throws(LedgerFailure) -> Ledger? {
    if case .missing = try LedgerHeader(at: directory.file(name)) { return nil }
    return try openGuarded(directory, creates: false, repair: nil)
  }

  /// Opens under a lock of its own, so that nobody else makes, changes or sets aside a ledger meanwhile.
  private static func openGuarded(
    _ directory: StateDirectory, creates: Bool, repair: (([String]) throws(LedgerFailure) -> Void)?
  ) throws(LedgerFailure) -> Ledger {
    let path = directory.file(name)
    return try openingLock(directory).whileHeld { () throws(LedgerFailure) in
      if creates, try LedgerHeader(at: path) == .missing { try create(in: directory) { _ in } }
      do throws(LedgerFailure) {
        return try openSound(path)
      } catch .damaged(let path, let complaints) {
        guard let repair else { throw .damaged(path: path, complaints: complaints) }
        try repair(complaints)
        return try openSound(path)
      }
    }
  }

  private static func openingLock(_ directory: StateDirectory) throws(LedgerFailure) -> FileLock {
    do throws(StateFailure) {
      return try FileLock(directory.file("ledger.lock"), waiting: true)
    } catch {
      throw .state(error)
    }
  }

  /// Opens a ledger that is there, of this or an older version, and only a sound one.
  private static func openSound(_ path: String) throws(LedgerFailure) -> Ledger {
    switch try LedgerHeader(at: path) {
    case .obstacle(let obstacle): throw .notALedger(path: path, obstacle)
    case .missing: throw .cannotWrite(path: path, code: ENOENT, words: "open")
    case .damaged: throw .damaged(path: path, complaints: ["file header"])
    case .ours: break
    }
    do {
      let database = try connect(path)
      let unknown = try database.read(LedgerSchema.unknownChanges)
      guard unknown.isEmpty else { throw LedgerFailure.newer(path: path, unknown: unknown) }
      var complaints = try LedgerCheck.structure(database)
      guard complaints.isEmpty else { throw LedgerFailure.damaged(path: path, complaints: complaints) }
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        // Safe on the disk at the end of each transaction, also through a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      try LedgerSchema.migrate(database)
      complaints = try LedgerCheck.rows(database)
      guard complaints.isEmpty else { throw LedgerFailure.damaged(path: path, complaints: complaints) }
      return Ledger(path: path, database: database)
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { $0.add(function: LedgerSeal.function) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes a ledger under another name and moves it into place when it is whole: nobody ever sees a part of one, and an
  /// empty file under the ledger's name is damage.
  static func create(
    in directory: StateDirectory, moving beforeMoving: () -> Void = {}, filling fill: (Database) throws -> Void
  ) throws(LedgerFailure) {
    let draft = LedgerFiles(directory.file("ledger.new"))
    draft.remove()
    defer { draft.remove() }
    // Made here, so that no other user can read it, nor what SQLite keeps beside it.
    let number = Glibc.open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .cannotWrite(path: draft.path, code: errno, words: "open") }
    Glibc.close(number)
    do {
      let database = try connect(draft.path)
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(LedgerHeader.applicationID)")
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      try LedgerSchema.migrate(database)
      try database.write(fill)
      try database.close()
    } catch {
      throw LedgerFailure(error, path: draft.path)
    }
    beforeMoving()
    guard rename(draft.path, directory.file(name)) == 0 else {
      throw .cannotWrite(path: directory.file(name), code: errno, words: "rename")
    }
    directory.synchronise()
  }
}
