package import Days
import GRDB

extension Ledger {
  /// So many runs are remembered: more than a year of one an hour.
  private static let kept: Int64 = 10_000

  /// Notes that a run begins; gives its number.
  package func beginRun(at instant: Int64, today: Day) throws(LedgerFailure) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO run (started, today) VALUES (?, ?)", arguments: [instant, today.description])
      let id = database.lastInsertedRowID
      try database.execute(sql: "DELETE FROM run WHERE id <= ?", arguments: [id - Self.kept])
      return id
    }
  }

  /// Notes how a run ended.
  package func endRun(_ run: Int64, at instant: Int64, _ end: RunRecord.End) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE run SET ended = ?, outcome = ?, exit_code = ?, queued = ?, sent = ?, later = ?, failed = ? WHERE id = ?
          """,
        arguments: [instant, end.outcome, end.exitCode, end.queued, end.sent, end.later, end.failed, run])
    }
  }

  /// The last run, also one that was broken off.
  package func lastRun() throws(LedgerFailure) -> RunRecord? { try run(where: "true") }

  /// The last run that came to its end.
  package func lastEndedRun() throws(LedgerFailure) -> RunRecord? { try run(where: "ended IS NOT NULL") }

  /// The last run that did all it had to do.
  package func lastSuccess() throws(LedgerFailure) -> RunRecord? { try run(where: "exit_code = 0") }

  private func run(where condition: String) throws(LedgerFailure) -> RunRecord? {
    try read { database in
      let sql = "SELECT * FROM run WHERE \(condition) ORDER BY id DESC LIMIT 1"
      return try Row.fetchOne(database, sql: sql).map { row in
        let ended = try row.readOptional("ended", as: Int64.self)
        return RunRecord(
          id: try row.read("id"), started: try row.read("started"), today: try row.readDay("today"), ended: ended,
          end: ended == nil ? nil : try Self.end(row))
      }
    }
  }

  private static func end(_ row: Row) throws -> RunRecord.End {
    RunRecord.End(
      outcome: try row.read("outcome"), exitCode: try row.read("exit_code"), queued: try row.read("queued"),
      sent: try row.read("sent"), later: try row.read("later"), failed: try row.read("failed"))
  }

  /// What was noted under a name, such as the digest of a register that the operator knows to be broken.
  package func note(_ name: String) throws(LedgerFailure) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM note WHERE name = ?", arguments: [name]) }
  }

  /// Notes a value under a name; nil removes it.
  package func setNote(_ name: String, to value: String?) throws(LedgerFailure) {
    try write { database in
      guard let value else {
        return try database.execute(sql: "DELETE FROM note WHERE name = ?", arguments: [name])
      }
      try database.execute(
        sql: "INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [name, value])
    }
  }
}
