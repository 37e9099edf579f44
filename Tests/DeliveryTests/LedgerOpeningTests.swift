import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Delivery

/// What may stand where the ledger should (NOTIFY F25).
@Suite struct LedgerOpeningTests {
  @Test func `a command that only looks makes no ledger, and leaves one as it was`() throws {
    let state = try TemporaryState()
    #expect(try Ledger.existing(in: state.directory) == nil)
    #expect(try state.names().isEmpty)
    try Ledger.opened(state).queue([Samples.letter(1, tells: [Samples.told("a")])], at: Samples.instant)
    let before = try state.octets("ledger.sqlite")
    do {
      let ledger = try #require(try Ledger.existing(in: state.directory))
      #expect(try ledger.told() == [Samples.told("a")])
    }
    #expect(try state.octets("ledger.sqlite") == before)
    #expect(try state.names() == ["ledger.lock", "ledger.sqlite", "run.lock"])
  }

  @Test func `what a ledger that was being made left behind is in nobody's way`() throws {
    let state = try TemporaryState()
    for name in ["ledger.new", "ledger.new-journal", "ledger.new-wal", "ledger.salvage"] {
      try state.write(Array("half".utf8), to: name)
    }
    try Ledger.opened(state).queue([Samples.letter(1)], at: Samples.instant)
    #expect(try Ledger.opened(state).counts().queued == 1)
    #expect(try !state.names().contains("ledger.new"))
  }

  @Test func `a link, a directory, a pipe or a device is refused without waiting`() throws {
    let state = try TemporaryState()
    let path = state.file("ledger.sqlite")
    func refused(_ obstacle: LedgerFailure.Obstacle) {
      #expect(throws: LedgerFailure.notALedger(path: path, obstacle)) { try Ledger.opened(state) }
      #expect(throws: LedgerFailure.notALedger(path: path, obstacle)) { try Ledger.open(in: state.directory) }
      #expect(throws: LedgerFailure.notALedger(path: path, obstacle)) { try Ledger.existing(in: state.directory) }
    }
    try Ledger.opened(state).close()
    #expect(rename(path, state.file("real.sqlite")) == 0 && symlink("real.sqlite", path) == 0)
    refused(.link)
    #expect(unlink(path) == 0 && mkdir(path, 0o700) == 0)
    refused(.directory)
    #expect(rmdir(path) == 0 && mkfifo(path, 0o600) == 0)
    refused(.pipe)
    // The null device, where this user may make one.
    if unlink(path) == 0, mknod(path, S_IFCHR | 0o600, 1 << 8 | 3) == 0 { refused(.device) }
  }

  @Test(arguments: ["a text of someone's\n", "x", String(repeating: "SQLite format ", count: 40)])
  func `a file of something else is refused and left as it is`(text: String) throws {
    let state = try TemporaryState()
    try state.write(Array(text.utf8), to: "ledger.sqlite")
    try refuses(state)
  }

  @Test(arguments: [0, 1, 252_006_666] as [UInt32])
  func `a database of another program is refused and left as it is`(applicationID: UInt32) throws {
    let state = try TemporaryState()
    let other = try DatabaseQueue(path: state.file("ledger.sqlite"))
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID); CREATE TABLE letter (id)")
    }
    try other.close()
    try refuses(state)
  }

  private func refuses(_ state: borrowing TemporaryState) throws {
    let before = try state.octets("ledger.sqlite")
    let path = state.file("ledger.sqlite")
    #expect(throws: LedgerFailure.notALedger(path: path, .foreign)) { try Ledger.opened(state) }
    #expect(try state.octets("ledger.sqlite") == before)
    #expect(try state.names() == ["ledger.lock", "ledger.sqlite", "run.lock"])
  }

  @Test(arguments: LedgerSchema.names.dropLast())
  func `an older ledger gets what it lacks and keeps what it has`(last: String) throws {
    let state = try TemporaryState()
    let told = [Samples.told("a"), Samples.told("b")]
    let acknowledged = Acknowledgement(deadline: "a/expiry/2026-12-31", until: told[0].due, on: told[0].on)
    try OlderLedger.make(state, through: last, told: told, acknowledged: [acknowledged])
    let ledger = try Ledger.opened(state)
    #expect(try ledger.told() == told && ledger.acknowledgements() == [acknowledged])
    #expect(try ledger.queuedLetters().map(\.octets) == [Samples.letter(1).octets])
    #expect(try ledger.unreportedDamage().isEmpty)
    let run = try ledger.beginRun(at: 1, today: told[0].on)
    #expect(try ledger.lastRun()?.id == run)
    #expect(try state.names().filter { $0.contains("damaged") }.isEmpty)
    // What it told is not told twice; the next term's deadline of that id may be, and is acknowledged for itself.
    #expect(throws: LedgerFailure.self) {
      try ledger.queue([Samples.letter(2, tells: [told[0]])], at: Samples.instant)
    }
    try ledger.queue([Samples.letter(3, tells: [Samples.told("a", term: 1)])], at: Samples.instant)
    let next = Acknowledgement(deadline: acknowledged.deadline, term: 1, until: nil, on: told[0].on)
    try ledger.acknowledge(next)
    #expect(try ledger.acknowledgements() == [acknowledged, next])
    #expect(try Ledger.opened(state).told() == told + [Samples.told("a", term: 1)])
  }

  @Test func `a newer ledger is refused with the names of what is unknown, and left as it is`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1, tells: [Samples.told("a")])], at: Samples.instant)
    try ledger.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('receipts')")
      try database.execute(sql: "ALTER TABLE told ADD COLUMN receipt TEXT")
      try database.execute(sql: "PRAGMA user_version = \(LedgerSchema.names.count + 1)")
    }
    try ledger.close()
    let before = try state.octets("ledger.sqlite")
    #expect(throws: LedgerFailure.newer(path: ledger.path, unknown: ["receipts"])) { try Ledger.opened(state) }
    #expect(try state.octets("ledger.sqlite") == before)
  }

  @Test func `each transaction is on the disk when it is done`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let settings = try ledger.read { database in
      try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "application_id"]
        .map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
    }
    #expect(settings == ["wal", "2", "1", "10000", "\(LedgerHeader.applicationID)"])
  }
}
