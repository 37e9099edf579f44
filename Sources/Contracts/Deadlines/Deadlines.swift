package import Days

/// All deadlines of a contract on a day: the one function that every command calls.
package struct Deadlines: Sendable {
  package private(set) var dated: [Deadline] = []
  package private(set) var unknown: [UnknownDeadline] = []

  /// Which deadlines are wanted, so that the others need not be written out.
  package enum Wanted: Sendable {
    case all
    /// What is open, sent or overdue and to be acted on by then; what is overdue in any case.
    case pending(by: Day)
    /// The same with what is settled.
    case settledToo(by: Day)

    func includes(_ state: DeadlineState, actBy: Day) -> Bool {
      switch self {
      case .all: true
      case .pending(let day): state == .overdue || (state.isPending && actBy <= day)
      case .settledToo(let day): state == .overdue || actBy <= day
      }
    }
  }

  private let register: Register
  private let dossier: Dossier
  private let wanted: Wanted
  private let today: Day

  /// The deadlines of the current term and of every earlier one; series are followed through `horizon`.
  package init(of dossier: Dossier, in register: Register, horizon: Day, wanted: Wanted = .all) {
    self.register = register
    self.dossier = dossier
    self.wanted = wanted
    today = dossier.today
    let rules = register.rules
    let current = RuleEvaluation(dossier, during: dossier.term, in: register, horizon: horizon)
    for (index, rule) in rules.rules.enumerated() { take(current.outcomes[index], rule, dossier.term, current) }
    for term in dossier.history.terms.dropLast() {
      let evaluation = RuleEvaluation(dossier, during: term, in: register, horizon: horizon)
      for (index, rule) in rules.rules.enumerated() where rules.dependsOnTerm[index] {
        take(evaluation.outcomes[index], rule, term, evaluation)
      }
    }
    if !dossier.contract.dates.isEmpty { takeOwnDates(current, horizon) }
  }

  private mutating func take(_ outcome: Outcome, _ rule: Rule, _ term: Term?, _ evaluation: RuleEvaluation) {
    switch outcome {
    case .silent: break
    case .unknown(let missing):
      if term?.end == dossier.term?.end, isStillToDo(rule, term, evaluation) {
        unknown.append(UnknownDeadline(contract: dossier.contract.id, rule: rule.id, missing: missing.paths))
      }
    case .dated(let day): add(day, rule, term)
    case .series(let days): for day in days { add(day, rule, term) }
    }
  }

  /// Whether anyone has to look up what `rule` waits for: not once it is settled, nor what returns once the contract is over.
  private func isStillToDo(_ rule: Rule, _ term: Term?, _ evaluation: RuleEvaluation) -> Bool {
    if settlement(of: rule, term) != nil { return false }
    if case .every = rule.due { return evaluation.lastDayOfContract >= today }
    return true
  }

  /// The contract's own dates, each asked of the rules that are about them.
  private mutating func takeOwnDates(_ evaluation: RuleEvaluation, _ horizon: Day) {
    let rules = register.rules.rules.filter { $0.due.anchors.contains(.ownDate) }
    for rule in rules {
      var found: [(date: ContractDate, dated: Dated)] = []
      for date in dossier.contract.dates {
        for day in days(of: date, until: min(horizon, evaluation.lastDayOfContract)) {
          guard case .dated(var dated) = evaluation.outcome(of: rule, on: day) else { continue }
          dated.isDerived = dated.isDerived || date.on.isReduced
          found.append((date, dated))
        }
      }
      var perDay: [Day: Int] = [:]
      for item in found { perDay[item.dated.due, default: 0] += 1 }
      for item in found {
        // Two dates on one day would share an id: there the date's own id tells them apart.
        let mark = perDay[item.dated.due] ?? 0 > 1 ? item.date.id : nil
        add(item.dated, rule, dossier.term, title: item.date.title, offsets: item.date.remind, mark: mark)
      }
    }
  }

  private func days(of date: ContractDate, until: Day) -> [Day] {
    let first = date.on.lastDay
    guard let every = date.every else { return [first] }
    let from = today.subtracting(Period(years: 1)).day
    return (first > from && first <= until ? [first] : [])
      + Occurrences.days(of: every, from: first, today: today, until: until)
  }

  private mutating func add(
    _ day: Dated, _ rule: Rule, _ term: Term?, title: String? = nil, offsets: [TimeSpan]? = nil, mark: String? = nil
  ) {
    let settlement = settlement(of: rule, term)
    let state = DeadlineState(of: rule, day, settlement: settlement, today: today)
    guard wanted.includes(state, actBy: day.actBy) else { return }
    let ladder = ReminderLadder(actBy: day.actBy, lastDay: day.lastDay, rule: rule, ownOffsets: offsets)
    let isNotice = rule.closedBy.contains(.notify) && state.isPending && state != .sent
    let untold =
      isNotice && term?.end == dossier.term?.end ? dossier.history.untold.map { dossier.history.links[$0].day } : nil
    let contract = dossier.contract
    dated.append(
      Deadline(
        contract: contract.id, mark: mark, contractTitle: contract.title,
        provider: contract.provider, ownTitle: title,
        termEnd: term?.end, due: day.due, actBy: day.actBy, state: state,
        silence: rule.hasSilence ? dossier.outcomeOfSilence(in: term) : nil,
        light: Light(state, day, ladder: ladder, today: today, register.workingDays),
        isDerived: day.isDerived || register.isDerived(day.fields, in: dossier), owner: contract.owner,
        meeting: day.meeting, missingMeeting: state.isPending ? day.missingMeeting : nil, untoldUntil: untold,
        hasEnded: state == .overdue && dossier.hasEnded(term), ladder: ladder))
  }

  private func settlement(of rule: Rule, _ term: Term?) -> Settlement? {
    term.flatMap { Settlement(of: rule, in: $0, today: today) } ?? endOfUnknown(rule)
  }

  /// Where no end is known, lapse or termination settles all the same.
  private func endOfUnknown(_ rule: Rule) -> Settlement? {
    guard dossier.term == nil, let closing = dossier.history.closing else { return nil }
    let term = Term(option: 0, end: .last, fields: [], isDerived: false, hasOptionLeft: false, closings: [closing])
    return Settlement(of: rule, in: term, today: today)
  }
}

extension Dossier {
  /// Whether the contract was over before today without a decision: silence ended it (SEMANTICS 17).
  package func hasEnded(_ term: Term?) -> Bool {
    guard let term, let current = history.current, term.end == current.end else { return false }
    return term.end < today && history.closing == nil && outcomeOfSilence(in: term) == .ends
  }
}
