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
    let registers = try shared.openAll()
    let scope = Scope(provider: provider, owner: owner)
    var answers: [Upcoming] = []
    for session in registers.sessions { answers.append(try answer(session, scope)) }
    try registers.check(scope, contractCount: answers.reduce(0) { $0 + $1.contractCount })
    try write(JoinedUpcoming(answers, registers.settings, unread: registers.unread), answers, scope, registers)
    ProcessEnd.keep(answers, of: registers)
    try registers.end(telling: answers.map(\.findings))
  }

  private func answer(_ session: Session, _ scope: Scope) throws(CommandFailure) -> Upcoming {
    let until = session.today.adding(within).day
    guard until.isInCalendar else { throw .dayOutsideCalendar(session.language) }
    return Upcoming(
      session.register, today: session.today, until: until, settledToo: all, scope: scope, workers: session.workers)
  }

  private func write(
    _ upcoming: JoinedUpcoming, _ answers: [Upcoming], _ scope: Scope, _ registers: Registers
  ) throws(CommandFailure) {
    let session = registers.first
    switch format {
    case .table:
      let found = zip(registers.sessions, answers).map { errors($1, scope, $0) }
      try session.write(UpcomingTable.text(upcoming, errors: found))
    case .json: try session.write(JSONAnswer.lines(upcoming))
    case .csv: try session.write(UpcomingCSV(upcoming, withMark: spreadsheet.bom, isRaw: spreadsheet.raw))
    case .markdown: try session.write(UpcomingMarkdown.text(upcoming))
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
