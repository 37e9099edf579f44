import Days

/// The notice would be due before the contract begins: its period is longer than the term.
///
/// Example: one year with `"period": "P18M"`. What to do: look up the notice period in the contract.
enum NoticeAgainstStart: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard let period = dossier.terms.noticePeriod, let start = dossier.chain.start,
      let first = dossier.chain.ends.first,
      start <= first.day,
      let due = dossier.noticeDue(before: first.day, ifEarlierThan: start, workingDays: register.workingDays),
      due.isInCalendar
    else { return }
    report.append(
      Finding(
        .noticeBeforeStart(due: due, start: start), place: dossier.place(of: period),
        contract: dossier.contract.number, fields: TermFieldSet(.noticePeriod, .start)))
  }
}
