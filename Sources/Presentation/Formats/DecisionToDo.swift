import Contracts
import Days

/// What is left to do about a decision for some contracts, with the commands for it.
struct DecisionToDo {
  private(set) var lines: [String] = []

  init(_ outcomes: [DecisionOutcome], _ setting: Setting) {
    let phrases = setting.phrases
    guard let first = outcomes.first else { return }
    if case .known = first.recorded { return }
    let ids = outcomes.map(\.after.contract.id).joined(separator: " ")
    let providers = outcomes.map { outcome in
      let contract = outcome.after.contract
      let name = setting.counterparty(of: contract) ?? phrases.providerWord
      return outcomes.count > 1 ? "\(name) (\(contract.id))" : name
    }
    let provider = setting.words.list(providers)
    let letter = "tijdig letter \(outcomes.count > 1 ? phrases.contractPlaceholder : ids)"
    // Where that day is past there is a warning, and nothing to aim for.
    let due = first.before.term.flatMap { term in
      first.after.notice(before: term.end, workingDays: setting.register.workingDays)?.deadline
    }.flatMap { $0 < first.after.today ? nil : setting.day($0) }
    switch first.decision.kind {
    case .extend where first.after.history.untold != nil:
      lines.append(phrases.tell(provider, by: due) + ": \(letter)")
      lines.append(phrases.recordThat("tijdig decide \(ids) notify --on \(phrases.dayPlaceholder)"))
    case .notify where first.decision.received == nil:
      let day = first.decision.on?.description ?? phrases.dayPlaceholder
      lines.append(
        phrases.confirmReceipt + ": tijdig decide \(ids) notify --on \(day) --received \(phrases.dayPlaceholder)")
    case .lapse where first.after.terms.renewal == .tacit && first.after.history.current?.notice == nil:
      lines.append(phrases.tellStop(provider, by: due) + ": \(letter)")
    case .lapse: lines.append(phrases.tellOfEnd(provider) + ": \(letter)")
    case .extend, .notify, .terminate: break
    }
  }
}

extension Setting {
  /// The name of whom a contract is with, nil where that is unknown.
  func counterparty(of contract: Contract) -> String? {
    let parties = [contract.provider].compactMap(\.self) + contract.parties
    return parties.isEmpty ? nil : words.list(parties.map(register.name(ofParty:)))
  }
}
