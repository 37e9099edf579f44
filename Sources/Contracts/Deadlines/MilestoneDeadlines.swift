package import Days

extension Register {
  /// The deadlines of the milestones, which belong to no contract: the days that the rules about `milestone.on` give
  /// for those with an id in `ids`.
  package func milestoneDeadlines(today: Day, wanted: Deadlines.Wanted, in ids: Set<String>) -> [Deadline] {
    milestones.filter { ids.contains($0.id) }.flatMap { milestone in
      // Numbered by day: the order of a list never changes an answer.
      let dates = milestone.on.sorted { ($0.lastDay, $0.firstDay) < ($1.lastDay, $1.firstDay) }
      let found = dates.enumerated().flatMap { turn, date in
        rules.rules.compactMap {
          deadline(of: milestone, turn: turn, on: date, by: $0, today: today, wanted: wanted)
        }
      }
      // Dates that give a rule one day are one deadline; where one of them states the day, nothing is read into it.
      var known: Set<String> = []
      return (found.filter { !$0.isDerived } + found.filter(\.isDerived)).filter { known.insert($0.id).inserted }
    }
  }

  private func deadline(
    of milestone: Milestone, turn: Int, on date: ReducedDate, by rule: Rule, today: Day, wanted: Deadlines.Wanted
  ) -> Deadline? {
    guard rule.due.anchors.contains(.milestoneDay), let due = due(of: rule, on: date.lastDay), due.isInCalendar else {
      return nil
    }
    let actBy = actBy(due)
    // Nothing that is recorded settles a milestone, so its own day does.
    let state: DeadlineState = due < today ? .done : .open
    guard wanted.includes(state, isInTime: actBy <= wanted.day) else { return nil }
    let ladder = ReminderLadder(actBy: actBy, due: due, lastDay: due, rule: rule, ownOffsets: nil)
    let derived = !milestone.sources.isEmpty && milestone.sources.allSatisfy { $0.derived.contains(.init(.dates)) }
    return Deadline(
      subject: Subject(number: nil, contract: nil, title: nil, provider: nil, owner: milestone.owner), ladder: ladder,
      term: nil, turn: Int32(clamping: turn),
      particulars: Deadline.Particulars(
        mark: milestone.id, item: milestone.id, title: milestone.title),
      termEnd: nil, state: state, silence: nil,
      light: Light(
        state, nil, due: due, actBy: actBy, today: today,
        hasBegun: ladder.begins(before: workingDays.first(onOrAfter: today.next), workingDays)),
      isDerived: date.isReduced || derived, hasEnded: false)
  }

  private func due(of rule: Rule, on day: Day) -> Day? {
    switch rule.due {
    case .on: day
    case .before(_, .fixed(let span)): NoticeReckoning(last: day, span: span, workingDays: workingDays).deadline
    case .after(_, .fixed(.period(let period))): day.next.adding(period).day.previous
    case .before, .after, .every, .meeting, .papers: nil
    }
  }
}
