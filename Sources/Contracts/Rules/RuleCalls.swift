/// Which rules a term is asked of under a set of conditions: worked out once for each set that turns up, as there are few.
struct RuleCalls {
  /// Where the rules for one set stand in the lists.
  struct Stretch {
    let answered: Range<Int>
    let asked: Range<Int>
  }

  /// Those that a term is asked of and all that they build on, each after those that it builds on; one set behind another.
  private(set) var answered: [Int] = []
  /// Those that a term is asked of, in the order of the rule book.
  private(set) var asked: [Int] = []
  private let book: RuleBook
  private var stretches: [Stretch] = []
  /// Which of the stretches belongs to a set, -1 where it did not turn up yet.
  private var numbers = [Int16](repeating: -1, count: 2 * ConditionSet.setCount)

  init(_ book: RuleBook) { self.book = book }

  /// The rules whose conditions are all among those that hold; of an earlier term only those that depend on it.
  mutating func stretch(for holding: ConditionSet, isCurrent: Bool) -> Stretch {
    let key = 2 * Int(holding.rawValue) + (isCurrent ? 1 : 0)
    if numbers[key] >= 0 { return stretches[Int(numbers[key])] }
    numbers[key] = Int16(truncatingIfNeeded: stretches.count)
    let stretch = newStretch(for: holding, isCurrent: isCurrent)
    stretches.append(stretch)
    return stretch
  }

  private mutating func newStretch(for holding: ConditionSet, isCurrent: Bool) -> Stretch {
    let plans = book.plans
    let (answeredBefore, askedBefore) = (answered.count, asked.count)
    func isAsked(_ rule: Int) -> Bool {
      plans.rules[rule].conditions.isSubset(of: holding) && (isCurrent || plans.rules[rule].dependsOnTerm)
    }
    for rule in plans.aboutTerms where plans.rules[rule].conditions.isSubset(of: holding) {
      if isAsked(rule) || plans.dependents[rule].contains(where: isAsked) { answered.append(rule) }
    }
    for rule in plans.rules.indices where plans.rules[rule].isAboutTerm && isAsked(rule) { asked.append(rule) }
    return Stretch(answered: answeredBefore..<answered.count, asked: askedBefore..<asked.count)
  }
}
