import Days

/// The due dates that people were told of and that are others now.
struct MovedDates {
  /// For what has a new date: the date before.
  private(set) var before: [DeadlineOfTerm: Day] = [:]

  /// Compares what was told of a contract with the deadlines that it has today: `all`, settled ones included.
  ///
  /// What was due more than a year ago has left every series and moved nowhere.
  init(told: [ReminderMemory.Told], all: [Deadline], today: Day) {
    let horizon = today.subtracting(Period(years: 1)).day
    let present = Set(all.flatMap(\.mayBeRememberedBy))
    let isKnown = Set(told.filter { $0.key.step != ReminderKey.moved }.map(\.key.deadline))
    var gone: [DeadlineOfTerm: Set<Day>] = [:]
    for telling in told where telling.due > horizon && !present.contains(telling.key.deadline) {
      gone[telling.key.deadline.withoutDate(telling.due), default: []].insert(telling.due)
    }
    guard !gone.isEmpty else { return }
    let fresh = all.filter { $0.state.isPending && isKnown.isDisjoint(with: $0.mayBeRememberedBy) }
    for deadline in fresh.sorted(by: { $0.remindedDue < $1.remindedDue }) {
      let due = deadline.remindedDue
      let stems = Set(deadline.mayBeRememberedBy.map { $0.withoutDate(due) })
      let candidates = stems.flatMap { gone[$0, default: []] }.filter { $0 != due }
      guard let nearest = candidates.min(by: { (abs($0 - due), $0) < (abs($1 - due), $1) }) else { continue }
      before[deadline.remembered] = nearest
      for stem in stems { gone[stem]?.remove(nearest) }
    }
  }
}

extension ReminderKey {
  /// The steps under which a weekly digest is remembered, and what it told as news.
  static let week = "week"
  static let moved = "moved"
  static let settled = "settled"
}
