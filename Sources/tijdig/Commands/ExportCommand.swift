import ArgumentParser
import Contracts
import Delivery
import Presentation

/// `export`: the register and its computed dates, for a spreadsheet or another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The register and its computed dates, as CSV or JSON.",
    usage: "tijdig export [<options>]",
    discussion: """
      Examples:
        tijdig export -o contracten.csv --bom
        tijdig export --format json -o contracten-export.json

      A CSV has a line for each contract: what is stated, and what follows from it
      today. 'tijdig import' reads the stated part again. What has no room in it is
      told on standard error; the JSON has the whole register, octet for octet.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("The form of the answer (default: csv).", valueName: "csv|json"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = ExportFormat.csv

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var spreadsheet: SpreadsheetOptions

  func run() throws {
    let session = try shared.open()
    switch format {
    case .csv:
      try write(ExportCSV(session.setting, withMark: spreadsheet.bom, isRaw: spreadsheet.raw), session)
      let gaps = ExportGaps(session.register, today: session.today, workers: session.workers)
      Output.tell(ExportGapsText.text(gaps, session.setting))
    case .json: try write(JSONAnswer(session.setting).export, session)
    }
  }

  private func write(_ answer: some LineAnswer, _ session: Session) throws(CommandFailure) {
    guard let output else { return try session.write(answer) }
    session.progress?.end()
    do throws(FileFailure) {
      try Files.write(String(decoding: answer.octets, as: UTF8.self), to: output)
    } catch {
      throw .file(error, session.language)
    }
  }
}

enum ExportFormat: String, CaseIterable {
  case csv, json
}
