import ArgumentParser
import Contracts
import Days
import Presentation

/// `reminders`: what would be sent, when and to whom.
struct RemindersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reminders",
    abstract: "What would be sent, when and to whom.",
    usage: "tijdig reminders --from <YYYY-MM-DD> --until <YYYY-MM-DD> [<options>]",
    discussion: """
      Examples:
        tijdig reminders --from 2026-06-01 --until 2026-08-31
        tijdig reminders --from 2026-06-01 --until 2026-08-31 --format csv
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var from: Day

  @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var until: Day

  @Option(
    help: ArgumentHelp("The form of the answer (default: table).", valueName: "table|json|csv"),
    completion: .list(ReminderFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = ReminderFormat.table

  @OptionGroup var spreadsheet: SpreadsheetOptions

  private static let longest = Period(years: 100)

  func validate() throws {
    if until < from { throw ValidationError("--until \(until) lies before --from \(from).") }
    // What is overdue returns every week: without a bound the list of a span of centuries would fill the memory.
    if from.adding(Self.longest).day < until {
      throw ValidationError("--until \(until) lies more than \(Self.longest.years) years after --from \(from).")
    }
  }

  func run() throws {
    let registers = try shared.openAll()
    let answers = registers.sessions.map { session in
      ReminderList(session.register, today: session.today, from: from, until: until, workers: session.workers)
    }
    try write(JoinedReminders(answers, registers.settings), registers.first)
    ProcessEnd.keep(answers, of: registers)
    try registers.end(telling: answers.map(\.findings))
  }

  private func write(_ reminders: JoinedReminders, _ session: Session) throws(CommandFailure) {
    switch format {
    case .table: try session.write(RemindersTable.text(reminders, from: from, until: until))
    case .csv: try session.write(RemindersCSV(reminders, withMark: spreadsheet.bom, isRaw: spreadsheet.raw))
    case .json: try session.write(JSONAnswer.lines(reminders))
    }
  }
}

enum ReminderFormat: String, CaseIterable {
  case table, json, csv
}
