import Foundation

/// A folder of its own for one test, removed with all that is in it when the test is done.
struct TemporaryFolder: ~Copyable {
  let url: URL
  /// The folder as `Tijdig.run(_:in:)` takes it.
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  /// Writes a file, with the folders that its name asks for.
  func write(_ octets: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(octets).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
