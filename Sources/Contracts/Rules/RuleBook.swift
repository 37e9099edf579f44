import JSONText

/// The rules in force: the built-in ones with the register's own added, replacing or taken away, and the order in which they build on each other.
package final class RuleBook: Sendable {
  /// In the order in which they are printed: built-in first, then the register's own.
  package let rules: [Rule]
  /// Indices of `rules`, each after those that it builds on.
  let order: [Int]
  /// The indices of the rules that build on each rule, near or far.
  private let dependents: [[Int]]
  /// Whether a rule's day follows from the end of a term, so that each earlier term has its own.
  let dependsOnTerm: [Bool]

  /// The built-in rules alone.
  static let builtIn: RuleBook = {
    var findings: [Finding] = []
    return RuleBook([], &findings)
  }()

  convenience init(_ entries: [RuleReader.Entry], _ findings: inout [Finding]) {
    var rules: [Rule?] = BuiltInRules.rules
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
    dependents = Self.dependents(rules, order)
    dependsOnTerm = Self.termDependence(rules, order)
  }

  /// The same book with rules of its own: two threads that count references to one rule all the time get in each other's way.
  func copy() -> RuleBook { RuleBook(rules.map { $0.with(due: $0.due, place: $0.place) }, like: self) }

  private init(_ rules: [Rule], like other: RuleBook) {
    self.rules = rules
    order = other.order
    dependents = other.dependents
    dependsOnTerm = other.dependsOnTerm
  }

  /// Whether a rule that is asked builds on the one at `index`.
  func isBase(_ index: Int, of asked: [Bool]) -> Bool { dependents[index].contains { asked[$0] } }

  package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }

  private static func unknown(_ id: String, at place: Int, _ known: Names) -> Finding {
    Finding(.unknownReference(.rule, id, suggestion: known.nearest(to: id)), place: place)
  }

  /// The rules with each `rule:ID` resolved to its index.
  private static func linked(_ rules: [Rule]) -> [Rule] {
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule.id] = index }
    return rules.map { rule in
      let due = rule.due.mappingAnchors { anchor in
        if case .rule(let id, _) = anchor { .rule(id, at: indices[id]) } else { anchor }
      }
      return rule.with(due: due, place: rule.place)
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

  private static func dependents(_ rules: [Rule], _ order: [Int]) -> [[Int]] {
    var dependents = [[Int]](repeating: [], count: rules.count)
    for index in order.reversed() {
      for case .rule(_, let base?) in rules[index].due.anchors {
        dependents[base] = Array(Set(dependents[base] + [index] + dependents[index])).sorted()
      }
    }
    return dependents
  }

  private static func termDependence(_ rules: [Rule], _ order: [Int]) -> [Bool] {
    var depends = [Bool](repeating: false, count: rules.count)
    for index in order {
      depends[index] = rules[index].due.anchors.contains { anchor in
        switch anchor {
        case .termEnd: true
        case .rule(_, let at): at.map { depends[$0] } ?? false
        case .termStart, .maximumEnd, .procurementStart, .milestoneDay, .ownDate: false
        }
      }
    }
    return depends
  }
}
