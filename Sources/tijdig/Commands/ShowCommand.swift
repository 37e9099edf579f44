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
    let session = try shared.open()
    let register = session.register
    var counts = FindingCounts()
    if let number = register.contracts.number(of: id) {
      let sheet = ContractSheet(number, register, today: session.today)
      counts.add(sheet.findings)
      try session.write(text(sheet, session.setting))
    } else {
      let sheet = ProviderSheet(id, register, today: session.today)
      guard register.parties[id] != nil || !sheet.contracts.isEmpty || !sheet.subcontractorIn.isEmpty else {
        throw session.unknown(.contractOrProvider, id, among: register.contracts.ids + register.parties.keys.sorted())
      }
      for contract in sheet.contracts { counts.add(contract.findings) }
      try session.write(text(sheet, session.setting))
    }
    session.tell(counts)
  }

  private func text(_ sheet: ContractSheet, _ setting: Setting) -> String {
    switch format {
    case .text: SheetText.text(sheet, setting)
    case .json: JSONAnswer(setting).text(sheet)
    }
  }

  private func text(_ sheet: ProviderSheet, _ setting: Setting) -> String {
    switch format {
    case .text: ProviderText.text(sheet, setting)
    case .json: JSONAnswer(setting).text(sheet)
    }
  }
}

enum TextFormat: String, CaseIterable {
  case text, json
}
