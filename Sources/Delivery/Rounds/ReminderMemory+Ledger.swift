package import Contracts

extension ReminderMemory {
  /// What the ledger remembers of earlier runs.
  package init(of ledger: Ledger) throws(LedgerFailure) {
    let told = try ledger.told().map { told in
      Told(
        key: ReminderKey(
          DeadlineOfTerm(told.deadline, term: told.term), step: told.step, recipient: told.recipient),
        contract: told.contract, rule: told.rule, due: told.due, on: told.on)
    }
    let acknowledged = try ledger.acknowledgements().map {
      (DeadlineOfTerm($0.deadline, term: $0.term), Acknowledgement(until: $0.until))
    }
    self.init(told: told, acknowledged: Dictionary(acknowledged) { $1 })
  }
}
