import Days

/// What is on the agenda of the next contract talk with one provider: all contracts with it, in one talk.
package struct TalkAgenda: Sendable {
  /// A party; nil where the register does not say whom the contracts are with.
  package let provider: String?
  /// The contracts that are not over, or about which something is still to be settled, in the order of the register.
  package let contracts: [ContractSheet]
  /// The contracts that are over and settled, in the order of the register.
  package let ended: [Contract]
  /// The contracts of others in which it is a subcontractor, in the order of the register.
  package let subcontractorIn: [Contract]
  /// The talk that has to be held first; nil where none is due within a year, or none can be dated.
  package let talk: Deadline?

  /// The agenda for contracts that are all with that provider.
  package init(with provider: String?, contracts: [ContractSheet], subcontractorIn: [Contract]) {
    self.provider = provider
    self.contracts = contracts.filter { !$0.isOver }
    ended = contracts.filter(\.isOver).map(\.dossier.contract)
    self.subcontractorIn = subcontractorIn
    talk = DeadlineList.inOrder(contracts.flatMap(\.deadlines).filter(\.isTalk)).first
  }

  /// The agenda for all that a provider's sheet holds.
  package init(_ sheet: ProviderSheet) {
    self.init(with: sheet.provider, contracts: sheet.contracts, subcontractorIn: sheet.subcontractorIn)
  }

  /// Of the deadlines of its contracts the first that is to be acted on, besides the talk itself.
  var firstDay: Day? { contracts.flatMap(\.deadlines).filter { !$0.isTalk }.map(\.actBy).min() }

  /// Whether anything that it says rests on something derived.
  package var isDerived: Bool {
    contracts.contains { $0.dossier.isDerived(.all) || $0.deadlines.contains(where: \.isDerived) }
  }
}

extension Deadline {
  /// Whether it is a talk with the provider.
  package var isTalk: Bool { rule == "talk" || rule == "yearly-talk" }

  /// Whether a body decides.
  package var isDecision: Bool {
    if case .meeting = ladder.rule.due { return true }
    return false
  }

  /// Whether the other party is told.
  package var isNotice: Bool { ladder.rule.isClosedByNotice }

  /// Whether it is the end of the term itself.
  package var isTermEnd: Bool {
    if case .on(let anchors) = ladder.rule.due { return anchors.first == .termEnd }
    return false
  }
}

extension ContractSheet {
  /// Whether its last term is over and nothing about it is left to settle.
  package var isOver: Bool {
    guard let closing = dossier.history.closing, !deadlines.contains(where: { $0.state == .overdue }) else {
      return false
    }
    let end = closing.kind == .terminate ? closing.until?.lastDay : nil
    return (end ?? dossier.term?.end ?? closing.on?.lastDay ?? .first) < dossier.today
  }

  /// The notice that is still to be given, or whose receipt is awaited.
  package var notice: Deadline? { deadlines.first(where: \.isNotice) }
}
