import Foundation

/// A server of the folder `Server`, running as long as someone holds on to it.
final class TestServer: Sendable {
  let port: Int
  let folder: TestFolder
  private let stop: FileHandle

  static let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Server").path

  struct DidNotStart: Error {}

  /// Runs `script FOLDER ARGUMENTS…` and waits for the port that it prints.
  init(_ script: String, _ arguments: [String], in folder: TestFolder) throws {
    self.folder = folder
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-I", "\(Self.scripts)/\(script)", folder.path] + arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // The server ends when this is closed, also when the whole test run is killed.
    stop = input.fileHandleForWriting
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw DidNotStart() }
    self.port = port
  }

  deinit { try? stop.close() }

  /// Runs a script to its end.
  static func run(_ script: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "\(scripts)/\(script)")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw DidNotStart() }
  }
}
