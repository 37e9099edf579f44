import Days

/// A source says another day than the register holds (its `says`).
///
/// Example: the contract gives `firstPeriod.end` 2026, an annex says 2025. What to do: ask which counts, and correct the register.
/// Until then the earlier of two ends counts (SEMANTICS 17).
enum SourcesDiffer: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    for source in dossier.contract.sources {
      for claim in source.claims {
        guard let held = held(claim.field, dossier.terms), !meansTheSame(claim.field, held, claim.date) else {
          continue
        }
        report.append(
          Finding(
            .sourcesDiffer(claim.field, held: held, claimed: claim.date, citation: source.citation), place: claim.place,
            contract: dossier.contract.number, fields: claim.field.set))
      }
    }
  }

  /// "2026" and "2026-12-31" are one end: the day that is meant counts.
  private static func meansTheSame(_ field: TermField, _ one: ReducedDate, _ other: ReducedDate) -> Bool {
    field == .start ? one.firstDay == other.firstDay : one.lastDay == other.lastDay
  }

  private static func held(_ field: TermField, _ terms: borrowing Terms) -> ReducedDate? {
    switch field {
    case .start: terms.start?.value
    case .firstPeriodEnd: terms.firstPeriodEnd?.value
    case .maximumEnd: terms.maximumEnd?.value
    default: nil
    }
  }
}
