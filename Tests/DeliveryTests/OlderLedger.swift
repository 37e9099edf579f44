import Days
import GRDB

@testable import Delivery

/// A ledger as an earlier version of the program left it.
enum OlderLedger {
  /// Makes one that has had the changes through `last`, none of which knows terms, with one letter and what it tells.
  static func make(
    _ state: borrowing TemporaryState, through last: String, told: [Told], acknowledged: [Acknowledgement] = []
  ) throws {
    let database = try Ledger.connect(state.file("ledger.sqlite"))
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(LedgerHeader.applicationID); PRAGMA journal_mode = WAL")
    }
    try LedgerSchema.migrate(database, through: last)
    try Ledger(path: state.file("ledger.sqlite"), database: database)
      .queue([Samples.letter(1)], at: Samples.instant)
    try database.write { database in
      for told in told { try add(told, database) }
      for acknowledgement in acknowledged { try add(acknowledgement, database) }
    }
    try database.close()
  }

  private static func add(_ told: Told, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO told (deadline, step, recipient, contract, rule, due, day, letter, seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0)
        """,
      arguments: [
        told.deadline, told.step, told.recipient, told.contract, told.rule, told.due.description, told.on.description,
      ])
    try database.execute(
      sql: """
        UPDATE told SET seal =
          tijdig_seal(id, deadline, step, recipient, contract, rule, due, day, letter, settled) WHERE id = ?
        """, arguments: [database.lastInsertedRowID])
  }

  private static func add(_ acknowledgement: Acknowledgement, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO acknowledgement (deadline, until, day, seal) VALUES (?, ?, ?, 0)",
      arguments: [
        acknowledgement.deadline, acknowledgement.until?.description, acknowledgement.on.description,
      ])
    try database.execute(
      sql: "UPDATE acknowledgement SET seal = tijdig_seal(id, deadline, until, day) WHERE id = ?",
      arguments: [database.lastInsertedRowID])
  }
}
