import Glibc

/// A lock on a file that the system itself lets go when its holder ends, however it ends (NOTIFY F17).
struct FileLock: ~Copyable {
  private let number: Int32

  /// Takes the lock; waits for another holder, or fails at once.
  init(_ path: String, waiting: Bool) throws(StateFailure) { number = try Self.locked(path, waiting) }

  deinit { close(number) }

  /// Does something, and keeps the lock until it is done.
  borrowing func whileHeld<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }

  private static func locked(_ path: String, _ waiting: Bool) throws(StateFailure) -> Int32 {
    // Not blocking: a pipe put in its place must not keep the run waiting.
    let number = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .notWritable(path: path, code: errno) }
    var status = stat()
    if fstat(number, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      close(number)
      throw .notWritable(path: path, code: EINVAL)
    }
    while flock(number, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(number)
      throw code == EWOULDBLOCK ? .locked(path: path) : .notWritable(path: path, code: code)
    }
    return number
  }
}
