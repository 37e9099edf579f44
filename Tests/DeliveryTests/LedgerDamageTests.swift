import Foundation
import GRDB
import TestSupport
import Testing

@testable import Delivery

/// A ledger that was cut, or in which bits flipped (NOTIFY F24).
@Suite struct LedgerDamageTests {
  private enum Hurt: CaseIterable {
    case cut, flipped, zeroed, garbled

    func strike(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
      let place = seeds.below(octets.count)
      // Pages are a unit of the disk too: half of the larger damage falls on whole ones.
      let start = seeds.below(2) == 0 ? place : place / 4096 * 4096
      let end = min(octets.count, start + 1 + seeds.below(8192))
      switch self {
      case .cut: octets.removeSubrange(place...)
      case .flipped: octets[place] ^= 1 << UInt8(seeds.below(8))
      case .zeroed: for index in start..<end { octets[index] = 0 }
      case .garbled: for index in start..<end { octets[index] = UInt8(seeds.below(256)) }
      }
    }
  }

  @Test(arguments: 0..<(isFullRun ? 1000 : 60))
  func `damage is never a crash, is noticed, and what can still be read still counts`(seed: Int) throws {
    var seeds = SeededGenerator(seed: UInt64(seed))
    let hurt = Hurt.allCases[seed % Hurt.allCases.count]
    let state = try TemporaryState()
    let whole = try filled(state)
    let sound = try state.octets("ledger.sqlite")
    var damaged = sound
    hurt.strike(&damaged, &seeds)
    try state.write(damaged, to: "ledger.sqlite")
    let ledger: Ledger
    do {
      ledger = try Ledger.opened(state)
    } catch LedgerFailure.notALedger(_, .foreign) where hurt == .garbled || hurt == .zeroed {
      // With its head gone nothing says whose file it is; it is refused in words and left as it is.
      #expect(damaged[68..<72] != sound[68..<72])
      #expect(try state.octets("ledger.sqlite") == damaged)
      return
    }
    let found = try FilledLedger.Contents(ledger)
    #expect(found.isPart(of: whole), "\(hurt) \(seed): something is read that was never written")
    let reports = try ledger.unreportedDamage()
    if found != whole { #expect(reports.count == 1, "\(hurt) \(seed): damage went unnoticed") }
    for report in reports {
      #expect(try state.octets(report.setAside) == damaged)
      #expect(report.told == found.told.count && report.acknowledgements == found.acknowledged.count)
      #expect(report.noticed == Samples.instant && !report.complaints.isEmpty)
    }
    try isInOrder(state, ledger)
  }

  /// The new ledger works on: it passes its own check, and takes what is due.
  private func isInOrder(_ state: borrowing TemporaryState, _ ledger: Ledger) throws {
    try ledger.queue([Samples.letter(9_999, tells: [Samples.told("new")])], at: Samples.instant)
    let before = try FilledLedger.Contents(ledger)
    try ledger.close()
    let again = try Ledger.opened(state)
    #expect(try FilledLedger.Contents(again) == before)
    #expect(try again.unreportedDamage().count <= 1)
    #expect(try !state.names().contains { $0.hasPrefix("ledger.new") || $0.hasPrefix("ledger.salvage") })
  }

  /// A filled ledger's file and what it holds, made once: every case damages a copy.
  private static let sample = Result {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try FilledLedger.fill(ledger)
    let contents = try FilledLedger.Contents(ledger)
    try ledger.close()
    return (octets: try state.octets("ledger.sqlite"), contents: contents)
  }

  private func filled(_ state: borrowing TemporaryState) throws -> FilledLedger.Contents {
    let sample = try Self.sample.get()
    try state.write(sample.octets, to: "ledger.sqlite")
    return sample.contents
  }

  @Test func `one broken page costs what stands on it, and no more`() throws {
    let state = try TemporaryState()
    let whole = try filled(state)
    try breakLastPage(of: "told", state)
    let found = try FilledLedger.Contents(try Ledger.opened(state))
    #expect(found.acknowledged == whole.acknowledged && found.queued == whole.queued && found.sent == whole.sent)
    #expect(!found.told.isEmpty && found.told.count < whole.told.count && found.told.isSubset(of: whole.told))
  }

  @Test(arguments: LedgerSchema.names.dropLast())
  func `what can be read of an older ledger that is broken counts too`(last: String) throws {
    let state = try TemporaryState()
    let told = (0..<200).map { Samples.told("contract-\($0)") }
    let acknowledged = Acknowledgement(deadline: "a/expiry/2026-12-31", until: nil, on: told[0].on)
    try OlderLedger.make(state, through: last, told: told, acknowledged: [acknowledged])
    try breakLastPage(of: "told", state)
    let ledger = try Ledger.opened(state)
    #expect(try ledger.unreportedDamage().count == 1)
    let found = try ledger.told()
    #expect(found.count > 100 && found.count < told.count && Set(found).isSubset(of: told))
    #expect(try ledger.acknowledgements() == [acknowledged] && ledger.queuedLetters().count == 1)
  }

  private func breakLastPage(of table: String, _ state: borrowing TemporaryState) throws {
    var octets = try state.octets("ledger.sqlite")
    let page = try #require(try lastPage(of: table, state))
    for index in (page - 1) * 4096..<page * 4096 { octets[index] = 0xFF }
    try state.write(octets, to: "ledger.sqlite")
  }

  /// The number of the last page of a table's rows, as the table's first page names it.
  private func lastPage(of table: String, _ state: borrowing TemporaryState) throws -> Int? {
    let database = try DatabaseQueue(path: state.file("ledger.sqlite"))
    let root = try database.read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table])
    }
    try database.close()
    guard let root else { return nil }
    let octets = try state.octets("ledger.sqlite")
    let head = Array(octets[(root - 1) * 4096..<root * 4096])
    // An inner page of a table (5) holds the number of its last child at 8.
    try #require(head[0] == 5)
    return head[8..<12].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func `damage is said until the operator has been told`() throws {
    let state = try TemporaryState()
    _ = try filled(state)
    let octets = try state.octets("ledger.sqlite")
    try state.write(Array(octets.prefix(octets.count / 2)), to: "ledger.sqlite")
    let damage = try #require(try Ledger.opened(state).unreportedDamage().first)
    #expect(damage.setAside == "ledger.damaged-2026-11-18T110640Z.sqlite")
    let ledger = try Ledger.opened(state)
    #expect(try ledger.unreportedDamage() == [damage])
    try ledger.queue([Samples.letter(500, isForOperator: true, damage: [damage.id])], at: Samples.instant)
    #expect(try ledger.unreportedDamage().isEmpty)
  }

  @Test func `damage found twice in a second is set aside under two names`() throws {
    let state = try TemporaryState()
    for _ in 0..<2 {
      try Ledger.opened(state).close()
      try state.write(Array(try state.octets("ledger.sqlite").prefix(5_000)), to: "ledger.sqlite")
    }
    try Ledger.opened(state).close()
    #expect(
      try state.names().filter { $0.contains("damaged") } == [
        "ledger.damaged-2026-11-18T110640Z-2.sqlite", "ledger.damaged-2026-11-18T110640Z.sqlite",
      ])
  }

  @Test func `who doesn't hold the lock repairs nothing`() throws {
    let state = try TemporaryState()
    _ = try filled(state)
    let cut = Array(try state.octets("ledger.sqlite").prefix(9_000))
    try state.write(cut, to: "ledger.sqlite")
    for open in [{ try Ledger.open(in: $0) }, { try Ledger.existing(in: $0) }] as [(StateDirectory) throws -> Ledger?] {
      #expect {
        try open(state.directory)
      } throws: { error in
        if case .damaged? = error as? LedgerFailure { true } else { false }
      }
    }
    #expect(try state.octets("ledger.sqlite") == cut)
  }

  @Test func `a letter on its way whose octets changed is not sent, and what it tells is due again`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let letters = (1...3).map { Samples.letter($0, tells: [Samples.told("\($0)")]) }
    try ledger.queue(letters, at: Samples.instant)
    try ledger.markSent(3, reply: "250 ok", at: Samples.instant)
    try ledger.write { try $0.execute(sql: "UPDATE letter SET octets = x'00' WHERE id IN (2, 3)") }
    try ledger.close()
    let mended = try Ledger.opened(state)
    #expect(try mended.queuedLetters().map(\.id) == [1])
    // The third was sent: that still counts, whatever became of its text.
    #expect(try mended.told() == [Samples.told("1"), Samples.told("3")])
    #expect(try mended.counts().sent == 1)
  }

  @Test func `a reminder whose letter can't be read counts as told only if it is known to be settled`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue((1...3).map { Samples.letter($0, tells: [Samples.told("\($0)")]) }, at: Samples.instant)
    try ledger.markSent(1, reply: "250 ok", at: Samples.instant)
    try ledger.write { try $0.execute(sql: "UPDATE letter SET recipient = 'else@example.org' WHERE id < 3") }
    try ledger.close()
    let mended = try Ledger.opened(state)
    #expect(try mended.told() == [Samples.told("1"), Samples.told("3")])
    #expect(try mended.queuedLetters().map(\.id) == [3])
    #expect(try mended.unreportedDamage().first?.complaints == ["letter: 2"])
  }
}
