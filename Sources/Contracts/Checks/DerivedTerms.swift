/// Terms that are read into the text rather than stated in it, or that no document is named for (SEMANTICS 16).
///
/// Example: "eind 2026", read as 2026-12-31. What to do: look up the day in the signed contract, and name the document.
enum DerivedTerms: Check {
  private static let terms: [TermField] = [
    .start, .firstPeriodDuration, .firstPeriodEnd, .options, .maximumEnd, .renewal, .noticePeriod,
  ]

  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    if dossier.contract.sources.isEmpty {
      report.append(Finding(.unsourced, place: dossier.contract.place, contract: dossier.contract.number))
    }
    guard !dossier.derived.isEmpty, dossier.history.closing == nil else { return }
    var derived: TermFieldSet = []
    for field in terms where dossier.isDerived(field.set) && dossier.terms.origin(of: field) != nil {
      derived.formUnion(field.set)
    }
    if derived.isEmpty { return }
    report.append(
      Finding(.derivedTerms, place: dossier.contract.place, contract: dossier.contract.number, fields: derived))
  }
}
