import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// `kill -9` while a message is on its way (NOTIFY F01).
  @Suite(.longSending) struct Kill {
    /// The steps of SMTP, and whether the server may have the message by then though nobody knows.
    static let steps = [
      ("banner", false), ("ehlo", false), ("mail", false), ("rcpt", false), ("data", false), ("dot", false),
      ("after250", true), ("quit", true),
    ]

    @Test(arguments: steps)
    func `a run that is killed at a step of the dialogue loses nothing, and repeats only what may be unknown`(
      step: String, isAmbiguous: Bool
    ) throws {
      for _ in 0..<(isFullRun ? 20 : 2) {
        let office = try PostOffice(["--do", "\(step)=hang", "--times", "1"])
        let house = try Household(.smtp(office))
        let process = try house.start()
        wait(for: process) { office.reached.contains { $0.step == step } }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let second = try house.remind()
        #expect(second.status == 0, "\(second.stderr)")
        try expectAllDelivered(by: office, extra: isAmbiguous ? 1 : 0)
        let third = try house.remind()
        #expect(third.status == 0 && third.stderr.contains("sent=0"))
      }
    }

    @Test func `a run whose server keeps the message and drops the line repeats the same octets`() throws {
      for _ in 0..<(isFullRun ? 20 : 2) {
        let office = try PostOffice(["--do", "dot=keepdrop", "--times", "1"])
        let house = try Household(.smtp(office))
        #expect(try house.remind().status == 75)
        #expect(try house.remind().status == 0)
        try expectAllDelivered(by: office, extra: 1)
      }
    }

    private func expectAllDelivered(by office: PostOffice, extra: Int) throws {
      let accepted = office.accepted
      let expected: Set = ["p1@example.org", "p2@example.org", "p3@example.org"]
      #expect(Set(accepted.map(\.to)) == expected)
      #expect(accepted.count <= expected.count + extra)
      // A copy is the same message to its last octet.
      #expect(Set(accepted).count == expected.count)
    }
  }
}
