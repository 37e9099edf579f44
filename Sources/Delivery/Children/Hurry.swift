import Synchronization

/// The wish to be done, which comes from elsewhere: a child in hand then has a few seconds left (F31).
final class Hurry: Sendable {
  /// Shorter than the ten seconds within which a signal ends a run.
  static let grace = Duration.seconds(8)

  private let end = Mutex<ContinuousClock.Instant?>(nil)

  /// The moment by which all must be done; nil as long as there is no hurry.
  var latest: ContinuousClock.Instant? { end.withLock { $0 } }

  func begin() {
    end.withLock { $0 = $0 ?? ContinuousClock.now + Self.grace }
  }
}
