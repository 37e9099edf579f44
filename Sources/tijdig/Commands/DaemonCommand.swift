import ArgumentParser
import Contracts
import Delivery
import Presentation

/// `daemon`: what `remind` does, by itself, day after day.
struct DaemonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daemon",
    abstract: "Sends what is due, by itself, day after day.",
    usage: "tijdig daemon [<options>]",
    discussion: """
      Example:
        tijdig daemon --register /etc/tijdig/contracts.json --state /var/lib/tijdig

      Wakes at the hour of notify.at, when something is to be tried again, and when the
      register has changed. SIGHUP makes it look at the register at once; SIGTERM ends it.
      """)

  @Flag(help: "Say nothing when all is well.")
  var quiet = false

  @OptionGroup var shared: SharedOptions

  @OptionGroup var state: StateOptions

  func validate() throws {
    if shared.today != nil { throw ValidationError("a daemon lives by the clock: leave --today out.") }
  }

  func run() async throws {
    let language = shared.language ?? .nl
    var order = RoundOrder(registerFile: try shared.fileToSendFrom(), state: try state.path(language))
    order.language = shared.language
    order.date = try Arguments.sourceDate()
    let hangup = Hangup()
    let daemon = Daemon(order, log: RunLog(isQuiet: quiet), hangup: hangup) { $0.status.rawValue }
    let (result, _) = await Signals.heeding(onHangup: { hangup.wish() }) { () -> Result<RoundReport?, RoundFailure> in
      do throws(RoundFailure) {
        return .success(try await daemon.run())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .failure(let failure): throw CommandFailure(failure, language)
    case .success(let report?): throw CommandFailure.ended(report.status, message: RoundWords(report).text)
    case .success(nil): break
    }
  }
}
