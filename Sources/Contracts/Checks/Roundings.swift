import Days

/// A date whose month has no such day, so that it had to be rounded; and a notice whose reading depends on the order of counting
/// (SEMANTICS 3, 4).
///
/// Example: the end of February less three months. What to do: agree the day with the provider, and put it in as stated.
enum Roundings: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    for end in dossier.chain.ends where end.isRounded {
      report.append(
        Finding(
          .roundedEnd(end: end.day, other: end.roundedDown), place: dossier.contract.place,
          contract: dossier.contract.number,
          fields: dossier.chain.endFields.union(end.option == 0 ? [] : .init(.options))))
    }
    guard let period = dossier.terms.noticePeriod, let term = dossier.term, term.hasOptionLeft,
      let notice = dossier.notice
    else { return }
    let fact: Fact
    if notice.monthsFirst.day != notice.daysFirst.day {
      fact = .orderedNotice(monthsFirst: notice.monthsFirst.day, daysFirst: notice.daysFirst.day)
    } else if notice.monthsFirst.rounded || notice.deadline.rounded {
      fact = .roundedNotice(due: notice.deadline.day, other: notice.up)
    } else {
      return
    }
    report.append(
      Finding(fact, place: dossier.place(of: period), contract: dossier.contract.number, fields: .init(.noticePeriod)))
  }
}
