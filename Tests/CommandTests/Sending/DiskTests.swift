import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A disk that is full, or that can't be written (NOTIFY F22, F23).
  @Suite(.longSending, .enabled(if: SmallDisk.isPossible, "a disk of its own can't be mounted here: only root may"))
  struct Disk {
    /// The least on which a run does its work is a few hundred.
    private static let sizes = Array(stride(from: 4, through: 400, by: isFullRun ? 4 : 44))

    @Test(arguments: sizes)
    func `on a disk that is too small nothing goes out that isn't written down`(kilobytes: Int) throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      mkdir("\(house.path)/state", 0o700)
      let disk = try SmallDisk(at: "\(house.path)/state", kilobytes: kilobytes)
      let outcome = try house.remind()
      #expect([0, 73, 74].contains(outcome.status) && !outcome.stderr.isEmpty, "\(outcome.status) \(outcome.stderr)")
      try expectAll(house, office, after: disk, copies: outcome.status == 0 ? 0 : 1)
    }

    @Test(arguments: isFullRun ? Array(stride(from: 0, through: 140, by: 4)) : [0, 12, 32, 64, 100])
    func `a disk that has become full keeps the ledger whole`(kilobytesLeft: Int) throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      mkdir("\(house.path)/state", 0o700)
      let disk = try SmallDisk(at: "\(house.path)/state", kilobytes: 10_000)
      #expect(try house.remind(on: "2026-05-29").status == 0)
      let before = office.accepted.count
      try house.write(String(repeating: "x", count: max(disk.room - kilobytesLeft * 1024, 0)), to: "state/filler")
      let outcome = try house.remind()
      #expect([0, 73, 74].contains(outcome.status), "\(outcome.status) \(outcome.stderr)")
      #expect(outcome.status == 0 || outcome.stderr.contains("tijdig: "))
      unlink("\(house.path)/state/filler")
      try expectAll(house, office, before: before, after: disk, copies: outcome.status == 0 ? 0 : 1)
      #expect(!house.state.keys.contains { $0.contains("damaged") })
    }

    @Test(arguments: [true, false])
    func `a state directory that can't be written ends the run before any connection`(isFresh: Bool) throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office))
      mkdir("\(house.path)/state", 0o700)
      if !isFresh { #expect(try house.remind(on: "2025-12-01").status == 0) }
      let disk = try SmallDisk(readOnly: "\(house.path)/state")
      let before = house.state
      let outcome = try house.remind()
      #expect([73, 77].contains(outcome.status) && outcome.stderr.contains("state"), "\(outcome.stderr)")
      #expect(!office.wasSpokenTo && house.state == before)
      withExtendedLifetime(disk) {}
    }

    /// With room again all that is due arrives; a second copy only where acceptance could not be written down, with the same octets.
    private func expectAll(
      _ house: Household, _ office: PostOffice, before: Int = 0, after disk: SmallDisk, copies: Int
    ) throws {
      try disk.resize(to: 20_000)
      let next = try house.remind()
      #expect(next.status == 0, "\(next.stderr)")
      let accepted = office.accepted.dropFirst(before)
      #expect(Set(accepted.map(\.to)) == ["p1@example.org", "p2@example.org", "p3@example.org"])
      #expect(Set(accepted).count == 3 && accepted.count <= 3 + copies)
      #expect(try house.remind().stderr.contains("sent=0"))
    }
  }
}
