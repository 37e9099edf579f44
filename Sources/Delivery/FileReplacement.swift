package import Glibc

extension Files {
  /// Writes a whole file: whoever reads it sees the old one or the new one, never a part, also after a power cut.
  ///
  /// A link is followed, and a file that is there keeps its permissions; a new one gets `newMode` as far as the user's mask
  /// lets it. What is no file, such as a pipe, is written to.
  package static func write(_ text: String, to path: String, newMode: mode_t = 0o666) throws(FileFailure) {
    let target = try followingLinks(path)
    var status = stat()
    guard stat(target, &status) == 0 else { return try replace(target, with: text, mode: nil, newMode, path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileFailure(.create, path: path, code: EISDIR)
    case S_IFREG:
      guard access(target, W_OK) == 0 else { throw FileFailure(.create, path: path, code: errno) }
      try replace(target, with: text, mode: status.st_mode & 0o7777, newMode, path)
    default:
      let device = try Descriptor(target, flags: O_WRONLY, step: .create)
      try Descriptor.write(text, to: device.number, path: path)
    }
  }

  private static func replace(
    _ target: String, with text: String, mode: mode_t?, _ newMode: mode_t, _ path: String
  ) throws(FileFailure) {
    let folder = folder(of: target)
    let temporary = "\(folder)/.tijdig-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    do throws(FileFailure) {
      try writeAll(text, to: temporary, mode: mode, newMode)
      _ = try Descriptor.retrying(.create, path) { rename(temporary, target) }
    } catch {
      unlink(temporary)
      throw FileFailure(error.step, path: path, code: error.code)
    }
    // The new name is safe once its folder is; where a folder can't be synchronised there is nothing more to do.
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number >= 0 {
      fsync(number)
      close(number)
    }
  }

  private static func writeAll(
    _ text: String, to temporary: String, mode: mode_t?, _ newMode: mode_t
  ) throws(FileFailure) {
    let file = try Descriptor(temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: newMode, step: .create)
    try Descriptor.write(text, to: file.number, path: temporary)
    if let mode { _ = try Descriptor.retrying(.write, temporary) { fchmod(file.number, mode) } }
    _ = try Descriptor.retrying(.write, temporary) { fsync(file.number) }
  }

  /// Where a path leads in the end, also where nothing is there yet.
  private static func followingLinks(_ path: String) throws(FileFailure) -> String {
    var target = path
    for _ in 0..<40 {
      let length = Int(PATH_MAX)
      let link = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        let read = buffer.withMemoryRebound(to: CChar.self) {
          $0.baseAddress.map { readlink(target, $0, length) } ?? 0
        }
        count = max(read, 0)
      }
      if link.isEmpty { return target }
      let text = String(decoding: link, as: UTF8.self)
      target = text.utf8.first == UInt8(ascii: "/") ? text : "\(folder(of: target))/\(text)"
    }
    throw FileFailure(.create, path: path, code: ELOOP)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
