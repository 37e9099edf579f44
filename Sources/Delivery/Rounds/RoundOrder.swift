package import Contracts
package import Days

/// What a run was asked to do, by the command line and its environment.
package struct RoundOrder: Sendable {
  /// The register's path.
  package var registerFile: String
  /// The path of the state directory.
  package var state: String
  /// The day to take for today, whose hour then counts as past (FORMAT 4); nil: the clock says.
  package var today: Day?
  /// Nil: the register's.
  package var language: Language?
  /// How long to keep trying what could not be delivered, in seconds; 0: one attempt at each letter.
  package var retryFor: Int64 = 0
  /// The queued letters to try: all, or for a daemon those whose time has come.
  package var wanted = SendQueue.Wanted.all
  /// The instant that mails bear as their Date, in seconds since 1970; nil: the clock's.
  package var date: Int64?

  /// Called before each letter goes out, so that a watchdog knows that work goes on.
  package var onProgress: (@Sendable () -> Void)?

  package init(registerFile: String, state: String) {
    self.registerFile = registerFile
    self.state = state
  }
}
