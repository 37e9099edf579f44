import Delivery
import Foundation
import Testing

/// Which files are meant where several registers may be.
@Suite struct RegisterFilesTests {
  private func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "sub.json"), withIntermediateDirectories: true)
    for name in names { try Data().write(to: folder.appending(path: name)) }
    try body(folder.path)
  }

  @Test func `a folder is its registers in order of name, without what is hidden or no register`() throws {
    try withFolder(["b.json", "a.json", "Z.json", ".c.json", "d.txt"]) { folder in
      let files = try RegisterFiles.files(named: [folder])
      #expect(files == ["Z.json", "a.json", "b.json"].map { "\(folder)/\($0)" })
    }
  }

  @Test func `files stay in the order in which they were named, and one that is named twice is one`() throws {
    try withFolder(["a.json", "b.json"]) { folder in
      let named = ["\(folder)/b.json", folder, "\(folder)/./a.json", "nowhere.json"]
      let files = try RegisterFiles.files(named: named)
      #expect(files == ["\(folder)/b.json", "\(folder)/a.json", "nowhere.json"])
    }
  }

  @Test func `a folder without a register is a failure`() throws {
    try withFolder(["readme.txt"]) { folder in
      let failure = #expect(throws: FileFailure.self) { try RegisterFiles.files(named: [folder]) }
      #expect(failure?.code == ENOENT && failure?.path == "\(folder)/*.json")
    }
  }
}
