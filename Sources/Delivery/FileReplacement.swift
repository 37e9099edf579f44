package import Glibc

extension Files {
  /// Writes a whole file: whoever reads it sees the old one or the new one, never a part, also after a power cut.
  ///
  /// A link is followed, and a file that is there keeps its permissions and, as far as the system lets it, its owner; a new one gets
  /// `newMode` as far as the user's mask lets it. What is no file, such as a pipe, is written to.
  package static func write(_ text: String, to path: String, newMode: mode_t = 0o666) throws(FileFailure) {
    let target = try followingLinks(path)
    var status = stat()
    guard stat(target, &status) == 0 else {
      return try replace(Replacement(target: target, path: path, newMode: newMode), text)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileFailure(.create, path: path, code: EISDIR)
    case S_IFREG:
      guard access(target, W_OK) == 0 else { throw FileFailure(.create, path: path, code: errno) }
      try replace(Replacement(target: target, path: path, status: status, mustKeepGroup: false), text)
    default:
      let device = try Descriptor(target, flags: O_WRONLY, step: .create)
      try Descriptor.write(text, to: device.number, path: path)
    }
  }

  /// Writes a new file, whole or not at all; `EEXIST` where something has that name.
  package static func create(_ octets: [UInt8], at path: String) throws(FileFailure) {
    let replacement = Replacement(target: path, path: path)
    try replacement.prepare(octets)
    defer { replacement.discard() }
    try replacement.commitAsNew()
  }

  private static func replace(_ replacement: Replacement, _ text: String) throws(FileFailure) {
    try replacement.prepare(Array(text.utf8))
    do throws(FileFailure) {
      try replacement.commit()
    } catch {
      replacement.discard()
      throw error
    }
  }

  /// Where a path leads in the end, also where nothing is there yet.
  static func followingLinks(_ path: String) throws(FileFailure) -> String {
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

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A file that is written beside another and then takes its place.
  struct Replacement {
    private let target: String
    /// The path as its user knows it.
    private let path: String
    /// The file whose place it takes; nil where there is none.
    private let status: stat?
    private let newMode: mode_t
    private let mustKeepGroup: Bool
    private let temporary: String

    init(target: String, path: String, status: stat? = nil, newMode: mode_t = 0o666, mustKeepGroup: Bool = true) {
      self.target = target
      self.path = path
      self.status = status
      self.newMode = newMode
      self.mustKeepGroup = mustKeepGroup
      temporary = "\(Files.folder(of: target))/.tijdig-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    }

    /// Writes it all to the disk, under a name of its own; nothing of it stays where that fails.
    func prepare(_ octets: [UInt8]) throws(FileFailure) {
      do throws(FileFailure) {
        // Nobody who could not read the old one can read the new one meanwhile.
        let mode = status == nil ? newMode : 0o600
        let file = try Descriptor(temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, step: .create)
        try Descriptor.write(octets, to: file.number, path: temporary)
        try keepOwner(file.number)
        if let status {
          _ = try Descriptor.retrying(.write, temporary) { fchmod(file.number, status.st_mode & 0o7777) }
        }
        _ = try Descriptor.retrying(.write, temporary) { fsync(file.number) }
      } catch {
        discard()
        throw FileFailure(error.step, path: path, code: error.code)
      }
    }

    /// Another's file stays that person's where the system lets us, else at least its group's.
    private func keepOwner(_ number: Int32) throws(FileFailure) {
      var own = stat()
      guard let status, fstat(number, &own) == 0, own.st_uid != status.st_uid || own.st_gid != status.st_gid,
        fchown(number, status.st_uid, status.st_gid) != 0, own.st_gid != status.st_gid,
        fchown(number, uid_t.max, status.st_gid) != 0, mustKeepGroup
      else { return }
      throw FileFailure(.create, path: path, code: EPERM)
    }

    /// Puts it in the place of the other.
    func commit() throws(FileFailure) {
      do throws(FileFailure) {
        _ = try Descriptor.retrying(.create, path) { rename(temporary, target) }
      } catch {
        throw FileFailure(error.step, path: path, code: error.code)
      }
      // The new name is safe once its folder is; where a folder can't be synchronised there is nothing more to do.
      let number = open(Files.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if number >= 0 {
        fsync(number)
        close(number)
      }
    }

    /// Gives it the other name where nothing has that.
    func commitAsNew() throws(FileFailure) {
      guard link(temporary, target) == 0 else { throw FileFailure(.create, path: path, code: errno) }
    }

    /// Takes it away again.
    func discard() { unlink(temporary) }
  }
}
