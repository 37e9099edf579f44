/// Why a run could not do its work at all, as facts.
package enum RoundFailure: Error, Sendable {
  case state(StateFailure)
  case ledger(LedgerFailure)
  case file(FileFailure)
  case clock(Clock.Failure)

  init(_ error: any Error, ledger path: String) {
    switch error {
    case let failure as RoundFailure: self = failure
    case let failure as StateFailure: self = .state(failure)
    case let failure as FileFailure: self = .file(failure)
    case let failure as Clock.Failure: self = .clock(failure)
    case LedgerFailure.state(let failure): self = .state(failure)
    default: self = .ledger(LedgerFailure(error, path: path))
    }
  }
}
