import Days

/// How a deadline of a term was settled by a decision.
struct Settlement {
  /// The day that counts, nil where only the outcome is known.
  let day: Day?
  /// Told, but not known to have arrived.
  let awaitsReceipt: Bool

  /// What settled `rule` for `term`, nil while nothing did. The decision that came first counts.
  init?(of rule: Rule, in term: Term, today: Day) {
    // Under tacit renewal the stop also ends the contract, as a lapse does; where the rule asks for the notice itself, that counts.
    let stopCounts = !rule.closedBy.contains(.notify)
    let candidates = rule.closedBy.compactMap { Self.settlement($0, in: term, stopIsLapse: stopCounts, today: today) }
    guard let first = candidates.min(by: { $0.day ?? .first < $1.day ?? .first }) else { return nil }
    self = first
  }

  private init(day: Day?, awaitsReceipt: Bool = false) {
    self.day = day
    self.awaitsReceipt = awaitsReceipt
  }

  private static func settlement(
    _ closedBy: ClosedBy, in term: Term, stopIsLapse: Bool, today: Day
  ) -> Settlement? {
    switch closedBy {
    case .extend: return term.extensions.first.map { Settlement(day: $0.on?.firstDay) }
    case .extendTold:
      guard term.isExtended else { return nil }
      return Settlement(day: term.notice?.on?.firstDay ?? term.extend?.on?.firstDay)
    case .notify: return told(term, today)
    case .lapse: return closing(term) { $0 == .lapse || ($0 == .notify && stopIsLapse) }
    case .terminate: return closing(term) { $0 == .terminate }
    }
  }

  /// A notice works when it has reached the other party (BW 3:37 lid 3; SEMANTICS 9). An extended term that has begun counts as told.
  private static func told(_ term: Term, _ today: Day) -> Settlement? {
    if let notice = term.notice {
      if let receipt = term.receipt(by: today) { return Settlement(day: receipt) }
      // Where only the outcome is known, so is its arrival.
      return Settlement(day: notice.on?.firstDay, awaitsReceipt: !notice.isDerived)
    }
    return term.isExtended ? Settlement(day: term.extend?.on?.firstDay) : nil
  }

  private static func closing(_ term: Term, _ matches: (Decision.Kind) -> Bool) -> Settlement? {
    guard let closing = term.closings.first(where: { matches($0.kind) }) else { return nil }
    return Settlement(day: closing.on?.firstDay)
  }
}
