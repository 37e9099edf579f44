import TestSupport
import Testing

extension SendingTests {
  /// An output that is full, or that nobody reads (NOTIFY F30).
  @Suite struct Outputs {
    private static let commands = [
      "remind --dry-run --state state", "status --state state", "status --format json --state state", "upcoming",
      "reminders --from 2026-06-01 --until 2027-01-01 --format csv",
    ]

    /// Runs a line of the shell in which `tijdig` is the program.
    private func shell(_ line: String, in folder: String) throws -> Outcome {
      try Program(path: "/bin/bash").run(["-c", "tijdig() { '\(Tijdig.path)' \"$@\"; }; \(line)"], in: folder)
    }

    @Test(arguments: commands)
    func `an answer that can't be written is a failure, and one that nobody reads is none`(command: String) throws {
      let house = try Household(.maildir)
      for _ in 0..<(isFullRun ? 10 : 1) {
        let full = try shell("tijdig \(command) --today \(Household.today) > /dev/full", in: house.path)
        #expect(full.status == 74 && full.stderr.contains("tijdig: "), "\(full.status) \(full.stderr)")
        let unread = try shell(
          "tijdig \(command) --today \(Household.today) | :; exit ${PIPESTATUS[0]}", in: house.path)
        #expect(unread.status == 0 && !unread.stderr.contains("tijdig: "), "\(unread.status) \(unread.stderr)")
      }
    }

    @Test func `a run whose words can't be written still sends`() throws {
      let house = try Household(.maildir)
      let outcome = try shell(
        "tijdig remind --state state --today \(Household.today) --really-send 2> /dev/full > /dev/full", in: house.path)
      #expect(outcome.status == 0 && house.mails.count == 3)
    }
  }
}
