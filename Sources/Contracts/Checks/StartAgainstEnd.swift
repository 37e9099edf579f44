import Days

/// A contract that ends before it starts, or whose maximum end is before the end of its first period.
///
/// Example: start 2027-01-01, end 2026. What to do: correct the one that is wrong; dates are computed from the end.
enum StartAgainstEnd: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let end = dossier.chain.ends.first?.day else { return }
    if let stated = dossier.terms.start, stated.value.firstDay > end {
      report.append(
        Finding(
          .endBeforeStart(start: stated.value.firstDay, end: end), place: dossier.place(of: stated),
          contract: dossier.contract.number, fields: dossier.chain.endFields.union(.init(.start))))
    }
    if let maximum = dossier.terms.maximumEnd, maximum.value.lastDay < end {
      report.append(
        Finding(
          .maximumBeforeEnd(maximum: maximum.value.lastDay, end: end), place: dossier.place(of: maximum),
          contract: dossier.contract.number, fields: dossier.chain.endFields.union(.init(.maximumEnd))))
    }
  }
}
