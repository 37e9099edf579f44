import Synchronization

/// What a long run shows of how far it has come: one line on a terminal, written anew, and taken away at the end.
package final class Progress: Sendable {
  private struct State {
    var stage = ""
    var done = 0
    /// When something was last shown; nil while nothing stands there.
    var shown: ContinuousClock.Instant?
  }

  /// So long the line stays as it is, for the eye.
  private static let pause = Duration.milliseconds(100)

  private let begun = ContinuousClock.now
  private let patience: Duration
  private let show: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// Nothing is shown of a run that is over within `patience`; `show` writes to the terminal.
  package init(patience: Duration = .seconds(1), show: @escaping @Sendable (String) -> Void) {
    self.patience = patience
    self.show = show
  }

  deinit { end() }

  /// A stage begins, such as `rekenen`.
  package func begin(_ stage: String) {
    state.withLock { state in
      state.stage = stage
      state.done = 0
    }
  }

  /// One more of `total` parts of the stage is done.
  package func advance(of total: Int) {
    let now = ContinuousClock.now
    state.withLock { state in
      state.done = state.done >= total ? 1 : state.done + 1
      guard now - begun >= patience, state.shown.map({ now - $0 >= Self.pause }) ?? true else { return }
      state.shown = now
      show("\r\u{1B}[K\(state.stage) \(100 * state.done / total) %")
    }
  }

  /// Takes the line away.
  package func end() {
    state.withLock { state in
      if state.shown != nil { show("\r\u{1B}[K") }
      state.shown = nil
    }
  }
}
