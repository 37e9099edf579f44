import Days

/// The options do not add up to the stated maximum end.
///
/// Example: end 2026, two options of a year, `"maximumEnd": "2030"`: the options reach 2028-12-31.
/// What to do: look up which is right. Until then the earlier of the two is the maximum (SEMANTICS 17).
enum OptionsAgainstMaximum: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let options = dossier.terms.options, let maximum = dossier.terms.maximumEnd,
      let first = dossier.chain.ends.first
    else { return }
    let stated = maximum.value.lastDay
    let reached = dossier.chain.optionsEnd ?? first
    guard stated != reached.day, stated != reached.roundedDown, stated >= first.day else { return }
    report.append(
      Finding(
        .optionsAgainstMaximum(reached: reached.day, maximum: stated),
        place: options.contract == dossier.contract.number ? options.place : dossier.place(of: maximum),
        contract: dossier.contract.number, fields: .extensions.union(dossier.chain.endFields)))
  }
}
