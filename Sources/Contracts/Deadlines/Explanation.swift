package import Days

/// How the dates of a contract came about: from the clause to the day, step by step, so that a person can recompute it (SEMANTICS 18).
package struct Explanation: Sendable {
  package struct Step: Sendable {
    /// The rule it belongs to; `term` for those that lead to the term's end.
    package let rule: String
    package let fact: StepFact
    /// The day, duration or word that the step gives, in the form of the register; nil where it gives none.
    package let value: String?
    package let sources: [String]
    package let isDerived: Bool
  }

  /// The name under which the steps to the term's end stand.
  package static let termSection = "term"

  package let dossier: Dossier
  package private(set) var steps: [Step] = []

  /// Explains every date of the contract with that number; with `rule` only the term, that rule, and those that it builds on.
  package init(of number: Int32, rule: String? = nil, in register: Register, today: Day) {
    var reader = DossierReader(register, today: today)
    dossier = reader.dossier(number)
    let horizon = today.adding(Period(years: 1)).day
    let evaluation = RuleEvaluation(dossier, in: register, horizon: horizon)
    var book = StepBook(dossier, register)
    book.explainTerm()
    let wanted = rule.map { Self.needed(by: $0, register.rules) }
    for index in register.rules.order where wanted?.contains(index) ?? true {
      book.explain(index, evaluation)
    }
    steps = book.steps
  }

  /// A rule and all that it builds on.
  private static func needed(by id: String, _ book: RuleBook) -> Set<Int> {
    var needed: Set<Int> = []
    var waiting = book.rules.indices.filter { book.rules[$0].id == id }
    while let index = waiting.popLast() {
      guard needed.insert(index).inserted else { continue }
      for case .rule(_, let at?) in book.rules[index].due.anchors { waiting.append(at) }
    }
    return needed
  }
}
