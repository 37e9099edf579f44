import Glibc

/// The copy of the register as it last could be read: from it reminders go on while the register is broken (NOTIFY F26).
package struct LastGoodRegister: Sendable {
  package let path: String

  package init(in directory: StateDirectory) { path = directory.file("register.last-good.json") }

  /// Keeps a register that could be read; nothing is written where it is the one that is kept already.
  package func store(_ octets: [UInt8]) throws(FileFailure) {
    if let kept = try load(), kept == octets { return }
    guard let text = String(validating: octets, as: UTF8.self) else {
      throw FileFailure(.write, path: path, code: EILSEQ)
    }
    try Files.write(text, to: path, newMode: 0o600)
  }

  /// The register that is kept; nil where none is.
  package func load() throws(FileFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try Files.read(path)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
