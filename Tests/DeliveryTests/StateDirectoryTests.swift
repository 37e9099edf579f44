import Delivery
import Foundation
import Glibc
import Testing

@Suite struct StateDirectoryTests {
  @Test(
    arguments: [
      ("/o", ["TIJDIG_STATE": "/t", "STATE_DIRECTORY": "/s", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/o"),
      ("state", ["HOME": "/h"], "state"),
      (nil, ["TIJDIG_STATE": "/t", "STATE_DIRECTORY": "/s", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/t"),
      (nil, ["STATE_DIRECTORY": "/s", "XDG_STATE_HOME": "/x", "HOME": "/h"], "/s"),
      (nil, ["STATE_DIRECTORY": "/var/lib/tijdig:/var/lib/other", "HOME": "/h"], "/var/lib/tijdig"),
      (nil, ["XDG_STATE_HOME": "/x", "HOME": "/h"], "/x/tijdig"),
      (nil, ["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/tijdig"),
      (nil, ["HOME": "/h"], "/h/.local/state/tijdig"),
      ("", ["TIJDIG_STATE": "", "STATE_DIRECTORY": "", "XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/tijdig"),
      (nil, ["HOME": ""], nil), (nil, [:], nil),
    ] as [(String?, [String: String], String?)])
  func `the place is named by the first that says something`(
    option: String?, environment: [String: String], place: String?
  ) {
    #expect(StateDirectory.place(option: option, environment: environment) == place)
  }

  @Test func `what is missing is made for this user alone, and what is there keeps its permissions`() throws {
    let state = try TemporaryState()
    #expect(chmod(state.path, 0o750) == 0)
    let made = try StateDirectory(at: state.file("a/b/"))
    #expect(made.path == state.file("a/b/"))
    #expect(try mode(state.path) == 0o750)
    #expect(try mode(state.file("a")) == 0o700)
    #expect(try mode(state.file("a/b")) == 0o700)
    #expect(try state.names() == ["a"])
  }

  @Test func `a command that only looks makes no directory`() throws {
    let state = try TemporaryState()
    #expect(try StateDirectory.existing(at: state.file("none")) == nil)
    #expect(try StateDirectory.existing(at: state.path)?.path == state.path)
    #expect(try state.names().isEmpty)
  }

  @Test func `a link to a directory is followed, as systemd makes one`() throws {
    let state = try TemporaryState()
    #expect(mkdir(state.file("real"), 0o700) == 0)
    #expect(symlink("real", state.file("link")) == 0)
    #expect(throws: Never.self) { try StateDirectory(at: state.file("link")) }
  }

  @Test func `what is no directory is refused`() throws {
    let state = try TemporaryState()
    let file = state.file("file")
    try state.write([], to: "file")
    #expect(throws: StateFailure.notADirectory(path: file)) { try StateDirectory(at: file) }
    #expect(throws: StateFailure.notADirectory(path: file)) { try StateDirectory.existing(at: file) }
    #expect(throws: StateFailure.notADirectory(path: "\(file)/below")) { try StateDirectory(at: "\(file)/below") }
    #expect(mkfifo(state.file("pipe"), 0o600) == 0)
    #expect(throws: StateFailure.notADirectory(path: state.file("pipe"))) { try StateDirectory(at: state.file("pipe")) }
    #expect(symlink("nowhere", state.file("loose")) == 0)
    #expect(throws: StateFailure.self) { try StateDirectory(at: state.file("loose")) }
  }

  /// Nobody can make a file in a process's own directory of the kernel, not even root.
  @Test func `a directory in which nothing can be written is refused before anything is sent`() throws {
    #expect {
      try StateDirectory(at: "/proc/self")
    } throws: { error in
      if case .notWritable("/proc/self", _)? = error as? StateFailure { true } else { false }
    }
    #expect {
      try StateDirectory(at: "/proc/self/tijdig")
    } throws: { error in
      if case .cannotCreate("/proc/self/tijdig", _)? = error as? StateFailure { true } else { false }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root writes wherever a permission forbids it"))
  func `a directory without permission to write is refused`() throws {
    let state = try TemporaryState()
    #expect(chmod(state.path, 0o500) == 0)
    defer { chmod(state.path, 0o700) }
    let path = state.path
    #expect(throws: StateFailure.notWritable(path: path, code: EACCES)) { try StateDirectory(at: path) }
  }

  /// `/` belongs to root, and to another than root where this test is root: there a directory is given away.
  @Test func `a directory of another user is refused`() throws {
    let state = try TemporaryState()
    guard geteuid() == 0 else {
      #expect(throws: StateFailure.otherOwner(path: "/", owner: 0)) { try StateDirectory(at: "/") }
      return
    }
    let path = state.path
    #expect(chown(path, 65_534, 65_534) == 0)
    #expect(throws: StateFailure.otherOwner(path: path, owner: 65_534)) { try StateDirectory(at: path) }
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o7777
  }
}
