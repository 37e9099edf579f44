package import Days

/// A contract with all that follows from its terms on one day: what every command and every check looks at.
///
/// A class, since it is large and handed on many times; it never changes.
package final class Dossier: Sendable {
  package let contract: Contract
  /// Its terms, those that it takes from others included.
  package let terms: Terms
  /// What sources of the contracts that it takes terms from say otherwise of those terms.
  package let givers: [Source]
  package var chain: TermChain { history.chain }
  package let history: TermHistory
  /// The current term, nil where no end is known; what was decided about it stands in `history.current`.
  package let term: TermOutline?
  /// The bodies that decide on it, in their order.
  package let route: [String]
  package let today: Day
  /// The fields that are read into the text rather than stated (SEMANTICS 16).
  package let derived: TermFieldSet
  /// When the notice for the current term is due, worked out once; nil where its end or the notice period is unknown.
  let notice: NoticeReadings?
  /// What was found wrong in reading it; `Register.findings(about:)` gives all that is wrong with it.
  let slips: [Finding]

  /// Works out on a day what follows from a contract and its terms.
  init(
    _ contract: consuming Contract, _ terms: consuming Terms, givers: [Source], in register: Register, today: Day,
    slips: [Finding]
  ) {
    // What is large is made where it stays, and the contract and its terms are asked before they are handed over: to ask them in
    // their place copies them.
    history = TermHistory(terms, contract.sources, givers, contract.decisions, today: today)
    term = history.terms.currentOutline
    notice = if let term { terms.noticeReadings(before: term.end, register.workingDays) } else { nil }
    route = register.route(of: terms)
    derived = register.inheritance.derived(of: contract.number, terms: terms, sources: contract.sources)
    self.givers = givers
    self.today = today
    self.slips = slips
    self.contract = contract
    self.terms = terms
  }

  /// What happens to the contract if nobody acts about `term` (SEMANTICS 7).
  package func outcomeOfSilence(in term: TermOutline?) -> Silence {
    terms.renewal == .tacit && (term?.hasOptionLeft ?? chain.isExtensible) ? .extends : .ends
  }

  /// Whether any of `fields` is derived.
  package func isDerived(_ fields: TermFieldSet) -> Bool { !derived.isDisjoint(with: fields) }

  /// The notice for a term that ends on `end`; nil where the notice period is unknown.
  package func notice(before end: Day, workingDays: WorkingDays) -> NoticeReckoning? {
    terms.notice(before: end, workingDays: workingDays)
  }

  /// The last day for that notice alone, which is cheaper than all that can be said of it.
  func noticeDue(before end: Day, workingDays: WorkingDays) -> Day? {
    if let term, end == term.end { return notice?.deadline.day }
    return terms.noticeReadings(before: end, workingDays)?.deadline.day
  }

  /// The same where it is before `day`, else nil: mostly that is so long before the end that nothing need be reckoned.
  func noticeDue(before end: Day, ifEarlierThan day: Day, workingDays: WorkingDays) -> Day? {
    guard let period = terms.noticePeriod else { return nil }
    if case .period(let length) = period.value, end - day >= length.daysAtMost { return nil }
    return noticeDue(before: end, workingDays: workingDays).flatMap { $0 < day ? $0 : nil }
  }
}

/// What silence does.
package enum Silence: String, Sendable {
  case ends, extends
}

extension Register {
  /// All that is wrong with a contract: the slips in its text, and what the checks find.
  package func findings(about dossier: Dossier) -> [Finding] {
    var findings: [Finding] = []
    addFindings(about: dossier, to: &findings)
    return findings
  }

  /// The same, behind those that a list has already.
  func addFindings(about dossier: Dossier, to findings: inout [Finding]) {
    if !dossier.slips.isEmpty { findings += dossier.slips }
    CheckList.run(on: dossier, in: self, &findings)
  }

  /// The sources of `field` for a contract: its own, or where the term is inherited those of the contract that states it.
  package func sources(of field: TermField, in dossier: Dossier) -> [Source] {
    let origin = dossier.terms.origin(of: field) ?? dossier.contract.number
    let sources =
      origin == dossier.contract.number ? dossier.contract.sources : inheritance.givers[origin]?.sources ?? []
    return sources.filter { $0.fields.contains(field.set) }
  }

  /// The id of the contract that `field` is taken from by `like`; nil where it is the contract's own.
  package func giver(of field: TermField, in dossier: Dossier) -> String? {
    guard let origin = dossier.terms.origin(of: field), origin != dossier.contract.number else { return nil }
    return inheritance.givers[origin]?.id
  }

  /// Whether `field` is read into the text rather than stated (SEMANTICS 16).
  package func isDerived(_ field: TermField, in dossier: Dossier) -> Bool { dossier.isDerived(field.set) }

  /// The sources of all `fields` as people cite them, each once, in the order of the fields; of an inherited one also the source
  /// that says whose terms hold.
  package func citations(of fields: TermFieldSet, in dossier: Dossier) -> [String] {
    var citations: [String] = []
    for field in fields.fields {
      let isTaken = giver(of: field, in: dossier) != nil
      for sources in [sources(of: field, in: dossier), isTaken ? sources(of: .like, in: dossier) : []] {
        // Their order in the register changes no answer.
        let names = Set(sources.map(citation(of:))).subtracting(citations)
        citations += names.sorted(by: Upcoming.isBefore)
      }
    }
    return citations
  }
}
