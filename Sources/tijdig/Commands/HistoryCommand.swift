import ArgumentParser
import Contracts
import Presentation

/// `history`: the life of a contract so far and to come.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "The life of a contract: what happened, and what is expected until its maximum end.",
    usage: "tijdig history <contract> [<options>]",
    discussion: """
      Examples:
        tijdig history retrovo
        tijdig history retrovo --format json
      """)

  @Argument(help: "The contract.")
  var contract: String

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func run() throws {
    let registers = try shared.openAll()
    let found = try registers.contracts(contract)
    let lives = found.map { ($0.session, ContractLife($0.number, $0.session.register, today: $0.session.today)) }
    try registers.write(lives.map { ($0, .life($1)) }, as: format)
    for (session, life) in lives {
      var counts = FindingCounts()
      counts.add(session.register.findings(about: life.dossier))
      session.tell(counts)
    }
    try registers.end()
  }
}
