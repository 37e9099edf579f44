import Delivery
import Foundation

/// A state directory of its own for one test, removed with all that is in it when the test is done.
struct TemporaryState: ~Copyable {
  let path: String
  let directory: StateDirectory

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tijdig-state-\(UUID().uuidString)").path
    directory = try StateDirectory(at: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of what stands in it, in order.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  func octets(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(filePath: file(name)))) }

  func write(_ octets: [UInt8], to name: String) throws { try Data(octets).write(to: URL(filePath: file(name))) }
}
