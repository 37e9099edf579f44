import Delivery
import Foundation
import Synchronization
import Testing

/// A file is read as it is, whatever its size and whatever happens to it meanwhile.
@Suite struct FilesTests {
  /// Octets of which no stretch is like another.
  private static func content(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var state: UInt32 = 7
      for index in 0..<count {
        state = state &* 1_664_525 &+ 1_013_904_223
        buffer[index] = UInt8(truncatingIfNeeded: state >> 24)
      }
      filled = count
    }
  }

  private static let long = content(9_000_001)

  /// Calls `body` with the path of a file with these octets.
  private func withFile(_ octets: some Collection<UInt8>, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)")
    try Data(octets).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test(arguments: [0, 1, 65_536, 65_537, 1 << 23 - 1, 1 << 23, 1 << 23 + 1, 9_000_001])
  func `a file is read whole`(_ count: Int) throws {
    try withFile(Self.long.prefix(count)) { path in
      let isSame = try Files.read(path).elementsEqual(Self.long.prefix(count))
      #expect(isSame)
    }
  }

  @Test(arguments: [0, 5, 4_500_000, 1 << 23, 9_000_000]) func `a file that was cut is read to where it ends`(
    _ count: Int
  ) throws {
    try withFile(Self.long) { path in
      #expect(truncate(path, off_t(count)) == 0)
      let isSame = try Files.read(path).elementsEqual(Self.long.prefix(count))
      #expect(isSame)
    }
  }

  @Test func `of a file that is cut while it is read nothing is made up`() throws {
    for count in [0, 100, 4_300_000, 8_999_999] {
      try withFile(Self.long) { path in
        let cutter = Thread { truncate(path, off_t(count)) }
        cutter.start()
        let octets = try Files.read(path)
        let isBeginning = Self.long.starts(with: octets)
        #expect(isBeginning && [count, Self.long.count].contains(octets.count))
      }
    }
  }

  @Test func `a file that never rests is a failure, and once it rests it is read`() throws {
    try withFile(Self.long) { path in
      let isOver = Mutex(false)
      let writer = Thread {
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        _ = try? handle.seekToEnd()
        while !isOver.withLock({ $0 }) { try? handle.write(contentsOf: Data([1])) }
      }
      writer.start()
      let failure = #expect(throws: FileFailure.self) { while true { _ = try Files.read(path) } }
      #expect(failure?.code == EBUSY)
      isOver.withLock { $0 = true }
      while !writer.isFinished { sched_yield() }
      let isBeginning = try Files.read(path).starts(with: Self.long)
      #expect(isBeginning)
    }
  }

  @Test func `of a file that grows while it is read nothing is lost`() throws {
    try withFile(Self.long.prefix(1 << 23)) { path in
      let writer = Thread {
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: Data(Self.long[(1 << 23)...]))
        try? handle.close()
      }
      writer.start()
      let octets = try Files.read(path)
      let isBeginning = Self.long.starts(with: octets)
      #expect(isBeginning && octets.count >= 1 << 23)
    }
  }

  @Test(arguments: [0, 10, 9_000_001]) func `a pipe is read to its end`(_ count: Int) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)")
    #expect(mkfifo(url.path, 0o600) == 0)
    defer { try? FileManager.default.removeItem(at: url) }
    let path = url.path
    let writer = Thread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      try? handle.write(contentsOf: Data(Self.long.prefix(count)))
      try? handle.close()
    }
    writer.start()
    let isSame = try Files.read(path).elementsEqual(Self.long.prefix(count))
    #expect(isSame)
  }

  @Test func `a pipe that nobody writes to is a failure and no wait without end`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)").path
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let failure = #expect(throws: FileFailure.self) { try Files.read(path) }
    #expect(failure?.code == ENODATA)
  }

  @Test func `a pipe whose writer takes his time is waited for`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)").path
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = Thread {
      guard let handle = FileHandle(forWritingAtPath: path) else { return }
      // It is open, but nothing comes out of it yet.
      usleep(300_000)
      try? handle.write(contentsOf: Data("late".utf8))
      try? handle.close()
    }
    writer.start()
    let octets = try Files.read(path)
    #expect(String(decoding: octets, as: UTF8.self) == "late")
  }

  @Test func `a folder and what is not there are failures`() {
    let folder = FileManager.default.temporaryDirectory.path
    for (path, code) in [(folder, EISDIR), (folder + "/tijdig-\(UUID().uuidString)", ENOENT)] {
      let failure = #expect(throws: FileFailure.self) { try Files.read(path) }
      #expect(failure?.code == code)
    }
  }
}
