import Glibc

/// Writing a register back to its file: only over what was read, whole or not at all.
package enum RegisterFile {
  /// Why it was not written, so that the file stands as it stood.
  package enum Failure: Error, Sendable {
    /// A pipe, a device, standard input: there is nothing that could be written back.
    case notAFile(path: String)
    /// Someone else has changed it since it was read.
    case changed(path: String)
    /// Another program is writing it.
    case busy(path: String)
    case readOnly(path: String, code: Int32)
    /// Nothing can be put into its folder.
    case folder(path: String, code: Int32)
    /// The new file would belong to another group, so that others could no longer read or write it.
    case otherOwner(path: String)
    case file(FileFailure)
  }

  /// Puts `new` in the place of `old`, which was read from there: by a temporary file and a rename, so that whoever reads it sees
  /// the one or the other. A link is followed; permissions and owner stay.
  package static func replace(_ path: String, reading old: [UInt8], with new: [UInt8]) throws(Failure) {
    let target = try filing { () throws(FileFailure) in try Files.followingLinks(path) }
    if target.utf8.starts(with: "/dev/".utf8) || target.utf8.starts(with: "/proc/".utf8) { throw .notAFile(path: path) }
    var status = stat()
    guard stat(target, &status) == 0 else {
      throw errno == ENOENT ? .changed(path: path) : .file(FileFailure(.write, path: path, code: errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard access(target, W_OK) == 0 else { throw .readOnly(path: path, code: errno) }
    let file: Descriptor
    do throws(FileFailure) {
      file = try Descriptor(target, flags: O_RDONLY, step: .read)
    } catch {
      throw .file(error)
    }
    // Where the file system knows no locks, what follows still finds nearly every change of others.
    if flock(file.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .busy(path: path) }
    let replacement = Files.Replacement(target: target, path: path, status: status)
    do throws(FileFailure) {
      try replacement.prepare(new)
    } catch {
      throw failure(error, path, status)
    }
    do throws(Failure) {
      try expect(old, at: target, as: status, path)
      try filing { () throws(FileFailure) in try replacement.commit() }
    } catch {
      replacement.discard()
      throw error
    }
  }

  /// Throws unless the file is the one that was looked at, with the octets that were read.
  private static func expect(
    _ old: [UInt8], at target: String, as status: stat, _ path: String
  ) throws(Failure) {
    let now = try filing { () throws(FileFailure) in try Files.read(target) }
    var current = stat()
    guard now == old, stat(target, &current) == 0, current.st_ino == status.st_ino, current.st_dev == status.st_dev
    else { throw .changed(path: path) }
  }

  private static func failure(_ failure: FileFailure, _ path: String, _ status: stat) -> Failure {
    switch (failure.step, failure.code) {
    case (.create, EPERM) where status.st_gid != getegid(): .otherOwner(path: path)
    case (.create, let code): .folder(path: path, code: code)
    case (.read, _), (.write, _): .file(failure)
    }
  }

  private static func filing<Result>(_ body: () throws(FileFailure) -> Result) throws(Failure) -> Result {
    do throws(FileFailure) { return try body() } catch { throw .file(error) }
  }
}
