import Days

/// What rules about meetings say.
extension RuleEvaluation {
  /// What a rule about meetings says that counts from `base`, with `answer` to be told of the plan.
  func planned(
    _ index: Int, _ base: Found, _ answer: (RoutePlanning) -> (Outcome, MeetingsFound?)
  ) -> (Outcome, MeetingsFound?) {
    guard let meets = book.rules[index].due.meets else { return (.silent, nil) }
    let bodies = bodies(of: meets)
    guard !bodies.isEmpty else { return (.silent, nil) }
    switch base {
    case .absent: return (.silent, nil)
    case .unknown(let missing): return (.unknown(missing), nil)
    case .day(let base):
      return answer(
        RoutePlanning(
          plan: RoutePlan(bodies, by: base.day, register: register), base: base.day,
          fields: base.fields.union(.init(.route)), isDerived: base.isDerived))
    }
  }

  /// The bodies that meet, in their order.
  func bodies(of meets: Due.Meets) -> [String] {
    switch meets {
    case .route: dossier.route
    case .body(let id): [id]
    }
  }

  struct RoutePlanning {
    let plan: RoutePlan
    let base: Day
    let fields: TermFieldSet
    let isDerived: Bool
  }

  /// The meeting that decides. Where none is left in time the decision is due today, or on the last past meeting (FORMAT 2).
  func meeting(_ planning: RoutePlanning, for index: Int) -> (Outcome, MeetingsFound?) {
    let missing = planning.plan.missing.map { MissingMeeting(body: $0, limit: planning.plan.limit) }
    if let stop = planning.plan.decision, missing == nil || stop.slot.last < today {
      let dated = Dated(
        due: stop.slot.first, lastDay: stop.slot.last, fields: planning.fields,
        isDerived: planning.isDerived || !stop.slot.isDayKnown)
      let next = register.calendar(of: stop.body).next(after: max(planning.base, stop.slot.last))
      let isOver = stop.slot.last < today && !isSettled(index)
      let found = MeetingsFound(
        meeting: PlannedMeeting(body: stop.body, slot: stop.slot, next: next),
        missing: missing ?? (isOver ? MissingMeeting(body: stop.body, limit: planning.base) : nil))
      return (.dated(dated), found)
    }
    // Once it is settled, today has nothing to do with it.
    let due = isSettled(index) ? planning.base : today
    let dated = Dated(
      due: due, lastDay: due, fields: planning.fields, isDerived: planning.isDerived,
      isWithoutMeeting: missing != nil)
    return (.dated(dated), MeetingsFound(missing: missing))
  }

  func papers(_ planning: RoutePlanning, for index: Int) -> (Outcome, MeetingsFound?) {
    guard let first = planning.plan.first else { return (.silent, nil) }
    guard let due = first.papersDue else {
      return (.unknown(Missing(papers: Int32(truncatingIfNeeded: index))), MeetingsFound(withoutLeadTime: first.body))
    }
    return (dated(due, planning.fields, isDerived: planning.isDerived || !first.slot.isDayKnown), nil)
  }

  /// What it waits for, as paths in the register in a fixed order.
  func paths(of missing: Missing) -> [String] {
    let body = missing.papers.flatMap { meetings[Int($0)]?.withoutLeadTime }
    return missing.fields.fields.map(\.rawValue) + (body.map { ["bodies.\($0).papersDue"] } ?? [])
  }

  private func isSettled(_ index: Int) -> Bool {
    term == nil ? dossier.history.closing != nil : settlement(of: index) != nil
  }
}
