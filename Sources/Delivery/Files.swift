import Glibc

/// Whole files, read and written.
package enum Files {
  /// The most that is read of what has no size of its own: an endless pipe must not take all memory, and a device such as
  /// a terminal or `/dev/zero` has no large register to give.
  private static let maximumOfPipe = 1 << 30
  private static let maximumOfDevice = 1 << 24

  /// All octets of a file, a pipe or a process substitution; nothing of it where reading fails half-way.
  package static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let file = try Descriptor(path, flags: O_RDONLY, step: .read)
    var status = stat()
    _ = try Descriptor.retrying(.read, path) { fstat(file.number, &status) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileFailure(.read, path: path, code: EISDIR) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let maximum = status.st_mode & S_IFMT == S_IFCHR ? maximumOfDevice : maximumOfPipe
    var octets = try chunk(of: max(isRegular ? Int(status.st_size) : 0, 0), file.number, path)
    // What has no size, and what has grown meanwhile.
    var size = 1 << 16
    while true {
      let more = try chunk(of: size, file.number, path)
      if more.isEmpty { return octets }
      octets += more
      guard isRegular || octets.count <= maximum else { throw FileFailure(.read, path: path, code: EFBIG) }
      size = min(2 * size, 1 << 24)
    }
  }

  /// The next `size` octets, fewer only at the end of the file.
  private static func chunk(of size: Int, _ number: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
    guard size > 0 else { return [] }
    var failure: FileFailure?
    let octets = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        do throws(FileFailure) {
          let count = try Descriptor.retrying(.read, path) { Glibc.read(number, rest.baseAddress, rest.count) }
          if count == 0 { return }
          filled += count
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return octets
  }
}
