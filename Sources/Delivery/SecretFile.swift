import Glibc

/// A file that holds a password: one line, readable by its owner alone.
enum SecretFile {
  /// Why a password can't be taken from a file; the words never hold any of it.
  enum Failure: Error, Sendable, Equatable {
    case unreadable(code: Int32)
    /// No plain file, but a folder, a pipe or a device.
    case notAFile
    /// Others than its owner may read or change it.
    case open(mode: Int)
    /// It belongs to neither this user nor root.
    case foreign(owner: Int)
    /// Empty, longer than a password, no UTF-8, or with control characters such as a second line.
    case noPassword

    /// The fact in a few technical words.
    var words: String {
      switch self {
      case .unreadable(let code): String(cString: strerror(code))
      case .notAFile: "not a regular file"
      case .open(let mode): "mode 0\(String(mode, radix: 8)) instead of 0600"
      case .foreign(let owner): "owned by user \(owner)"
      case .noPassword: "not one line of text"
      }
    }
  }

  private static let longest = 4096

  /// The password, without the line's end.
  static func password(at path: String) throws(Failure) -> String {
    let octets: [UInt8]
    do {
      // Not waiting: a pipe in the password's place would hold up every reminder.
      let file = try Descriptor(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, step: .read)
      try check(file.number, path)
      octets = try Files.read("/proc/self/fd/\(file.number)")
    } catch let failure as Failure {
      throw failure
    } catch let failure as FileFailure {
      throw .unreadable(code: failure.code)
    } catch {
      throw .unreadable(code: EIO)
    }
    return try line(of: octets)
  }

  private static func check(_ number: Int32, _ path: String) throws(Failure) {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .unreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= longest else { throw .noPassword }
    // systemd guards its credentials by the folder, and by an access list that looks like a group's right.
    if let folder = getenv("CREDENTIALS_DIRECTORY").map({ String(cString: $0) }), !folder.isEmpty,
      path.hasPrefix(folder + "/"), !path.contains("..")
    {
      guard status.st_mode & 0o007 == 0 else { throw .open(mode: Int(status.st_mode & 0o7777)) }
      return
    }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .foreign(owner: Int(status.st_uid)) }
    guard status.st_mode & 0o077 == 0 else { throw .open(mode: Int(status.st_mode & 0o7777)) }
  }

  private static func line(of octets: [UInt8]) throws(Failure) -> String {
    var octets = octets
    if octets.last == UInt8(ascii: "\n") { octets.removeLast() }
    if octets.last == UInt8(ascii: "\r") { octets.removeLast() }
    guard !octets.isEmpty, octets.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let line = String(validating: octets, as: UTF8.self)
    else { throw .noPassword }
    return line
  }
}
