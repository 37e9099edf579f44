import Glibc
import Presentation

/// What a run says of itself on standard error: one line an event, `key=value`; no address, no secret (NOTIFY 4).
package struct RunLog: Sendable {
  /// As systemd numbers them.
  enum Level: Int, Sendable {
    case error = 3
    case warning = 4
    case info = 6
  }

  typealias Facts = KeyValuePairs<String, (any CustomStringConvertible)?>

  /// Nothing is said when all is well.
  private let isQuiet: Bool
  /// Whether systemd reads the lines, and wants to know how grave each is.
  private let isJournal: Bool

  package init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isJournal = getenv("JOURNAL_STREAM") != nil
  }

  func info(_ event: String, _ facts: Facts = [:]) { write(.info, event, facts) }

  func warning(_ event: String, _ facts: Facts = [:]) { write(.warning, event, facts) }

  func error(_ event: String, _ facts: Facts = [:]) { write(.error, event, facts) }

  private func write(_ level: Level, _ event: String, _ facts: Facts) {
    guard !isQuiet || level != .info else { return }
    var line = isJournal ? "<\(level.rawValue)>" : ""
    line += "level=\(level) event=\(event)"
    for case (let key, let value?) in facts { line += " \(key)=\(Self.quoted(value.description))" }
    Output.tell(line + "\n")
  }

  /// In quotes where it is more than one plain word.
  private static func quoted(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"=\\".utf8.contains($0) }
    if isPlain, !value.isEmpty { return value }
    let escaped = value.shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "'")
    return "\"\(escaped)\""
  }
}
