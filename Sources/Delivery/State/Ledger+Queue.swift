import Days
import Foundation
import GRDB

extension Ledger {
  /// Queues letters with the reminders that they tell, all or none, safe on the disk before any of them is sent.
  ///
  /// A reminder that another run has queued meanwhile makes the whole of it fail, so that nothing is told twice.
  /// Gives the letters' numbers in their order.
  @discardableResult
  package func queue(_ letters: [NewLetter], at instant: Int64) throws(LedgerFailure) -> [Int64] {
    try write { database in try letters.map { try Self.queue($0, at: instant, database) } }
  }

  private static func queue(_ letter: NewLetter, at instant: Int64, _ database: Database) throws -> Int64 {
    do {
      try database.execute(
        sql: """
          INSERT INTO letter (message_id, sender, recipient, transport, subject, octets, digest, for_operator,
            created, state, attempts, next_attempt, seal)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 0, ?, 0)
          """,
        arguments: [
          letter.messageID, letter.sender, letter.recipient, letter.transport, letter.subject, Data(letter.octets),
          LedgerSeal.digest(letter.octets), letter.isForOperator, instant, instant,
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw LedgerFailure.alreadyQueued(messageID: letter.messageID)
    }
    let id = database.lastInsertedRowID
    try LedgerSeal.renew("letter", where: "id = ?", [id], database)
    for told in letter.tells { try add(told, of: id, database) }
    for failure in letter.failures {
      try database.execute(sql: "UPDATE letter SET reported = ? WHERE id = ?", arguments: [instant, failure])
      try LedgerSeal.renew("letter", where: "id = ?", [failure], database)
    }
    for damage in letter.damage {
      try database.execute(sql: "UPDATE damage SET reported = ? WHERE id = ?", arguments: [instant, damage])
    }
    return id
  }

  private static func add(_ told: Told, of letter: Int64, _ database: Database) throws {
    do {
      try database.execute(
        sql: """
          INSERT INTO told (deadline, term, step, recipient, contract, rule, due, day, letter, seal)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
          """,
        arguments: [
          told.deadline, told.term, told.step, told.recipient, told.contract, told.rule, told.due.description,
          told.on.description, letter,
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw LedgerFailure.alreadyTold(deadline: told.deadline, step: told.step, recipient: told.recipient)
    }
    try LedgerSeal.renew("told", where: "id = ?", [database.lastInsertedRowID], database)
  }

  /// All that has been told or is on its way, in the order of telling.
  package func told() throws(LedgerFailure) -> [Told] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM told ORDER BY id").map { row in
        Told(
          deadline: try row.read("deadline"), term: try row.readOptional("term"), step: try row.read("step"),
          recipient: try row.read("recipient"), contract: try row.readOptional("contract"), rule: try row.read("rule"),
          due: try row.readDay("due"),
          on: try row.readDay("day"))
      }
    }
  }
}
