import Days

/// Start plus duration of the first period do not give the stated end.
///
/// Example: start 2024-01-01, `"duration": "P4Y"`, `"end": "2026"`: four years end on 2027-12-31, three on 2026-12-31.
/// What to do: look up in the signed contract which of the three is wrong. Until then the stated end counts (SEMANTICS 17).
enum DurationAgainstEnd: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let start = dossier.terms.start?.value.firstDay, let duration = dossier.terms.firstPeriodDuration,
      let end = dossier.terms.firstPeriodEnd, let computed = dossier.chain.computedEnd
    else { return }
    let stated = end.value.lastDay
    guard stated != computed.day, stated != computed.roundedDown else { return }
    report.append(
      Finding(
        .durationAgainstEnd(start: start, period: duration.value, expected: computed.day, stated: stated),
        place: dossier.place(of: end), contract: dossier.contract.number,
        fields: TermFieldSet(.start, .firstPeriodDuration, .firstPeriodEnd)))
  }
}

extension Dossier {
  /// Where a term stands in this contract; for an inherited one the contract itself, since the value stands elsewhere.
  func place<Value>(of term: Stated<Value>) -> Int {
    term.contract == contract.number ? term.place : contract.place
  }
}
