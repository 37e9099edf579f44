import ArgumentParser
import Contracts
import Days
import Delivery
import Presentation

/// `agenda`: the calendar, the agenda of a contract talk, or the cover sheet of a meeting.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "The calendar, the agenda of a contract talk, or the cover sheet of a meeting.",
    usage: "tijdig agenda [--provider <id> | --body <id>] [<options>]",
    discussion: """
      Examples:
        tijdig agenda --format ics -o contracten.ics
        tijdig agenda --provider kwintes --format html -o kwintes.html
        tijdig agenda
        tijdig agenda --body pfho --meeting 2026-06 --format html -o pfho.html

      With --format ics: every date from now on, for Outlook and other calendars. An older file of ours
      under the same name is read first: what did not change stays as it is, what has gone is cancelled.
      With --body: the cover sheet of that body's meeting, the next one if no other is named.
      Otherwise: the agenda of the contract talk with the provider, or of all talks ahead.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(help: ArgumentHelp("Only this provider.", valueName: "id"))
  var provider: String?

  @Option(help: ArgumentHelp("Only the contracts of this owner.", valueName: "id"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "How far to look ahead (default: P6M for talks, P2Y for the calendar).", valueName: "P6M"),
    transform: Arguments.period)
  var within: Period?

  @Option(help: ArgumentHelp("The cover sheet for a meeting of this body.", valueName: "id"))
  var body: String?

  @Option(
    help: ArgumentHelp("Which meeting, as the register has it (default: the next one).", valueName: "2026-06"))
  var meeting: String?

  @Option(
    help: ArgumentHelp("The form of the answer (default: markdown).", valueName: "ics|markdown|html"),
    completion: .list(AgendaFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = AgendaFormat.markdown

  @Option(
    help: ArgumentHelp(
      "Write METHOD and ORGANIZER into the calendar, for those who publish it by mail.", valueName: "publish"),
    completion: .list(CalendarMethod.allCases.map(\.rawValue)), transform: Arguments.choice)
  var method: CalendarMethod?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write, instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    if meeting != nil, body == nil { throw ValidationError("--meeting needs --body: whose meeting is it?") }
    if method != nil, format != .ics { throw ValidationError("--method goes with --format ics only.") }
    guard body != nil else { return }
    if format == .ics { throw ValidationError("--body goes with --format markdown or html.") }
    if provider != nil || owner != nil || within != nil {
      throw ValidationError("--body can't be narrowed by --provider, --owner or --within.")
    }
  }

  func run() throws {
    let scope = Scope(provider: provider, owner: owner)
    if format == .ics {
      return try CalendarRun(
        registers: try shared.openAll(), scope: scope, ahead: within ?? Self.calendarSpan, method: method,
        output: output
      ).run()
    }
    let session = try shared.open()
    if let body { return try writeSheet(of: body, session) }
    let until = session.today.adding(within ?? Self.talkSpan).day
    guard until.isInCalendar else { throw CommandFailure.dayOutsideCalendar(session.language) }
    try writeTalks(scope, until: until, session)
  }

  private static let talkSpan = Period(months: 6)
  private static let calendarSpan = Period(years: 2)

  private func writeTalks(_ scope: Scope, until: Day, _ session: Session) throws(CommandFailure) {
    let talks = TalkList(
      session.register, today: session.today, until: until, scope: scope, workers: session.workers)
    try session.check(scope, contractCount: talks.contractCount)
    let setting = session.setting
    let text =
      format == .html
      ? TalkAgendaHTML.page(talks.agendas, setting) : TalkAgendaMarkdown.text(talks.agendas, setting)
    try session.write(text, to: output)
    session.tell(talks.findings)
  }

  private func writeSheet(of body: String, _ session: Session) throws(CommandFailure) {
    let slot = try MeetingChoice(body: body, meeting: meeting).slot(session)
    let sheet = MeetingSheet(
      of: body, at: slot, session.register, today: session.today, workers: session.workers)
    let setting = session.setting
    let text =
      format == .html ? MeetingSheetHTML.page(sheet, setting) : MeetingSheetMarkdown.text(sheet, setting)
    try session.write(text, to: output)
    session.tell(sheet.findings)
  }
}

enum AgendaFormat: String, CaseIterable {
  case ics, markdown, html
}

enum CalendarMethod: String, CaseIterable {
  case publish
}
