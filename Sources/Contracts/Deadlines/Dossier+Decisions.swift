import Days

extension Dossier {
  /// The same contract with further decisions, seen on a day: what would hold if they had been recorded (FORMAT 1, Decisions).
  func adding(_ decisions: [Decision], on day: Day, in register: Register) -> Dossier {
    var contract = contract
    contract.decisions += decisions
    return Dossier(contract, terms, givers: givers, in: register, today: day, slips: slips)
  }
}
