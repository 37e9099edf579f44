import GRDB
import Synchronization
import Testing

@testable import Delivery

/// What becomes of letters, whatever a transport says (NOTIFY 1).
@Suite struct SendQueueTests {
  /// A server that answers each recipient as told and remembers what it was given.
  private final class Server: Sendable {
    private let given = Mutex<[(id: Int64, octets: [UInt8])]>([])
    private let answer: @Sendable (Letter, _ attempt: Int) -> DeliveryOutcome

    init(_ answer: @escaping @Sendable (Letter, _ attempt: Int) -> DeliveryOutcome) { self.answer = answer }

    var ids: [Int64] { given.withLock { $0.map(\.id) } }
    var octets: [[UInt8]] { given.withLock { $0.map(\.octets) } }

    func deliver(_ letter: Letter) -> DeliveryOutcome {
      let attempt = given.withLock { given in
        given.append((letter.id, letter.octets))
        return given.count { $0.id == letter.id }
      }
      return answer(letter, attempt)
    }
  }

  private static let busy = DeliveryTrouble(stage: "RCPT", code: 451, words: "later, please")
  private static let gone = DeliveryTrouble(stage: "connect", code: nil, words: "no route")
  private static let refused = DeliveryTrouble(stage: "RCPT", code: 550, words: "no such user")
  private static let password = DeliveryTrouble(stage: "AUTH", code: 535, words: "wrong password")

  private static func full(_ ledger: Ledger) -> LedgerFailure {
    .cannotWrite(path: ledger.path, code: 13, words: "database or disk is full")
  }

  private func pass(
    _ ledger: Ledger, _ server: Server, at instant: Int64 = Samples.instant, over wanted: SendQueue.Wanted = .due
  ) async -> SendReport {
    await SendQueue(ledger).pass(over: wanted, now: { instant }, deliver: { server.deliver($0) })
  }

  private func ledger(_ state: borrowing TemporaryState, letters: Int) throws -> Ledger {
    let ledger = try Ledger.opened(state)
    try ledger.queue(
      (1...letters).map { Samples.letter($0, tells: [Samples.told("\($0)")]) }, at: Samples.instant)
    return ledger
  }

  @Test func `a letter that was accepted is sent, once`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 2)
    let server = Server { _, _ in .delivered(reply: "250 ok") }
    let report = await pass(ledger, server)
    #expect(report.sent == 2 && report.troubles.isEmpty && report.untried == 0)
    #expect(await pass(ledger, server, over: .all) == SendReport())
    #expect(server.ids == [1, 2])
    #expect(try ledger.counts().sent == 2)
  }

  @Test func `a letter that could not go waits 1, 5, 15 and 60 minutes and goes with the same octets`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, attempt in attempt < 7 ? .later(Self.busy) : .delivered(reply: "250 ok") }
    var now = Samples.instant
    for minutes in [1, 5, 15, 60, 60, 60] as [Int64] {
      let report = await pass(ledger, server, at: now)
      #expect(report.later == 1 && report.failed == 0 && report.troubles.map(\.trouble) == [Self.busy])
      #expect(try ledger.counts().nextAttempt == now + 60 * minutes)
      #expect(await pass(ledger, server, at: now + 60 * minutes - 1) == SendReport())
      now += 60 * minutes
    }
    #expect(await pass(ledger, server, at: now).sent == 1)
    #expect(server.octets == Array(repeating: Samples.letter(1).octets, count: 7))
  }

  @Test func `a run that isn't there to wait tries all that is queued`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, attempt in attempt < 3 ? .later(Self.busy) : .delivered(reply: "250 ok") }
    for _ in 0..<3 { _ = await pass(ledger, server, over: .all) }
    #expect(server.ids == [1, 1, 1])
    #expect(try ledger.counts().sent == 1)
  }

  @Test func `after five days in vain a letter is given up, with the last words about it`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, _ in .later(Self.busy) }
    var now = Samples.instant
    var last = SendReport()
    while let next = try ledger.counts().nextAttempt {
      now = max(now, next)
      last = await pass(ledger, server, at: now)
      try #require(now <= Samples.instant + 6 * 86_400)
    }
    #expect(last.failed == 1 && last.troubles.map(\.isFinal) == [true])
    #expect(now >= Samples.instant + 5 * 86_400 && now <= Samples.instant + 5 * 86_400 + 3600)
    #expect(try ledger.unreportedFailures().map(\.trouble) == [Self.busy])
    #expect(try ledger.told().count == 1)
  }

  @Test func `a letter tried only a few times is not given up after a long sleep`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, _ in .later(Self.busy) }
    _ = await pass(ledger, server)
    #expect(await pass(ledger, server, at: Samples.instant + 21 * 86_400).later == 1)
  }

  @Test func `a clock that was a year ahead gives up no letter when it is right again`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, _ in .later(Self.busy) }
    _ = await pass(ledger, server, at: Samples.instant + 365 * 86_400)
    for hour in 0..<24 as Range<Int64> {
      #expect(await pass(ledger, server, at: Samples.instant + hour * 3600).later == 1)
    }
  }

  @Test func `a letter that is refused for good fails at once, and the others go`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 3)
    let server = Server { letter, _ in letter.id == 2 ? .never(Self.refused) : .delivered(reply: "250 ok") }
    let report = await pass(ledger, server)
    #expect(report.sent == 2 && report.failed == 1)
    #expect(
      report.troubles == [
        SendReport.Trouble(letter: 2, recipient: "jansen@example.org", isFinal: true, trouble: Self.refused)
      ])
    #expect(try ledger.unreportedFailures().map(\.id) == [2])
    _ = await pass(ledger, server, at: Samples.instant + 86_400, over: .all)
    #expect(server.ids == [1, 2, 3])
  }

  @Test func `a wrong setting stops the pass, keeps the queue and is not tried at once again`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 3)
    let server = Server { _, _ in .wrongSetting(Self.password) }
    let report = await pass(ledger, server)
    #expect(report.wrongSetting == Self.password && report.untried == 2 && report.failed == 0)
    #expect(server.ids == [1])
    #expect(try ledger.counts().queued == 3)
    #expect(await pass(ledger, server, at: Samples.instant + 59) == SendReport())
    let mended = Server { _, _ in .delivered(reply: "250 ok") }
    #expect(await pass(ledger, mended, over: .all).sent == 3)
  }

  @Test func `a wrong setting gives up no letter, however long it lasts`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 1)
    let server = Server { _, _ in .wrongSetting(Self.password) }
    for day in 0..<30 as Range<Int64> {
      _ = await pass(ledger, server, at: Samples.instant + day * 86_400, over: .all)
    }
    #expect(try ledger.counts().queued == 1)
  }

  @Test func `a server that never answers stops the pass after three letters, other ones first the next time`()
    async throws
  {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 5)
    let server = Server { _, _ in .later(Self.gone) }
    let report = await pass(ledger, server, over: .all)
    #expect(report.later == 3 && report.untried == 2)
    _ = await pass(ledger, server, over: .all)
    #expect(server.ids == [1, 2, 3, 4, 5, 1])
  }

  @Test func `what can't be written down before sending is not sent`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 2)
    try fill(ledger)
    let server = Server { _, _ in .delivered(reply: "250 ok") }
    let report = await pass(ledger, server)
    #expect(server.ids.isEmpty && report.sent == 0 && report.untried == 2 && report.unrecorded == nil)
    #expect(report.ledgerFailure == Self.full(ledger))
  }

  @Test func `a disk that is full after acceptance ends the pass, is said, and sends no copy in it`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 3)
    let server = Server { _, _ in
      try? fill(ledger)
      return .delivered(reply: "250 ok")
    }
    let report = await pass(ledger, server)
    #expect(server.ids == [1] && report.unrecorded == 1 && report.untried == 2)
    #expect(report.ledgerFailure == Self.full(ledger))
    // With room again the letter goes once more, since nothing proves that it went, and with the same octets.
    try makeRoom(ledger)
    let next = Server { _, _ in .delivered(reply: "250 ok") }
    #expect(await pass(ledger, next).sent == 3)
    #expect(next.octets.contains(Samples.letter(1).octets))
  }

  @Test func `a task that is cancelled finishes the letter in hand and leaves the others queued`() async throws {
    let state = try TemporaryState()
    let ledger = try ledger(state, letters: 3)
    let server = Server { _, _ in .delivered(reply: "250 ok") }
    let task = Task {
      await SendQueue(ledger).pass(over: .all, now: { Samples.instant }) { letter in
        withUnsafeCurrentTask { $0?.cancel() }
        return server.deliver(letter)
      }
    }
    let report = await task.value
    #expect(report.sent == 1 && report.untried == 2)
    #expect(try ledger.counts().queued == 2)
  }
}

/// From here on the database may not grow, and each change of a letter makes it: as on a full disk.
private func fill(_ ledger: Ledger) throws {
  try ledger.database.writeWithoutTransaction { database in
    try database.execute(
      sql: """
        CREATE TRIGGER growing BEFORE UPDATE ON letter BEGIN
          INSERT INTO note VALUES (hex(randomblob(8)), hex(zeroblob(50000)));
        END
        """)
    _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = 1")
  }
}

private func makeRoom(_ ledger: Ledger) throws {
  try ledger.database.writeWithoutTransaction { database in
    _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = 100000")
    try database.execute(sql: "DROP TRIGGER growing")
  }
}
