package import Days

/// What a contract's terms leave to decide, so that a refusal can say what would be allowed.
package enum DecisionRoom: Sendable {
  /// The next option, which leads to that end.
  case option(Int, until: Day)
  /// The options are unknown: any end after the one day up to the other, nil where no maximum is stated.
  case upTo(Day?, after: Day?)
  /// There is no option, or none left.
  case nothing
  /// The options are known, but not the end from which they count.
  case unknownEnd
  /// It was ended by that decision.
  case closed(Decision)

  package init(_ dossier: Dossier) {
    let history = dossier.history
    if let closing = history.closing, closing.kind == .terminate {
      self = .closed(closing)
      return
    }
    let reached = history.untold ?? history.agreed
    guard dossier.chain.optionsAreKnown else {
      let end = history.links.isEmpty ? nil : history.links[reached].day
      let isOpen = history.links.isEmpty || history.isExtensible(after: reached)
      self = isOpen || dossier.chain.maximumEnd == nil ? .upTo(dossier.chain.maximumEnd, after: end) : .nothing
      return
    }
    if history.links.isEmpty {
      self = dossier.chain.isExtensible ? .unknownEnd : .nothing
    } else if reached + 1 < history.links.count {
      self = .option(history.links[reached + 1].option, until: history.links[reached + 1].day)
    } else {
      self = .nothing
    }
  }
}
