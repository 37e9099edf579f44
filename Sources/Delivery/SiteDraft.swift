import Glibc
import Presentation

/// A site in the making, in a hidden folder beside the one that it will replace.
///
/// Held locked for as long as its writer lives, so that another run can tell a leftover from work at hand.
struct SiteDraft: ~Copyable {
  private let folder: String
  private let parent: String
  private let lock: Descriptor

  private static let prefix = ".tijdig-site-"

  init(in parent: String, mode: mode_t?) throws(SiteFailure) {
    let folder = "\(parent)/\(Self.prefix)\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    lock = try Self.made(folder, in: parent, mode)
    self.folder = folder
    self.parent = parent
  }

  /// Makes the folder and those in it, and holds it locked.
  private static func made(_ folder: String, in parent: String, _ mode: mode_t?) throws(SiteFailure) -> Descriptor {
    do throws(FileFailure) {
      guard mkdir(folder, 0o777) == 0 else { throw FileFailure(.create, path: parent, code: errno) }
      let lock = try Descriptor(folder, flags: O_RDONLY | O_DIRECTORY, step: .create)
      flock(lock.number, LOCK_EX | LOCK_NB)
      for subfolder in ["contracts", "providers"] {
        let path = "\(folder)/\(subfolder)"
        guard mkdir(path, 0o777) == 0 else { throw FileFailure(.create, path: path, code: errno) }
        // A group that may write in the former site may in this one.
        if let mode { chmod(path, mode) }
      }
      if let mode { fchmod(lock.number, mode) }
      return lock
    } catch {
      FolderEntries.remove(folder)
      throw .file(error)
    }
  }

  func write(_ file: SiteFile) throws(SiteFailure) {
    let path = "\(folder)/\(file.path)"
    do throws(FileFailure) {
      let descriptor = try Descriptor(
        path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666, step: .create)
      try Descriptor.write(file.octets, to: descriptor.number, path: path)
      _ = try Descriptor.retrying(.write, path) { fsync(descriptor.number) }
    } catch {
      throw .file(error)
    }
  }

  /// Waits until the names of its files are on the disk too.
  borrowing func settle() throws(SiteFailure) {
    do throws(FileFailure) {
      for subfolder in ["contracts", "providers"] {
        let path = "\(folder)/\(subfolder)"
        let descriptor = try Descriptor(path, flags: O_RDONLY | O_DIRECTORY, step: .write)
        _ = try Descriptor.retrying(.write, path) { fsync(descriptor.number) }
      }
      _ = try Descriptor.retrying(.write, folder) { fsync(lock.number) }
    } catch {
      throw .file(error)
    }
  }

  /// Takes the place of `target`; of a former site nothing is left behind.
  borrowing func take(_ target: String, isThere: Bool) throws(SiteFailure) {
    do throws(FileFailure) {
      if isThere {
        try exchange(with: target)
      } else {
        _ = try Descriptor.retrying(.create, target) { rename(folder, target) }
      }
    } catch {
      throw .file(error)
    }
    if isThere { FolderEntries.remove(folder) }
    let number = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number >= 0 {
      fsync(number)
      close(number)
    }
  }

  /// Both change names in one step. Where the file system can't, as on some shares, there is no site for an instant, and the former
  /// one comes back if the second step fails.
  private borrowing func exchange(with target: String) throws(FileFailure) {
    let code = Self.exchange(folder, target)
    if code == 0 { return }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) else { throw FileFailure(.create, path: target, code: code) }
    let aside = folder + "-former"
    _ = try Descriptor.retrying(.create, target) { rename(target, aside) }
    if rename(folder, target) != 0 {
      let code = errno
      rename(aside, target)
      throw FileFailure(.create, path: target, code: code)
    }
    FolderEntries.remove(aside)
  }

  /// The system's fault number, 0 where it went well.
  ///
  /// Swift's Glibc does not show renameat2, so it is looked up by its name; where there is none, it is said not to work.
  private static func exchange(_ one: String, _ other: String) -> Int32 {
    typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let place = dlsym(nil, "renameat2") else { return ENOSYS }
    let exchanging: UInt32 = 2
    let result = unsafeBitCast(place, to: Rename.self)(AT_FDCWD, one, AT_FDCWD, other, exchanging)
    return result == 0 ? 0 : errno
  }

  borrowing func remove() { FolderEntries.remove(folder) }

  /// Removes what a run that was killed has left: a draft that nobody holds.
  static func removeLeftovers(in parent: String) {
    let names: [String]
    do throws(SiteFailure) { names = try FolderEntries.names(in: parent) } catch { return }
    for name in names where name.utf8.starts(with: prefix.utf8) {
      let path = "\(parent)/\(name)"
      guard FolderEntries.isFolder(path) else { continue }
      let number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard number >= 0 else { continue }
      if flock(number, LOCK_EX | LOCK_NB) == 0 { FolderEntries.remove(path) }
      close(number)
    }
  }
}
