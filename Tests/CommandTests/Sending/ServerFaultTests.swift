import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// What a server's fault makes of a run: its status, and that the next run sends what is left (NOTIFY F04 to F12).
  @Suite(.longSending) struct ServerFaults {
    /// A step at which the first dialogue goes wrong, and how the run then ends.
    struct Fault: Sendable, CustomTestStringConvertible {
      let how: String
      let status: Int32
      /// In the server's words, where a person has to do something.
      var words: String?

      var testDescription: String { how }
    }

    static let faults = [
      Fault(how: "banner=tempfail", status: 75), Fault(how: "banner=drop", status: 75),
      Fault(how: "ehlo=drop", status: 75), Fault(how: "mail=tempfail:432 4.3.2 too many at once", status: 75),
      Fault(how: "rcpt=tempfail", status: 75), Fault(how: "data=drop", status: 75),
      Fault(how: "dot=tempfail", status: 75), Fault(how: "dot=drop", status: 75),
      Fault(how: "after250=drop", status: 0), Fault(how: "quit=drop", status: 0),
      Fault(how: "banner=reject", status: 78, words: "no service here"),
      Fault(how: "mail=reject", status: 78, words: "sender refused"),
      Fault(how: "mail=reject:550 5.7.30 Basic authentication is not supported", status: 78, words: "5.7.30"),
    ]

    private static let everyone = ["p1@example.org": 1, "p2@example.org": 1, "p3@example.org": 1]

    @Test(arguments: faults)
    func `a fault of the server says so by the status, and the next run sends what is left, once`(fault: Fault) throws {
      for _ in 0..<(isFullRun ? 10 : 1) {
        let office = try PostOffice(["--do", fault.how, "--times", "1"])
        let house = try Household(.smtp(office))
        let first = try house.remind()
        #expect(first.status == fault.status, "\(first.stderr)")
        if let words = fault.words { #expect(first.stderr.contains(words), "\(first.stderr)") }
        try expectRest(house, office)
      }
    }

    @Test(arguments: ["rcpt=reject", "data=reject", "dot=reject", "dot=reject:552 5.2.2 mailbox full"])
    func `a mail that is refused for good is not sent again, and the operator hears of it once`(fault: String) throws {
      for _ in 0..<(isFullRun ? 10 : 1) {
        let office = try PostOffice(["--do", fault, "--times", "1"])
        let house = try Household(.smtp(office))
        #expect(try house.remind().status == 69)
        for _ in 0..<2 { #expect(try house.remind().status == 0) }
        let counts = office.accepted.counts
        #expect(counts["operator@example.org"] == 1)
        #expect(counts.count == 3 && counts.values.allSatisfy { $0 == 1 })
      }
    }

    @Test(arguments: ["banner", "ehlo", "mail", "rcpt", "data", "dot"])
    func `a server that falls silent is given up, and the mail goes when one answers`(step: String) throws {
      for _ in 0..<(isFullRun ? 3 : 1) {
        let silent = try PostOffice(["--do", "\(step)=hang"])
        let house = try Household(.smtp(silent, patience: 1), owners: 1)
        #expect(try house.remind().status == 75)
        #expect(silent.accepted.isEmpty)
        try move(house, to: PostOffice(), owners: 1)
      }
    }

    @Test func `without a server the queue is kept`() throws {
      for _ in 0..<(isFullRun ? 5 : 1) {
        let office = try PostOffice()
        let house = try Household(.smtp(office))
        // Nobody listens there.
        try house.write(
          Household.register(.smtp(office), owners: 3).replacing("\"port\": \(office.port)", with: "\"port\": 1"),
          to: "contracts.json")
        let outcome = try house.remind()
        #expect(outcome.status == 75 && outcome.stderr.contains("3 mails wachten"), "\(outcome.stderr)")
        try move(house, to: PostOffice(), owners: 3)
      }
    }

    @Test func `a greylisting server gets each mail by the second run, once`() throws {
      for _ in 0..<(isFullRun ? 20 : 1) {
        let office = try PostOffice(["--greylist"])
        let house = try Household(.smtp(office))
        #expect(try house.remind().status == 75)
        #expect(office.accepted.isEmpty)
        try expectRest(house, office)
      }
    }

    /// The register names another server now, which answers.
    private func move(_ house: Household, to office: PostOffice, owners: Int) throws {
      try house.write(Household.register(.smtp(office), owners: owners), to: "contracts.json")
      try expectRest(house, office, Self.everyone.filter { $0.key.dropFirst().prefix(1) <= "\(owners)" })
    }

    private func expectRest(
      _ house: Household, _ office: PostOffice, _ expected: [String: Int] = everyone
    ) throws {
      let second = try house.remind()
      #expect(second.status == 0, "\(second.stderr)")
      #expect(office.accepted.counts == expected)
      #expect(try house.remind().stderr.contains("sent=0"))
    }
  }
}
