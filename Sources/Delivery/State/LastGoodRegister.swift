import Glibc

/// The copy of the register as it last could be read: from it reminders go on while the register is broken (NOTIFY F26).
package struct LastGoodRegister: Sendable {
  package let path: String

  package init(in directory: StateDirectory) { path = directory.file("register.last-good.json") }

  /// Keeps a register that could be read; nothing is written where it is the one that is kept already.
  package func store(_ octets: [UInt8]) throws(FileFailure) {
    if let kept = try? load(), kept == octets { return }
    guard let text = String(validating: octets, as: UTF8.self) else {
      throw FileFailure(.write, path: path, code: EILSEQ)
    }
    removeWhatIsNoFile()
    try Files.write(text, to: path, newMode: 0o600)
  }

  /// Keeps what is there under another name too, and gives its path, since much of it is no longer in the register.
  package func keepAside() throws(FileFailure) -> String {
    if let octets = try load() { try LastGoodRegister(path: aside).store(octets) }
    return aside
  }

  /// Where a register is kept of which much has gone.
  private var aside: String { "\(path.dropLast(".json".utf8.count)).before-loss.json" }

  private init(path: String) { self.path = path }

  /// A pipe would keep waiting who writes to it, and a link would lead elsewhere.
  private func removeWhatIsNoFile() {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR else {
      return
    }
    unlink(path)
  }

  /// The register that is kept; nil where none is.
  package func load() throws(FileFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try Files.read(path, patience: 0)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
