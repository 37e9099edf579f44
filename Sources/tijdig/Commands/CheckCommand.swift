import ArgumentParser
import Contracts
import Presentation

/// `check`: every finding about the register, with its place.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Every finding about the register, with its place and what to do.",
    usage: "tijdig check [<options>]",
    discussion: """
      Examples:
        tijdig check
        tijdig check --fail-on warning
        tijdig check --format json

      Ends with status 1 where something is found that is as grave as --fail-on.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("From which severity on the status is 1 (default: error).", valueName: "error|warning|info"),
    completion: .list(Severity.allCases.map(\.rawValue)), transform: Arguments.choice)
  var failOn = Severity.error

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func run() throws {
    let registers = try shared.openAll()
    let found = registers.sessions.map { session in
      session.register.reportedFindings(today: session.today, workers: session.workers)
    }
    switch format {
    case .text:
      for (number, (session, findings)) in zip(registers.sessions, found).enumerated() {
        if number > 0 { try session.write("\n") }
        try session.write(FindingsText(findings, session.setting))
      }
    case .json:
      try registers.first.write(JSONAnswer.lines(zip(found, registers.settings).map { (findings: $0, setting: $1) }))
    }
    try registers.end()
    if found.joined().contains(where: { $0.finding.severity >= failOn }) { throw CommandFailure.found }
  }
}
