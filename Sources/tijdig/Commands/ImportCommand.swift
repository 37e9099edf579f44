import ArgumentParser
import Contracts
import Delivery
import JSONText
import Presentation

/// `import`: takes the contracts of a spreadsheet into the register.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the contracts of a spreadsheet (CSV or XLSX) into the register.",
    usage: "tijdig import <spreadsheet> [<options>]",
    discussion: """
      Examples:
        tijdig import contracten.csv
        tijdig import contracten.csv --yes
        tijdig import contracten.xlsx --save-mapping kolommen.json
        tijdig import contracten.xlsx --mapping kolommen.json --dry-run

      Without --yes or --mapping nothing is written: it shows what it makes of the
      columns, and what would change. Only what the spreadsheet says is changed; what
      it does not know stays. The same spreadsheet twice changes nothing.
      """)

  @Argument(help: ArgumentHelp("A spreadsheet: .csv, .txt, or .xlsx (by xlsx2csv).", valueName: "spreadsheet"))
  var spreadsheet: String

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp("Which column says what, as --save-mapping wrote it.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var mapping: String?

  @Option(
    help: ArgumentHelp("Save which column says what, to correct it and use it again.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var saveMapping: String?

  @Option(
    help: ArgumentHelp("What comes first in dates such as 03/04/2026.", valueName: "day-first|month-first"),
    completion: .list(DateOrder.allCases.map(\.rawValue)), transform: Arguments.choice)
  var dates: DateOrder?

  @Flag(help: "Take the rows that can be read, where others can't.")
  var partial = false

  @Flag(help: "Only show what would change.")
  var dryRun = false

  @Flag(help: "The columns are right: write.")
  var yes = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the new register here instead of in its place.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var output: String?

  func run() async throws {
    let session = try shared.open()
    let source = SpreadsheetFile(path: spreadsheet, language: session.language)
    let sheet = try await source.sheet()
    let mapping = try chosenMapping(for: sheet, source)
    let phrases = Phrases(session.language)
    if let saveMapping {
      try write(mapping.json, to: saveMapping, session)
      Output.tell(phrases.savedMapping(saveMapping) + "\n")
    }
    guard mapping.column(of: .title) != nil else {
      throw CommandFailure.ended(.noRegister, message: "tijdig: \(phrases.noTitleColumn(spreadsheet))\n")
    }
    // Rows are cited in the register's language, whatever that of this answer.
    let words = Phrases(session.register.head.language)
    let order = ImportOrder(sheet: sheet, mapping: mapping, file: source.name, today: session.today) {
      words.citation(row: $0)
    }
    let plan = ImportPlan(order, for: session.register)
    let answer = ImportText(
      plan, sheet, mapping, file: spreadsheet, isWorkbook: source.isWorkbook, session.setting)
    try session.write(answer.text)
    Output.tell(answer.problems)
    try carryOut(plan, session)
  }

  /// Writes, or says why not. What is written was read back and says exactly what was meant.
  private func carryOut(_ plan: ImportPlan, _ session: Session) throws(CommandFailure) {
    let phrases = Phrases(session.language)
    if plan.unread > 0 {
      guard partial else { throw .ended(.noRegister, message: phrases.unreadRows(plan.unread) + "\n") }
      Output.tell(phrases.leftOut(plan.unread) + "\n")
    }
    if plan.isEmpty, output == nil { return Output.tell(phrases.nothingChanges + "\n") }
    let edited: EditedRegister
    do throws(EditedRegister.Fault) {
      edited = try EditedRegister(plan.edit(of: session.register), workers: session.workers)
    } catch {
      throw .ownFault(error, file: session.file, session.language)
    }
    let errors = edited.newErrors(today: session.today, workers: session.workers).count
    if errors > 0 { Output.tell(phrases.newErrors(errors) + "\n") }
    if dryRun {
      let diff = UnifiedDiff(of: session.register.bytes, edited.edit.json.changes)
      try session.write("\n" + diff.text(file: session.file, isForScreen: Terminal.showsAnswer))
      return Output.tell(phrases.onlyRehearsed + "\n")
    }
    guard yes || mapping != nil else { throw .ended(.usage, message: phrases.nothingWrittenYet + "\n") }
    if let output {
      try write(String(decoding: edited.octets, as: UTF8.self), to: output, session)
    } else {
      do throws(RegisterFile.Failure) {
        try RegisterFile.replace(session.file, reading: session.register.bytes, with: edited.octets)
      } catch {
        throw .writing(error, session.language)
      }
    }
    Output.tell(phrases.imported(output ?? session.file) + "\n")
  }

  /// What somebody wrote down, else what the heads suggest.
  private func chosenMapping(
    for sheet: Sheet, _ source: SpreadsheetFile
  ) throws(CommandFailure) -> ColumnMapping {
    guard let mapping else { return ColumnMapping(proposedFor: sheet).with(dates: dates) }
    let octets: [UInt8]
    do throws(FileFailure) { octets = try Files.read(mapping) } catch { throw .file(error, source.language) }
    let saved: ColumnMapping
    do throws(RegisterFault) {
      saved = try MappingReader.read(octets)
    } catch {
      throw .fault(FaultText(error, in: octets, file: mapping, language: source.language, width: Terminal.width))
    }
    do throws(MissingColumns) {
      return try saved.applied(to: sheet).with(dates: dates)
    } catch {
      let words = Phrases(source.language).missingColumns(error, spreadsheet)
      throw .ended(.noRegister, message: "tijdig: \(words)\n")
    }
  }

  private func write(_ text: String, to path: String, _ session: Session) throws(CommandFailure) {
    do throws(FileFailure) { try Files.write(text, to: path) } catch { throw .file(error, session.language) }
  }
}
