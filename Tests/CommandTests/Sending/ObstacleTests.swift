import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// What may stand where the state, the ledger or the register should: refused in words, or made good, and nobody waits for it
  /// (NOTIFY F23, F25, F26).
  @Suite(.longSending) struct Obstacles {
    /// What stands in a file's place. Each is made by the shell, in the state directory, beside a sound ledger.
    struct Obstacle: Sendable, CustomTestStringConvertible {
      let name: String
      let script: String
      var status: Int32 = 73

      var testDescription: String { name }
    }

    static let obstacles = [
      Obstacle(name: "a link", script: "mv ledger.sqlite real.sqlite && ln -s real.sqlite ledger.sqlite"),
      Obstacle(name: "a link to nowhere", script: "rm ledger.sqlite && ln -s nowhere ledger.sqlite"),
      Obstacle(name: "a pipe", script: "rm ledger.sqlite && mkfifo ledger.sqlite"),
      Obstacle(name: "a directory", script: "rm ledger.sqlite && mkdir ledger.sqlite"),
      Obstacle(
        name: "a database of another program",
        script: "rm ledger.sqlite && \(python("CREATE TABLE letter (id); INSERT INTO letter VALUES (1)"))"),
      Obstacle(
        name: "a newer ledger",
        script: python("INSERT INTO grdb_migrations VALUES ('receipts'); PRAGMA user_version = 4"), status: 78),
    ]

    /// Python brings SQLite along.
    private static func python(_ sql: String) -> String {
      let script = "import sqlite3; d = sqlite3.connect('ledger.sqlite'); d.executescript(\\\"\(sql)\\\"); d.close()"
      return "python3 -I -c \"\(script)\""
    }

    private static let commands = [
      ["remind", "--today", Household.today, "--really-send"], ["remind", "--dry-run", "--today", Household.today],
      ["status", "--today", Household.today],
      ["acknowledge", "c1/extension-notice/2026-09-30", "--today", Household.today],
    ]

    private func shell(_ script: String, in folder: String) throws {
      let outcome = try Program(path: "/bin/sh").run(["-c", script], in: folder)
      #expect(outcome.status == 0, "\(outcome.stderr)")
    }

    @Test(arguments: obstacles)
    func `what is no ledger of this version is refused in words by every command, and left as it is`(
      obstacle: Obstacle
    ) throws {
      let house = try Household(.maildir)
      #expect(try house.remind(on: "2025-12-01").status == 0)
      try shell(obstacle.script, in: "\(house.path)/state")
      let before = house.state["ledger.sqlite"]
      for command in Self.commands {
        let outcome = try Tijdig.run(command + ["--state", "state"], in: house.path)
        #expect(outcome.status == obstacle.status, "\(command): \(outcome.status) \(outcome.stderr)")
        #expect(outcome.stderr.contains("state/ledger.sqlite"), "\(command): \(outcome.stderr)")
      }
      #expect(house.mails.isEmpty && house.state["ledger.sqlite"] == before)
      #expect(!house.state.keys.contains { $0.contains("damaged") })
    }

    @Test(arguments: [1, 2])
    func `a ledger of an earlier version gets what it lacks, and what it says was sent or acknowledged stays so`(
      version: Int
    ) throws {
      let house = try Household(.maildir)
      #expect(try house.remind().status == 0)
      let words = ["acknowledge", "c2/extension-notice/2026-09-30", "--state", "state", "--today", Household.today]
      #expect(try Tijdig.run(words, in: house.path).status == 0)
      let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "older.py").path
      try shell("python3 -I '\(script)' ledger.sqlite \(version)", in: "\(house.path)/state")
      let outcome = try house.remind()
      #expect(outcome.status == 0 && outcome.stderr.contains("sent=0"), "\(outcome.stderr)")
      #expect(try house.remind(on: "2026-08-31").status == 0)
      #expect(house.mails.count == 3 + 2 && !house.state.keys.contains { $0.contains("damaged") })
    }

    @Test(arguments: ["mkfifo state", ": > state", "ln -s nowhere state", "ln -s state state", "mknod state c 1 3"])
    func `a state directory that is something else is refused in words by every command`(script: String) throws {
      // Not every container lets a device be made.
      let house = try Household(.maildir)
      guard try Program(path: "/bin/sh").run(["-c", script], in: house.path).status == 0 else { return }
      for command in Self.commands where !command.contains("--dry-run") || !script.contains("nowhere") {
        // A command that only looks finds nothing behind a link to nowhere.
        if command[0] == "status", script.contains("nowhere") { continue }
        let outcome = try Tijdig.run(command + ["--state", "state"], in: house.path)
        #expect(
          outcome.status == 73 && outcome.stderr.contains("state"), "\(command): \(outcome.status) \(outcome.stderr)")
      }
      #expect(house.mails.isEmpty)
    }

    @Test func `a state directory with its parents is made, and one behind a link is used`() throws {
      let house = try Household(.maildir)
      #expect(try house.remind(["--state", "new/deep/state"]).status == 0)
      symlink("new/deep/state", "\(house.path)/link")
      let outcome = try house.remind(["--state", "link"])
      #expect(outcome.status == 0 && outcome.stderr.contains("sent=0"))
    }

    @Test(arguments: ["run.lock", "ledger.lock"], ["mkfifo", "mkdir", "ln -s /dev/null"])
    func `what is no lock is refused in words`(name: String, maker: String) throws {
      let house = try Household(.maildir)
      mkdir("\(house.path)/state", 0o700)
      try shell("\(maker) state/\(name)", in: house.path)
      let outcome = try house.remind()
      #expect(outcome.status == 73 && outcome.stderr.contains("state/\(name)"), "\(outcome.status) \(outcome.stderr)")
      #expect(house.mails.isEmpty)
    }

    @Test(arguments: ["mkfifo", "ln -s nowhere", "ln -s /dev/zero", ": >"])
    func `what stands in the place of the last good register holds up no reminder`(maker: String) throws {
      let house = try Household(.maildir)
      #expect(try house.remind(on: "2025-12-01").status == 0)
      try shell("rm state/register.last-good.json && \(maker) state/register.last-good.json", in: house.path)
      #expect(try house.remind().status == 0)
      #expect(house.mails.count == 3)
      // It has been made good.
      try house.write("{", to: "contracts.json")
      #expect(try house.remind(on: "2026-08-31").status == 65)
      #expect(house.mails.count == 3 + 1 + 3)
    }
  }
}
