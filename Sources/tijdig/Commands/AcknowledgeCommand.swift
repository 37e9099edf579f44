import ArgumentParser
import Contracts
import Days
import Delivery
import Presentation

/// `acknowledge`: stops the reminders of a deadline, for that due date of that term.
struct AcknowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Stops the reminders of a deadline, as long as its date stands.",
    usage: "tijdig acknowledge <deadline> [--until <YYYY-MM-DD>] [<options>]",
    discussion: """
      Examples:
        tijdig acknowledge retrovo/extension-notice/2026-08-31
        tijdig acknowledge retrovo/extension-notice/2026-08-31 --until 2026-07-31

      The mail that reminds names the deadline; 'tijdig upcoming --format json' does too.
      """)

  @Argument(help: ArgumentHelp("The deadline's id.", valueName: "deadline"))
  var deadline: String

  @Option(help: ArgumentHelp("The last day of silence.", valueName: "YYYY-MM-DD"), transform: Arguments.day)
  var until: Day?

  @OptionGroup var shared: SharedOptions

  @OptionGroup var state: StateOptions

  /// Deadlines farther ahead are reminded of by no rule.
  private static let reach = Period(years: 20)

  func run() throws {
    let session = try shared.open()
    let today = session.today
    if let until, until < today { throw ValidationError("--until \(until) lies before today, \(today).") }
    let horizon = min(today.adding(Self.reach).day, Day.last)
    let all = Upcoming(session.register, today: today, until: horizon, settledToo: true, workers: session.workers)
    guard let meant = Deadline.meant(by: deadline, among: all.deadlines) else {
      let ids = all.deadlines.flatMap { $0.id == $0.remindedAs ? [$0.id] : [$0.id, $0.remindedAs] }
      throw session.unknown(.deadline, deadline, among: ids)
    }
    let remembered = meant.remembered
    try note(Acknowledgement(deadline: remembered.id, term: remembered.term, until: until, on: today), session)
    let phrases = Phrases(session.language)
    try session.write(phrases.acknowledged(deadline, until: until.map(phrases.day)) + "\n")
  }

  private func note(_ acknowledgement: Acknowledgement, _ session: Session) throws(CommandFailure) {
    let path = try state.path(session.language)
    let directory: StateDirectory
    do throws(StateFailure) {
      directory = try StateDirectory(at: path)
    } catch {
      throw .state(error, session.language)
    }
    do throws(LedgerFailure) {
      let ledger = try Ledger.open(in: directory)
      try ledger.acknowledge(acknowledgement)
      try ledger.close()
    } catch {
      throw .ledger(error, session.language)
    }
  }
}
