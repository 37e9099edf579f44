package import Presentation

extension StatusAnswer {
  /// What the ledger knows; nil where nothing was ever sent. `reading` tells what the clocks showed at an instant.
  package init(
    now: Int64, _ ledger: Ledger?, reading: (Int64) throws(Clock.Failure) -> Clock.Reading
  ) throws {
    func instant(_ seconds: Int64) throws(Clock.Failure) -> Instant {
      let clock = try reading(seconds)
      return Instant(seconds: seconds, day: clock.day, time: clock.time)
    }
    func run(_ record: RunRecord?) throws(Clock.Failure) -> Run? {
      guard let record else { return nil }
      return Run(
        started: try instant(record.started), exitCode: record.end?.exitCode, outcome: record.end?.outcome)
    }
    self.init(now: try instant(now))
    guard let ledger else { return }
    lastRun = try run(ledger.lastRun())
    lastSuccess = try run(ledger.lastSuccess())
    queue = try ledger.waitingLetters().map { letter in
      Mail(
        recipient: letter.recipient, subject: letter.subject, attempts: letter.attempts,
        at: try instant(letter.nextAttempt), words: letter.trouble?.summary)
    }
    failed = try ledger.failedLetters(atMost: 10).map { letter in
      Mail(
        recipient: letter.recipient, subject: letter.subject, attempts: letter.attempts,
        at: try instant(letter.settled), words: letter.trouble.summary)
    }
    let counts = try ledger.counts()
    sentCount = counts.sent
    failedCount = counts.failed
  }
}
