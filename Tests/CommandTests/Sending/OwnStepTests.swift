import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// Every call to the system by which a run changes something, ended by `kill -9` or failing (NOTIFY F02, F03).
  @Suite(.longSending) struct OwnSteps {
    /// The calls, and how many of each are tried at most.
    private static let calls = ["pwrite64", "write", "fdatasync", "fsync", "rename", "unlink", "openat", "ftruncate"]

    @Test(arguments: calls)
    func `a run that is killed at any of its own steps loses nothing and needs no repair`(call: String) throws {
      try everyOccurrence(of: call, "signal=KILL") { #expect($0.status != 0) }
    }

    @Test(arguments: ["fdatasync", "fsync", "pwrite64", "write", "rename"], ["EIO", "ENOSPC"])
    func `a run of which a step fails says so, and loses nothing`(call: String, fault: String) throws {
      try everyOccurrence(of: call, "error=\(fault)") { outcome in
        // Never a crash: a status of this program's own.
        #expect(
          outcome.status == 0 || (64...78).contains(outcome.status), "\(call) \(outcome.status) \(outcome.stderr)")
      }
    }

    /// Injects at the first call, the second and so on, until a run makes no so many; `struck` looks at each that was hit.
    private func everyOccurrence(of call: String, _ injection: String, struck: (Outcome) throws -> Void) throws {
      var number = 1
      while true {
        let house = try Household(.maildir)
        let trace = ["/usr/bin/strace", "-f", "-qq", "-o", "trace", "-e", "trace=\(call)"]
        let outcome = try house.remind(under: trace + ["-e", "inject=\(call):\(injection):when=\(number)"])
        let lines = try String(contentsOfFile: "\(house.path)/trace", encoding: .utf8)
        guard lines.contains("(INJECTED)") || lines.contains("killed by SIGKILL") else { break }
        try struck(outcome)
        #expect(outcome.status != 0 || house.mails.count == 3, "\(call) \(number): nothing said, and not all done")
        let next = try house.remind()
        #expect(next.status == 0, "\(call) \(number): \(next.stderr)")
        // At most one copy, and each is what was sent first: a maildir keeps one of a name.
        #expect(house.mails.count == 3, "\(call) \(number)")
        number += isFullRun ? 1 : 5
      }
      #expect(number > 1, "\(call) was never made")
    }
  }
}
