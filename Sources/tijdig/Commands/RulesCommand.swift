import ArgumentParser
import Contracts
import Presentation

/// `rules`: the rules in force, as data.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The rules in force, built-in and the register's own, as data.",
    usage: "tijdig rules [<options>]",
    discussion: """
      Examples:
        tijdig rules
        tijdig rules --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func run() throws {
    let registers = try shared.openAll()
    try registers.write(registers.sessions.map { ($0, .rules($0.register.rules)) }, as: format)
    for session in registers.sessions {
      var counts = FindingCounts()
      for finding in session.register.findings where finding.contract == nil { counts.add(finding.severity) }
      // What is only unknown or unverified is no matter of the rules.
      if counts.errors > 0 { session.tell(counts) }
    }
    try registers.end()
  }
}
