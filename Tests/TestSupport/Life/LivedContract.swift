/// A contract of the shipped register, its terms read plainly, with the decisions that a scripted manager takes about it.
///
/// What it expects on a day is written from SEMANTICS and FORMAT, in the simplest way, and not from the code under test.
package struct LivedContract: Sendable {
  package typealias Day = PlainCalendar.Day

  /// A decision as the register records it.
  package struct Decision: Sendable {
    package let kind: String
    /// Nil where only the outcome is known.
    package let on: Day?
    package var until: Day?
    package var received: Day?
  }

  package let id: String
  package let start: Day?
  package let firstEnd: Day?
  /// The ends after the known options; empty where they are unknown.
  package let optionEnds: [Day]
  package let maximumEnd: Day?
  package let isExpress: Bool
  package let noticeMonths: Int?
  package let procurementStart: Day?
  package let hasYearlyTalks: Bool
  /// The last days of the meetings that decide, each with its first possible day.
  package let meetings: [(first: Day, last: Day)]
  package var decisions: [Decision] = []

  /// A term that is or was in force, and what became of it.
  package struct Term: Sendable {
    package let end: Day
    package let isExtensible: Bool
    var decided: Day??
    /// The day on which the provider was told, or an extension that was not told began.
    var told: Day??
    var received: Day?
    /// Whether the provider was told by a notice whose arrival is not known yet.
    var awaitsReceipt = false
    /// Whether it was extended to the next term.
    var isExtended = false
    /// When the next term was agreed: the day of the notice; of one that nobody told, that of the decision.
    var agreed: Day?
    /// Lapse or termination: its day, nil within where only the outcome is known.
    var closed: Day??
    var terminatedUntil: Day?
  }

  private func isExtensible(_ end: Day) -> Bool { isExpress && end < maximumEnd ?? end }

  /// The terms in force up to a day; the last is the current one.
  package func terms(on today: Day) -> [Term] {
    guard let firstEnd else { return [] }
    var terms = [Term(end: firstEnd, isExtensible: isExtensible(firstEnd))]
    var pending: Day?
    // An extended term that has begun counts as told.
    func begin(by day: Day) {
      guard let until = pending, day > terms[terms.count - 1].end else { return }
      let last = terms.count - 1
      let decided = terms[last].decided ?? nil
      terms[last].told = .some(max(terms[last].end + 1, decided ?? 0))
      terms[last].agreed = decided
      move(to: until)
    }
    func move(to until: Day) {
      terms[terms.count - 1].isExtended = true
      terms.append(Term(end: until, isExtensible: isExtensible(until)))
      pending = nil
    }
    for decision in decisions where decision.on ?? 0 <= today {
      if let on = decision.on { begin(by: on) }
      let last = terms.count - 1
      switch decision.kind {
      case "extend":
        terms[last].decided = .some(decision.on)
        pending = decision.until
      case "notify":
        guard let until = pending else { break }
        let isReceived = decision.received.map { $0 <= today } ?? false
        terms[last].told = .some(isReceived ? decision.received : decision.on)
        terms[last].awaitsReceipt = !isReceived
        terms[last].agreed = decision.on
        move(to: until)
      default:
        terms[last].closed = .some(decision.on)
        terms[last].terminatedUntil = decision.kind == "terminate" ? decision.until : nil
        pending = nil
      }
    }
    begin(by: today)
    return terms
  }

  /// What the manager did about its terms, in a word each.
  package var deeds: Set<String> {
    Set(
      terms(on: LivedRegister.lastDay).map { term in
        if term.closed != nil { return term.terminatedUntil == nil ? "lapse" : "terminate" }
        guard term.isExtended, let decided = term.decided ?? nil else { return "left to end" }
        if term.awaitsReceipt { return "receipt unknown" }
        if decided > term.end { return "extended after the end" }
        guard let told = term.told ?? nil, told <= term.end else { return "not told" }
        return noticeDue(before: term.end).map { told > $0 } ?? false ? "told late" : "told in time"
      })
  }

  /// The last day on which it can still run.
  private func lastDay(_ term: Term?, on today: Day) -> Day {
    guard let term else { return .max }
    if term.closed != nil { return term.terminatedUntil ?? term.end }
    return term.isExtensible && term.end >= today ? maximumEnd ?? .max : term.end
  }

  /// The last day that leaves so many months before the end of a day (SEMANTICS 4).
  private func due(_ months: Int, before day: Day) -> Day { PlainCalendar.months(months, before: day + 1) - 1 }

  package func noticeDue(before end: Day) -> Day? { noticeMonths.map { due($0, before: end) } }

  /// A line for each deadline that there is on a day, settled or not, to be acted on by `until` or overdue.
  package func lines(on today: Day, until: Day) -> [LivedLine] {
    let terms = terms(on: today)
    var lines: [LivedLine] = []
    func add(_ rule: String, _ due: Day, lastDay: Day? = nil, _ end: Day?, _ settled: Day??, isSent: Bool = false) {
      let last = lastDay ?? due
      let state =
        isSent
        ? "sent"
        : settled.map { $0.map { $0 > last } ?? false ? "late" : "done" } ?? (last < today ? "overdue" : "open")
      let line = LivedLine(contract: id, rule: rule, due: due, termEnd: end, state: state)
      if line.actBy <= until || state == "overdue" { lines.append(line) }
    }
    for term in terms {
      // The first of extend, lapse and terminate settles what prepares the decision.
      let decided = term.decided ?? term.closed
      if term.isExtensible, let notice = noticeDue(before: term.end) {
        add("extension-notice", notice, term.end, term.told ?? term.closed, isSent: term.awaitsReceipt)
        if let meeting = meetings.last(where: { $0.last <= PlainCalendar.actBy(notice) }) {
          add("decision", meeting.first, lastDay: meeting.last, term.end, decided)
          add("talk", due(1, before: PlainCalendar.actBy(meeting.first)), term.end, decided)
        }
      }
      add("expiry", term.end, term.end, term.isExtended ? .some(term.agreed) : term.closed)
    }
    addOwnDays(&lines, terms.last, on: today, until: until)
    return lines
  }

  /// What its own day settles: the yearly talks, and the start of the procurement.
  private func addOwnDays(_ lines: inout [LivedLine], _ term: Term?, on today: Day, until: Day) {
    var days: [(rule: String, due: Day)] = []
    if hasYearlyTalks, let start {
      var turn = 1
      while case let day = PlainCalendar.months(-12 * turn, before: start),
        day <= min(until + 10, lastDay(term, on: today))
      {
        if day > PlainCalendar.months(12, before: today) { days.append(("yearly-talk", day)) }
        turn += 1
      }
    }
    if let procurementStart { days.append(("procurement", procurementStart)) }
    for (rule, due) in days {
      let line = LivedLine(
        contract: id, rule: rule, due: due, termEnd: term?.end, state: due < today ? "done" : "open")
      if line.actBy <= until { lines.append(line) }
    }
  }
}

/// A deadline as a list shows it on a day.
package struct LivedLine: Hashable, Comparable, CustomStringConvertible, Sendable {
  /// The contract's id, or that of the milestone.
  package let contract: String
  package let rule: String
  package let due: String
  package let actBy: PlainCalendar.Day
  package let termEnd: String?
  package let state: String

  init(contract: String, rule: String, due: PlainCalendar.Day, termEnd: PlainCalendar.Day?, state: String) {
    self.contract = contract
    self.rule = rule
    self.due = PlainCalendar.text(due)
    actBy = PlainCalendar.actBy(due)
    self.termEnd = termEnd.map(PlainCalendar.text)
    self.state = state
  }

  package var isPending: Bool { ["open", "sent", "overdue"].contains(state) }

  package var description: String {
    "\(PlainCalendar.text(actBy)) \(contract) \(rule) \(due) \(termEnd ?? "-") \(state)"
  }

  package static func < (one: LivedLine, other: LivedLine) -> Bool { one.description < other.description }
}
