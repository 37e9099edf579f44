import Foundation
import TestSupport
import Testing

/// Any octets as register, any words as arguments and environment, for the commands that send or tell of sending: an exit status of the
/// list, words where it is not 0, and never a crash (NOTIFY F28).
@Suite(.longSending) struct HostileSending {
  private static let commands = [
    ["remind", "--today", Household.today, "--really-send"], ["remind", "--dry-run", "--today", Household.today],
    ["remind"], ["remind", "--quiet"], ["status", "--today", Household.today], ["status", "--format", "json"],
    ["status", "--monitor", "--today", Household.today], ["status", "--metrics", "metrics"],
    ["acknowledge", "c1/extension-notice/2026-09-30", "--today", Household.today],
    ["acknowledge", "c1/extension-notice/2026-09-30", "--today", Household.today, "--until", "2026-08-01"],
  ]

  private static let words = [
    "remind", "status", "acknowledge", "daemon", "--today", "2026-06-30", "9999-12-31", "0001-01-01", "--really-send",
    "--dry-run", "--retry-for", "0s", "-1m", "999999999999d", "--quiet", "--monitor", "--metrics", "--format", "json",
    "--language", "en", "--state", "other", "/dev/null", "/proc/none", "", "-", "--", "--help", "--until", "c1",
    "c1/extension-notice/2026-09-30", "é\u{202E}\u{1B}[31m", "%@%n", String(repeating: "x", count: 5000),
  ]

  /// None of them names a place outside the test's folder in which something could be made.
  private static let environment = [
    ("TIJDIG_STATE", ["", "other", "/dev/null", "/proc/none", "\n"]),
    ("TIJDIG_REGISTER", ["", "/dev/null", "nowhere", "."]),
    ("STATE_DIRECTORY", ["", ":", "other:more"]), ("XDG_STATE_HOME", ["", "other", "/dev/null"]),
    ("HOME", ["", "other"]),
    ("TZ", ["", "Mars/Base", "Pacific/Kiritimati", ":/dev/null"]),
    ("SOURCE_DATE_EPOCH", ["", "x", "-1", "1782800000", "99999999999999999999", "9223372036854775807"]),
    ("NOTIFY_SOCKET", ["", "@x", "/dev/null", String(repeating: "n", count: 300)]),
    ("WATCHDOG_USEC", ["", "0", "-1", "x"]),
    ("JOURNAL_STREAM", ["", "1:2"]), ("CREDENTIALS_DIRECTORY", ["", "/"]),
    ("COLUMNS", ["0", "-1", "1", "99999999999"]),
    ("LC_ALL", ["nl_NL.UTF-8", "tr_TR.UTF-8", "x"]), ("PATH", [""]),
  ]

  /// A household with all kinds of settings, of which no part leads out of its folder, whatever is damaged.
  private func household() throws -> Household {
    let settings = #"""
      , "at": "00:00", "days": "all", "attachCalendar": true, "sendmail": { "command": ["/bin/false"] }, "maxMails": 9
      """#
    let house = try Household(.maildir, settings: settings)
    let folders = "deze/map/is/alleen/voor/de/proef"
    try FileManager.default.createDirectory(atPath: "\(house.path)/\(folders)", withIntermediateDirectories: true)
    let register = Household.register(.maildir, owners: 3, settings: settings)
    try house.write(
      register.replacing("\"path\": \"mail\"", with: "\"path\": \"\(folders)/mail\""), to: "contracts.json")
    return house
  }

  @Test(arguments: 0..<(isFullRun ? 2000 : 60))
  func `a damaged register, and any words, end a command that sends as they should`(seed: Int) throws {
    var seeds = SeededGenerator(seed: UInt64(2_800_000 + seed))
    let house = try household()
    // Half of them have something to lose.
    if seed.isMultiple(of: 2) { #expect(try house.remind(on: "2026-08-31").status == 0) }
    var register = Array(try Data(contentsOf: URL(filePath: "\(house.path)/contracts.json")))
    if seed % 3 > 0 {
      for _ in 0..<(1 + seeds.below(3)) { seeds.one(of: Damage.allCases).strike(&register, &seeds) }
    }
    try Data(register).write(to: URL(filePath: "\(house.path)/contracts.json"))
    var arguments = seeds.one(of: Self.commands)
    if seed % 3 != 1 {
      for _ in 0..<seeds.below(4) { arguments.insert(seeds.one(of: Self.words), at: seeds.below(arguments.count + 1)) }
    }
    var environment = ["TIJDIG_STATE": "state"]
    if seed % 3 != 2 {
      for _ in 0..<seeds.below(4) {
        let (name, values) = seeds.one(of: Self.environment)
        environment[name] = seeds.one(of: values)
      }
    }
    // A daemon goes on until it is told to end.
    if arguments.first == "daemon" { arguments[0] = "status" }
    let outcome = try Tijdig.run(arguments, in: house.path, environment: environment)
    let isMonitor = arguments.contains("--monitor")
    #expect(
      outcome.status == 0 || (64...78).contains(outcome.status) || isMonitor && (1...3).contains(outcome.status),
      "seed \(seed): \(arguments) ended with \(outcome.status): \(outcome.stderr)")
    if outcome.status >= 64 { #expect(!outcome.errors.isEmpty, "seed \(seed): \(arguments) says nothing") }
    #expect(!outcome.stderr.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E }, "seed \(seed)")
  }
}
