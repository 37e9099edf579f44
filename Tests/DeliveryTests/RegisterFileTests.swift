import Delivery
import Foundation
import Glibc
import Testing

/// A register is written over what was read, whole or not at all.
@Suite struct RegisterFileTests {
  private static let old = Array("{\"version\":1}\r\n".utf8)
  private static let new = Array("{\"version\":1,\"contracts\":[]}\r\n".utf8)

  private func inFolder(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(Self.old).write(to: url.appending(path: "r.json"))
    try body(url.path)
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    #expect(lstat(path, &status) == 0)
    return status
  }

  private func content(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map(Array.init) ?? [] }

  @Test(arguments: [0o600, 0o640, 0o664, 0o444 | 0o200] as [mode_t])
  func `the new text is there with the permissions of the old, and nothing beside it`(_ mode: mode_t) throws {
    try inFolder { folder in
      let path = "\(folder)/r.json"
      chmod(path, mode)
      try RegisterFile.replace(path, reading: Self.old, with: Self.new)
      #expect(content(path) == Self.new)
      #expect(status(path).st_mode & 0o7777 == mode)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r.json"])
    }
  }

  @Test func `the owner stays where the system lets us`() throws {
    guard geteuid() == 0 else { return }
    try inFolder { folder in
      let path = "\(folder)/r.json"
      #expect(chown(path, 65534, 65533) == 0)
      try RegisterFile.replace(path, reading: Self.old, with: Self.new)
      #expect(status(path).st_uid == 65534 && status(path).st_gid == 65533)
    }
  }

  @Test func `links are followed and stay links`() throws {
    try inFolder { folder in
      mkdir("\(folder)/sub", 0o755)
      #expect(symlink("../r.json", "\(folder)/sub/one") == 0)
      #expect(symlink("sub/one", "\(folder)/two") == 0)
      try RegisterFile.replace("\(folder)/two", reading: Self.old, with: Self.new)
      #expect(content("\(folder)/r.json") == Self.new)
      for link in ["two", "sub/one"] { #expect(status("\(folder)/\(link)").st_mode & S_IFMT == S_IFLNK) }
    }
  }

  @Test func `a file that was changed meanwhile stays as it is`() throws {
    try inFolder { folder in
      let path = "\(folder)/r.json"
      try Data("other".utf8).write(to: URL(filePath: path))
      let failure = #expect(throws: RegisterFile.Failure.self) {
        try RegisterFile.replace(path, reading: Self.old, with: Self.new)
      }
      guard case .changed = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
      #expect(content(path) == Array("other".utf8))
      unlink(path)
      #expect(throws: RegisterFile.Failure.self) { try RegisterFile.replace(path, reading: Self.old, with: Self.new) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `of two that write at a time one is refused`() throws {
    try inFolder { folder in
      let path = "\(folder)/r.json"
      let number = open(path, O_RDONLY | O_CLOEXEC)
      defer { close(number) }
      #expect(flock(number, LOCK_EX) == 0)
      let failure = #expect(throws: RegisterFile.Failure.self) {
        try RegisterFile.replace(path, reading: Self.old, with: Self.new)
      }
      guard case .busy = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
      #expect(content(path) == Self.old)
    }
  }

  @Test func `what is no file is not written to`() throws {
    try inFolder { folder in
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      for path in ["\(folder)/pipe", folder, "/dev/stdin", "/dev/null", "/proc/self/fd/0"] {
        let failure = #expect(throws: RegisterFile.Failure.self) {
          try RegisterFile.replace(path, reading: Self.old, with: Self.new)
        }
        guard case .notAFile = failure else { return #expect(Bool(false), "\(path) \(String(describing: failure))") }
      }
    }
  }

  @Test func `a new file is never put over another`() throws {
    try inFolder { folder in
      let failure = #expect(throws: FileFailure.self) { try Files.create(Self.new, at: "\(folder)/r.json") }
      #expect(failure?.code == EEXIST)
      #expect(symlink("nowhere", "\(folder)/link") == 0)
      #expect(throws: FileFailure.self) { try Files.create(Self.new, at: "\(folder)/link") }
      try Files.create(Self.new, at: "\(folder)/n.json")
      #expect(content("\(folder)/n.json") == Self.new && content("\(folder)/r.json") == Self.old)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["link", "n.json", "r.json"])
    }
  }
}
