import Foundation
import Glibc
import TestSupport
import Testing

/// Writing into the register by the program itself: whole or not at all, whatever happens meanwhile.
@Suite struct KeepingTests {
  private static let register = """
    { "version": 1,\r
      "contracts": [\r
        { "id": "a", "title": "A", "start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }, "extensions": { "options": ["P1Y"] } },\r
        { "id": "b", "title": "B", "start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }, "extensions": { "options": ["P1Y"] } }\r
      ]\r
    }
    """

  private static let decide = [
    "decide", "a", "b", "extend", "--on", "2026-06-18", "--option", "1", "--today", "2026-06-20",
  ]

  private func content(_ folder: borrowing TemporaryFolder, _ name: String = "contracts.json") -> [UInt8] {
    FileManager.default.contents(atPath: "\(folder.path)/\(name)").map(Array.init) ?? []
  }

  /// The register after the decision, as an undisturbed run writes it.
  private func decided() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.register.utf8), to: "contracts.json")
    let outcome = try Tijdig.run(Self.decide, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return content(folder)
  }

  @Test func `the diff makes the change with patch, and undoes it`() throws {
    let folder = try TemporaryFolder()
    let before = Array(Self.register.utf8)
    try folder.write(before, to: "contracts.json")
    let dry = try Tijdig.run(Self.decide + ["--dry-run"], in: folder.path)
    #expect(dry.status == 0 && content(folder) == before)
    try folder.write(dry.output, to: "change.diff")
    for (options, wanted) in [([], try decided()), (["--reverse"], before)] {
      let patch = try Program(path: "/usr/bin/patch").run(
        options + ["--binary", "-p0", "--input=change.diff"], in: folder.path)
      #expect(patch.status == 0, "\(patch.stdout) \(patch.stderr)")
      #expect(content(folder) == wanted)
    }
  }

  /// Every call to the system by which the register is written.
  private static let calls = ["openat", "write", "fsync", "fchmod", "rename", "flock", "close", "unlink"]

  @Test(arguments: calls)
  func `killed at any step, the register is the old one or the new one`(_ call: String) throws {
    try everyOccurrence(of: call, "signal=KILL") { outcome in
      #expect(outcome.status == 137)
    }
  }

  @Test(arguments: ["openat", "write", "fsync", "fchmod", "rename"], ["EIO", "ENOSPC", "EACCES"])
  func `a step that fails leaves the old register, and is said`(_ call: String, _ fault: String) throws {
    try everyOccurrence(of: call, "error=\(fault)") { outcome in
      #expect((64...78).contains(outcome.status), "\(call) \(outcome.status) \(outcome.stderr)")
      #expect(!outcome.stderr.isEmpty)
    }
  }

  /// Runs the decision under strace; the lines of its log for `call`.
  private func traced(
    _ call: String, _ injection: [String], in folder: borrowing TemporaryFolder
  ) throws -> (outcome: Outcome, lines: [Substring]) {
    let log = try TemporaryFolder()
    let trace = ["-f", "-qq", "-y", "-o", "\(log.path)/log", "-e", "trace=\(call)"]
    let outcome = try Program(path: "/usr/bin/strace").run(
      trace + injection + [Tijdig.path] + Self.decide, in: folder.path)
    let lines = String(decoding: content(log, "log"), as: UTF8.self).split(separator: "\n")
    return (outcome, lines.filter { $0.contains(" \(call)(") })
  }

  /// Injects at each of those calls that is about the register or its folder; what the system does on its own when a program begins,
  /// such as loading libraries, is none of ours.
  private func everyOccurrence(of call: String, _ injection: String, struck: (Outcome) -> Void) throws {
    let (old, new) = (Array(Self.register.utf8), try decided())
    let first = try TemporaryFolder()
    try first.write(old, to: "contracts.json")
    let lines = try traced(call, [], in: first).lines
    let own = lines.indices.filter { index in
      // Of a relative path the log also names the folder that it starts from.
      let line = lines[index].replacing("AT_FDCWD<\(first.path)>", with: "")
      return [".tijdig-", "contracts.json", first.path, "\".\""].contains { line.contains($0) }
    }
    #expect(!own.isEmpty || call == "unlink", "\(call) was never made")
    for number in own {
      let folder = try TemporaryFolder()
      try folder.write(old, to: "contracts.json")
      let outcome = try traced(call, ["-e", "inject=\(call):\(injection):when=\(number + 1)"], in: folder).outcome
      let found = content(folder)
      let isWhole = found == old || found == new
      #expect(isWhole, "\(call) \(number): \(String(decoding: found, as: UTF8.self))")
      if outcome.status == 0 { #expect(found == new, "\(call) \(number)") } else { struck(outcome) }
      // Whatever was left behind hinders nobody.
      let next = try Tijdig.run(Self.decide, in: folder.path)
      #expect(next.status == 0 && content(folder) == new, "\(call) \(number): \(next.stderr)")
    }
  }

  @Test func `of many that write at once some are refused, and what the others wrote is all there`() throws {
    for _ in 0..<(isFullRun ? 20 : 3) {
      let folder = try TemporaryFolder()
      try folder.write(Array(#"{"version":1,"parties":{},"contracts":[]}"#.utf8), to: "contracts.json")
      let processes = try (0..<8).map { number in
        let process = Process()
        process.executableURL = URL(filePath: Tijdig.path)
        process.arguments = ["add", "party", "p\(number)", "--name", "P \(number)"]
        process.currentDirectoryURL = folder.url
        process.environment = Program.surroundings(home: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      for process in processes { process.waitUntilExit() }
      let object = try #require(try JSONSerialization.jsonObject(with: Data(content(folder))) as? [String: Any])
      let parties = try #require(object["parties"] as? [String: Any])
      for (number, process) in processes.enumerated() {
        #expect([0, 75].contains(process.terminationStatus))
        #expect((parties["p\(number)"] != nil) == (process.terminationStatus == 0), "\(number)")
      }
      #expect(!parties.isEmpty)
    }
  }

  @Test func `a register that must not be written is left alone, and that is said`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.register.utf8), to: "contracts.json")
    // As another user: for root nothing is closed.
    let other = geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    chmod(folder.path, 0o755)
    for (fileMode, folderMode, status) in [(0o444, 0o777, 77), (0o666, 0o555, 73)] as [(mode_t, mode_t, Int32)] {
      chmod("\(folder.path)/contracts.json", fileMode)
      chmod(folder.path, folderMode)
      let words = other + [Tijdig.path] + Self.decide
      let outcome = try Program(path: words[0]).run(Array(words.dropFirst()), in: folder.path)
      chmod(folder.path, 0o755)
      // Where the program itself is out of the other's reach nothing can be tried.
      if outcome.status == 127 || outcome.status == 126 { continue }
      #expect(outcome.status == status, "\(outcome.stderr)")
      #expect(outcome.stderr.contains("er is niets geschreven"))
      #expect(content(folder) == Array(Self.register.utf8))
    }
  }

  @Test func `a pipe can be looked at and is not written to`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.register.utf8), to: "r.json")
    let line = "cat r.json | \"$0\" \"$@\" --register /dev/stdin"
    for (more, status) in [(["--dry-run"], 0), ([], 64)] as [([String], Int32)] {
      let shell = try Program(path: "/bin/sh").run(["-c", line, Tijdig.path] + Self.decide + more, in: folder.path)
      #expect(shell.status == status, "\(shell.stderr)")
      #expect(
        status == 0 ? shell.stdout.hasPrefix("--- /dev/stdin\n") : shell.stderr.contains("/dev/stdin is geen bestand"))
    }
  }

  @Test func `what cannot be told of still is written, and a full disk is no success`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.register.utf8), to: "contracts.json")
    let shell = try Program(path: "/bin/sh").run(
      ["-c", "\"$0\" \"$@\" >/dev/full", Tijdig.path] + Self.decide, in: folder.path)
    #expect(shell.status == 74)
    #expect(try content(folder) == decided())
  }
}
