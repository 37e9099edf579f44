import Days

/// Finds what is decided at one meeting of a body.
struct MeetingFinder: Sendable {
  let body: String
  let slot: MeetingCalendar.Slot
  let register: Register
  let today: Day

  /// What is found in some of the contracts.
  struct Part: Sendable {
    var items: [MeetingSheet.Item] = []
    var unplanned: [UnknownDeadline] = []
    var taken: [MeetingSheet.Taken] = []
  }

  func part(_ numbers: Range<Int>) -> Part {
    var part = Part()
    var reader = DossierReader(register, today: today)
    let isAnyRuleBound = register.rules.rules.contains { rule in
      if case .meeting(.body(let body), _) = rule.due { return body == self.body }
      return false
    }
    for number in numbers {
      let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
      for decision in dossier.contract.decisions where wasTakenHere(decision) {
        part.taken.append(.init(contract: dossier.contract, decision: decision))
      }
      if isAnyRuleBound || dossier.route.contains(body) { add(dossier, to: &part) }
    }
    return part
  }

  private func wasTakenHere(_ decision: Decision) -> Bool {
    guard decision.by == body, let on = decision.on, decision.kind != .notify, decision.hasHappened(by: today) else {
      return false
    }
    return on.firstDay >= slot.meeting.on.firstDay && on.lastDay <= slot.meeting.on.lastDay
  }

  private func add(_ dossier: Dossier, to part: inout Part) {
    let evaluation = RuleEvaluation(dossier, in: register, horizon: today)
    var sheet: ContractSheet?
    for (index, rule) in register.rules.rules.enumerated() {
      guard case .meeting(let meets, let anchors) = rule.due, evaluation.bodies(of: meets).contains(body),
        evaluation.settlement(of: index) == nil
      else { continue }
      switch evaluation.outcomes[index] {
      case .silent, .series: break
      case .unknown(let missing):
        if isNear(dossier) {
          part.unplanned.append(
            UnknownDeadline(contract: dossier.contract.id, rule: rule.id, missing: evaluation.paths(of: missing)))
        }
      case .dated:
        guard let base = evaluation.anchor(of: anchors)?.day else { continue }
        let plan = RoutePlan(evaluation.bodies(of: meets), by: base, register: register)
        guard let isBelated = belongsHere(plan, dossier) else { continue }
        let own = sheet ?? ContractSheet(dossier, register)
        sheet = own
        guard let deadline = own.deadlines.first(where: { $0.rule == rule.id && $0.termEnd == dossier.term?.end })
        else { continue }
        let last = evaluation.bodies(of: meets).last
        part.items.append(
          .init(sheet: own, deadline: deadline, decidedBy: last == body ? nil : last, isBelated: isBelated))
      }
    }
  }

  /// Whether the decision is planned for this meeting (false), or was for an earlier one and this is the first that is left (true);
  /// nil where it does not belong here.
  private func belongsHere(_ plan: RoutePlan, _ dossier: Dossier) -> Bool? {
    let calendar = register.calendar(of: body)
    if let stop = plan.stops.first(where: { $0.body == body }), stop.slot.last >= today || stop.slot == slot {
      return stop.slot == slot ? false : nil
    }
    let left = calendar.slots.first { $0.last >= today }
    return left == slot && dossier.term.map { $0.end >= slot.first } ?? true ? true : nil
  }

  /// Whether the term runs out so soon after the meeting that it might have to be decided there.
  private func isNear(_ dossier: Dossier) -> Bool {
    guard slot.last >= today, let end = dossier.term?.end else { return false }
    return end >= slot.first && end <= slot.last.adding(Period(years: 1)).day
  }
}
