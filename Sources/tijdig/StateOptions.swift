import ArgumentParser
import Contracts
import Delivery
import Glibc

/// Where a command that remembers keeps what it must remember (FORMAT 7).
struct StateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The directory that holds what was sent and what waits.",
      discussion: "Default: $TIJDIG_STATE, $STATE_DIRECTORY, $XDG_STATE_HOME/tijdig, ~/.local/state/tijdig.",
      valueName: "dir"), completion: .directory)
  var state: String?

  /// The directory's path.
  func path(_ language: Language) throws(CommandFailure) -> String {
    var environment: [String: String] = [:]
    for name in ["TIJDIG_STATE", "STATE_DIRECTORY", "XDG_STATE_HOME", "HOME"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    guard let path = StateDirectory.place(option: state, environment: environment) else {
      throw .state(.noPlace, language)
    }
    return path
  }

  /// The ledger for a command that only looks; nil where nothing was ever sent.
  func existingLedger(_ language: Language) throws(CommandFailure) -> Ledger? {
    let path = try path(language)
    let directory: StateDirectory?
    do throws(StateFailure) {
      directory = try StateDirectory.existing(at: path)
    } catch {
      throw .state(error, language)
    }
    guard let directory else { return nil }
    do throws(LedgerFailure) {
      return try Ledger.existing(in: directory)
    } catch {
      throw .ledger(error, language)
    }
  }
}
