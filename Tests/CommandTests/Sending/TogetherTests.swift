import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// Several runs at once, and one that follows a run that was killed (NOTIFY F16, F17).
  @Suite(.longSending) struct Together {
    @Test(arguments: [2, 8])
    func `of several runs at once one sends, and the others come back later`(count: Int) throws {
      for _ in 0..<(isFullRun ? 50 : 3) {
        let office = try PostOffice(["--do", "banner=slow", "--pace", "0.005"])
        let house = try Household(.smtp(office))
        let processes = try (0..<count).map { _ in try house.start() }
        for process in processes { process.waitUntilExit() }
        let ends = processes.map(\.terminationStatus).sorted()
        #expect(ends.allSatisfy { $0 == 0 || $0 == 75 } && ends.first == 0)
        #expect(office.accepted.counts == ["p1@example.org": 1, "p2@example.org": 1, "p3@example.org": 1])
      }
    }

    @Test func `the lock of a run that was killed is free at once`() throws {
      for _ in 0..<(isFullRun ? 20 : 2) {
        let office = try PostOffice(["--do", "banner=hang", "--times", "1"])
        let house = try Household(.smtp(office))
        let first = try house.start()
        wait(for: first) { office.reached.contains { $0.step == "banner" } }
        let barred = try house.remind()
        #expect(barred.status == 75 && barred.stderr.contains("run.lock"))
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        #expect(try house.remind().status == 0)
      }
    }
  }
}
