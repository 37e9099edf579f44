import Days
import Testing

@testable import Delivery

/// What the ledger remembers beside letters.
@Suite struct LedgerMemoryTests {
  @Test func `an acknowledgement is kept, and a later one of the same deadline replaces it`() throws {
    let state = try TemporaryState()
    let day = Day(number: 739_858)
    let first = Acknowledgement(deadline: "b/expiry/2026-12-31", until: day.next, on: day)
    let other = Acknowledgement(deadline: "a/expiry/2026-12-31", until: nil, on: day)
    let second = Acknowledgement(deadline: "b/expiry/2026-12-31", until: nil, on: day.next)
    do {
      let ledger = try Ledger.opened(state)
      #expect(try ledger.acknowledgements().isEmpty)
      for acknowledgement in [first, other] { try ledger.acknowledge(acknowledgement) }
      #expect(try ledger.acknowledgements() == [other, first])
      try ledger.acknowledge(second)
    }
    #expect(try Ledger.opened(state).acknowledgements() == [other, second])
  }

  @Test func `of each term the acknowledgement is kept, and a later one replaces that of its own term`() throws {
    let state = try TemporaryState()
    let day = Day(number: 739_858)
    func acknowledgement(_ term: Int?, until: Day? = nil) -> Acknowledgement {
      Acknowledgement(deadline: "a/decision/2026-06-18", term: term, until: until, on: day)
    }
    do {
      let ledger = try Ledger.opened(state)
      for term in [1, 0, nil] { try ledger.acknowledge(acknowledgement(term, until: day.next)) }
      try ledger.acknowledge(acknowledgement(1))
      try ledger.acknowledge(acknowledgement(nil))
    }
    #expect(
      try Ledger.opened(state).acknowledgements() == [
        acknowledgement(nil), acknowledgement(0, until: day.next), acknowledgement(1),
      ])
  }

  @Test func `the last run is known, also when it was broken off`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let today = Day(number: 739_858)
    #expect(try ledger.lastRun() == nil)
    let good = RunRecord.End(outcome: "done", exitCode: 0, queued: 2, sent: 2, later: 0, failed: 0)
    let bad = RunRecord.End(outcome: "later", exitCode: 75, queued: 0, sent: 0, later: 1, failed: 0)
    let first = try ledger.beginRun(at: 100, today: today)
    try ledger.endRun(first, at: 110, good)
    let second = try ledger.beginRun(at: 200, today: today.next)
    try ledger.endRun(second, at: 210, bad)
    let third = try ledger.beginRun(at: 300, today: today.next)
    #expect(try ledger.lastRun() == RunRecord(id: third, started: 300, today: today.next, ended: nil, end: nil))
    #expect(try ledger.lastEndedRun() == RunRecord(id: second, started: 200, today: today.next, ended: 210, end: bad))
    #expect(try ledger.lastSuccess() == RunRecord(id: first, started: 100, today: today, ended: 110, end: good))
  }

  @Test func `a note is kept until it is replaced or removed`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    #expect(try ledger.note("broken register") == nil)
    try ledger.setNote("broken register", to: "one")
    try ledger.setNote("broken register", to: "two")
    try ledger.setNote("digest", to: "2026-08-31")
    #expect(try ledger.note("broken register") == "two")
    try ledger.setNote("broken register", to: nil)
    #expect(try ledger.note("broken register") == nil)
    #expect(try ledger.note("digest") == "2026-08-31")
  }

  @Test func `status knows what waits, since when, what was sent and what failed in the server's words`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let empty = LedgerCounts(queued: 0, oldestQueued: nil, nextAttempt: nil, sent: 0, lastSent: nil, failed: 0)
    #expect(try ledger.counts() == empty)
    try ledger.queue([Samples.letter(1), Samples.letter(2)], at: 100)
    try ledger.queue([Samples.letter(3), Samples.letter(4, to: "weg@example.org")], at: 200)
    try ledger.markSent(1, reply: "250 ok", at: 210)
    let busy = DeliveryTrouble(stage: "RCPT", code: 451, words: "later, please")
    try ledger.markLater(2, busy, nextAttempt: 270)
    let refused = DeliveryTrouble(stage: "RCPT", code: 550, words: "no such user")
    try ledger.markFailed(4, refused, at: 220)
    #expect(
      try ledger.counts()
        == LedgerCounts(queued: 2, oldestQueued: 100, nextAttempt: 200, sent: 1, lastSent: 210, failed: 1))
    #expect(
      try ledger.failedLetters(atMost: 10) == [
        FailedLetter(
          id: 4, recipient: "weg@example.org", subject: "Nog 4 dagen", attempts: 0, created: 200, settled: 220,
          trouble: refused,
          isForOperator: false)
      ])
    let waiting = try ledger.waitingLetters()
    #expect(waiting.map(\.id) == [2, 3])
    #expect(waiting.map(\.trouble) == [busy, nil])
    #expect(waiting.map(\.nextAttempt) == [270, 200])
    #expect(try ledger.dueLetters(at: 199).isEmpty)
    #expect(try ledger.dueLetters(at: 200).map(\.id) == [3])
    #expect(try ledger.dueLetters(at: 270).map(\.id) == [2, 3])
  }

  @Test func `a letter put off by a clock that was wrong is due as soon as the clock is right`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    try ledger.queue([Samples.letter(1)], at: Samples.instant)
    let year: Int64 = 365 * 86_400
    try ledger.markLater(
      1, DeliveryTrouble(stage: "connect", code: nil, words: ""), nextAttempt: Samples.instant + year)
    #expect(try ledger.dueLetters(at: Samples.instant).map(\.id) == [1])
    #expect(try ledger.dueLetters(at: Samples.instant + year - 60).isEmpty)
  }

  @Test func `the operator is told of each failed letter once, and of none of his own`() throws {
    let state = try TemporaryState()
    let ledger = try Ledger.opened(state)
    let trouble = DeliveryTrouble(stage: "RCPT", code: 550, words: "no such user")
    try ledger.queue([Samples.letter(1), Samples.letter(2)], at: 100)
    try ledger.markFailed(1, trouble, at: 110)
    #expect(try ledger.unreportedFailures().map(\.id) == [1])
    try ledger.queue([Samples.letter(3, isForOperator: true, failures: [1])], at: 120)
    #expect(try ledger.unreportedFailures().isEmpty)
    try ledger.markFailed(2, trouble, at: 130)
    try ledger.markFailed(3, trouble, at: 140)
    #expect(try ledger.unreportedFailures().map(\.id) == [2])
    #expect(try ledger.failedLetters(atMost: 2).map(\.id) == [3, 2])
  }
}
