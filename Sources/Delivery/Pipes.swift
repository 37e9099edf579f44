import Glibc

/// What a pipe needs that a file does not: somebody who writes to it.
enum Pipes {
  /// How often, and for how many milliseconds at a time, a writer is waited for.
  private static let looks = 50
  private static let look: Int32 = 100

  /// The first octets of a pipe that was opened without waiting; none where a writer is there who takes his time.
  ///
  /// Throws `ENODATA` where nobody writes to it: a FIFO that nobody opens would be waited for for ever.
  static func begin(of number: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
    for _ in 0..<looks {
      var octets = [UInt8](repeating: 0, count: 1 << 12)
      let count = octets.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      if count > 0 { return Array(octets[..<count]) }
      if count < 0, errno == EAGAIN { return [] }
      if count < 0, errno != EINTR { throw FileFailure(.read, path: path, code: errno) }
      var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      _ = poll(&wanted, 1, look)
      // Somebody had it open, wrote nothing, and closed it: it is empty.
      if wanted.revents & Int16(POLLHUP) != 0, wanted.revents & Int16(POLLIN) == 0 { return [] }
    }
    throw FileFailure(.read, path: path, code: ENODATA)
  }

  /// From here on reading waits for octets, as it does by default.
  static func waitFromNowOn(_ number: Int32, _ path: String) throws(FileFailure) {
    let flags = try Descriptor.retrying(.read, path) { fcntl(number, F_GETFL) }
    _ = try Descriptor.retrying(.read, path) { fcntl(number, F_SETFL, flags & ~O_NONBLOCK) }
  }
}
