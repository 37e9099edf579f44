/// What the manager has to look up in the contract: the start, the end, the notice period, the options, the provider (SEMANTICS 15).
///
/// What to do: read it in the signed contract and put it in; unknown is work to do, never "no deadline".
enum UnknownTerms: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    func note(_ fact: Fact, _ report: inout [Finding]) {
      report.append(Finding(fact, place: dossier.contract.place, contract: dossier.contract.number))
    }
    if dossier.contract.provider == nil, dossier.contract.parties.isEmpty { note(.providerUnknown, &report) }
    // A contract that was ended needs no more looking up.
    guard dossier.history.closing == nil else { return }
    if dossier.chain.start == nil { note(.startUnknown, &report) }
    if dossier.history.terms.isEmpty { note(.endUnknown, &report) }
    if !dossier.chain.extensionsAreStated { note(.extensionsUnknown, &report) }
    if dossier.terms.noticePeriod == nil, dossier.term?.hasOptionLeft ?? dossier.chain.isExtensible {
      note(.noticePeriodUnknown, &report)
    }
  }
}
