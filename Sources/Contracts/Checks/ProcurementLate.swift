import Days

/// The procurement of what follows starts less than six months before the maximum end.
///
/// Example: maximum end 2027 and `"starts": "2027"`, which may be as late as 2027-12-31 (SEMANTICS 12).
/// What to do: name the month in which it must start.
enum ProcurementLate: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let starts = dossier.terms.procurementStarts, let maximum = dossier.chain.maximumEnd else { return }
    let latest = starts.value.lastDay
    guard latest > maximum.next.subtracting(Period(months: 6)).day else { return }
    report.append(
      Finding(
        .procurementLate(starts: latest, maximum: maximum), place: dossier.place(of: starts),
        contract: dossier.contract.number, fields: TermFieldSet(.procurementStarts, .maximumEnd)))
  }
}
