/// A rule in the form in which it is asked of one term after another: it holds no reference, so that asking counts none.
struct RulePlan: Sendable {
  /// How its day follows from its anchors, as in `Due`.
  enum Form: Sendable {
    case before, after, on, every, meeting, papers
  }

  let form: Form
  /// The duration that it counts, nil for a form without one.
  let length: Due.Length?
  /// Where its anchors stand among the origins of all rules.
  let origins: Range<Int>
  /// Which must hold, all of them.
  let conditions: ConditionSet
  /// Which of the lists of closings settles it.
  let closing: Int
  let isSettledByItsDay: Bool
  /// Whether any of its anchors is a day that a term can have: it is not about milestones or own dates alone.
  let isAboutTerm: Bool
  /// Whether its day follows from the end of a term, so that each earlier term has its own.
  let dependsOnTerm: Bool

  /// An anchor, as a rule is asked with it.
  enum Origin: Sendable {
    case termStart, termEnd, maximumEnd, procurementStart, ownDate
    /// The rule at that index of the rule book.
    case rule(Int)
    /// What no term has: the day of a milestone, a rule that the book does not have.
    case none

    init(_ anchor: Anchor) {
      switch anchor {
      case .termStart: self = .termStart
      case .termEnd: self = .termEnd
      case .maximumEnd: self = .maximumEnd
      case .procurementStart: self = .procurementStart
      case .ownDate: self = .ownDate
      case .rule(_, let index?): self = .rule(index)
      case .rule(_, nil), .milestoneDay: self = .none
      }
    }
  }
}

/// The plans of a rule book's rules, and the lists that they share.
struct RulePlans: Sendable {
  /// One for each rule, in the rule book's numbering.
  let rules: [RulePlan]
  /// The anchors of all rules, one rule behind the other.
  let origins: [RulePlan.Origin]
  /// The lists of what settles a rule, each once.
  let closings: [[ClosedBy]]
  /// The rules that are about terms, each after those that it builds on.
  let aboutTerms: [Int]
  /// For each rule those that build on it, near or far.
  let dependents: [[Int]]
  /// The rules about the contract's own dates.
  let aboutOwnDates: [Int]

  init(_ rules: [Rule], order: [Int]) {
    var origins: [RulePlan.Origin] = []
    var closings: [[ClosedBy]] = []
    var plans: [RulePlan] = []
    let dependsOnTerm = Self.termDependence(rules, order)
    for (index, rule) in rules.enumerated() {
      let begin = origins.count
      origins += rule.due.anchors.map(RulePlan.Origin.init)
      let closedBy = Self.withoutRepeats(rule.closedBy)
      let closing = closings.firstIndex(of: closedBy) ?? closings.count
      if closing == closings.count { closings.append(closedBy) }
      let (form, length) = Self.form(of: rule.due)
      plans.append(
        RulePlan(
          form: form, length: length, origins: begin..<origins.count, conditions: ConditionSet(rule.when),
          closing: closing, isSettledByItsDay: rule.isSettledByItsDay,
          isAboutTerm: rule.due.anchors.contains { $0 != .milestoneDay && $0 != .ownDate },
          dependsOnTerm: dependsOnTerm[index]))
    }
    self.rules = plans
    self.origins = origins
    self.closings = closings
    aboutTerms = order.filter { plans[$0].isAboutTerm }
    dependents = Self.dependents(rules, order)
    aboutOwnDates = rules.indices.filter { rules[$0].due.anchors.contains(.ownDate) }
  }

  /// Each once, in its order: of such lists there are only a few hundred, however many rules the register has.
  private static func withoutRepeats(_ closings: [ClosedBy]) -> [ClosedBy] {
    closings.enumerated().filter { index, closing in closings.firstIndex(of: closing) == index }.map(\.element)
  }

  private static func form(of due: Due) -> (RulePlan.Form, Due.Length?) {
    switch due {
    case .before(_, let length): (.before, length)
    case .after(_, let length): (.after, length)
    case .on: (.on, nil)
    case .every(let length, _): (.every, length)
    case .meeting: (.meeting, nil)
    case .papers: (.papers, nil)
    }
  }

  private static func dependents(_ rules: [Rule], _ order: [Int]) -> [[Int]] {
    var dependents = [Set<Int>](repeating: [], count: rules.count)
    for index in order.reversed() {
      for case .rule(_, let base?) in rules[index].due.anchors {
        dependents[base].formUnion(dependents[index].union([index]))
      }
    }
    return dependents.map { $0.sorted() }
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
