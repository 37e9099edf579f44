package import Days

/// What a decision changes for a contract: the same contract before and after, on the same day.
package struct DecisionOutcome: Sendable {
  package enum Recorded: Sendable {
    case new
    /// A recorded decision got these keys.
    case completed([String])
    /// It was recorded before; nothing changes.
    case known
  }

  /// What the keeper should hear of it; none of it stands in the way.
  package enum Warning: Sendable {
    case fact(Fact)
    /// The notice had to be received by `due`; it was decided or sent on another day, which is later.
    case late(due: Day, on: Day)
    /// The body is none of the route's.
    case otherBody(String, route: [String])
    /// It is dated after today, and counts from then on.
    case ahead(Day)
    /// An extension that was decided and not told no longer counts.
    case extensionDropped(Decision)
  }

  package let before: Dossier
  package let after: Dossier
  package let decision: Decision
  package let recorded: Recorded
  package let warnings: [Warning]
  /// What was pending and no longer is, so that nobody is reminded of it any more.
  package let gone: [Deadline]
  /// What becomes pending.
  package let new: [Deadline]
  /// The last day on which the next notice may be received; nil where none is to be given, or none is known.
  package let nextNotice: Day?

  init(
    _ decision: Decision, recorded: Recorded, before: Dossier, in old: Register, after: Dossier, in new: Register,
    today: Day
  ) {
    self.before = before
    self.after = after
    self.decision = decision
    self.recorded = recorded
    let (were, are) = (Self.pending(before, old), Self.pending(after, new))
    // Where no meeting is left, the decisions about two terms have the same past day, and so the same id.
    gone = were.filter { old in !are.contains { $0.id == old.id && $0.occurrence == old.occurrence } }
    self.new = are.filter { new in !were.contains { $0.id == new.id && $0.occurrence == new.occurrence } }
    if let term = after.term, term.hasOptionLeft, after.history.closing == nil {
      nextNotice = after.notice(before: term.end, workingDays: new.workingDays)?.deadline
    } else {
      nextNotice = nil
    }
    switch recorded {
    case .known: warnings = []
    case .completed: warnings = Self.facts(nil, before, old, after, new).map { .fact($0) }
    case .new: warnings = Self.warnings(decision, before, old, after, new, today)
    }
  }

  private static func pending(_ dossier: Dossier, _ register: Register) -> [Deadline] {
    let horizon = min(dossier.today.adding(Period(years: 1)).day, .last)
    let found = Deadlines(of: dossier, in: register, horizon: horizon, wanted: .pending(by: .last)).dated
    return DeadlineList.inOrder(found)
  }

  private static func warnings(
    _ decision: Decision, _ before: Dossier, _ old: Register, _ after: Dossier, _ new: Register, _ today: Day
  ) -> [Warning] {
    var warnings: [Warning] = []
    if let on = decision.on?.firstDay, on > today { warnings.append(.ahead(on)) }
    if let body = decision.by, !after.route.isEmpty, !after.route.contains(body) {
      warnings.append(.otherBody(body, route: after.route))
    }
    if decision.kind == .lapse || decision.kind == .terminate, before.history.untold != nil,
      let extend = before.history.current?.extend
    {
      warnings.append(.extensionDropped(extend))
    }
    let facts = facts(decision, before, old, after, new)
    warnings += facts.map { .fact($0) }
    let isSaid = facts.contains { $0.code == .toldLate }
    if !isSaid, let late = late(decision, before, old) { warnings.append(late) }
    return warnings
  }

  /// What the checks find that they did not find before, or that is about the new decision.
  private static func facts(
    _ decision: Decision?, _ before: Dossier, _ old: Register, _ after: Dossier, _ new: Register
  ) -> [Fact] {
    let known = Set(old.findings(about: before).map(\.code))
    let found = new.findings(about: after).filter { finding in
      let matters = finding.severity >= .warning || finding.code == .freeExtension
      // That it is to be told is the very next step, and said as such.
      return matters && finding.code != .extensionUntold
        && (finding.place == decision?.place || !known.contains(finding.code))
    }
    return found.map(\.fact)
  }

  /// The notice for the term that the decision is about, where that day was past (SEMANTICS 9).
  private static func late(_ decision: Decision, _ dossier: Dossier, _ register: Register) -> Warning? {
    let isStop = dossier.terms.renewal == .tacit && decision.kind == .lapse
    guard decision.kind == .extend || decision.kind == .notify || isStop, let on = decision.on?.firstDay,
      dossier.terms.renewal == .express || isStop || decision.kind == .notify, let term = dossier.term,
      dossier.history.current?.notice == nil,
      let due = dossier.notice(before: term.end, workingDays: register.workingDays)?.deadline,
      on > due
    else { return nil }
    return .late(due: due, on: on)
  }
}
