import Synchronization

/// The wish that the daemon look at its register anew, which a signal brings.
package final class Hangup: Sendable {
  private let isWished = Mutex(false)

  package init() {}

  package func wish() { isWished.withLock { $0 = true } }

  /// Whether it was wished since it was asked last.
  func take() -> Bool {
    isWished.withLock { wished in
      defer { wished = false }
      return wished
    }
  }
}
