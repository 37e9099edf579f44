import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A state directory that can't be used, or a ledger that is damaged (NOTIFY F22 to F25), and a rehearsal (F34).
  @Suite struct State {
    @Test func `a state directory that is no directory ends the run before any connection`() throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      try house.write("", to: "state")
      let outcome = try house.remind()
      #expect(outcome.status == 73 && outcome.stderr.contains("state"))
      #expect(!office.wasSpokenTo)
    }

    @Test func `a state directory that can't be made ends the run before any connection`() throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      let outcome = try house.remind(["--state", "/proc/none/state"])
      #expect([73, 77].contains(outcome.status))
      #expect(!office.wasSpokenTo)
    }

    @Test func `a state directory of another user ends the run before any connection`() throws {
      guard getuid() == 0 else { return }
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      mkdir("\(house.path)/state", 0o700)
      chown("\(house.path)/state", 65_534, 65_534)
      #expect(try house.remind().status == 77)
      #expect(!office.wasSpokenTo)
    }

    @Test func `a damaged ledger is set aside, the operator is told, and reminding goes on`() throws {
      var seeds = SeededGenerator(seed: 24)
      for _ in 0..<(isFullRun ? 100 : 10) {
        let house = try Household(.maildir)
        #expect(try house.remind().status == 0)
        let before = house.mails
        var ledger = Array(try #require(house.state["ledger.sqlite"]))
        if Bool.random(using: &seeds) {
          ledger.removeLast(1 + seeds.below(ledger.count))
        } else {
          for _ in 0..<200 { ledger[seeds.below(ledger.count)] ^= 1 << UInt8(seeds.below(8)) }
        }
        try Data(ledger).write(to: URL(filePath: "\(house.path)/state/ledger.sqlite"))
        let outcome = try house.remind()
        #expect(outcome.status == 0, "\(outcome.stderr)")
        let isSetAside = house.state.keys.contains { $0.hasPrefix("ledger.damaged-") }
        let news = house.mails.filter { before[$0.key] == nil }
        #expect(
          isSetAside
            == news.values.contains { String(decoding: $0, as: UTF8.self).contains("\nTo: operator@example.org") })
      }
    }

    @Test func `what is no ledger of Tijdig's is left alone`() throws {
      let house = try Household(.maildir)
      mkdir("\(house.path)/state", 0o700)
      try house.write("something else", to: "state/ledger.sqlite")
      let outcome = try house.remind()
      #expect(outcome.status == 73)
      let kept = house.state.values.contains { String(decoding: $0, as: UTF8.self) == "something else" }
      #expect(kept)
    }

    @Test func `a rehearsal prints the mails, opens no connection and changes nothing`() throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      let rehearse = ["remind", "--dry-run", "--state", "state", "--today", Household.today]
      let first = try Tijdig.run(rehearse, in: house.path)
      #expect(first.status == 0 && first.stdout.contains("Aan: P 3 <p3@example.org>"))
      #expect(!office.wasSpokenTo && house.state.isEmpty)
      #expect(try house.remind().status == 0)
      let (state, accepted) = (house.state, office.accepted.count)
      for _ in 0..<(isFullRun ? 10 : 2) {
        let again = try Tijdig.run(rehearse, in: house.path)
        #expect(again.status == 0 && again.stdout.hasPrefix("Er zou nu niets uitgaan."))
        #expect(house.state == state && office.accepted.count == accepted)
      }
    }
  }
}
