import Days

extension Dossier {
  /// The same contract with further decisions, seen on a day: what would hold if they had been recorded (FORMAT 1, Decisions).
  func adding(_ decisions: [Decision], on day: Day, in register: Register) -> Dossier {
    var contract = contract
    contract.decisions += decisions
    let history = TermHistory(chain, renewal: terms.renewal, decisions: contract.decisions, today: day)
    let notice = history.current.flatMap { terms.notice(before: $0.end, workingDays: register.workingDays) }
    return Dossier(
      contract, terms: terms, givers: givers, history: history, route: route, today: day,
      derived: derived, notice: notice, slips: slips)
  }
}
