import Glibc

/// Where is kept what must outlive a run: the ledger, the lock, the last good register (FORMAT 7).
///
/// Whoever has one knows that it is a directory of this user's own in which files can be made, before any mail goes out
/// (NOTIFY F23).
package struct StateDirectory: Sendable {
  package let path: String

  /// What FORMAT 7 names as the place: the option, `TIJDIG_STATE`, systemd's `STATE_DIRECTORY`, `XDG_STATE_HOME`, the
  /// home; nil where none of these says anything.
  ///
  /// An empty value counts as absent. Of several directories of systemd the first is taken; an `XDG_STATE_HOME` or a home
  /// that is no absolute path says nothing, as that convention has it.
  package static func place(option: String?, environment: [String: String]) -> String? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func absolute(_ name: String) -> String? { value(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    if let option, !option.isEmpty { return option }
    if let own = value("TIJDIG_STATE") { return own }
    if let first = value("STATE_DIRECTORY")?.split(separator: ":").first { return String(first) }
    if let states = absolute("XDG_STATE_HOME") { return "\(states)/tijdig" }
    return absolute("HOME").map { "\($0)/.local/state/tijdig" }
  }

  /// The directory at `path`; what is missing of it is made, for this user alone.
  package init(at path: String) throws(StateFailure) {
    try Self.create(path)
    try self.init(checking: path)
  }

  /// The directory at `path` as it is, for a command that changes nothing; nil where there is none yet.
  package static func existing(at path: String) throws(StateFailure) -> StateDirectory? {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT { return nil }
    return try StateDirectory(checking: path)
  }

  private init(checking path: String) throws(StateFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.unreachable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notADirectory(path: path) }
    guard status.st_uid == geteuid() else { throw .otherOwner(path: path, owner: status.st_uid) }
    // Only making a file tells: permissions say nothing of a read-only file system, and nothing to root.
    let probe = "\(path)/.tijdig-probe-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let number = open(probe, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .notWritable(path: path, code: errno) }
    close(number)
    unlink(probe)
    self.path = path
  }

  private static func create(_ path: String) throws(StateFailure) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    guard errno == ENOENT else { throw unreachable(path, errno) }
    let parent = folder(of: path)
    if parent != path { try create(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .cannotCreate(path: path, code: errno) }
  }

  private static func unreachable(_ path: String, _ code: Int32) -> StateFailure {
    code == ENOTDIR ? .notADirectory(path: path) : .cannotCreate(path: path, code: code)
  }

  private static func folder(of path: String) -> String {
    let trimmed = path.last == "/" ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes new names in it safe from a power cut; where a folder can't be synchronised there is nothing more to do.
  func synchronise() {
    let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { return }
    fsync(number)
    close(number)
  }
}
