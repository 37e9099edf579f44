import Contracts
import Days
import Presentation

/// One run: what is due becomes letters in the ledger, and what waits there goes out (NOTIFY 0 and 1).
///
/// Whatever breaks it off, and wherever, the next run goes on from the ledger: nothing is lost, and nothing is sent twice that is known to have
/// been accepted.
package struct Round: Sendable {
  private let order: RoundOrder
  private let log: RunLog
  private let exitCode: @Sendable (Result<RoundReport, RoundFailure>) -> Int32

  /// `exitCode` gives the status that the program will end with, for the ledger's record and the monitor.
  package init(
    _ order: RoundOrder, log: RunLog, exitCode: @escaping @Sendable (Result<RoundReport, RoundFailure>) -> Int32
  ) {
    self.order = order
    self.log = log
    self.exitCode = exitCode
  }

  /// Runs once; ends early, between two letters, where its task is cancelled.
  package func run() async throws(RoundFailure) -> RoundReport {
    do {
      let directory = try StateDirectory(at: order.state)
      let lock = try RunLock(in: directory)
      let result = try await run(in: directory, under: lock)
      lock.release()
      return try result.get()
    } catch {
      throw RoundFailure(error, ledger: order.state)
    }
  }

  private func run(
    in directory: StateDirectory, under lock: borrowing RunLock
  ) async throws -> Result<RoundReport, RoundFailure> {
    let instant = Clock.instant
    let ledger = try Ledger.open(in: directory, under: lock, at: instant)
    let last = try ledger.lastRun()
    // Read before the record of this run, which has to know its day.
    let lastGood = LastGoodRegister(in: directory)
    let found = try RegisterSource(file: order.registerFile, lastGood: lastGood, language: order.language).find()
    let clock = try Clock.reading(in: found.register?.head.timeZone ?? "Europe/Amsterdam", at: instant)
    let run = try ledger.beginRun(at: instant, today: order.today ?? clock.day)
    let ping = found.register?.notify?.pingURL.map { Ping(url: $0) }
    await ping?.start()
    let result: Result<RoundReport, RoundFailure>
    do {
      var work = RoundWork(order, log, ledger, found, lastGood, clock)
      try await work.carryOut(lastRun: last?.started)
      result = .success(work.report)
    } catch {
      result = .failure(RoundFailure(error, ledger: ledger.path))
    }
    let code = exitCode(result)
    try? ledger.endRun(run, at: Clock.instant, RunRecord.End(result, exitCode: code))
    await ping?.end(code)
    return result
  }
}

extension RunRecord.End {
  fileprivate init(_ result: Result<RoundReport, RoundFailure>, exitCode: Int32) {
    let report = try? result.get()
    self.init(
      outcome: report?.outcome ?? "failed", exitCode: Int(exitCode), queued: report?.queued ?? 0,
      sent: report?.send.sent ?? 0, later: report?.waiting ?? 0, failed: report?.send.failed ?? 0)
  }
}

extension RoundReport {
  /// How it ended, in one word for the record and the log; the gravest where several hold.
  var outcome: String {
    if send.ledgerFailure != nil { return "ledger" }
    if send.wrongSetting != nil { return "setting" }
    switch stop {
    case .missing: return "setting"
    case .clock: return "clock"
    case .tooMany: return "too-many"
    case nil: break
    }
    if problem != nil { return "register" }
    if malformed > 0 { return "malformed" }
    if send.failed > 0 { return "refused" }
    return waiting > 0 ? "later" : "done"
  }
}
