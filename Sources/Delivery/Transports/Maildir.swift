import Glibc

/// Puts each message as a file into a folder that mail programs read.
package struct Maildir: Transport {
  /// The folder, as `notify.maildir` of the register says (FORMAT 4).
  package struct Settings: Sendable, Equatable {
    package var path: String

    /// The folder; it is made where it isn't there, but not the one that it stands in.
    package init(path: String) {
      self.path = path
    }
  }

  private let settings: Settings

  /// Delivers into this folder.
  package init(_ settings: Settings) {
    self.settings = settings
  }

  /// A message that is there already, read or unread, is not put there again: its name comes from its Message-ID.
  package func deliver(_ letter: Letter) async -> DeliveryOutcome {
    let name = Self.name(of: letter.messageID)
    do throws(FileFailure) {
      for folder in ["", "/tmp", "/new", "/cur"] { try makeFolder(settings.path + folder) }
      guard try !isRead(name) else { return .delivered(reply: "cur/\(name)") }
      try put(LineEnds.lines(of: letter.octets), as: name)
      return .delivered(reply: "new/\(name)")
    } catch {
      let trouble = DeliveryTrouble(
        stage: "maildir", code: nil, words: ServerWords.plain(String(cString: strerror(error.code))))
      return Self.isSetting(error.code) ? .wrongSetting(trouble) : .later(trouble)
    }
  }

  private func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o700) != 0 else { return }
    guard errno == EEXIST else { throw FileFailure(.create, path: path, code: errno) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFailure(.create, path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFailure(.create, path: path, code: ENOTDIR) }
  }

  /// Written under `tmp` and renamed, so that no reader sees a part of it, also after a power cut.
  private func put(_ octets: [UInt8], as name: String) throws(FileFailure) {
    let temporary = "\(settings.path)/tmp/\(name)"
    // What a run that was killed left here.
    unlink(temporary)
    do throws(FileFailure) {
      let file = try Descriptor(temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, step: .create)
      try Descriptor.write(octets, to: file.number, path: temporary)
      _ = try Descriptor.retrying(.write, temporary) { fsync(file.number) }
      _ = try Descriptor.retrying(.create, temporary) { rename(temporary, "\(settings.path)/new/\(name)") }
    } catch {
      unlink(temporary)
      throw error
    }
    let folder = try Descriptor("\(settings.path)/new", flags: O_RDONLY | O_DIRECTORY, step: .create)
    _ = try Descriptor.retrying(.write, settings.path) { fsync(folder.number) }
  }

  /// Whether a mail program has moved the message to `cur`, with its marks behind the name.
  private func isRead(_ name: String) throws(FileFailure) -> Bool {
    guard let folder = opendir("\(settings.path)/cur") else {
      throw FileFailure(.read, path: settings.path, code: errno)
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map(\.self) }
      if file.starts(with: name.utf8), [nil, UInt8(ascii: ":")].contains(file.dropFirst(name.utf8.count).first) {
        return true
      }
    }
    return false
  }

  /// A file name for a Message-ID, the same for the same one: no slash, no colon, no leading point, not too long.
  static func name(of messageID: String) -> String {
    var name = ""
    for octet in messageID.utf8 {
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) || "-_@+".utf8.contains(octet)
        || (octet == UInt8(ascii: ".") && !name.isEmpty)
      if isPlain {
        name.unicodeScalars.append(Unicode.Scalar(octet))
      } else if !"<>".utf8.contains(octet) {
        name += "=" + String(octet, radix: 16, uppercase: true)
      }
    }
    guard name.isEmpty || name.utf8.count > 200 else { return name }
    // FNV-1a over the whole, so that what is cut off still tells two apart.
    let hash = messageID.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
    return "\(name.prefix(160))=\(String(hash, radix: 16))"
  }

  /// Faults of the path, its owner or its rights; a full disk passes.
  private static func isSetting(_ code: Int32) -> Bool {
    [ENOENT, ENOTDIR, EACCES, EPERM, EROFS, ELOOP, ENAMETOOLONG, EISDIR, EEXIST].contains(code)
  }
}
