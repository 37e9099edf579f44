import Days
import GRDB

extension Ledger {
  /// Notes that someone has seen a deadline; an earlier acknowledgement of it is replaced.
  package func acknowledge(_ acknowledgement: Acknowledgement) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO acknowledgement (deadline, until, day, seal) VALUES (?, ?, ?, 0)
          ON CONFLICT (deadline) DO UPDATE SET until = excluded.until, day = excluded.day
          """,
        arguments: [
          acknowledgement.deadline, acknowledgement.until?.description, acknowledgement.on.description,
        ])
      try LedgerSeal.renew("acknowledgement", where: "deadline = ?", [acknowledgement.deadline], database)
    }
  }

  /// All acknowledgements, by deadline.
  package func acknowledgements() throws(LedgerFailure) -> [Acknowledgement] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM acknowledgement ORDER BY deadline").map { row in
        Acknowledgement(
          deadline: try row.read("deadline"), until: try row.readOptionalDay("until"), on: try row.readDay("day"))
      }
    }
  }
}
