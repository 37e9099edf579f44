import Days

/// An extension that was decided but not told, and a notice that arrived too late.
///
/// Example: extended on 2026-06-18, and no `notify` since. What to do: tell the provider, and record `notify` with the day it
/// was sent and the day it was received: until then the term ends as if nothing had been decided (SEMANTICS 9).
enum DecisionUntold: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    let fields = TermFieldSet(.decisions, .noticePeriod)
    if let untold = dossier.history.untold, let decision = dossier.history.current?.extend,
      let end = dossier.history.current?.end
    {
      let due = dossier.notice(before: end, workingDays: register.workingDays)?.deadline
      report.append(
        Finding(
          .extensionUntold(until: dossier.history.links[untold].day, due: due), place: decision.place,
          contract: dossier.contract.number, fields: fields))
    }
    for term in dossier.history.terms {
      guard let notice = term.notice, let told = term.receipt(by: dossier.today),
        let due = dossier.notice(before: term.end, workingDays: register.workingDays)?.deadline, told > due
      else { continue }
      report.append(
        Finding(
          .toldLate(told: told, due: due), place: notice.place, contract: dossier.contract.number, fields: fields))
    }
  }
}
