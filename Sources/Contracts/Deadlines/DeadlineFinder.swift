import Days

/// Finds the deadlines of one contract after another; what it works with is kept from one to the next.
struct DeadlineFinder {
  private(set) var dated: [Deadline] = []
  private(set) var unknown: [UnknownDeadline] = []

  private let register: Register
  private let book: RuleBook
  /// The day through which series are followed.
  var horizon: Day
  private let wanted: Deadlines.Wanted
  /// The rules as they speak of the term under hand; nil before the first.
  private var evaluation: RuleEvaluation?
  /// Which rules must be asked of the term under hand.
  private var asked: [Bool]

  init(_ register: Register, horizon: Day, wanted: Deadlines.Wanted) {
    self.register = register
    self.horizon = horizon
    self.wanted = wanted
    book = register.rules.copy()
    asked = Array(repeating: false, count: book.rules.count)
  }

  /// Adds the deadlines of a contract: of its current term and of every earlier one.
  mutating func add(_ dossier: Dossier) {
    // Handed back at the end, so that nothing is copied on the way.
    var evaluation =
      evaluation.take()
      ?? RuleEvaluation(dossier, during: dossier.term, in: register, book: book, horizon: horizon)
    evaluation.horizon = horizon
    var work = ContractWork(dossier: dossier, subject: nil)
    take(dossier.term, nil, &evaluation, &work)
    for (number, term) in dossier.history.terms.dropLast().enumerated() { take(term, number, &evaluation, &work) }
    if !dossier.contract.dates.isEmpty { takeOwnDates(&evaluation, &work) }
    self.evaluation = evaluation
  }

  /// The dated deadlines found so far, which the finder lets go.
  mutating func takeDated() -> [Deadline] {
    defer { dated.removeAll() }
    return dated
  }

  /// The contract under hand.
  private struct ContractWork {
    let dossier: Dossier
    /// What all its deadlines share, made for the first.
    var subject: Subject?
    /// What every rule says about every term, in their order, worked out once an earlier term has a deadline.
    var outcomes: [[Outcome]]?
  }

  /// Takes what the rules say about a term; about an earlier one, which has a number, only what depends on it.
  private mutating func take(
    _ term: Term?, _ earlier: Int?, _ evaluation: inout RuleEvaluation, _ work: inout ContractWork
  ) {
    let isCurrent = earlier == nil
    evaluation.turn(to: work.dossier, during: term)
    var isAnyAsked = false
    for index in asked.indices {
      asked[index] =
        (isCurrent || book.dependsOnTerm[index])
        && wanted.mayInclude(evaluation.settlements.settlement(of: book.rules[index]))
      isAnyAsked = isAnyAsked || asked[index]
    }
    guard isAnyAsked else { return }
    evaluation.ask(asked)
    for index in asked.indices where asked[index] {
      let rule = book.rules[index]
      let number = book.dependsOnTerm[index] ? earlier ?? work.dossier.history.terms.indices.last : nil
      switch evaluation.outcomes[index] {
      case .silent: break
      case .unknown(let missing):
        guard isCurrent, isStillToDo(rule, evaluation) else { break }
        unknown.append(UnknownDeadline(contract: work.dossier.contract.id, rule: rule.id, missing: missing.paths))
      case .dated(let day):
        add(day, rule, Occurrence(term: number), evaluation, &work, mark: mark(day, index, earlier, &work))
      case .series(let days):
        for day in days {
          let occurrence = Occurrence(term: number, turn: day.turn)
          add(day, rule, occurrence, evaluation, &work, mark: mark(day, index, earlier, &work))
        }
      }
    }
  }

  /// What stands behind the id of an earlier term's deadline where the rule gives the same day for a later term: its own term's end.
  private func mark(_ day: Dated, _ rule: Int, _ earlier: Int?, _ work: inout ContractWork) -> String? {
    guard let earlier else { return nil }
    let dossier = work.dossier
    let outcomes =
      work.outcomes
      ?? dossier.history.terms.map {
        RuleEvaluation(dossier, during: $0, in: register, book: book, horizon: horizon).outcomes
      }
    work.outcomes = outcomes
    let isShared = outcomes[(earlier + 1)...].contains { $0[rule].isDue(on: day.due) }
    return isShared ? dossier.history.terms[earlier].end.description : nil
  }

  /// Whether anyone has to look up what `rule` waits for: not once it is settled, nor what returns once the contract is over.
  private func isStillToDo(_ rule: Rule, _ evaluation: borrowing RuleEvaluation) -> Bool {
    if evaluation.settlements.settlement(of: rule) != nil { return false }
    if case .every = rule.due { return evaluation.lastDayOfContract >= evaluation.dossier.today }
    return true
  }

  /// The contract's own dates, each asked of the rules that are about them.
  private mutating func takeOwnDates(_ evaluation: inout RuleEvaluation, _ work: inout ContractWork) {
    let dossier = work.dossier
    evaluation.turn(to: dossier, during: dossier.term)
    evaluation.ask(Array(repeating: true, count: asked.count))
    for rule in book.rules where rule.due.anchors.contains(.ownDate) {
      var found: [(date: ContractDate, dated: Dated)] = []
      for date in dossier.contract.dates {
        let last = min(horizon, evaluation.lastDayOfContract)
        for (turn, day) in days(of: date, until: last, today: dossier.today) {
          guard case .dated(var dated) = evaluation.outcome(of: rule, on: day) else { continue }
          dated.turn = turn
          dated.isDerived = dated.isDerived || date.on.isReduced
          found.append((date, dated))
        }
      }
      var perDay: [Day: Int] = [:]
      for item in found { perDay[item.dated.due, default: 0] += 1 }
      for item in found {
        // Two dates on one day would share an id: there the date's own id tells them apart.
        let mark = perDay[item.dated.due] ?? 0 > 1 ? item.date.id : nil
        let occurrence = Occurrence(turn: item.dated.turn, item: item.date.id)
        add(
          item.dated, rule, occurrence, evaluation, &work, title: item.date.title, offsets: item.date.remind, mark: mark
        )
      }
    }
  }

  private func days(of date: ContractDate, until: Day, today: Day) -> [(number: Int, day: Day)] {
    let first = date.on.lastDay
    guard let every = date.every else { return [(0, first)] }
    let from = today.subtracting(Period(years: 1)).day
    return (first > from && first <= until ? [(0, first)] : [])
      + Occurrences.days(of: every, from: first, today: today, until: until)
  }

  private mutating func add(
    _ day: Dated, _ rule: Rule, _ occurrence: Occurrence, _ evaluation: borrowing RuleEvaluation,
    _ work: inout ContractWork,
    title: String? = nil, offsets: [TimeSpan]? = nil, mark: String? = nil
  ) {
    let dossier = work.dossier
    let settlement = evaluation.settlements.settlement(of: rule)
    let state = DeadlineState(of: rule, day, settlement: settlement, today: dossier.today)
    guard wanted.includes(state, actBy: day.actBy) else { return }
    let term = evaluation.term
    let ladder = ReminderLadder(actBy: day.actBy, due: day.due, lastDay: day.lastDay, rule: rule, ownOffsets: offsets)
    let isNotice = rule.isClosedByNotice && state.isPending && state != .sent
    let untold = isNotice && term?.end == dossier.term?.end ? dossier.history.untoldEnd : nil
    let subject = work.subject ?? Subject(dossier.contract)
    work.subject = subject
    dated.append(
      Deadline(
        subject: subject, mark: mark, occurrence: occurrence, ownTitle: title, termEnd: term?.end, due: day.due,
        actBy: day.actBy, state: state,
        // Once the other party has been told, silence has no say any more.
        silence: rule.hasSilence && state != .sent ? dossier.outcomeOfSilence(in: term) : nil,
        light: Light(state, day, ladder: ladder, today: dossier.today, register.workingDays),
        isDerived: day.isDerived || dossier.isDerived(day.fields), meeting: day.meeting,
        missingMeeting: state.isPending ? day.missingMeeting : nil, untoldUntil: untold,
        hasEnded: state == .overdue && dossier.hasEnded(term), ladder: ladder))
  }
}

extension Dossier {
  /// Whether the contract was over before today without a decision: silence ended it (SEMANTICS 17).
  package func hasEnded(_ term: Term?) -> Bool {
    guard let term, let current = history.current, term.end == current.end else { return false }
    return term.end < today && history.closing == nil && outcomeOfSilence(in: term) == .ends
  }

  /// What the decisions about `term` settle; where no end is known, lapse or termination settles all the same.
  func settlements(in term: Term?) -> Settlements {
    if let term { return Settlements(in: term, today: today) }
    guard history.current == nil, let closing = history.closing else { return .none }
    let ended = Term(option: 0, end: .last, fields: [], isDerived: false, hasOptionLeft: false, closings: [closing])
    return Settlements(in: ended, today: today)
  }
}
