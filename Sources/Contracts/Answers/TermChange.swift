package import Days

/// What further decisions would change about a contract, without anything being written: the contract as it is beside the contract
/// as it would be, both seen on the same day.
package struct TermChange: Sendable {
  /// A deadline that stays to be acted on, but no longer as it was.
  package struct Moved: Sendable {
    package let before: Deadline
    package let after: Deadline
  }

  /// What the decisions are, in the order in which they count.
  package let decisions: [Decision]
  /// The day on which both are seen: today, or the day by which all of the decisions have happened.
  package let day: Day
  /// The contract as it is: on that day, if nothing else has been recorded until then.
  package let before: ContractSheet
  /// The contract as it would be.
  package let after: ContractSheet
  /// What the decisions settle, as it would then stand: done, or late where the decision comes after its day. By `actBy`.
  package let settled: [Deadline]
  /// What there would be no more, without having been done: a talk after the end. By `actBy`.
  package let dropped: [Deadline]
  /// What stays to be done, on another day or in another state: a notice that is sent. By `actBy`.
  package let moved: [Moved]
  /// What would be to do that was not before. By `actBy`.
  package let coming: [Deadline]
  /// What would be wrong that was not before: also why one of the decisions does not count.
  package let findings: [Finding]

  /// Why the first of the decisions would not be recorded, and what would be; nil where all of them fit the terms.
  package var refusal: DecisionRefusal? {
    let dossier = before.dossier
    let error = after.dossier.history.remarks.first { remark in
      remark.fact.code.severity == .error && decisions.contains { $0 === remark.decision }
    }
    let conflict = decisions.first.flatMap {
      DecisionRecording.conflict($0.kind, on: $0.on, option: $0.option, until: $0.until, dossier)
    }
    return (conflict ?? error.map { .fact($0.fact) }).map {
      DecisionRefusal(contract: dossier.contract.id, reason: $0, room: DecisionRoom(dossier))
    }
  }

  /// Of what nobody would be reminded any more.
  package var silenced: [Deadline] { settled + dropped }
}

extension Register {
  /// What these decisions would change about the contract with that number. A decision after `today` counts as if its day had come.
  package func change(of number: Int32, by decisions: [Decision], today: Day) -> TermChange {
    let days = decisions.flatMap { [$0.on?.firstDay, $0.received?.firstDay].compactMap(\.self) }
    let day = days.reduce(today, max)
    var reader = DossierReader(self, today: day)
    let dossier = reader.dossier(number)
    return TermChange(
      from: dossier, by: decisions.sorted { $0.counts(before: $1) }, on: day, in: self)
  }
}

extension TermChange {
  fileprivate init(from dossier: Dossier, by decisions: [Decision], on day: Day, in register: Register) {
    let before = ContractSheet(dossier, register, settledToo: true)
    let after = ContractSheet(dossier.adding(decisions, on: day, in: register), register, settledToo: true)
    let was = Dictionary(before.deadlines.map { (DeadlineKey($0), $0) }) { first, _ in first }
    let willBe = Dictionary(after.deadlines.map { (DeadlineKey($0), $0) }) { first, _ in first }
    let pending = before.deadlines.filter(\.state.isPending)
    self.decisions = decisions
    self.day = day
    self.before = before
    self.after = after
    settled = pending.compactMap { deadline in
      willBe[DeadlineKey(deadline)].flatMap { $0.state.isPending ? nil : $0 }
    }
    dropped = pending.filter { willBe[DeadlineKey($0)] == nil }
    moved = pending.compactMap { deadline in
      guard let now = willBe[DeadlineKey(deadline)], now.state.isPending, !now.stands(as: deadline) else { return nil }
      return Moved(before: deadline, after: now)
    }
    coming = after.deadlines.filter { $0.state.isPending && !(was[DeadlineKey($0)]?.state.isPending ?? false) }
    let known = Set(before.findings.map(FindingKey.init))
    findings = after.findings.filter { !known.contains(FindingKey($0)) }
  }
}

/// Which deadline of a contract it is, whatever its day.
private struct DeadlineKey: Hashable {
  let rule: String
  let occurrence: Occurrence

  init(_ deadline: Deadline) {
    rule = deadline.rule
    occurrence = deadline.occurrence
  }
}

private struct FindingKey: Hashable {
  let code: FindingCode
  let place: Int

  init(_ finding: Finding) {
    code = finding.code
    place = finding.place
  }
}

extension Deadline {
  /// Whether a person has the same to do by the same day.
  fileprivate func stands(as other: Deadline) -> Bool {
    due == other.due && actBy == other.actBy && state == other.state && silence == other.silence
      && untoldUntil == other.untoldUntil
  }
}
