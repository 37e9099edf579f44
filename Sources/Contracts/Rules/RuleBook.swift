import JSONText

/// The rules in force: the built-in ones with the register's own added, replacing or taken away, and the order in which they build on each other.
package final class RuleBook: Sendable {
  /// In the order in which they are printed: built-in first, then the register's own.
  package let rules: [Rule]
  /// Indices of `rules`, each after those that it builds on.
  let order: [Int]
  /// The rules as they are asked of one term after another.
  let plans: RulePlans

  /// The built-in rules alone.
  static let builtIn: RuleBook = {
    var findings: [Finding] = []
    return RuleBook([], &findings)
  }()

  convenience init(_ entries: [RuleReader.Entry], _ findings: inout [Finding]) {
    var rules = BuiltInRules.rules.map(Optional.some)
    var indices = Dictionary(uniqueKeysWithValues: BuiltInRules.rules.enumerated().map { ($1.id, $0) })
    var seen: [String: Int] = [:]
    for entry in entries {
      if let first = seen[entry.id] {
        findings.append(Finding(.duplicateIdentifier(entry.id, first: first), place: entry.place))
        continue
      }
      seen[entry.id] = entry.place
      switch (entry.change, indices[entry.id]) {
      case (.rule(let rule), let index?): rules[index] = rule
      case (.rule(let rule), nil):
        indices[entry.id] = rules.count
        rules.append(rule)
      case (.off, let index?): rules[index] = nil
      case (.off, nil):
        findings.append(Self.unknown(entry.id, at: entry.place, Names(Set(BuiltInRules.rules.map(\.id)))))
      case (.none, _): break
      }
    }
    let known = Set(indices.keys).union(seen.keys)
    self.init(rules.compactMap(\.self), known: known, &findings)
  }

  private init(_ read: [Rule], known: Set<String>, _ findings: inout [Finding]) {
    let names = Names(known)
    for rule in read {
      for case .rule(let id, _) in rule.due.anchors where !known.contains(id) {
        findings.append(Self.unknown(id, at: rule.place ?? 0, names))
      }
    }
    rules = Self.withoutCircles(Self.linked(read), &findings)
    order = RuleOrder.order(rules)
    plans = RulePlans(rules, order: order)
  }

  /// The same book with rules of its own: two threads that count references to one rule all the time get in each other's way.
  func copy() -> RuleBook { RuleBook(copiesOf: rules, order: order) }

  private init(copiesOf rules: [Rule], order: [Int]) {
    self.rules = rules.map { $0.with(due: $0.due, place: $0.place, number: $0.number) }
    // A list of its own too.
    self.order = order.map(\.self)
    plans = RulePlans(self.rules, order: order)
  }

  package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  private static func unknown(_ id: String, at place: Int, _ known: Names) -> Finding {
    Finding(.unknownReference(.rule, id, suggestion: known.nearest(to: id)), place: place)
  }

  /// The rules with their numbers, and each `rule:ID` resolved to its index.
  private static func linked(_ rules: [Rule]) -> [Rule] {
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule.id] = index }
    return rules.enumerated().map { number, rule in
      let due = rule.due.mappingAnchors { anchor in
        if case .rule(let id, _) = anchor { .rule(id, at: indices[id]) } else { anchor }
      }
      return rule.with(due: due, place: rule.place, number: number)
    }
  }

  /// The rules without circles; each circle is a finding that names it in full.
  ///
  /// A rule of the register's own that stands in one gives way to the built-in rule of its id, where there is one: built-in rules
  /// hold no circle, and a slip must not hide a deadline.
  private static func withoutCircles(_ linked: [Rule], _ findings: inout [Finding]) -> [Rule] {
    var rules = linked
    while true {
      let circles = RuleOrder.circles(rules)
      if circles.isEmpty { return rules }
      for circle in circles {
        let place = circle.compactMap { rules[$0].place }.min() ?? 0
        findings.append(Finding(.ruleCircle(circle.map { rules[$0].id }), place: place))
      }
      let inCircle = Set(circles.joined())
      let kept = rules.indices.compactMap { index in
        let rule = rules[index]
        return inCircle.contains(index) ? BuiltInRules.rules.first { $0.id == rule.id } : rule
      }
      rules = Self.linked(kept)
    }
  }
}
