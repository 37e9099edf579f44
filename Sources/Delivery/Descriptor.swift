import Glibc

/// An open file, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens a file; `step` and `path` are what a failure tells.
  init(
    _ path: String, flags: Int32, mode: mode_t = 0, step: FileFailure.Step
  ) throws(FileFailure) {
    number = try Self.retrying(step, path) { open(path, flags | O_CLOEXEC, mode) }
  }

  /// Takes over an open file of the system's.
  init(adopting number: Int32) { self.number = number }

  deinit { close(number) }

  /// Calls a system function again for as long as a signal interrupts it.
  static func retrying<Result: SignedInteger>(
    _ step: FileFailure.Step, _ path: String?, _ call: () -> Result
  ) throws(FileFailure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileFailure(step, path: path, code: errno) }
    }
  }

  /// Waits until something can be read or the other end is closed, but no longer than so many seconds.
  static func awaitOctets(_ number: Int32, _ path: String?, seconds: Int32) throws(FileFailure) {
    var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    guard try retrying(.read, path, { poll(&wanted, 1, seconds * 1000) }) > 0 else {
      throw FileFailure(.read, path: path, code: ETIMEDOUT)
    }
  }

  /// Writes all octets of a text, in as many calls as it takes.
  static func write(_ text: String, to number: Int32, path: String?) throws(FileFailure) {
    var text = text
    var failure: FileFailure?
    text.withUTF8 { failure = writing(UnsafeRawBufferPointer($0), to: number, path) }
    if let failure { throw failure }
  }

  /// Writes all octets, in as many calls as it takes.
  static func write(_ octets: [UInt8], to number: Int32, path: String?) throws(FileFailure) {
    if let failure = octets.withUnsafeBytes({ writing($0, to: number, path) }) { throw failure }
  }

  private static func writing(_ octets: UnsafeRawBufferPointer, to number: Int32, _ path: String?) -> FileFailure? {
    var written = 0
    while written < octets.count {
      let rest = UnsafeRawBufferPointer(rebasing: octets[written...])
      do throws(FileFailure) {
        written += try retrying(.write, path) { Glibc.write(number, rest.baseAddress, rest.count) }
      } catch {
        return error
      }
    }
    return nil
  }
}
