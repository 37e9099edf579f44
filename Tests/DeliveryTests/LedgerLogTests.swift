import Foundation
import GRDB
import TestSupport
import Testing

@testable import Delivery

/// What a power cut or a `kill -9` leaves at each own write: the log as far as it came (NOTIFY F02).
@Suite struct LedgerLogTests {
  @Test func `wherever writing breaks off, each transaction is there as a whole or not at all`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1, tells: [Samples.told("first")])], at: Samples.instant)
    // All of it is in the file now, and the log begins anew.
    try ledger.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try ledger.queue(
      (2...4).map { Samples.letter($0, tells: [Samples.told("\($0)")], size: 3_000) }, at: Samples.instant)
    try ledger.markSent(2, reply: "250 ok", at: Samples.instant + 1)
    let file = try state.octets("ledger.sqlite")
    let log = try state.octets("ledger.sqlite-wal")
    try #require(log.count > 20_000)
    try ledger.close()

    // A frame of the log is a page with 24 octets before it: around each end of one, and between.
    let frame = 4096 + 24
    let step = isFullRun ? 97 : 1_373
    let ends = stride(from: 32, through: log.count, by: frame).flatMap { [$0 - 1, $0, $0 + 1, $0 + 24] }
    let cuts = Set(ends + Array(stride(from: 0, through: log.count, by: step))).filter { $0 <= log.count }.sorted()
    var seen: [[Int]] = []
    for cut in cuts {
      let broken = try TemporaryState()
      try broken.write(file, to: "ledger.sqlite")
      try broken.write(Array(log.prefix(cut)), to: "ledger.sqlite-wal")
      let found = try Ledger.opened(broken)
      #expect(try found.unreportedDamage().isEmpty, "cut at \(cut)")
      let counts = try found.counts()
      let told = try found.told().count
      let state = [counts.queued, counts.sent, told]
      if seen.last != state { seen.append(state) }
    }
    // Before the second transaction, after it, after the third: nothing else.
    #expect(seen == [[1, 0, 1], [4, 0, 4], [3, 1, 4]])
  }
}
