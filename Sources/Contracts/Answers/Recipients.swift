package import Days

extension Register {
  /// Who is reminded: the owner, while absent the deputy; what has no owner goes to `notify.to`; from the day of escalation also the
  /// owner's manager, or the manager's deputy.
  package func recipients(of deadline: Deadline, on day: Day, isEscalated: Bool) -> [String] {
    guard let owner = deadline.owner else { return recipients }
    var result = [present(owner, on: day)]
    if isEscalated, let manager = people[owner]?.manager.map({ present($0, on: day) }), !result.contains(manager) {
      result.append(manager)
    }
    return result
  }

  /// The person, or the first of the chain of deputies who is there; where nobody is, the person.
  func present(_ person: String, on day: Day) -> String {
    var at = person
    var asked: Set<String> = []
    while let known = people[at], known.isAbsent(on: day), let deputy = known.deputy, asked.insert(at).inserted {
      at = deputy
    }
    return people[at]?.isAbsent(on: day) ?? false ? person : at
  }
}
