import GRDB

/// Whether a ledger is as it was written: SQLite's own check, each row's seal, and the octets of what is still to be sent.
enum LedgerCheck {
  /// What is wrong with the database as such, in SQLite's words; empty where all is well.
  static func structure(_ database: DatabaseQueue) throws -> [String] {
    try asking(database) { database in
      // The full check, not the quick one: only that one compares the indexes with their tables, and an index decides
      // whether a reminder counts as told.
      let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
      return words == ["ok"] ? [] : words
    }
  }

  /// What is wrong with the rows of a ledger of this version, as tables and counts; empty where all is well.
  static func rows(_ database: DatabaseQueue) throws -> [String] {
    try asking(database) { try unsealed($0) + unreadableLetters($0) }
  }

  private static func asking(_ database: DatabaseQueue, _ body: (Database) throws -> [String]) throws -> [String] {
    do { return try database.read(body) } catch let error as DatabaseError where error.tellsOfDamage {
      return [error.message ?? "\(error.resultCode)"]
    }
  }

  private static func unsealed(_ database: Database) throws -> [String] {
    try LedgerSeal.columns.keys.sorted().compactMap { table in
      let sql = "SELECT count(*) FROM \(table) WHERE seal <> \(LedgerSeal.expression(table))"
      let count = try Int.fetchOne(database, sql: sql) ?? 0
      return count == 0 ? nil : "\(table): \(count)"
    }
  }

  private static func unreadableLetters(_ database: Database) throws -> [String] {
    let queued = try Row.fetchCursor(
      database, sql: "SELECT id, octets, digest FROM letter WHERE state = 'queued' ORDER BY id")
    var complaints: [String] = []
    while let row = try queued.next() {
      if !hasItsOctets(row) { complaints.append("letter \(row["id"] as DatabaseValue)") }
    }
    return complaints
  }

  /// Whether a letter's octets are those that were queued.
  static func hasItsOctets(_ row: Row) -> Bool {
    guard let octets = try? row.readOctets("octets"), let digest = try? row.read("digest", as: Int64.self) else {
      return false
    }
    return LedgerSeal.digest(octets) == digest
  }
}
