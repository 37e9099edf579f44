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
    let session = try shared.open()
    let number = try session.contract(contract)
    let rules = session.register.rules
    if let rule, rules.rule(rule) == nil { throw session.unknown(.rule, rule, among: rules.rules.map(\.id)) }
    let explanation = Explanation(of: number, rule: rule, in: session.register, today: session.today)
    try session.write(text(explanation, session.setting))
    var counts = FindingCounts()
    counts.add(session.register.findings(about: explanation.dossier))
    session.tell(counts)
  }

  private func text(_ explanation: Explanation, _ setting: Setting) -> String {
    switch format {
    case .text: ExplanationText.text(explanation, setting)
    case .json: JSONAnswer(setting).text(explanation)
    }
  }
}
