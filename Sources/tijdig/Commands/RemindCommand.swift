import ArgumentParser
import Contracts
import Days
import Delivery
import Glibc
import Presentation

/// `remind`: sends what is due now, one digest a person, each reminder once.
struct RemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Sends what is due now: one mail a person, each reminder once.",
    usage: "tijdig remind [<options>]",
    discussion: """
      Examples:
        tijdig remind --dry-run           what would go out now; nothing is sent or kept
        tijdig remind --quiet             for cron, every hour: says something only when something is wrong
        tijdig remind --retry-for 30m     keeps trying what could not be delivered

      What can't be delivered waits for the next run. Ends with status 0 when all was
      delivered, 75 when something waits, 69 when a mail was refused for good, 78 when
      a setting is wrong, 65 when the register is broken (the last good one reminds).
      """)

  @Flag(help: "Print what would go out; send nothing, keep nothing.")
  var dryRun = false

  @Flag(help: "Send for the day of --today, as if it were today.")
  var reallySend = false

  @Option(
    help: ArgumentHelp("Keep trying for so long.", valueName: "30m"), transform: Arguments.span)
  var retryFor: Int64 = 0

  @Flag(help: "Say nothing when all is well.")
  var quiet = false

  @OptionGroup var shared: SharedOptions

  @OptionGroup var state: StateOptions

  func validate() throws {
    if shared.today != nil, !dryRun, !reallySend {
      throw ValidationError("--today would send for another day: add --dry-run to look, or --really-send to send.")
    }
  }

  func run() async throws {
    if dryRun { return try rehearse() }
    let language = shared.language ?? .nl
    var order = RoundOrder(registerFile: try shared.fileToSendFrom(), state: try state.path(language))
    order.today = shared.today
    order.language = shared.language
    order.retryFor = retryFor
    order.date = try Arguments.sourceDate()
    let round = Round(order, log: RunLog(isQuiet: quiet)) { $0.status.rawValue }
    let (result, signal) = await Signals.heeding { () -> Result<RoundReport, RoundFailure> in
      do throws(RoundFailure) {
        return .success(try await round.run())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .failure(let failure): throw CommandFailure(failure, language)
    case .success(let report):
      let words = RoundWords(report).text
      if signal == SIGINT { throw CommandFailure.ended(.interrupted, message: words) }
      if report.status != .done { throw CommandFailure.ended(report.status, message: words) }
      Output.tell(words)
    }
  }

  private func rehearse() throws {
    let session = try shared.open()
    let ledger = try state.existingLedger(session.language)
    let (memory, waiting) = try remembered(ledger, session.language)
    let mailings = session.register.mailings(today: session.today, memory: memory, workers: session.workers)
    let rehearsal = RehearsalText(mailings, waiting: waiting, release: try release(session), session.setting)
    try session.write(rehearsal.text)
  }

  /// What was told before, and how many letters wait.
  private func remembered(
    _ ledger: Ledger?, _ language: Language
  ) throws(CommandFailure) -> (ReminderMemory, waiting: Int) {
    guard let ledger else { return (ReminderMemory(), 0) }
    do throws(LedgerFailure) {
      return (try ReminderMemory(of: ledger), try ledger.counts().queued)
    } catch {
      throw .ledger(error, language)
    }
  }

  /// When new reminders go out, where that is not now.
  private func release(_ session: Session) throws(CommandFailure) -> Release? {
    let register = session.register
    if let today = shared.today {
      return register.isReleased(on: today, at: nil) ? nil : register.nextRelease(after: today, at: .startOfWork)
    }
    let clock = try session.clock()
    return register.isReleased(on: clock.day, at: clock.time)
      ? nil : register.nextRelease(after: clock.day, at: clock.time)
  }
}
