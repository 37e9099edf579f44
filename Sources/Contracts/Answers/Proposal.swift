package import Days

/// What is to be decided about the end of a contract's term, as far as the register says what is meant: its `intention` is no decision.
package enum Proposal: Hashable, Sendable {
  /// What a term is extended by.
  package struct Extension: Hashable, Sendable {
    package let from: Day
    /// Nil where silence extends it and nothing is said of how long.
    package let end: Day?
    /// How long it is to be is open: `end` is the latest.
    package let isUpTo: Bool
  }

  case extend(Extension)
  case lapse(on: Day)
  /// Nobody has said which of both is meant.
  case choose(Extension, orLapseOn: Day)
  /// Under tacit renewal: to stop it.
  case stop(on: Day)
  /// Under tacit renewal: to let silence extend it.
  case goOn(Extension)
  /// The extension is decided, and the provider has to be told.
  case tell(until: Day)
  /// It was decided that it ends.
  case ends(on: Day?)
  /// No option is left.
  case final(on: Day)
  /// No end is known, and so nothing can be proposed.
  case unknown
}

extension ContractSheet {
  /// What is to be decided about the current term.
  package var proposal: Proposal {
    let history = dossier.history
    if let closing = history.closing {
      return .ends(on: closing.kind == .terminate ? closing.until?.lastDay : dossier.term?.end)
    }
    if let until = history.untoldEnd { return .tell(until: until) }
    guard let term = dossier.term else { return .unknown }
    guard term.hasOptionLeft else { return .final(on: term.end) }
    let next = history.links.indices.contains(history.agreed + 1) ? history.links[history.agreed + 1] : nil
    let span = Proposal.Extension(from: term.end.next, end: next?.day, isUpTo: next?.isUpTo ?? false)
    switch (dossier.terms.intention?.value, dossier.terms.renewal) {
    case (.extend?, .tacit): return .goOn(span)
    case (.lapse?, .tacit): return .stop(on: term.end)
    case (.extend?, _): return .extend(span)
    case (.lapse?, _): return .lapse(on: term.end)
    case (.undecided?, _), (nil, _): return .choose(span, orLapseOn: term.end)
    }
  }
}
