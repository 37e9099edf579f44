import Days

/// No meeting is left at which the decision could be taken in time, or the calendar of meetings ends before the notice.
///
/// Example: the notice is due on 2028-08-31, and the last meeting that the register knows is in October 2026.
/// What to do: complete the body's `meetings`; where none is left, find another way to decide, and tell the provider in time.
/// It holds until it is decided, also beyond the notice; once the term is over, `ended-without-decision` says what to do.
enum MeetingsInTime: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard !dossier.route.isEmpty, let term = dossier.term, term.hasOptionLeft, term.end >= dossier.today,
      dossier.history.closing == nil, dossier.history.current?.extend == nil, dossier.terms.renewal != .none,
      let notice = dossier.noticeDue(before: term.end, workingDays: register.workingDays)
    else { return }
    let latest = register.actBy(notice)
    let plan = RoutePlan(dossier.route, by: latest, register: register)
    let fact: Fact
    if let missing = plan.missing {
      // A body without any meeting is reported once, at the body.
      guard !register.calendar(of: missing).slots.isEmpty else { return }
      fact = .noMeetingInTime(body: missing, before: plan.limit)
    } else if let stop = plan.decision, stop.slot.last < dossier.today {
      fact = .noMeetingInTime(body: stop.body, before: latest)
    } else if let stop = plan.decision, let last = register.calendar(of: stop.body).slots.last,
      last.last < latest
    {
      fact = .calendarEnds(body: stop.body, last: last.last, notice: notice)
    } else {
      return
    }
    report.append(
      Finding(
        fact, place: dossier.contract.place, contract: dossier.contract.number,
        fields: TermFieldSet(.noticePeriod, .route)))
  }
}
