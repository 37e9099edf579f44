import Days

/// A source says another day than the register holds (its `says`).
///
/// Example: the contract gives `firstPeriod.end` 2026, an annex says 2025. What to do: ask which counts, and correct the register.
/// Until then the earlier of two ends counts (SEMANTICS 17).
enum SourcesDiffer: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    // By their indices, so that no source is copied: few have a claim.
    for index in dossier.contract.sources.indices where !dossier.contract.sources[index].claims.isEmpty {
      look(at: dossier.contract.sources[index], isOwn: true, dossier, register, &report)
    }
    for source in dossier.givers { look(at: source, isOwn: false, dossier, register, &report) }
  }

  private static func look(
    at source: Source, isOwn: Bool, _ dossier: Dossier, _ register: Register, _ report: inout [Finding]
  ) {
    for claim in source.claims {
      guard let held = held(claim.field, dossier), !meansTheSame(claim.field, held, claim.date) else { continue }
      report.append(
        Finding(
          .sourcesDiffer(claim.field, held: held, claimed: claim.date, citation: register.citation(of: source)),
          place: isOwn ? claim.place : dossier.contract.place, contract: dossier.contract.number,
          fields: claim.field.set))
    }
  }

  /// "2026" and "2026-12-31" are one end: the day that is meant counts.
  private static func meansTheSame(_ field: TermField, _ one: ReducedDate, _ other: ReducedDate) -> Bool {
    field == .start ? one.firstDay == other.firstDay : one.lastDay == other.lastDay
  }

  private static func held(_ field: TermField, _ dossier: Dossier) -> ReducedDate? {
    switch field {
    case .start: dossier.terms.start?.value
    case .firstPeriodEnd: dossier.terms.firstPeriodEnd?.value ?? reckonedEnd(dossier.chain)
    case .maximumEnd: dossier.terms.maximumEnd?.value
    default: nil
    }
  }

  /// The end that start and duration give, where it can be written.
  private static func reckonedEnd(_ chain: TermChain) -> ReducedDate? {
    chain.computedEnd.flatMap { $0.day.isInCalendar ? ReducedDate($0.day) : nil }
  }
}
