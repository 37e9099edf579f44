import Days

/// Finds the deadlines of one contract after another; what it works with is kept from one to the next.
struct DeadlineFinder: ~Copyable {
  private(set) var dated: [Deadline] = []
  private(set) var unknown: [UnknownDeadline] = []

  private let register: Register
  private let book: RuleBook
  private let wanted: Deadlines.Wanted
  private var inTime: ActingBy
  /// The first working day after a day, looked up once.
  private var next: (after: Day, workingDay: Day)?
  /// The rules as they speak of the term under hand.
  private var evaluation: RuleEvaluation

  /// A finder for many contracts, with a rule book of its own.
  init(_ register: Register, horizon: Day, wanted: Deadlines.Wanted) {
    // Before the first contract there is none to ask about but an empty one.
    let dossier = Dossier(
      Contract(number: -1, place: 0), Terms(), givers: [], in: register, today: .first, slips: [])
    self.init(dossier, in: register, horizon: horizon, wanted: wanted, book: register.rules.copy())
  }

  /// A finder for one contract, for which the register's rule book will do.
  init(for dossier: Dossier, in register: Register, horizon: Day, wanted: Deadlines.Wanted) {
    self.init(dossier, in: register, horizon: horizon, wanted: wanted, book: register.rules)
  }

  private init(_ dossier: Dossier, in register: Register, horizon: Day, wanted: Deadlines.Wanted, book: RuleBook) {
    self.register = register
    self.book = book
    self.wanted = wanted
    inTime = ActingBy(wanted.day)
    evaluation = RuleEvaluation(toAskAbout: dossier, during: nil, in: register, book: book, horizon: horizon)
  }

  /// The day through which series are followed.
  var horizon: Day {
    get { evaluation.horizon }
    set { evaluation.horizon = newValue }
  }

  /// Adds the deadlines of a contract: of its current term and of every earlier one.
  mutating func add(_ dossier: Dossier) {
    var work = ContractWork(dossier: dossier)
    take(nil, &work)
    for number in dossier.history.terms.earlier.indices { take(number, &work) }
    if !dossier.contract.dates.isEmpty { takeOwnDates(&work) }
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
  private mutating func take(_ earlier: Int?, _ work: inout ContractWork) {
    evaluation.turn(to: work.dossier, during: earlier)
    guard evaluation.ask(for: wanted, isCurrent: earlier == nil) else { return }
    for position in evaluation.askedRules {
      guard let index = evaluation.askedRule(at: position) else { continue }
      let asked = Asked(rule: index, earlier: earlier)
      switch evaluation.outcomes[index] {
      case .silent: break
      case .unknown(let missing):
        guard earlier == nil, isStillToDo(index) else { break }
        unknown.append(
          UnknownDeadline(
            contract: work.dossier.contract.id, rule: book.rules[index].id, missing: evaluation.paths(of: missing)))
      case .dated(let day): addIfWanted(day, asked, &work)
      case .series(let series):
        for (number, day) in series.occurrences { addIfWanted(series.dated(number, day), asked, &work) }
      }
    }
  }

  @inline(__always)
  private mutating func addIfWanted(_ day: Dated, _ asked: Asked, _ work: inout ContractWork) {
    let state = evaluation.state(of: day, by: asked.rule)
    guard wanted.includes(state, isInTime: inTime.includes(day.due, in: register)) else { return }
    add(day, state, asked, &work)
  }

  private mutating func nextWorkingDay(after today: Day) -> Day {
    if let next, next.after == today { return next.workingDay }
    let day = register.workingDays.first(onOrAfter: today.next)
    next = (today, day)
    return day
  }

  /// What stands behind the id of an earlier term's deadline where the rule gives the same day for a later term: its own term's end.
  private func mark(_ day: Dated, _ asked: Asked, _ work: inout ContractWork) -> String? {
    guard let earlier = asked.earlier else { return nil }
    let dossier = work.dossier
    let outcomes =
      work.outcomes
      ?? dossier.history.terms.indices.map {
        RuleEvaluation(dossier, during: $0, in: register, book: book, horizon: horizon).outcomes
      }
    work.outcomes = outcomes
    let isShared = outcomes[(earlier + 1)...].contains { $0[asked.rule].isDue(on: day.due) }
    return isShared ? dossier.history.terms.outline(earlier).end.description : nil
  }

  /// Whether anyone has to look up what a rule waits for: not once it is settled, nor what returns once the contract is over.
  private func isStillToDo(_ rule: Int) -> Bool {
    if evaluation.settlement(of: rule) != nil { return false }
    if case .every = book.plans.rules[rule].form { return evaluation.lastDayOfContract >= evaluation.dossier.today }
    return true
  }

  /// The contract's own dates, each asked of the rules that are about them.
  private mutating func takeOwnDates(_ work: inout ContractWork) {
    let dossier = work.dossier
    evaluation.turn(to: dossier, during: nil)
    evaluation.askAll()
    for rule in book.plans.aboutOwnDates {
      var found: [(date: ContractDate, dated: Dated, meetings: MeetingsFound?)] = []
      for date in dossier.contract.dates {
        let last = min(horizon, evaluation.lastDayOfContract)
        for (turn, day) in days(of: date, until: last, today: dossier.today) {
          guard case .dated(var dated) = evaluation.outcome(of: rule, on: day) else { continue }
          dated.turn = Int32(clamping: turn)
          dated.isDerived = dated.isDerived || date.on.isReduced
          found.append((date, dated, evaluation.meetings[rule]))
        }
      }
      var perDay: [Day: Int] = [:]
      for item in found { perDay[item.dated.due, default: 0] += 1 }
      for item in found {
        // Two dates on one day would share an id: there the date's own id tells them apart.
        let mark = perDay[item.dated.due] ?? 0 > 1 ? item.date.id : nil
        let own = OwnDate(date: item.date, mark: mark, meetings: item.meetings)
        addIfWanted(item.dated, Asked(rule: rule, own: own), &work)
      }
    }
  }

  private func days(of date: ContractDate, until: Day, today: Day) -> [(number: Int, day: Day)] {
    let first = date.on.lastDay
    guard let every = date.every else { return [(0, first)] }
    let from = today.subtracting(Period(years: 1)).day
    return (first > from && first <= until ? [(0, first)] : [])
      + Occurrences(of: every, from: first, today: today, until: until)
  }

  /// What a day was asked with.
  private struct Asked {
    /// An index of the rule book.
    let rule: Int
    /// The number of the term, where it is an earlier one.
    var earlier: Int?
    /// Set where it was one of the contract's own dates.
    var own: OwnDate?
  }

  /// A date of the contract's own, asked of a rule. A class, as few contracts have any.
  private final class OwnDate {
    let date: ContractDate
    /// Its id, where another one falls on the same day.
    let mark: String?
    let meetings: MeetingsFound?

    init(date: ContractDate, mark: String?, meetings: MeetingsFound?) {
      self.date = date
      self.mark = mark
      self.meetings = meetings
    }
  }

  private mutating func add(_ day: Dated, _ state: DeadlineState, _ asked: Asked, _ work: inout ContractWork) {
    let dossier = work.dossier
    let rule = book.rules[asked.rule]
    let term = evaluation.term
    let own = asked.own
    let meetings = own == nil ? evaluation.meetings[asked.rule] : own?.meetings
    let actBy = register.actBy(day.due)
    let ladder = ReminderLadder(
      actBy: actBy, due: day.due, lastDay: day.lastDay, rule: rule, ownOffsets: own?.date.remind)
    let isNotice = rule.isClosedByNotice && state.isPending && state != .sent
    let isAboutTerm = book.plans.rules[asked.rule].dependsOnTerm && own == nil
    let number = isAboutTerm ? asked.earlier ?? dossier.history.terms.indices.last : nil
    let subject = work.subject ?? Subject(dossier.contract)
    work.subject = subject
    dated.append(
      Deadline(
        subject: subject, ladder: ladder, term: number.map { Int32(truncatingIfNeeded: $0) }, turn: day.turn,
        particulars: .of(
          mark: own?.mark ?? mark(day, asked, &work), item: own?.date.id, title: own?.date.title,
          meeting: meetings?.meeting, missingMeeting: state.isPending ? meetings?.missing : nil,
          untoldUntil: isNotice && term?.end == dossier.term?.end ? dossier.history.untoldEnd : nil),
        termEnd: term?.end, state: state,
        // Once the other party has been told, silence has no say any more.
        silence: rule.hasSilence && state != .sent ? dossier.outcomeOfSilence(in: term) : nil,
        light: Light(
          state, meetings, due: day.due, actBy: actBy, today: dossier.today,
          hasBegun: ladder.begins(before: nextWorkingDay(after: dossier.today), register.workingDays)),
        isDerived: day.isDerived || dossier.isDerived(day.fields),
        hasEnded: state == .overdue && dossier.hasEnded(term)))
  }
}

extension RuleEvaluation {
  /// Where a day that a rule gives stands.
  @inline(__always)
  fileprivate func state(of day: Dated, by rule: Int) -> DeadlineState {
    DeadlineState(
      isSettledByItsDay: book.plans.rules[rule].isSettledByItsDay, day, settlement: settlement(of: rule), today: today)
  }
}

extension Dossier {
  /// Whether the contract was over before today without a decision: silence ended it (SEMANTICS 17).
  package func hasEnded(_ term: TermOutline?) -> Bool {
    guard let term, let current = self.term, term.end == current.end else { return false }
    return term.end < today && history.closing == nil && outcomeOfSilence(in: term) == .ends
  }

  /// What the decisions about the term with that number settle, nil: the current one; where no end is known, lapse or termination
  /// settles all the same. Nil where nothing was decided.
  func settlements(inTerm number: Int?) -> Settlements? {
    if contract.decisions.isEmpty { return nil }
    if let position = number ?? history.terms.indices.last { return history.terms.settlements(position, on: today) }
    guard let closing = history.closing else { return nil }
    let outline = TermOutline(option: 0, end: .last, fields: [], isDerived: false, hasOptionLeft: false)
    return Settlements(in: Term(outline: outline, closings: FewDecisions(closing)), today: today)
  }
}
