import Foundation
import Testing

/// The examples in README.md, run as text cases: what it prints is what the program answers.
///
/// A block that begins with ```` ```console ```` holds commands with their answers. A ```` ```json ```` block that is a whole register is
/// the file `first.json` of the commands below it, a ```` ```csv ```` block the file `contracten.csv`. Words on standard error are not
/// printed in the README and may be any.
@Suite struct ReadmeExamples {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The README's examples as one case; each with its own words on standard error.
  private static func asCase() throws -> String {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var lines = ["# The examples of the README.", "== @shipped"]
    var block: String?
    var isAnswering = false
    /// The end of a command's answer: what it says on standard error is not printed in the README.
    func endAnswer() {
      if isAnswering { lines += [">2", "..."] }
      isAnswering = false
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch (block, line) {
      case (nil, "```console"), (nil, "```json"), (nil, "```csv"):
        block = line
        if line == "```json" { lines.append("== first.json") }
        if line == "```csv" { lines.append("== contracten.csv") }
      case (nil, _): break
      case (_?, "```"):
        endAnswer()
        block = nil
      case ("```console"?, _) where line.hasPrefix("$ "):
        endAnswer()
        isAnswering = true
        lines.append(line)
      // The README prints a line as it is, a case has a mark before it.
      case ("```console"?, _) where line.hasPrefix(#"\"#): lines.append(#"\"# + line)
      default: lines.append(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `every example answers as printed`() throws {
    let run = try CaseRun(
      CaseFile(Self.asCase()), name: "README.md", shipped: Self.root.appending(path: "contracts.json"))
    for difference in run.differences { Issue.record("\(difference)") }
  }
}
