import Foundation

/// A reader of mail or calendars that others wrote, behind a small program in Python (the folder `Readers`).
struct IndependentReader {
  /// The program's file name.
  let script: String

  /// What the reader understood of each input.
  func read<Understood: Decodable>(_ inputs: [[UInt8]], as: Understood.Type) throws -> [Understood] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers")
    let input = FileManager.default.temporaryDirectory.appending(path: "tijdig-reader-\(UUID().uuidString)")
    var octets = Data()
    for one in inputs { octets += Data("\(one.count)\n".utf8) + Data(one) }
    try octets.write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", folder.appending(path: script).path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refusal(words: String(decoding: complaint, as: UTF8.self)) }
    return try JSONDecoder().decode([Understood].self, from: answer)
  }

  /// The program could not read it, or could not run; its own words say why.
  struct Refusal: Error, CustomStringConvertible {
    let words: String
    var description: String { words }
  }
}
