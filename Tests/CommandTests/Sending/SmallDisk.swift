import Foundation
import Glibc

/// A folder that is a file system of its own: a small one in memory, or one that can't be written; gone when nobody holds on to it.
final class SmallDisk: Sendable {
  struct NotMounted: Error { let words: String }

  let path: String

  /// Mounting needs root, and a kernel and a container that let it.
  static let isPossible: Bool = {
    let path = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)").path
    guard getuid() == 0, mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    return (try? SmallDisk(at: path, kilobytes: 64)) != nil
  }()

  /// So many kilobytes of memory as a disk.
  init(at path: String, kilobytes: Int) throws {
    self.path = path
    try Self.mount(["-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "tmpfs", path])
  }

  /// A folder as it is, but nothing in it can be changed.
  init(readOnly path: String) throws {
    self.path = path
    try Self.mount(["--bind", path, path])
    try Self.mount(["-o", "remount,bind,ro", path])
  }

  deinit { _ = try? Program(path: "/bin/umount").run(["--lazy", path], in: "/") }

  /// Makes it larger, or smaller.
  func resize(to kilobytes: Int) throws { try Self.mount(["-o", "remount,size=\(kilobytes)k", path]) }

  /// How many octets are left.
  var room: Int {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return 0 }
    return Int(facts.f_bavail) * Int(facts.f_frsize)
  }

  private static func mount(_ arguments: [String]) throws {
    let outcome = try Program(path: "/bin/mount").run(arguments, in: "/")
    guard outcome.status == 0 else { throw NotMounted(words: outcome.stderr) }
  }
}
