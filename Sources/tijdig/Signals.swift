import Dispatch
import Glibc
import Synchronization

/// The signals that ask the program to end, or to read its register anew.
enum Signals {
  /// Does something in a task of its own that is cancelled when the program is asked to end; says which signal asked.
  ///
  /// What is in hand is finished or put back first, which takes some seconds at most (NOTIFY F31).
  static func heeding<Result: Sendable>(
    onHangup: (@Sendable () -> Void)? = nil, _ body: @escaping @Sendable () async -> Result
  ) async -> (result: Result, signal: Int32?) {
    let told = Mutex<Int32?>(nil)
    let task = Task { await body() }
    var sources: [any DispatchSourceSignal] = []
    for number in [SIGTERM, SIGINT, SIGHUP] {
      // Without this the system's own answer, the end, would come first.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if number == SIGHUP, let onHangup { return onHangup() }
        told.withLock { $0 = $0 ?? number }
        task.cancel()
      }
      source.resume()
      sources.append(source)
    }
    let result = await task.value
    for source in sources { source.cancel() }
    return (result, told.withLock { $0 })
  }
}
