package import Days

/// A contract with all that follows from its terms on one day: what every command and every check looks at.
package struct Dossier: Sendable {
  package let contract: Contract
  /// Its terms, those that it takes from others included.
  package let terms: Terms
  package let chain: TermChain
  package let history: TermHistory
  /// The bodies that decide on it, in their order.
  package let route: [String]
  package let today: Day
  /// What is wrong with the contract, checks included; sorted by place when it is read whole.
  package internal(set) var findings: [Finding]

  /// The current term, nil where no end is known.
  package var term: Term? { history.current }

  /// What happens to the contract if nobody acts about `term` (SEMANTICS 7).
  package func outcomeOfSilence(in term: Term?) -> Silence {
    terms.renewal == .tacit && (term?.hasOptionLeft ?? chain.isExtensible) ? .extends : .ends
  }

  /// The notice for a term that ends on `end`; nil where the notice period is unknown.
  package func notice(before end: Day, workingDays: WorkingDays) -> NoticeReckoning? {
    terms.noticePeriod.map {
      NoticeReckoning(
        last: end, span: $0.value, counting: terms.counting?.value ?? .exclusiveEnd, workingDays: workingDays)
    }
  }
}

/// What silence does.
package enum Silence: String, Sendable {
  case ends, extends
}

extension Register {
  /// The sources of `field` for a contract: its own, or where the term is inherited those of the contract that states it.
  package func sources(of field: TermField, in dossier: borrowing Dossier) -> [Source] {
    let origin = dossier.terms.origin(of: field) ?? dossier.contract.number
    let sources =
      origin == dossier.contract.number ? dossier.contract.sources : inheritance.givers[origin]?.sources ?? []
    return sources.filter { $0.fields.contains(field.set) }
  }

  /// The id of the contract that `field` is taken from by `like`; nil where it is the contract's own.
  package func giver(of field: TermField, in dossier: borrowing Dossier) -> String? {
    guard let origin = dossier.terms.origin(of: field), origin != dossier.contract.number else { return nil }
    return inheritance.givers[origin]?.id
  }

  /// Whether `field` is read into the text rather than stated (SEMANTICS 16): every source of it says so, or it is a month or a
  /// year of which a day had to be made.
  package func isDerived(_ field: TermField, in dossier: borrowing Dossier) -> Bool {
    if dossier.terms.isReduced(field) { return true }
    let sources = sources(of: field, in: dossier)
    return !sources.isEmpty && sources.allSatisfy { $0.derived.contains(field.set) }
  }

  /// Whether any of `fields` is derived.
  package func isDerived(_ fields: TermFieldSet, in dossier: borrowing Dossier) -> Bool {
    !fields.isEmpty && fields.fields.contains { isDerived($0, in: dossier) }
  }

  /// The sources of all `fields` as people cite them, each once, in the order of the fields; of an inherited one also the source
  /// that says whose terms hold.
  package func citations(of fields: TermFieldSet, in dossier: borrowing Dossier) -> [String] {
    var citations: [String] = []
    for field in fields.fields {
      let isTaken = giver(of: field, in: dossier) != nil
      for sources in [sources(of: field, in: dossier), isTaken ? sources(of: .like, in: dossier) : []] {
        // Their order in the register changes no answer.
        let names = Set(sources.map(\.citation)).subtracting(citations)
        citations += names.sorted(by: Upcoming.isBefore)
      }
    }
    return citations
  }
}
