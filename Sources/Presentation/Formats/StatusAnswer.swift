package import Contracts
package import Days

/// How sending goes: the answer of `status`, as facts.
package struct StatusAnswer: Sendable {
  /// An instant, and what the clocks in the register's zone showed then.
  package struct Instant: Sendable {
    /// Seconds since 1970.
    package let seconds: Int64
    package let day: Day
    package let time: ClockTime

    package init(seconds: Int64, day: Day, time: ClockTime) {
      self.seconds = seconds
      self.day = day
      self.time = time
    }
  }

  /// A run of `remind` or of the daemon.
  package struct Run: Sendable {
    package let started: Instant
    /// Nil while it runs, and where it was broken off.
    package let exitCode: Int?
    /// In one word; nil where it was broken off.
    package let outcome: String?

    package init(started: Instant, exitCode: Int?, outcome: String?) {
      self.started = started
      self.exitCode = exitCode
      self.outcome = outcome
    }
  }

  /// A mail that waits or was given up.
  package struct Mail: Sendable {
    package let recipient: String
    package let subject: String
    package let attempts: Int
    /// When it is tried again, or when it was given up.
    package let at: Instant
    /// The server's last words; nil where nobody has said anything yet.
    package let words: String?

    package init(recipient: String, subject: String, attempts: Int, at: Instant, words: String?) {
      self.recipient = recipient
      self.subject = subject
      self.attempts = attempts
      self.at = at
      self.words = words
    }
  }

  package let now: Instant
  /// Nil: nothing was ever run here.
  package var lastRun: Run?
  /// The last run that did all it had to do.
  package var lastSuccess: Run?
  package var queue: [Mail] = []
  /// The last that were given up, the newest first.
  package var failed: [Mail] = []
  /// Since the ledger began.
  package var sentCount = 0
  package var failedCount = 0
  /// When new reminders go out next; nil where the register says nothing of sending.
  package var nextRelease: Release?
  /// What is overdue, by its day to act.
  package var overdue: [Deadline] = []
  /// How many deadlines are to be acted on within so many days, today included.
  package var within: [(days: Int, count: Int)] = []
  /// Errors in the register.
  package var errors = 0

  package init(now: Instant) { self.now = now }

  /// The longest time between two runs that is no cause for worry, in seconds: one a day, with an hour to spare; and twice as long.
  static let longestPause: (warning: Int64, critical: Int64) = (90_000, 180_000)

  /// Seconds since the last run began; nil where there was none.
  var age: Int64? { lastRun.map { max(now.seconds - $0.started.seconds, 0) } }
}
