import GRDB

/// The tables of the ledger, as changes by name: an older ledger takes those that it lacks; none is ever edited.
enum LedgerSchema {
  private struct Change: Sendable {
    let name: String
    let sql: String
  }

  private static let changes = [
    Change(
      name: "letters, told and acknowledged",
      sql: """
        CREATE TABLE letter (
          id INTEGER PRIMARY KEY,
          message_id TEXT NOT NULL UNIQUE,
          sender TEXT NOT NULL,
          recipient TEXT NOT NULL,
          transport TEXT NOT NULL,
          subject TEXT NOT NULL,
          octets BLOB NOT NULL,
          digest INTEGER NOT NULL,
          for_operator INTEGER NOT NULL CHECK (for_operator IN (0, 1)),
          created INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
          attempts INTEGER NOT NULL,
          first_attempt INTEGER,
          next_attempt INTEGER NOT NULL,
          settled INTEGER,
          stage TEXT,
          code INTEGER,
          words TEXT,
          reported INTEGER,
          seal INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX letter_by_state ON letter (state, next_attempt);
        CREATE TABLE told (
          id INTEGER PRIMARY KEY,
          deadline TEXT NOT NULL,
          step TEXT NOT NULL,
          recipient TEXT NOT NULL,
          contract TEXT,
          rule TEXT NOT NULL,
          due TEXT NOT NULL,
          day TEXT NOT NULL,
          letter INTEGER REFERENCES letter (id),
          settled INTEGER,
          seal INTEGER NOT NULL,
          UNIQUE (deadline, step, recipient)
        ) STRICT;
        CREATE INDEX told_by_letter ON told (letter);
        CREATE TABLE acknowledgement (
          id INTEGER PRIMARY KEY,
          deadline TEXT NOT NULL UNIQUE,
          until TEXT,
          day TEXT NOT NULL,
          seal INTEGER NOT NULL
        ) STRICT;
        """),
    Change(
      name: "runs, notes and damage",
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY,
          started INTEGER NOT NULL,
          today TEXT NOT NULL,
          ended INTEGER,
          outcome TEXT,
          exit_code INTEGER,
          queued INTEGER,
          sent INTEGER,
          later INTEGER,
          failed INTEGER
        ) STRICT;
        CREATE TABLE note (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
        CREATE TABLE damage (
          id INTEGER PRIMARY KEY,
          noticed INTEGER NOT NULL,
          set_aside TEXT NOT NULL,
          complaints TEXT NOT NULL,
          told INTEGER NOT NULL,
          letters INTEGER NOT NULL,
          acknowledgements INTEGER NOT NULL,
          reported INTEGER
        ) STRICT;
        """),
    Change(
      name: "terms",
      sql: """
        ALTER TABLE told RENAME TO told_without_term;
        CREATE TABLE told (
          id INTEGER PRIMARY KEY,
          deadline TEXT NOT NULL,
          term INTEGER,
          step TEXT NOT NULL,
          recipient TEXT NOT NULL,
          contract TEXT,
          rule TEXT NOT NULL,
          due TEXT NOT NULL,
          day TEXT NOT NULL,
          letter INTEGER REFERENCES letter (id),
          settled INTEGER,
          seal INTEGER NOT NULL
        ) STRICT;
        INSERT INTO told (id, deadline, step, recipient, contract, rule, due, day, letter, settled, seal)
          SELECT id, deadline, step, recipient, contract, rule, due, day, letter, settled, seal
          FROM told_without_term ORDER BY id;
        DROP TABLE told_without_term;
        CREATE UNIQUE INDEX told_once ON told (deadline, step, recipient, coalesce(term, -1));
        CREATE INDEX told_by_letter ON told (letter);
        ALTER TABLE acknowledgement RENAME TO acknowledgement_without_term;
        CREATE TABLE acknowledgement (
          id INTEGER PRIMARY KEY,
          deadline TEXT NOT NULL,
          term INTEGER,
          until TEXT,
          day TEXT NOT NULL,
          seal INTEGER NOT NULL
        ) STRICT;
        INSERT INTO acknowledgement (id, deadline, until, day, seal)
          SELECT id, deadline, until, day, seal FROM acknowledgement_without_term ORDER BY id;
        DROP TABLE acknowledgement_without_term;
        CREATE UNIQUE INDEX acknowledgement_once ON acknowledgement (deadline, coalesce(term, -1));
        """),
  ]

  /// The names of all changes, oldest first.
  static let names = changes.map(\.name)

  /// Makes the changes that a database lacks, through the one named `last`; all of them by default.
  static func migrate(_ database: DatabaseQueue, through last: String? = nil) throws {
    var migrator = DatabaseMigrator()
    for (index, change) in changes.enumerated() {
      migrator.registerMigration(change.name) { database in
        try database.execute(sql: change.sql)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    if let last { try migrator.migrate(database, upTo: last) } else { try migrator.migrate(database) }
  }

  /// The changes that the database has had and this program doesn't know; empty where it knows all.
  ///
  /// The database says twice how far it has come: where the two differ it is damaged, and nothing newer.
  static func unknownChanges(_ database: Database) throws -> [String] {
    let applied = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let unknown = applied.filter { !names.contains($0) }
    let isInStep = applied.count == version && applied.prefix(names.count).elementsEqual(names.prefix(version))
    guard isInStep else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "changes \(applied) of version \(version)")
    }
    return unknown
  }
}
