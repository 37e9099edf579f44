import Days
import GRDB

extension Ledger {
  /// Notes that someone has seen a deadline; an earlier acknowledgement of it is replaced, one of another term's is not.
  package func acknowledge(_ acknowledgement: Acknowledgement) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO acknowledgement (deadline, term, until, day, seal) VALUES (?, ?, ?, ?, 0)
          ON CONFLICT (deadline, coalesce(term, -1)) DO UPDATE SET until = excluded.until, day = excluded.day
          """,
        arguments: [
          acknowledgement.deadline, acknowledgement.term, acknowledgement.until?.description,
          acknowledgement.on.description,
        ])
      try LedgerSeal.renew(
        "acknowledgement", where: "deadline = ? AND term IS ?", [acknowledgement.deadline, acknowledgement.term],
        database)
    }
  }

  /// All acknowledgements, by deadline and term.
  package func acknowledgements() throws(LedgerFailure) -> [Acknowledgement] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM acknowledgement ORDER BY deadline, term").map { row in
        Acknowledgement(
          deadline: try row.read("deadline"), term: try row.readOptional("term"),
          until: try row.readOptionalDay("until"), on: try row.readDay("day"))
      }
    }
  }
}
