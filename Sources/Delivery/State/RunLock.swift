/// Held by the one run that may send: a second one says so and comes back later (NOTIFY F16).
///
/// The system lets it go when the run ends, also by `kill -9`; there is no number of a process in a file that could be
/// out of date.
package struct RunLock: ~Copyable {
  private let lock: FileLock

  /// Takes the lock, or fails at once with `locked` where another run holds it.
  package init(in directory: StateDirectory) throws(StateFailure) {
    lock = try FileLock(directory.file("run.lock"), waiting: false)
  }

  /// Lets it go. Called at the end of a run, it also keeps the lock alive until there.
  package consuming func release() {}
}
