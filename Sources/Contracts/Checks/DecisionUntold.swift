import Days

/// An extension that was decided but not told, and a notice that arrived too late.
///
/// Example: extended on 2026-06-18, and no `notify` since. What to do: tell the provider, and record `notify` with the day it
/// was sent and the day it was received: until then the term ends as if nothing had been decided (SEMANTICS 9).
enum DecisionUntold: Check {
  private static let fields = TermFieldSet(.decisions, .noticePeriod)

  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard !dossier.contract.decisions.isEmpty else { return }
    if let untold = dossier.history.untold, let decision = dossier.history.current?.extend,
      let end = dossier.term?.end
    {
      let due = dossier.noticeDue(before: end, workingDays: register.workingDays)
      report.append(
        Finding(
          .extensionUntold(until: dossier.history.links[untold].day, due: due), place: decision.place,
          contract: dossier.contract.number, fields: fields))
    }
    for number in dossier.history.terms.indices {
      guard let notice = dossier.history.terms.notice(number), let told = notice.receipt(by: dossier.today),
        let due = dossier.noticeDue(
          before: dossier.history.terms.outline(number).end, ifEarlierThan: told, workingDays: register.workingDays)
      else { continue }
      report.append(
        Finding(
          .toldLate(told: told, due: due), place: notice.place, contract: dossier.contract.number, fields: fields))
    }
  }
}
