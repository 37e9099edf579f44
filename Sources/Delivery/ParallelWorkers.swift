import Contracts
import Dispatch
import Glibc
import Synchronization

/// The work on many contracts, spread over the processor's cores.
package struct ParallelWorkers: Workers {
  /// Below this many, starting a thread takes longer than the work.
  private static let few = 2_000
  /// So many parts for each core, that none waits long for a slow one.
  private static let partsPerCore = 4

  package init() {}

  package func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    guard count >= Self.few, cores > 1 else { return [body(0..<count)] }
    let number = min(cores * Self.partsPerCore, count)
    let parts = Mutex([Part?](repeating: nil, count: number))
    DispatchQueue.concurrentPerform(iterations: number) { index in
      let part = body((count * index / number)..<(count * (index + 1) / number))
      parts.withLock { $0[index] = part }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }
}
