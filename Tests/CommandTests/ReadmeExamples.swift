import Foundation
import Testing

/// The examples in README.md, run as text cases: what it prints is what the program answers.
///
/// A block that begins with ```` ```console ```` holds commands with their answers. A ```` ```json ```` block that is a whole register is
/// the file `first.json` of the commands below it, a ```` ```csv ```` block the file `contracten.csv`. Words on standard error are not printed in the README and may be any.
@Suite struct ReadmeExamples {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The README's examples as one case; each with its own words on standard error.
  private static func asCase() throws -> String {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var lines = ["# The examples of the README.", "== @shipped"]
    var block: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch (block, line) {
      case (nil, "```console"), (nil, "```json"), (nil, "```csv"):
        block = line
        if line == "```json" { lines.append("== first.json") }
        if line == "```csv" { lines.append("== contracten.csv") }
      case (nil, _): break
      case ("```console"?, "```"):
        lines += [">2", "..."]
        block = nil
      case (_?, "```"): block = nil
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
