import ArgumentParser
import Contracts
import Presentation

/// `explain`: how each date of a contract came about.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "How each date of a contract came about, step by step.",
    usage: "tijdig explain <contract> [<rule>] [<options>]",
    discussion: """
      Examples:
        tijdig explain retrovo
        tijdig explain retrovo extension-notice
        tijdig explain retrovo --format json
      """)

  @Argument(help: "The contract.")
  var contract: String

  @Argument(help: "Only this rule, and those that it builds on.")
  var rule: String?

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func run() throws {
    let registers = try shared.openAll()
    let contracts = try registers.contracts(contract)
    let found = contracts.filter { session, _ in rule.map { session.register.rules.rule($0) != nil } ?? true }
    if let rule, found.isEmpty {
      throw registers.first.unknown(.rule, rule, among: contracts.flatMap { $0.session.register.rules.rules.map(\.id) })
    }
    let explanations = found.map { session, number in
      (session, Explanation(of: number, rule: rule, in: session.register, today: session.today))
    }
    try registers.write(explanations.map { ($0, .explanation($1)) }, as: format)
    for (session, explanation) in explanations {
      var counts = FindingCounts()
      counts.add(session.register.findings(about: explanation.dossier))
      session.tell(counts)
    }
    try registers.end()
  }
}
