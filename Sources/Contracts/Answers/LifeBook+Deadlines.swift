import Days

/// What is to be done in a contract's life.
extension LifeBook {
  /// What has to be decided and told about the end of a term that may come: as if it had been agreed today.
  mutating func writeExpected(at link: TermHistory.Link, isDecided: Bool) {
    var decisions: [Decision] = []
    if !isDecided { decisions.append(Decision(kind: .extend, on: ReducedDate(today), option: link.option)) }
    if dossier.terms.renewal != .tacit {
      decisions.append(Decision(kind: .notify, on: ReducedDate(today), received: ReducedDate(today)))
    }
    let then = dossier.adding(decisions, on: today, in: register)
    guard then.term?.end == link.day else { return }
    let found = Deadlines(of: then, in: register, horizon: today, wanted: .pending(by: .last)).dated
    for deadline in found where deadline.termEnd == link.day {
      switch deadline.ladder.rule.due {
      case .meeting where deadline.meeting?.next != nil: writeExpected(deadline, at: link)
      case .meeting:
        let notice = then.notice(before: link.day, workingDays: register.workingDays)?.deadline ?? link.day
        let body = deadline.meeting?.body ?? deadline.missingMeeting?.body ?? ""
        let last = register.calendar(of: body).slots.last?.last
        write(.meetingNotKnown(body: body, last: last, option: link.option), on: nil, place: notice)
      case .before where deadline.ladder.rule.isClosedByNotice:
        writeExpected(deadline, at: link)
      case .before, .after, .on, .every, .papers: break
      }
    }
  }

  private mutating func writeExpected(_ deadline: Deadline, at link: TermHistory.Link) {
    write(
      .expected(deadline, option: link.option), on: deadline.date, place: deadline.due, isDerived: deadline.isDerived)
  }

  // What is to be done.

  mutating func writeDeadlines() {
    let found = Deadlines(of: dossier, in: register, horizon: horizon)
    unknown = found.unknown
    var returning: Set<Returning> = []
    for deadline in DeadlineList.inOrder(found.dated) {
      let every = interval(of: deadline)
      if every != nil {
        // Of what returns only the next time is told, and what was not done before.
        guard deadline.due >= today || deadline.state == .overdue else { continue }
        guard returning.insert(Returning(deadline)).inserted else { continue }
      } else if !deadline.state.isPending, !deadline.ladder.rule.isSettledByItsDay {
        continue  // The decision that settled it is told itself.
      }
      // A meeting whose day is unknown is there from its first possible day to its last.
      let isNow = deadline.state == .open && deadline.due <= today
      write(
        .deadline(deadline, every: every), on: deadline.date, place: deadline.due, isDerived: deadline.isDerived,
        state: isNow ? .today : nil)
    }
  }

  private struct Returning: Hashable {
    let rule: String
    let item: String?

    init(_ deadline: Deadline) {
      rule = deadline.rule
      item = deadline.occurrence.item
    }
  }

  /// The interval of something that returns.
  private func interval(of deadline: Deadline) -> Period? {
    if let item = deadline.occurrence.item { return dossier.contract.dates.first { $0.id == item }?.every }
    guard case .every(let length, _) = deadline.ladder.rule.due else { return nil }
    return period(length)
  }

  private func period(_ length: Due.Length) -> Period? {
    switch length {
    case .fixed(.period(let period)): period
    case .field(.talksEvery): dossier.terms.talksEvery?.value
    case .fixed(.workingDays), .field: nil
    }
  }

  /// Far enough for the next time of everything that returns.
  private var horizon: Day {
    let ofRules = register.rules.rules.compactMap { rule -> Period? in
      guard case .every(let length, _) = rule.due else { return nil }
      return period(length)
    }
    let all = ofRules + dossier.contract.dates.compactMap(\.every)
    return today.adding(days: ReminderList.longest(all.map(TimeSpan.period)))
  }
}

extension Deadline {
  /// Its day; of a meeting whose day is unknown the month that is known.
  fileprivate var date: ReducedDate {
    if let meeting, meeting.slot.first == due, !meeting.slot.isDayKnown { return meeting.slot.meeting.on }
    return ReducedDate(due)
  }
}
