import Contracts

/// The contracts that wait for the same thing to be known.
struct UnknownGroup {
  /// A path in the contract, or `bodies.ID.papersDue`.
  let missing: String
  /// Each once, in the order of the answer.
  private(set) var contracts: [String] = []
  /// The rules that can't be dated without it, each once, in the order of the answer.
  private(set) var rules: [String] = []

  /// The groups by what is missing, in the order of the fields; what is missing of a body comes last.
  static func groups(of unknown: [UnknownDeadline]) -> [UnknownGroup] {
    var groups: [UnknownGroup] = []
    var indices: [String: Int] = [:]
    var rulesSeen: [String: Set<String>] = [:]
    for deadline in unknown {
      for path in deadline.missing {
        let index = indices[path, default: groups.count]
        if index == groups.count {
          indices[path] = index
          groups.append(UnknownGroup(missing: path))
        }
        // The answer is by contract, so the last one is the only one that can be there already.
        if groups[index].contracts.last != deadline.contract { groups[index].contracts.append(deadline.contract) }
        if rulesSeen[path, default: []].insert(deadline.rule).inserted { groups[index].rules.append(deadline.rule) }
      }
    }
    return groups.sorted { ($0.rank, $0.missing) < ($1.rank, $1.missing) }
  }
}

extension UnknownGroup {
  private var rank: Int {
    TermField(rawValue: missing).flatMap(TermField.allCases.firstIndex) ?? TermField.allCases.count
  }
}

extension Setting {
  /// What is missing, as people call it, with its path in the register.
  func name(ofMissing path: String) -> String {
    if let field = TermField(rawValue: path) { return "\(words.name(of: field)) (\(path))" }
    let parts = path.split(separator: ".")
    if parts.count == 3, parts[0] == "bodies" {
      return "\(phrases.papersLead(register.name(ofBody: String(parts[1])))) (\(path))"
    }
    return path
  }
}
