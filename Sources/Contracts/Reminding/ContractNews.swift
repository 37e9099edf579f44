import Days

/// What was told of a contract and is otherwise now.
struct ContractNews {
  /// The due date before.
  private(set) var before: [DeadlineOfTerm: Day] = [:]
  private(set) var changes: [WeekOverview.Change] = []

  init() {}

  /// Compares what was told with what is `pending`, and works the contract out whole only where something of it is gone from there.
  init(
    _ dossier: Dossier, _ pending: [Deadline], _ told: [ReminderMemory.Told], _ frame: MailingFrame, horizon: Day
  ) {
    // What was due more than a year ago has left every series.
    let recent = frame.today.subtracting(Period(years: 1)).day
    let present = Set(pending.flatMap(\.mayBeRememberedBy))
    let missing = told.filter { $0.due > recent && !present.contains($0.key.deadline) }
    guard !missing.isEmpty else { return }
    let all = Deadlines(of: dossier, in: frame.register, horizon: horizon).dated
    before = MovedDates(told: told, all: all, today: frame.today).before
    let missed = Set(missing.map(\.key.deadline))
    for deadline in DeadlineList.inOrder(all) {
      if let day = before[deadline.remembered] {
        changes.append(.moved(deadline, before: day))
      } else if !deadline.state.isPending, !deadline.ladder.rule.isSettledByItsDay,
        !missed.isDisjoint(with: deadline.mayBeRememberedBy)
      {
        changes.append(.settled(deadline))
      }
    }
  }
}
