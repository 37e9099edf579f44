import ArgumentParser
import Contracts
import Days
import Presentation

/// `upcoming`: the decisions and deadlines ahead; also what runs when no command is named.
struct UpcomingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upcoming",
    abstract: "The decisions and deadlines ahead (the default command).",
    usage: "tijdig upcoming [<options>]",
    discussion: """
      Examples:
        tijdig upcoming
        tijdig upcoming --within P1Y --provider kwintes
        tijdig upcoming --today 2026-11-21 --all
        tijdig upcoming --format csv --bom > termijnen.csv
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("How far to look ahead.", valueName: "P6M"), transform: Arguments.period)
  var within = Period(months: 6)

  @Flag(help: "Also what is settled.")
  var all = false

  @Option(help: ArgumentHelp("Only the contracts with this provider.", valueName: "id"))
  var provider: String?

  @Option(help: ArgumentHelp("Only the contracts of this owner.", valueName: "id"))
  var owner: String?

  @Option(
    help: ArgumentHelp("The form of the answer (default: table).", valueName: "table|json|csv|markdown"),
    completion: .list(ListFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = ListFormat.table

  @OptionGroup var spreadsheet: SpreadsheetOptions

  func run() throws {
    let session = try shared.open()
    let until = session.today.adding(within).day
    guard until.isInCalendar else { throw CommandFailure.dayOutsideCalendar(session.language) }
    let scope = Scope(provider: provider, owner: owner)
    let upcoming = Upcoming(
      session.register, today: session.today, until: until, settledToo: all, scope: scope, workers: session.workers)
    try session.check(scope, contractCount: upcoming.contractCount)
    try write(upcoming, scope, session)
    session.tell(upcoming.findings)
  }

  private func write(_ upcoming: Upcoming, _ scope: Scope, _ session: Session) throws(CommandFailure) {
    let setting = session.setting
    switch format {
    case .table: try session.write(UpcomingTable.text(upcoming, errors: errors(upcoming, scope, session), setting))
    case .json: try session.write(JSONAnswer(setting).lines(upcoming))
    case .csv:
      try session.write(UpcomingCSV(upcoming, setting, withMark: spreadsheet.bom, isRaw: spreadsheet.raw))
    case .markdown: try session.write(UpcomingMarkdown.text(upcoming, setting))
    }
  }

  /// The errors among the findings, read only where there are any.
  private func errors(_ upcoming: Upcoming, _ scope: Scope, _ session: Session) -> [ReportedFinding] {
    guard upcoming.findings.errors > 0 else { return [] }
    let findings = session.register.reportedFindings(today: session.today, workers: session.workers)
    var reader = DossierReader(session.register, today: session.today)
    return findings.filter { reported in
      guard reported.finding.severity == .error else { return false }
      return scope.isAll || reported.finding.contract.map { scope.includes(reader.dossier($0).contract) } ?? false
    }
  }
}

enum ListFormat: String, CaseIterable {
  case table, json, csv, markdown
}
