import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A run that is told to end while a mail is on its way (NOTIFY F31).
  @Suite(.longSending) struct Signals {
    private static let ends = [(SIGTERM, 75), (SIGINT, 130), (SIGHUP, 75)] as [(signal: Int32, status: Int32)]

    private func end(_ process: Process, _ signal: Int32) -> Int32 {
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    @Test(arguments: ["banner", "ehlo", "mail", "rcpt", "data", "dot"], ends)
    func `a run that hangs gives the mail up long before the server's time is over`(
      step: String, end: (signal: Int32, status: Int32)
    ) throws {
      for _ in 0..<(isFullRun ? 3 : step == "dot" || end.signal == SIGTERM ? 1 : 0) {
        let office = try PostOffice(["--do", "\(step)=hang", "--times", "1"])
        // Two hours: only the signal can end it.
        let house = try Household(.smtp(office, patience: 7200))
        let run = try house.start()
        wait(for: run) { office.reached.contains { $0.step == step } }
        #expect(self.end(run, end.signal) == end.status)
        #expect(office.accepted.isEmpty)
        #expect(try house.remind().status == 0)
        #expect(office.accepted.counts == ["p1@example.org": 1, "p2@example.org": 1, "p3@example.org": 1])
      }
    }

    @Test(arguments: ends)
    func `a mail that is nearly there is finished, and the others wait`(end: (signal: Int32, status: Int32)) throws {
      for _ in 0..<(isFullRun ? 10 : 1) {
        let office = try PostOffice(["--do", "dot=slow", "--times", "1", "--pace", "0.02"])
        let house = try Household(.smtp(office, patience: 7200))
        let run = try house.start()
        wait(for: run) { office.reached.contains { $0.step == "dot" } }
        #expect(self.end(run, end.signal) == end.status)
        #expect(office.accepted.count == 1)
        #expect(try house.remind().status == 0)
        #expect(office.accepted.counts == ["p1@example.org": 1, "p2@example.org": 1, "p3@example.org": 1])
      }
    }
  }
}
