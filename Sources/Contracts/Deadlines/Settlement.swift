import Days

/// How a deadline of a term was settled by a decision.
struct Settlement {
  /// The day that counts, nil where only the outcome is known.
  let day: Day?
  /// Told, but not known to have arrived.
  let awaitsReceipt: Bool

  fileprivate init(day: Day?, awaitsReceipt: Bool = false) {
    self.day = day
    self.awaitsReceipt = awaitsReceipt
  }
}

/// What the decisions about one term settle, worked out once for all rules.
struct Settlements {
  private var extend: Settlement?
  private var extendTold: Settlement?
  private var notify: Settlement?
  private var lapse: Settlement?
  /// Under tacit renewal the stop also ends the contract, as a lapse does.
  private var lapseOrStop: Settlement?
  private var terminate: Settlement?

  init(in term: borrowing Term, today: Day) {
    extend = term.extensions.first.map { Settlement(day: $0.on?.firstDay) }
    if term.isExtended { extendTold = Settlement(day: term.notice?.on?.firstDay ?? term.extend?.on?.firstDay) }
    notify = Self.told(term, today)
    for position in term.closings.indices {
      let closing = term.closings[position]
      let settlement = Settlement(day: closing.on?.firstDay)
      switch closing.kind {
      case .lapse:
        lapse = lapse ?? settlement
        lapseOrStop = lapseOrStop ?? settlement
      case .notify: lapseOrStop = lapseOrStop ?? settlement
      case .terminate: terminate = terminate ?? settlement
      case .extend: break
      }
    }
  }

  /// What settled `rule`, nil while nothing did.
  func settlement(of rule: Rule) -> Settlement? { settlement(by: rule.closedBy) }

  /// What settled a rule that these decisions settle, nil while nothing did. The decision that came first counts.
  func settlement(by closings: [ClosedBy]) -> Settlement? {
    let isClosedByNotice = closings.contains(.notify)
    var first: Settlement?
    for closedBy in closings {
      guard let found = settlement(closedBy, isClosedByNotice: isClosedByNotice) else { continue }
      if let earlier = first, earlier.day ?? .first <= found.day ?? .first { continue }
      first = found
    }
    return first
  }

  private func settlement(_ closedBy: ClosedBy, isClosedByNotice: Bool) -> Settlement? {
    switch closedBy {
    case .extend: extend
    case .extendTold: extendTold
    case .notify: notify
    // Where the rule asks for the notice itself, that counts.
    case .lapse: isClosedByNotice ? lapse : lapseOrStop
    case .terminate: terminate
    }
  }

  /// A notice works when it has reached the other party (BW 3:37 lid 3; SEMANTICS 9). An extended term that has begun counts as
  /// told, on its first day; where only the outcome of the extension is known, so is that it was told.
  private static func told(_ term: borrowing Term, _ today: Day) -> Settlement? {
    if term.beganUntold, let extend = term.extend, let decided = extend.on?.firstDay, !extend.isDerived {
      return Settlement(day: max(term.end.next, decided))
    }
    if let notice = term.notice {
      if let receipt = term.receipt(by: today) { return Settlement(day: receipt) }
      // Where only the outcome is known, so is its arrival.
      return Settlement(day: notice.on?.firstDay, awaitsReceipt: !notice.isDerived)
    }
    return term.isExtended ? Settlement(day: term.extend?.on?.firstDay) : nil
  }
}
