import ArgumentParser
import Contracts
import Presentation

/// `show`: the terms of a contract, or of a provider with all its contracts.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "The terms of a contract, or of a provider with all its contracts.",
    usage: "tijdig show <id> [<options>]",
    discussion: """
      Examples:
        tijdig show retrovo
        tijdig show kwintes
        tijdig show retrovo --format json
      """)

  @Argument(help: ArgumentHelp("A contract or a provider.", valueName: "id"))
  var id: String

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  func run() throws {
    let registers = try shared.openAll()
    let found = try registers.find(
      id, .contractOrProvider, answer, known: { $0.register.contracts.ids + $0.register.parties.keys.sorted() })
    try registers.write(found.map { ($0.session, $0.found.answer) }, as: format)
    for (session, found) in found { session.tell(found.findings) }
    try registers.end()
  }

  /// What a register knows under an id: a contract, else a provider.
  private func answer(_ session: Session, _ id: String) -> (answer: SingleAnswer, findings: FindingCounts)? {
    let register = session.register
    var counts = FindingCounts()
    if let number = register.contracts.number(of: id) {
      let sheet = ContractSheet(number, register, today: session.today)
      counts.add(sheet.findings)
      return (.contract(sheet), counts)
    }
    let sheet = ProviderSheet(id, register, today: session.today)
    guard register.parties[id] != nil || !sheet.contracts.isEmpty || !sheet.subcontractorIn.isEmpty else { return nil }
    for contract in sheet.contracts { counts.add(contract.findings) }
    return (.provider(sheet), counts)
  }
}

enum TextFormat: String, CaseIterable {
  case text, json
}
