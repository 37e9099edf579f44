import Days

/// A decision without the body that took it, or on a day on which that body did not meet.
///
/// What to do: add `by`, or correct the day. A decision that is only concluded from its outcome is passed over.
enum DecisionBody: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    guard !dossier.route.isEmpty else { return }
    for decision in dossier.contract.decisions where decision.kind != .notify && !decision.isDerived {
      let fact: Fact
      if let body = decision.by {
        guard let known = register.bodies[body], !known.meetings.isEmpty, let on = decision.on,
          !known.meetings.contains(where: { overlaps($0.on, on) })
        else { continue }
        fact = .decisionOutsideMeeting(body: body, on: on)
      } else {
        fact = .decisionWithoutBody(decision.kind)
      }
      report.append(
        Finding(fact, place: decision.place, contract: dossier.contract.number, fields: .init(.decisions)))
    }
  }

  private static func overlaps(_ one: ReducedDate, _ other: ReducedDate) -> Bool {
    one.firstDay <= other.lastDay && other.firstDay <= one.lastDay
  }
}
