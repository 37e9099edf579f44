import Days

/// Works out what each rule says about one term of a contract.
struct RuleEvaluation {
  let register: Register
  private let book: RuleBook
  private(set) var dossier: Dossier
  /// The term it is about, nil where no end is known.
  private(set) var term: Term?
  private(set) var settlements: Settlements
  /// The last day to which a series is followed.
  var horizon: Day
  /// The contract's own date that the rules are asked about, where they are.
  private var ownDate: Day?
  /// One per rule that was asked, in the rule book's numbering; what stands at the others says nothing.
  private(set) var outcomes: [Outcome]

  private var today: Day { dossier.today }

  /// Asks every rule about a term of a contract.
  init(_ dossier: Dossier, during term: Term?, in register: Register, book: RuleBook? = nil, horizon: Day) {
    self.register = register
    self.book = book ?? register.rules
    self.dossier = dossier
    self.term = term
    self.horizon = horizon
    settlements = dossier.settlements(in: term)
    outcomes = Array(repeating: .silent, count: self.book.rules.count)
    ask(outcomes.map { _ in true })
  }

  /// Turns to another term, perhaps of another contract; asks nothing yet.
  mutating func turn(to dossier: Dossier, during term: Term?) {
    self.dossier = dossier
    self.term = term
    settlements = dossier.settlements(in: term)
  }

  /// Asks the rules for which `asked` is true, and all that they build on.
  mutating func ask(_ asked: [Bool]) {
    for index in book.order where asked[index] || book.isBase(index, of: asked) {
      outcomes[index] = outcome(of: book.rules[index])
    }
  }

  /// What `rule` says about one of the contract's own dates.
  func outcome(of rule: Rule, on day: Day) -> Outcome {
    var asked = self
    asked.ownDate = day
    return asked.outcome(of: rule)
  }

  private func outcome(of rule: Rule) -> Outcome {
    for condition in rule.when where !condition.holds(dossier, during: term) { return .silent }
    switch rule.due {
    case .before(let anchors, let length): return counted(anchors, length, isBefore: true)
    case .after(let anchors, let length): return counted(anchors, length, isBefore: false)
    case .on(let anchors): return on(anchors)
    case .every(let length, let anchors): return series(length, from: anchors)
    case .meeting(let meets, let anchors): return planned(meets, anchors) { meeting($0, for: rule) }
    case .papers(let meets, let anchors): return planned(meets, anchors, papers)
    }
  }

  // A day and what it rests on.
  private typealias Base = (day: Day, fields: TermFieldSet, isDerived: Bool)

  private enum Found {
    case day(Base)
    case unknown(Missing)
    case absent
  }

  /// The first of `anchors` that has a day; else what the first that should have one waits for.
  private func find(_ anchors: [Anchor]) -> Found {
    var waiting: Missing?
    for anchor in anchors {
      switch find(anchor) {
      case .day(let base): return .day(base)
      case .unknown(let missing): waiting = waiting ?? missing
      case .absent: break
      }
    }
    return waiting.map(Found.unknown) ?? .absent
  }

  /// The anchor that counts, with its day; nil where none has one.
  func anchor(of anchors: [Anchor]) -> (anchor: Anchor, day: Day)? {
    for anchor in anchors {
      if case .day(let base) = find(anchor) { return (anchor, base.day) }
    }
    return nil
  }

  private func find(_ anchor: Anchor) -> Found {
    switch anchor {
    case .termStart:
      // A start that is not stated is reckoned back from the end.
      let isReckoned = dossier.terms.start == nil
      return known(dossier.chain.start, dossier.chain.startFields, isDerived: isReckoned, else: .init(.start))
    case .termEnd:
      if let term { return .day((term.end, term.fields, term.isDerived)) }
      // A contract that was ended has no end to wait for.
      return dossier.history.closing == nil ? .unknown(Missing(fields: .init(.firstPeriodEnd))) : .absent
    case .maximumEnd: return known(dossier.chain.maximumEnd, dossier.chain.maximumFields, else: .init(.maximumEnd))
    case .procurementStart: return procurementStart
    case .milestoneDay: return .absent
    case .ownDate: return ownDate.map { .day(($0, .init(.dates), false)) } ?? .absent
    case .rule(_, let index?): return day(of: outcomes[index])
    case .rule(_, nil): return .absent
    }
  }

  private func known(
    _ day: Day?, _ fields: TermFieldSet, isDerived: Bool = false, else missing: TermFieldSet
  ) -> Found {
    day.map { .day(($0, fields, isDerived)) } ?? .unknown(Missing(fields: missing))
  }

  private func day(of outcome: Outcome) -> Found {
    switch outcome {
    case .silent, .series: return .absent
    case .unknown(let missing): return .unknown(missing)
    // A day that was put at today because no meeting is left is nothing to plan from.
    case .dated(let dated) where dated.missingMeeting != nil && dated.meeting == nil: return .absent
    case .dated(let dated): return .day((dated.actBy, dated.fields, dated.isDerived))
    }
  }

  /// Stated: the last day of what is stated. Else the exclusive end of the maximum less the lead time; that day is part of the
  /// lead (SEMANTICS 12).
  private var procurementStart: Found {
    if let starts = dossier.terms.procurementStarts {
      return .day((starts.value.lastDay, .init(.procurementStarts), false))
    }
    guard let lead = dossier.terms.procurementLeadTime else {
      return .unknown(Missing(fields: .init(.procurementLeadTime)))
    }
    guard let maximum = dossier.chain.maximumEnd else { return .unknown(Missing(fields: .init(.maximumEnd))) }
    let start = register.workingDays.subtracting(lead.value, from: maximum.next).day
    return .day((start, dossier.chain.maximumFields.union(.init(.procurementLeadTime)), false))
  }

  /// The length, nil where its field is unknown.
  func span(_ length: Due.Length) -> TimeSpan? {
    switch length {
    case .fixed(let span): span
    case .field(.noticePeriod): dossier.terms.noticePeriod?.value
    case .field(.procurementLeadTime): dossier.terms.procurementLeadTime?.value
    case .field(.talksEvery): dossier.terms.talksEvery.map { .period($0.value) }
    }
  }

  func fields(of length: Due.Length) -> TermFieldSet {
    switch length {
    case .fixed: []
    case .field(let field): field.field.set
    }
  }

  private func counted(_ anchors: [Anchor], _ length: Due.Length, isBefore: Bool) -> Outcome {
    let base = find(anchors)
    guard let span = span(length) else {
      var missing = Missing(fields: fields(of: length))
      switch base {
      case .absent: return .silent
      case .unknown(let waiting): missing.fields.formUnion(waiting.fields)
      case .day: break
      }
      return .unknown(missing)
    }
    switch base {
    case .absent: return .silent
    case .unknown(let missing): return .unknown(missing)
    case .day(let base):
      let due = isBefore ? before(base.day, span, length) : after(base.day, span)
      return dated(due, base.fields.union(fields(of: length)), isDerived: base.isDerived)
    }
  }

  private func before(_ anchor: Day, _ span: TimeSpan, _ length: Due.Length) -> Day {
    if case .field(.noticePeriod) = length,
      let notice = dossier.notice(before: anchor, workingDays: register.workingDays)
    {
      return notice.deadline
    }
    return NoticeReckoning.deadline(last: anchor, span: span, workingDays: register.workingDays)
  }

  private func after(_ anchor: Day, _ span: TimeSpan) -> Day {
    switch span {
    case .period(let period): return anchor.next.adding(period).day.previous
    case .workingDays(let count):
      var day = anchor
      for _ in 0..<count { day = register.workingDays.first(onOrAfter: day.next) }
      return day
    }
  }

  private func on(_ anchors: [Anchor]) -> Outcome {
    switch find(anchors) {
    case .absent: .silent
    case .unknown(let missing): .unknown(missing)
    case .day(let base): dated(base.day, base.fields, isDerived: base.isDerived)
    }
  }

  private func dated(_ due: Day, _ fields: TermFieldSet, isDerived: Bool = false) -> Outcome {
    // A day that can't be written is a finding (`outside-calendar`), never an answer.
    guard due.isInCalendar else { return .silent }
    return .dated(Dated(due: due, lastDay: due, actBy: register.actBy(due), fields: fields, isDerived: isDerived))
  }

  private func series(_ length: Due.Length, from anchors: [Anchor]) -> Outcome {
    guard case .period(let period)? = span(length), !period.isZero else {
      if case .absent = find(anchors) { return .silent }
      return .unknown(Missing(fields: fields(of: length)))
    }
    switch find(anchors) {
    case .absent: return .silent
    case .unknown(let missing): return .unknown(missing)
    case .day(let base):
      let rests = base.fields.union(fields(of: length))
      let days = Occurrences.days(of: period, from: base.day, today: today, until: min(horizon, lastDayOfContract))
      return .series(
        days.map { turn, day in
          Dated(
            due: day, lastDay: day, actBy: register.actBy(day), fields: rests, isDerived: base.isDerived, turn: turn)
        })
    }
  }

  /// The last day on which the contract can still run, as far as is known: nothing returns after that.
  var lastDayOfContract: Day {
    let history = dossier.history
    if let closing = history.closing {
      let until = closing.kind == .terminate ? closing.until?.lastDay : nil
      return until ?? history.current?.end ?? closing.on?.lastDay ?? .last
    }
    guard let term = history.current else { return .last }
    if term.hasOptionLeft, term.end >= today || dossier.terms.renewal == .tacit {
      return dossier.chain.maximumEnd ?? .last
    }
    return term.end
  }

  private func planned(_ meets: Due.Meets, _ anchors: [Anchor], _ plan: (RoutePlanning) -> Outcome) -> Outcome {
    let bodies = bodies(of: meets)
    guard !bodies.isEmpty else { return .silent }
    switch find(anchors) {
    case .absent: return .silent
    case .unknown(let missing): return .unknown(missing)
    case .day(let base):
      return plan(
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

  private struct RoutePlanning {
    let plan: RoutePlan
    let base: Day
    let fields: TermFieldSet
    let isDerived: Bool
  }

  /// The meeting that decides. Where none is left in time the decision is due today, or on the last past meeting (FORMAT 2).
  private func meeting(_ planning: RoutePlanning, for rule: Rule) -> Outcome {
    let missing = planning.plan.missing.map { MissingMeeting(body: $0, limit: planning.plan.limit) }
    if let stop = planning.plan.decision, missing == nil || stop.slot.last < today {
      var dated = Dated(
        due: stop.slot.first, lastDay: stop.slot.last, actBy: register.actBy(stop.slot.first), fields: planning.fields,
        isDerived: planning.isDerived || !stop.slot.isDayKnown)
      let next = register.calendar(of: stop.body).next(after: max(planning.base, stop.slot.last))
      dated.meeting = PlannedMeeting(body: stop.body, slot: stop.slot, next: next)
      let isOver = stop.slot.last < today && !isSettled(rule)
      dated.missingMeeting = missing ?? (isOver ? MissingMeeting(body: stop.body, limit: planning.base) : nil)
      return .dated(dated)
    }
    // Once it is settled, today has nothing to do with it.
    let due = isSettled(rule) ? planning.base : today
    var dated = Dated(
      due: due, lastDay: due, actBy: register.actBy(due), fields: planning.fields, isDerived: planning.isDerived)
    dated.missingMeeting = missing
    return .dated(dated)
  }

  private func papers(_ planning: RoutePlanning) -> Outcome {
    guard let first = planning.plan.first else { return .silent }
    guard let due = first.papersDue else { return .unknown(Missing(papersOf: first.body)) }
    return dated(due, planning.fields, isDerived: planning.isDerived || !first.slot.isDayKnown)
  }

  private func isSettled(_ rule: Rule) -> Bool {
    term == nil ? dossier.history.closing != nil : settlements.settlement(of: rule) != nil
  }
}
