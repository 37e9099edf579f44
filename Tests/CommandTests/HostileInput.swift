import Foundation
import TestSupport
import Testing

/// Any octets as register, any words as arguments: an exit status of the list, words where it is not 0, and never a crash.
@Suite struct HostileInput {
  private static let shipped: [UInt8] = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return (try? Data(contentsOf: root.appending(path: "contracts.json"))).map(Array.init) ?? []
  }()

  private static let commands = [
    ["upcoming"], ["upcoming", "--format", "csv", "--all"], ["upcoming", "--format", "markdown"],
    ["show", "retrovo"], ["show", "kwintes", "--format", "json"], ["explain", "retrovo"], ["check"],
    ["check", "--format", "json", "--fail-on", "info"], ["rules"], ["site", "-o", "site"],
    ["reminders", "--from", "2026-06-01", "--until", "2027-06-01"],
    ["history", "herstelteam-kwintes"], ["history", "csg", "--format", "json"],
    ["what-if", "retrovo", "extend", "--until", "2028"], ["what-if", "mensenhandel", "lapse", "--format", "json"],
    ["agenda"], ["agenda", "--format", "html"], ["agenda", "--format", "ics"],
    ["agenda", "--body", "pfho", "--meeting", "2026-06"],
  ]

  /// The statuses that reading and answering may end with.
  private static let statuses: Set<Int32> = [0, 1, 64, 65, 66, 78]

  @Test(arguments: 0..<(isFullRun ? 6000 : 150))
  func `a damaged register is answered or refused in words`(_ seed: Int) throws {
    var seeds = SeededGenerator(seed: UInt64(seed))
    var register = Self.shipped
    if seed % 5 == 0 {
      register.removeLast(seeds.below(register.count))
    } else {
      for _ in 0..<(1 + seeds.below(4)) { seeds.one(of: Damage.allCases).strike(&register, &seeds) }
    }
    let folder = try TemporaryFolder()
    try folder.write(register, to: "contracts.json")
    let command = seeds.one(of: Self.commands) + ["--today", "2026-05-28"]
    let outcome = try Tijdig.run(command, in: folder.path)
    #expect(Self.statuses.contains(outcome.status), "\(command) with seed \(seed): status \(outcome.status)")
    if outcome.status == 65 {
      #expect(outcome.output.isEmpty, "a partial answer: \(command) with seed \(seed)")
      #expect(outcome.stderr.contains(#/^contracts\.json:\d+:\d+: error: /#), "\(outcome.stderr)")
    } else if outcome.status > 1 {
      #expect(!outcome.errors.isEmpty, "\(command) with seed \(seed) ends with \(outcome.status) and says nothing")
    }
  }

  @Test(arguments: 0..<(isFullRun ? 4000 : 100))
  func `any words as arguments are answered or refused in words`(_ seed: Int) throws {
    let words = [
      "upcoming", "show", "explain", "check", "rules", "reminders", "history", "what-if", "extend", "lapse", "agenda",
      "help", "retrovo", "kwintes", "decision", "--today", "2026-05-28", "0001-01-01", "9999-12-31", "--within", "P6M",
      "P9999Y", "P0D", "-P1D", "--format", "json", "csv", "ics", "html", "--body", "pfho", "--meeting", "2026-06",
      "--all",
      "--provider", "--owner", "--language", "en", "nl", "--fail-on", "info", "--from", "--until", "--bom", "--raw",
      "--register",
      "contracts.json", "/", "/dev/null", "", "-", "--", "--help", "--version", "é", "\u{202E}", "\u{1B}[31m", "%@",
      "$HOME",
      String(repeating: "x", count: 5000),
    ]
    var seeds = SeededGenerator(seed: UInt64(1_000_000 + seed))
    let arguments = (0..<(1 + seeds.below(6))).map { _ in seeds.one(of: words) }
    let folder = try TemporaryFolder()
    try folder.write(Self.shipped, to: "contracts.json")
    let outcome = try Tijdig.run(arguments, in: folder.path)
    #expect(Self.statuses.contains(outcome.status), "\(arguments): status \(outcome.status)")
    if outcome.status > 1 {
      #expect(!outcome.errors.isEmpty, "\(arguments) ends with \(outcome.status) and says nothing")
    }
  }

  @Test(arguments: ["", "0", "1", "-1", "27", "99999999999999999999"])
  func `help and a wrong word are answered on a screen of any width`(columns: String) throws {
    let folder = try TemporaryFolder()
    for command in [["--help"], ["help", "remind"], ["status", "--help"]] {
      let outcome = try Tijdig.run(command, in: folder.path, environment: ["COLUMNS": columns])
      #expect(outcome.status == 0 && outcome.stdout.contains("tijdig"), "\(outcome.stderr)")
    }
    let wrong = try Tijdig.run(["status", "--wrong"], in: folder.path, environment: ["COLUMNS": columns])
    #expect(wrong.status == 64 && wrong.stderr.contains("--wrong"))
  }
}
