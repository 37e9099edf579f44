import Days

/// A contract that is over without a decision: by silence it ended, or went on.
///
/// What to do: record `lapse`, or the `extend` that was taken; until then its deadlines stay overdue (SEMANTICS 17).
enum EndedWithoutDecision: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let term = dossier.term, term.end < dossier.today, dossier.history.closing == nil else { return }
    let fact: Fact =
      dossier.outcomeOfSilence(in: term) == .ends
      ? .endedWithoutDecision(end: term.end) : .silentlyExtended(end: term.end)
    report.append(
      Finding(fact, place: dossier.contract.place, contract: dossier.contract.number, fields: term.fields))
  }
}
