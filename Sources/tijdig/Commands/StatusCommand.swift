import ArgumentParser
import Contracts
import Days
import Delivery
import Presentation

/// `status`: the last run, the queue, the failures, what is overdue.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "How sending goes: the last run, the queue, the failures, what is overdue.",
    usage: "tijdig status [<options>]",
    discussion: """
      Examples:
        tijdig status
        tijdig status --monitor                   for Nagios, Icinga and the like: status 0, 1, 2 or 3
        tijdig status --metrics tijdig.prom       for the textfile collector of node_exporter
      """)

  @Flag(help: "One line with performance data, and the status of a monitoring plugin.")
  var monitor = false

  @Option(help: ArgumentHelp("Write metrics to this file.", valueName: "file"), completion: .file())
  var metrics: String?

  @Option(
    help: ArgumentHelp("The form of the answer (default: text).", valueName: "text|json"),
    completion: .list(TextFormat.allCases.map(\.rawValue)), transform: Arguments.choice)
  var format = TextFormat.text

  @OptionGroup var shared: SharedOptions

  @OptionGroup var state: StateOptions

  /// The windows that are counted, in days.
  private static let windows = [14, 30, 90]

  func run() throws {
    guard monitor else { return try answer() }
    do {
      try answer()
    } catch CommandFailure.ended(let status, let message) {
      throw CommandFailure.ended(status, message: message)
    } catch let failure as CommandFailure {
      try Answer.write(StatusMonitor.unknown(failure.message))
      throw CommandFailure.ended(.unknown, message: "")
    }
  }

  private func answer() throws {
    let session = try shared.open()
    let status = try status(session)
    if let metrics { try write(StatusMetrics.text(status), to: metrics, session.language) }
    guard monitor else {
      if metrics != nil { return }
      let text = format == .text ? StatusText.text(status, session.setting) : JSONAnswer(session.setting).text(status)
      return try session.write(text)
    }
    let plugin = StatusMonitor(status, session.setting)
    try session.write(plugin.text)
    switch plugin.level {
    case .ok: break
    case .warning: throw CommandFailure.ended(.found, message: "")
    case .critical: throw CommandFailure.ended(.critical, message: "")
    case .unknown: throw CommandFailure.ended(.unknown, message: "")
    }
  }

  private func status(_ session: Session) throws -> StatusAnswer {
    let ledger = try state.existingLedger(session.language)
    let register = session.register
    let clock = try session.clock()
    var status: StatusAnswer
    do {
      status = try StatusAnswer(now: clock.instant, ledger) { instant throws(Clock.Failure) in
        try Clock.reading(in: register.head.timeZone, at: instant)
      }
    } catch let failure as LedgerFailure {
      throw CommandFailure.ledger(failure, session.language)
    }
    if register.missingNotifyKeys.isEmpty {
      status.nextRelease = register.nextRelease(after: clock.day, at: clock.time)
    }
    let farthest = min(session.today.adding(days: Self.windows.max() ?? 0), Day.last)
    let upcoming = Upcoming(register, today: session.today, until: farthest, workers: session.workers)
    status.overdue = upcoming.deadlines.filter { $0.state == .overdue }
    status.within = Self.windows.map { days in
      (days, upcoming.deadlines.count { $0.state != .overdue && $0.daysLeft(from: session.today) <= days })
    }
    status.errors = upcoming.findings.errors
    return status
  }

  private func write(_ text: String, to path: String, _ language: Language) throws(CommandFailure) {
    do throws(FileFailure) {
      try Files.write(text, to: path)
    } catch {
      throw .file(error, language)
    }
  }
}
