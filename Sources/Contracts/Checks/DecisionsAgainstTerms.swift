/// A decision that the terms do not allow, or that comes in the wrong order: another length than the option's, beyond the maximum,
/// after a termination, a notice without an extension before it (SEMANTICS 6, 17).
///
/// Example: options of two years, and an extension of one. What to do: correct the decision, or have it taken anew: a decision
/// outside the terms does not count, so its deadline stays open.
enum DecisionsAgainstTerms: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    for remark in dossier.history.remarks {
      report.append(
        Finding(
          remark.fact, place: remark.decision.place, contract: dossier.contract.number,
          fields: .extensions.union(.init(.decisions))))
    }
  }
}
