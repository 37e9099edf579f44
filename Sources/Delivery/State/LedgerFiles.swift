import Glibc

/// A database's file with those that SQLite keeps beside it.
struct LedgerFiles {
  let path: String
  /// What is written and not yet in the file itself.
  var log: String { "\(path)-wal" }
  /// An index to it, rebuilt when it is missing.
  var index: String { "\(path)-shm" }
  /// What undoes a transaction that broke off, while a database is being made.
  var journal: String { "\(path)-journal" }

  init(_ path: String) { self.path = path }

  /// Whether any of them is there.
  var exist: Bool {
    [path, log, index].contains { (file: String) in
      var status = stat()
      return lstat(file, &status) == 0
    }
  }

  /// How many octets the database and its log take.
  var size: Int {
    [path, log].reduce(0) { (sum: Int, file: String) in
      var status = stat()
      return lstat(file, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  func remove() { for file in [path, log, index, journal] { unlink(file) } }

  /// Copies the database with its log.
  func copy(to other: LedgerFiles) throws(LedgerFailure) {
    other.remove()
    try Self.copy(path, to: other.path)
    if access(log, F_OK) == 0 { try Self.copy(log, to: other.log) }
  }

  private static func copy(_ source: String, to target: String) throws(LedgerFailure) {
    do throws(FileFailure) {
      let octets = try Files.read(source)
      let file = try Descriptor(target, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, step: .create)
      var written = 0
      while written < octets.count {
        written += try Descriptor.retrying(.write, target) {
          octets.withUnsafeBytes { write(file.number, $0.baseAddress.map { $0 + written }, $0.count - written) }
        }
      }
    } catch {
      throw .cannotWrite(path: error.path ?? target, code: error.code, words: "copy")
    }
  }
}
