import Dispatch
import Glibc
import JSONText
import Synchronization

/// Work spread over the processor's cores.
package struct ParallelWorkers: Workers {
  package let hands = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  private let progress: Progress?

  /// `progress` is told of each part that is done.
  package init(progress: Progress? = nil) {
    self.progress = progress
  }

  package func perform<Part: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Part) -> [Part] {
    guard count > 1, hands > 1 else { return (0..<count).map(task) }
    let parts = Mutex([Part?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let part = task(index)
      parts.withLock { $0[index] = part }
      progress?.advance(of: count)
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
