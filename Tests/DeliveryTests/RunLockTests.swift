import Delivery
import Foundation
import Glibc
import Testing

@Suite struct RunLockTests {
  @Test func `a second run is told so at once, and has the lock when the first is done`() throws {
    let state = try TemporaryState()
    let first = try RunLock(in: state.directory)
    let directory = state.directory
    #expect(throws: StateFailure.locked(path: state.file("run.lock"))) { _ = try RunLock(in: directory) }
    first.release()
    #expect(throws: Never.self) { _ = try RunLock(in: directory) }
  }

  @Test func `the lock is gone when its holder is killed`() throws {
    let state = try TemporaryState()
    let directory = state.directory
    let holder = Process()
    let said = Pipe()
    let asked = Pipe()
    holder.executableURL = URL(filePath: "/bin/sh")
    holder.standardOutput = said
    holder.standardInput = asked
    // The shell itself opens the file, so that the lock is the holder's and no one else's.
    holder.arguments = ["-c", "exec 9>\"$0\" && flock 9 && echo held && exec cat", state.file("run.lock")]
    try holder.run()
    #expect(said.fileHandleForReading.availableData == Data("held\n".utf8))
    #expect(throws: StateFailure.locked(path: state.file("run.lock"))) { _ = try RunLock(in: directory) }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(throws: Never.self) { _ = try RunLock(in: directory) }
  }

  /// Each of them holds on until the last has asked.
  @Test func `of many that ask at once only one has the lock`() throws {
    let state = try TemporaryState()
    let directory = state.directory
    let barrier = Barrier(8)
    let winners = Counter()
    onThreads(8) { _ in
      do {
        let lock = try RunLock(in: directory)
        winners.add()
        barrier.arrive()
        lock.release()
      } catch {
        barrier.arrive()
      }
    }
    #expect(winners.value == 1)
  }

  @Test func `what is no file can't be the lock, and nobody waits for it`() throws {
    let state = try TemporaryState()
    let directory = state.directory
    let path = state.file("run.lock")
    #expect(symlink("elsewhere", path) == 0)
    #expect(throws: StateFailure.notWritable(path: path, code: ELOOP)) { _ = try RunLock(in: directory) }
    #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    #expect(throws: StateFailure.notWritable(path: path, code: EINVAL)) { _ = try RunLock(in: directory) }
    #expect(unlink(path) == 0 && mkdir(path, 0o700) == 0)
    #expect(throws: StateFailure.notWritable(path: path, code: EISDIR)) { _ = try RunLock(in: directory) }
  }
}
