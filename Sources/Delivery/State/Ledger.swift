import GRDB

/// What the program remembers between runs: the letters on their way, what has been told to whom, what was acknowledged,
/// the runs. An SQLite database in the state directory (NOTIFY 1).
///
/// A letter is stored as the octets that go out, in one transaction with the reminders that it tells: so a run that
/// breaks off anywhere loses nothing, and sends nothing twice that is known to have been sent. Instants are seconds since
/// 1970; the ledger has no clock of its own.
package struct Ledger: Sendable {
  /// The database's path, for messages.
  package let path: String
  let database: DatabaseQueue

  /// All or nothing of `body`, safe on the disk when it returns.
  func write<Result>(_ body: (Database) throws -> Result) throws(LedgerFailure) -> Result {
    do { return try database.write(body) } catch { throw LedgerFailure(error, path: path) }
  }

  /// What `body` reads is of one moment.
  func read<Result>(_ body: (Database) throws -> Result) throws(LedgerFailure) -> Result {
    do { return try database.read(body) } catch { throw LedgerFailure(error, path: path) }
  }

  /// Closes the database, so that only the one file of it stays; without it that happens when the ledger is let go.
  package func close() throws(LedgerFailure) {
    do { try database.close() } catch { throw LedgerFailure(error, path: path) }
  }
}
