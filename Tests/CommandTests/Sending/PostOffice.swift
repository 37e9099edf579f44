import Foundation

/// The misbehaving mail server of the transports' tests, and what it saw; it ends when nobody holds on to it.
final class PostOffice: Sendable {
  /// A message that it accepted.
  struct Accepted: Decodable, Hashable {
    let to: String
    let sha256: String
  }

  /// A step at which it misbehaved.
  struct Reached: Decodable, Hashable {
    let step: String
    let action: String
  }

  struct DidNotStart: Error {}

  let folder: String
  let port: Int
  private let stop: FileHandle

  /// What a web server was asked.
  struct Request: Decodable {
    let method: String
    let path: String
    let body: String
  }

  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "DeliveryTests/Transports/Server").path

  /// `misbehaviour` as its command line has it: `["--do", "dot=hang", "--times", "1"]`; or another server with its words.
  init(_ misbehaviour: [String] = [], server: String = "misbehave.py") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-I", "\(Self.scripts)/\(server)", folder] + misbehaviour
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    stop = input.fileHandleForWriting
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw DidNotStart() }
    self.port = port
  }

  deinit {
    try? stop.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var accepted: [Accepted] { records("mail.jsonl") }
  var reached: [Reached] { records("reached.jsonl") }
  var requests: [Request] { records("requests.jsonl") }
  /// Whether any client ever said anything.
  var wasSpokenTo: Bool { FileManager.default.fileExists(atPath: "\(folder)/clear.bin") }

  private func records<Record: Decodable>(_ name: String) -> [Record] {
    let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    // A line that is still being written is none yet.
    return data.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Record.self, from: $0) }
  }
}
