import Foundation
import Testing

/// A folder with a register from which reminders go out, and the state of earlier runs.
final class Household: Sendable {
  /// Where reminders go.
  enum Way {
    case maildir
    /// Gives a silent server up after so many seconds.
    case smtp(PostOffice, patience: Int = 60)
    case webhook(PostOffice)

    fileprivate var settings: String {
      switch self {
      case .maildir: #""transport": "maildir", "maildir": { "path": "mail" }"#
      case .webhook(let office):
        #""transport": "webhook", "webhook": { "url": "http://127.0.0.1:\#(office.port)/hook", "kind": "json" }"#
      case .smtp(let office, let patience):
        #""transport": "smtp", "smtp": { "host": "127.0.0.1", "port": \#(office.port), "security": "none", "timeout": \#(patience) }"#
      }
    }
  }

  let path: String
  /// The day of the runs, unless they say otherwise: every contract has a step to tell.
  static let today = "2026-06-30"

  /// A register with so many owners, each with a contract of which a reminder is due.
  init(_ way: Way, owners: Int = 3, settings: String = "") throws {
    path = FileManager.default.temporaryDirectory.appending(path: "tijdig-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try write(Self.register(way, owners: owners, settings: settings), to: "contracts.json")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func register(_ way: Way, owners: Int, settings: String = "") -> String {
    let people = (1...owners).map { #""p\#($0)": { "name": "P \#($0)", "email": "p\#($0)@example.org" }"# }
    let contracts = (1...owners).map { number in
      """
      { "id": "c\(number)", "title": "Contract \(number)", "owner": "p\(number)", "start": "2024-01-01",
        "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P3M" } }
      """
    }
    return """
      { "version": 1, "rules": [ { "id": "expiry", "off": true }, { "id": "talk", "off": true } ], "people": { \(people.joined(separator: ", ")) },
        "notify": { "from": "Beheer <beheer@example.org>", "to": ["p1"], "operator": "operator@example.org",
          "digest": "none", \(way.settings)\(settings) },
        "contracts": [ \(contracts.joined(separator: ",\n")) ] }
      """
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  /// `remind` for a day, by way of another program where one is given: `["/usr/bin/faketime", "…"]`.
  @discardableResult
  func remind(
    on day: String? = Household.today, _ arguments: [String] = [], under wrapper: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let words = wrapper + [Tijdig.path] + Self.words(on: day) + arguments
    var program = Program(path: words[0])
    program.limit = .seconds(600)
    return try program.run(Array(words.dropFirst()), in: path, environment: environment)
  }

  /// Starts `remind` without waiting for its end.
  func start() throws -> Process { try start(Self.words(on: Self.today)) }

  /// Starts the program without waiting for its end.
  func start(_ words: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Tijdig.path)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = Program.surroundings(home: path).merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func words(on day: String?) -> [String] {
    ["remind", "--state", "state"] + (day.map { ["--today", $0, "--really-send"] } ?? [])
  }

  /// The octets of the messages in the maildir, by name.
  var mails: [String: Data] {
    let folder = "\(path)/mail/new"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) })
  }

  /// The octets of each file in the state directory, by name.
  var state: [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/state")) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(path)/state/\($0)") ?? Data()) })
  }
}

/// Waits until something holds that another process brings about, or until that process has ended; not for ever, so that a fault is
/// seen as one.
func wait(for process: Process, until condition: () -> Bool) {
  let end = ContinuousClock.now + .seconds(300)
  while !condition(), process.isRunning {
    guard ContinuousClock.now < end else {
      Issue.record("it never came about")
      return
    }
    usleep(2000)
  }
}

extension Sequence<PostOffice.Accepted> {
  /// How many there are for each recipient.
  var counts: [String: Int] { reduce(into: [:]) { $0[$1.to, default: 0] += 1 } }
}
