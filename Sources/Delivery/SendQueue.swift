/// Sends the letters that wait in the ledger, each with what then becomes of it written down (NOTIFY 1).
package struct SendQueue: Sendable {
  /// Which of the queued letters a pass tries.
  package enum Wanted: Sendable {
    /// Those whose next attempt is due: for the daemon.
    case due
    /// All: for a run that is not there to wait.
    case all
    /// Those to the operator: where all else has to wait.
    case toOperator
  }

  /// After so many letters in a row without any answer the pass stops: nobody is there, and each would wait in vain.
  private static let silenceLimit = 3

  private let ledger: Ledger

  package init(_ ledger: Ledger) { self.ledger = ledger }

  /// One attempt at each letter, one after the other; ends early where its task is cancelled, and then only between two
  /// letters.
  ///
  /// A letter is marked as sent only after `deliver` says so. One that can't be delivered to its recipient holds up no
  /// other; a wrong setting stops the pass and keeps the queue. What can't be written down is not sent.
  package func pass(
    over wanted: Wanted, now: @Sendable () -> Int64, deliver: @Sendable (Letter) async -> DeliveryOutcome
  ) async -> SendReport {
    var report = SendReport()
    do throws(LedgerFailure) {
      var letters = try letters(wanted, now())[...]
      report.untried = letters.count
      var silent = 0
      while let letter = letters.popFirst(), silent < Self.silenceLimit, !Task.isCancelled {
        guard let attempt = try ledger.beginAttempt(letter.id, at: now()) else {
          report.untried -= 1
          continue
        }
        report.untried -= 1
        let outcome = await deliver(letter)
        try record(outcome, letter, attempt, at: now(), &report)
        if report.wrongSetting != nil { break }
        silent = outcome.isSilence ? silent + 1 : 0
      }
    } catch {
      report.ledgerFailure = error
    }
    return report
  }

  private func letters(_ wanted: Wanted, _ instant: Int64) throws(LedgerFailure) -> [Letter] {
    switch wanted {
    case .due: try ledger.dueLetters(at: instant)
    case .all: try ledger.queuedLetters()
    case .toOperator: try ledger.queuedOperatorLetters()
    }
  }

  private func record(
    _ outcome: DeliveryOutcome, _ letter: Letter, _ attempt: Ledger.Attempt, at instant: Int64,
    _ report: inout SendReport
  ) throws(LedgerFailure) {
    let next = RetrySchedule.next(after: attempt.number, at: instant)
    switch outcome {
    case .delivered(let reply):
      report.sent += 1
      report.unrecorded = letter.id
      try ledger.markSent(letter.id, reply: reply, at: instant)
      report.unrecorded = nil
    case .later(let trouble) where !RetrySchedule.isOver(after: attempt.number, since: attempt.first, at: instant):
      report.note(letter, trouble, isFinal: false)
      try ledger.markLater(letter.id, trouble, nextAttempt: next)
    case .later(let trouble), .never(let trouble):
      report.note(letter, trouble, isFinal: true)
      try ledger.markFailed(letter.id, trouble, at: instant)
    case .wrongSetting(let trouble):
      report.note(letter, trouble, isFinal: false)
      report.wrongSetting = trouble
      try ledger.markLater(letter.id, trouble, nextAttempt: next)
      try ledger.postponeQueue(until: next)
    }
  }
}

extension SendReport {
  fileprivate mutating func note(_ letter: Letter, _ trouble: DeliveryTrouble, isFinal: Bool) {
    if isFinal { failed += 1 } else { later += 1 }
    troubles.append(Trouble(letter: letter.id, recipient: letter.recipient, isFinal: isFinal, trouble: trouble))
  }
}

extension DeliveryOutcome {
  /// Whether no server said anything at all.
  fileprivate var isSilence: Bool {
    if case .later(let trouble) = self { trouble.code == nil } else { false }
  }
}
