import Delivery
import Foundation
import TestSupport
import Testing

@Suite struct LedgerQueueTests {
  @Test func `letters are kept as octets with what they tell, through closing and opening`() throws {
    let state = try TemporaryState()
    let letters = [
      Samples.letter(1, tells: [Samples.told("a"), Samples.told("b")]),
      Samples.letter(2, to: "bakker@example.org", tells: [Samples.told("a", to: "bakker@example.org")], size: 200_000),
      Samples.letter(3, tells: []),
    ]
    do {
      let ledger = try Ledger.opened(state)
      #expect(try ledger.queue(letters, at: Samples.instant) == [1, 2, 3])
    }
    let ledger = try Ledger.opened(state)
    let waiting = try ledger.queuedLetters()
    #expect(waiting.map(\.octets) == letters.map(\.octets))
    #expect(waiting.map(\.recipient) == letters.map(\.recipient))
    #expect(waiting.map(\.sender) == letters.map(\.sender))
    #expect(waiting.map(\.messageID) == ["<1@example.org>", "<2@example.org>", "<3@example.org>"])
    #expect(try ledger.told() == letters.flatMap(\.tells))
  }

  @Test func `a reminder that was told is refused with all that came with it`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1, tells: [Samples.told("a")])], at: Samples.instant)
    let again = [
      Samples.letter(2, tells: [Samples.told("b")]), Samples.letter(3, tells: [Samples.told("c"), Samples.told("a")]),
    ]
    #expect(
      throws: LedgerFailure.alreadyTold(
        deadline: "a/extension-notice/2026-08-31", step: "P3M", recipient: "jansen@example.org")
    ) { try ledger.queue(again, at: Samples.instant) }
    #expect(try ledger.told() == [Samples.told("a")])
    #expect(try ledger.queuedLetters().map(\.id) == [1])
  }

  @Test func `another date, term, step or recipient is another reminder`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let all = [
      Samples.told("a"), Samples.told("a", term: 0), Samples.told("a", term: 1), Samples.told("a", step: "P1M"),
      Samples.told("a", to: "bakker@example.org"), Samples.told("b"),
    ]
    try ledger.queue([Samples.letter(1, tells: all)], at: Samples.instant)
    #expect(try ledger.told() == all)
    for (number, told) in all.enumerated() {
      #expect(throws: LedgerFailure.self) {
        try ledger.queue([Samples.letter(2 + number, tells: [told])], at: Samples.instant)
      }
    }
  }

  @Test func `a Message-ID is given once`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1)], at: Samples.instant)
    #expect(throws: LedgerFailure.alreadyQueued(messageID: "<1@example.org>")) {
      try ledger.queue([Samples.letter(2), Samples.letter(1)], at: Samples.instant)
    }
    #expect(try ledger.counts().queued == 1)
  }

  @Test func `of many that queue the same reminder at once one wins, each time`() throws {
    let state = try TemporaryState()
    let rounds = isFullRun ? 50 : 5
    let ledgers = try (0..<8).map { _ in try Ledger.open(in: state.directory) }
    for round in 0..<rounds {
      let winners = Counter()
      let losers = Counter()
      let barrier = Barrier(ledgers.count)
      onThreads(ledgers.count) { index in
        let letter = Samples.letter(100 * round + index, tells: [Samples.told("a\(round)"), Samples.told("b\(round)")])
        barrier.arrive()
        do throws(LedgerFailure) {
          try ledgers[index].queue([letter], at: Samples.instant)
          winners.add()
        } catch {
          if case .alreadyTold = error { losers.add() }
        }
      }
      #expect(winners.value == 1 && losers.value == ledgers.count - 1)
    }
    #expect(try ledgers[0].told().count == 2 * rounds)
    #expect(try ledgers[0].counts().queued == rounds)
  }

  @Test func `nothing that the ledger writes can be read by other users`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1)], at: Samples.instant)
    let names = try state.names()
    #expect(names == ["ledger.lock", "ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal", "run.lock"])
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(atPath: state.file(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
    try ledger.close()
    #expect(try state.names() == ["ledger.lock", "ledger.sqlite", "run.lock"])
  }
}
