import Contracts

/// Runs round after round: when new reminders are to go out, when something is to be tried again, when the register changed.
///
/// It waits in short steps and looks at the clock on the wall after each, so that neither sleep nor a clock that was set nor summer time
/// makes it miss an hour. The lock is held during a round only: a run by hand goes between.
package struct Daemon: Sendable {
  private let order: RoundOrder
  private let log: RunLog
  private let hangup: Hangup
  private let exitCode: @Sendable (Result<RoundReport, RoundFailure>) -> Int32
  private let manager = ServiceManager()

  /// The longest wait between two looks at the clock.
  private static let step = Duration.seconds(2)
  /// So long after a round that could not do its work another is tried, in seconds.
  private static let pause: Int64 = 60

  package init(
    _ order: RoundOrder, log: RunLog, hangup: Hangup,
    exitCode: @escaping @Sendable (Result<RoundReport, RoundFailure>) -> Int32
  ) {
    self.order = order
    self.log = log
    self.hangup = hangup
    self.exitCode = exitCode
  }

  /// Runs until its task is cancelled; ends at once where the first round shows that no other can do better.
  package func run() async throws(RoundFailure) -> RoundReport? {
    var plan = Plan()
    let (first, stamp) = await round()
    if case .failure(let failure) = first, !failure.passes { throw failure }
    if case .success(let report) = first, case .missing = report.stop { return report }
    plan.take(first, stamp, zone: nil)
    manager.ready()
    tell(first)
    while !Task.isCancelled {
      try? await Task.sleep(for: min(Self.step, manager.interval ?? Self.step))
      manager.isAlive()
      guard !Task.isCancelled, hangup.take() || plan.isDue(FileStamp(of: order.registerFile)) else { continue }
      let (result, stamp) = await round()
      plan.take(result, stamp, zone: plan.zone)
      tell(result)
    }
    manager.isStopping()
    return nil
  }

  private func round() async -> (Result<RoundReport, RoundFailure>, FileStamp?) {
    var order = order
    order.wanted = .due
    order.onProgress = { [manager] in manager.isAlive() }
    // Before it is read: a change meanwhile is then seen as one.
    let stamp = FileStamp(of: order.registerFile)
    do throws(RoundFailure) {
      return (.success(try await Round(order, log: log, exitCode: exitCode).run()), stamp)
    } catch {
      log.error("failed", ["status": exitCode(.failure(error))])
      return (.failure(error), stamp)
    }
  }

  private func tell(_ result: Result<RoundReport, RoundFailure>) {
    let report = try? result.get()
    let next = report?.nextRelease.map { "; next \($0.day) \($0.at)" } ?? ""
    manager.status("\(report?.outcome ?? "failed"), \(report?.waiting ?? 0) waiting\(next)")
  }

  /// When the next round is due, as the last one left it.
  private struct Plan {
    private(set) var zone: String?
    private var stamp: FileStamp?
    private var release: Release?
    private var retry: Int64?
    private var last = Clock.instant

    mutating func take(_ result: Result<RoundReport, RoundFailure>, _ stamp: FileStamp?, zone: String?) {
      last = Clock.instant
      self.stamp = stamp
      guard case .success(let report) = result, report.stop.map({ !$0.passes }) ?? true else {
        retry = last + Daemon.pause
        return
      }
      self.zone = report.zone ?? zone
      release = report.nextRelease
      retry = report.waiting > 0 ? report.nextAttempt : nil
    }

    func isDue(_ now: FileStamp?) -> Bool {
      let instant = Clock.instant
      // A clock that was set back makes every plan of the future too far off.
      if now != stamp || instant < last - Daemon.pause { return true }
      if let retry, retry <= instant { return true }
      guard let release, let zone, let clock = try? Clock.reading(in: zone, at: instant) else { return false }
      return release <= Release(day: clock.day, at: clock.time)
    }
  }
}

extension RoundFailure {
  /// Whether another round may do better without a person.
  fileprivate var passes: Bool {
    switch self {
    case .state(.locked), .ledger(.busy), .ledger(.alreadyTold), .ledger(.alreadyQueued): true
    case .state, .ledger, .file, .clock: false
    }
  }
}

extension RoundReport.Stop {
  /// Whether another round, soon, may do better without a person.
  fileprivate var passes: Bool {
    if case .clock = self { true } else { false }
  }
}
