import Days

/// Works out what each rule says about one term of a contract, and then about the next.
///
/// It can't be copied, as it is large and handed on for every question.
struct RuleEvaluation: ~Copyable {
  let register: Register
  let book: RuleBook
  private(set) var dossier: Dossier
  /// The term it is about, nil where no end is known.
  private(set) var term: TermOutline?
  /// Whether decisions about the term settle anything.
  private var isAnySettled = false
  /// What settles the rules of each of the book's lists of closings, where anything does.
  private var settled: [Settlement?]
  /// The last day to which a series is followed.
  var horizon: Day
  /// The contract's own date that the rules are asked about, where they are.
  private var ownDate: Day?
  /// What the rules that were asked say, in the same numbering; what stands at the others says nothing.
  private(set) var outcomes: [Outcome]
  /// What those about meetings found besides.
  private(set) var meetings: [MeetingsFound?]
  /// The conditions that hold for the term.
  private var holding: ConditionSet = []
  private var calls: RuleCalls
  /// Where in `calls` the rules stand that the term is asked of.
  private var called = RuleCalls.Stretch(answered: 0..<0, asked: 0..<0)
  private var wanted = Deadlines.Wanted.all

  var today: Day { dossier.today }

  /// Asks every rule about the term of a contract with that number, nil: the current one.
  init(_ dossier: Dossier, during number: Int? = nil, in register: Register, book: RuleBook? = nil, horizon: Day) {
    self.init(toAskAbout: dossier, during: number, in: register, book: book ?? register.rules, horizon: horizon)
    askAll()
  }

  /// Asks nothing yet.
  init(toAskAbout dossier: Dossier, during number: Int?, in register: Register, book: RuleBook, horizon: Day) {
    self.register = register
    self.book = book
    self.dossier = dossier
    self.horizon = horizon
    calls = RuleCalls(book)
    settled = Array(repeating: nil, count: book.plans.closings.count)
    outcomes = Array(repeating: .silent, count: book.rules.count)
    meetings = Array(repeating: nil, count: book.rules.count)
    turn(to: dossier, during: number)
  }

  /// Turns to another term, perhaps of another contract; asks nothing yet.
  mutating func turn(to dossier: Dossier, during number: Int?) {
    if dossier !== self.dossier { self.dossier = dossier }
    term = number.map { dossier.history.terms.outline($0) } ?? dossier.term
    let settlements = dossier.settlements(inTerm: number)
    isAnySettled = settlements != nil
    guard let settlements else { return }
    for closing in settled.indices { settled[closing] = settlements.settlement(by: book.plans.closings[closing]) }
  }

  /// What settled the rule at that index of the rule book, nil while nothing did.
  func settlement(of index: Int) -> Settlement? { isAnySettled ? settled[book.plans.rules[index].closing] : nil }

  /// Asks every rule.
  mutating func askAll() {
    for index in outcomes.indices { outcomes[index] = .silent }
    ask(for: .all, isCurrent: true)
  }

  /// Asks the rules that may make something due that is wanted, and all that they build on; false where there is none to ask. Of
  /// an earlier term only those that depend on it.
  @discardableResult
  mutating func ask(for wanted: Deadlines.Wanted, isCurrent: Bool) -> Bool {
    holding = dossier.conditions(during: term)
    called = calls.stretch(for: holding, isCurrent: isCurrent)
    self.wanted = wanted
    let isAnyAsked = isAnySettled ? askedRules.contains { askedRule(at: $0) != nil } : !askedRules.isEmpty
    guard isAnyAsked else { return false }
    // The list is asked where it stands, so that no reference to it is counted.
    for position in called.answered {
      let index = calls.answered[position]
      if !isAnySettled || isNeeded(index) { answer(index) }
    }
    return true
  }

  /// The positions of the rules that the term is asked of, in the order of the rule book.
  var askedRules: Range<Int> { called.asked }

  /// The index of the rule at that position; nil where what was decided leaves nothing of it that is wanted.
  func askedRule(at position: Int) -> Int? {
    let index = calls.asked[position]
    return !isAnySettled || wanted.mayInclude(settlement(of: index)) ? index : nil
  }

  /// Whether a rule is asked, or one that builds on it, near or far.
  private func isNeeded(_ index: Int) -> Bool {
    askedRules.contains { position in
      askedRule(at: position).map { $0 == index || book.plans.dependents[index].contains($0) } ?? false
    }
  }

  /// Whether all conditions of the rule at that index hold: else it says nothing.
  private func holds(_ index: Int) -> Bool { book.plans.rules[index].conditions.isSubset(of: holding) }

  /// What the rule at that index says about one of the contract's own dates, once all rules have been asked.
  mutating func outcome(of index: Int, on day: Day) -> Outcome {
    guard holds(index) else { return .silent }
    // What it says about the term stays: others may build on that.
    let aboutTerm = outcomes[index]
    ownDate = day
    answer(index)
    let aboutDate = outcomes[index]
    ownDate = nil
    outcomes[index] = aboutTerm
    return aboutDate
  }

  private mutating func answer(_ index: Int) {
    switch book.plans.rules[index].form {
    case .before: outcomes[index] = counted(index, isBefore: true)
    case .after: outcomes[index] = counted(index, isBefore: false)
    case .on: outcomes[index] = on(index)
    case .every: outcomes[index] = series(index)
    case .meeting:
      let base = base(of: index)
      (outcomes[index], meetings[index]) = planned(index, base) { meeting($0, for: index) }
    case .papers:
      let base = base(of: index)
      (outcomes[index], meetings[index]) = planned(index, base) { papers($0, for: index) }
    }
  }

  /// A day and what it rests on.
  typealias Base = (day: Day, fields: TermFieldSet, isDerived: Bool)

  enum Found {
    case day(Base)
    case unknown(Missing)
    case absent
  }

  /// The first of a rule's anchors that has a day; else what the first that should have one waits for.
  ///
  /// Mutating, as are those that ask for it, though nothing is changed: else the evaluation would be copied to ask it.
  mutating func base(of index: Int) -> Found {
    var waiting: Missing?
    for position in book.plans.rules[index].origins {
      switch find(book.plans.origins[position]) {
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
      if case .day(let base) = find(RulePlan.Origin(anchor)) { return (anchor, base.day) }
    }
    return nil
  }

  @inline(__always)
  private func find(_ origin: RulePlan.Origin) -> Found {
    switch origin {
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
    case .ownDate: return ownDate.map { .day(($0, .init(.dates), false)) } ?? .absent
    case .rule(let index): return holds(index) ? day(of: outcomes[index]) : .absent
    case .none: return .absent
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
    case .dated(let dated) where dated.isWithoutMeeting: return .absent
    case .dated(let dated): return .day((register.actBy(dated.due), dated.fields, dated.isDerived))
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

  private mutating func counted(_ index: Int, isBefore: Bool) -> Outcome {
    guard let length = book.plans.rules[index].length else { return .silent }
    let base = base(of: index)
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

  private mutating func before(_ anchor: Day, _ span: TimeSpan, _ length: Due.Length) -> Day {
    if case .field(.noticePeriod) = length,
      let due = dossier.noticeDue(before: anchor, workingDays: register.workingDays)
    {
      return due
    }
    return NoticeReckoning.deadline(last: anchor, span: span, in: register)
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

  private mutating func on(_ index: Int) -> Outcome {
    switch base(of: index) {
    case .absent: .silent
    case .unknown(let missing): .unknown(missing)
    case .day(let base): dated(base.day, base.fields, isDerived: base.isDerived)
    }
  }

  func dated(_ due: Day, _ fields: TermFieldSet, isDerived: Bool = false) -> Outcome {
    // A day that can't be written is a finding (`outside-calendar`), never an answer.
    guard due.isInCalendar else { return .silent }
    return .dated(Dated(due: due, lastDay: due, fields: fields, isDerived: isDerived))
  }

  private mutating func series(_ index: Int) -> Outcome {
    guard let length = book.plans.rules[index].length else { return .silent }
    guard case .period(let period)? = span(length), !period.isZero else {
      if case .absent = base(of: index) { return .silent }
      return .unknown(Missing(fields: fields(of: length)))
    }
    switch base(of: index) {
    case .absent: return .silent
    case .unknown(let missing): return .unknown(missing)
    case .day(let base):
      return .series(
        Series(
          every: period, anchor: base.day, today: today, until: min(horizon, lastDayOfContract),
          fields: base.fields.union(fields(of: length)), isDerived: base.isDerived))
    }
  }

  /// The last day on which the contract can still run, as far as is known: nothing returns after that.
  var lastDayOfContract: Day {
    let history = dossier.history
    if let closing = history.closing {
      let until = closing.kind == .terminate ? closing.until?.lastDay : nil
      return until ?? dossier.term?.end ?? closing.on?.lastDay ?? .last
    }
    guard let term = dossier.term else { return .last }
    if term.hasOptionLeft, term.end >= today || dossier.terms.renewal == .tacit {
      return dossier.chain.maximumEnd ?? .last
    }
    return term.end
  }
}
