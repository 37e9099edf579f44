import GRDB
import Glibc

/// What can still be read of a damaged ledger: table by table, row by row, and only rows whose seal is whole.
struct LedgerSalvage {
  /// How many rows were carried over.
  struct Counts {
    var told = 0
    var letters = 0
    var acknowledgements = 0
  }

  private let database: DatabaseQueue?
  /// No table can have a row with a higher number: rows are numbered one by one and take some octets each.
  private let most: Int64

  /// Reads from `copy`, with its log, or without it where that makes it unreadable.
  init(_ copy: LedgerFiles) {
    most = min(Int64(copy.size) / 16, 2_000_000)
    database = Self.opened(copy) ?? Self.withoutLog(copy)
  }

  private static func withoutLog(_ copy: LedgerFiles) -> DatabaseQueue? {
    unlink(copy.log)
    unlink(copy.index)
    return opened(copy)
  }

  private static func opened(_ copy: LedgerFiles) -> DatabaseQueue? {
    guard let database = try? Ledger.connect(copy.path) else { return nil }
    let isReadable = (try? database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }) != nil
    return isReadable ? database : nil
  }

  /// Writes what can be read into a new ledger.
  func carry(into target: Database) throws -> Counts {
    var counts = Counts()
    guard let database else { return counts }
    // A reminder whose letter is lost comes over as it was, and then loses its mention of it.
    try target.execute(sql: "PRAGMA defer_foreign_keys = ON")
    var letters: Set<Int64> = []
    try rows(of: "letter", in: database) { row in
      guard isUsable(row), let id = try carry(row, into: "letter", target) else { return }
      letters.insert(id)
      counts.letters += 1
    }
    try rows(of: "told", in: database) { row in
      let letter = try row.readOptional("letter", as: Int64.self)
      let isSettled = try row.readOptional("settled", as: Int64.self) != nil
      let hasLetter = letter.map(letters.contains) ?? false
      guard hasLetter || isSettled, let id = try carry(row, into: "told", target) else { return }
      if !hasLetter {
        try target.execute(sql: "UPDATE told SET letter = NULL WHERE id = ?", arguments: [id])
        try LedgerSeal.renew("told", where: "id = ?", [id], target)
      }
      counts.told += 1
    }
    try rows(of: "acknowledgement", in: database) { row in
      if try carry(row, into: "acknowledgement", target) != nil { counts.acknowledgements += 1 }
    }
    return counts
  }

  /// A queued letter whose octets are not whole must not go out; of another only the fact counts.
  private func isUsable(_ row: Row) -> Bool {
    (try? row.read("state", as: String.self)) != "queued" || LedgerCheck.hasItsOctets(row)
  }

  /// Gives each row that can be read and whose seal is whole; one that can't be is passed over.
  private func rows(of table: String, in database: DatabaseQueue, _ body: (Row) throws -> Void) throws {
    // An older one is read as it is: what changes its tables could fail on the damage, or pass over more than that.
    let knowsTerms = (try? database.read { try $0.columns(in: table).contains { $0.name == "term" } }) ?? true
    let seal = LedgerSeal.expression(table, knowsTerms: knowsTerms)
    let sql = "SELECT * FROM \(table) WHERE id = ? AND seal = \(seal)"
    let last = (try? database.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM \(table)") }) ?? most
    guard last > 0 else { return }
    for id in 1...min(last, most) {
      guard let row = try? database.read({ try Row.fetchOne($0.cachedStatement(sql: sql), arguments: [id]) })
      else { continue }
      try body(row)
    }
  }

  /// Writes a row as it was; nil where the new ledger doesn't take it.
  private func carry(_ row: Row, into table: String, _ target: Database) throws -> Int64? {
    let columns = row.columnNames.joined(separator: ", ")
    let places = row.columnNames.map { _ in "?" }.joined(separator: ", ")
    try target.execute(
      sql: "INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(places))",
      arguments: StatementArguments(row.databaseValues))
    return target.changesCount == 1 ? target.lastInsertedRowID : nil
  }
}
