package import Days
package import JSONText

/// The decisions and deadlines ahead, and what can't be dated: the answer of `upcoming`.
package struct Upcoming: Sendable {
  package let today: Day
  package let until: Day
  /// By `actBy`, then contract, then rule.
  package let deadlines: DeadlineList
  /// By contract, then rule.
  package let unknown: [UnknownDeadline]
  package let findings: FindingCounts
  /// How many contracts the answer is about.
  package let contractCount: Int

  /// The deadlines of the contracts in `scope` to be acted on by `until`; with `settledToo` those that are settled as well.
  package init(
    _ register: Register, today: Day, until: Day, settledToo: Bool = false, scope: Scope = .all,
    workers: some Workers = OneWorker()
  ) {
    let wanted = settledToo ? Deadlines.Wanted.settledToo(by: until) : .pending(by: until)
    // What returns is listed by its day to act, as all else is.
    let horizon = register.lastDue(actingBy: until)
    let parts = workers.map(register.contracts.count) { numbers in
      Part(numbers, register, today: today, horizon: horizon, wanted: wanted, scope: scope)
    }
    self.today = today
    self.until = until
    var counts = FindingCounts()
    for part in parts { counts.add(part.findings) }
    if scope.isAll { counts.add(register.findings) }
    findings = counts
    contractCount = parts.reduce(0) { $0 + $1.contractCount }
    unknown = parts.flatMap(\.unknown).sorted(by: Self.isBefore)
    let ownMilestones = Set(register.milestones.filter(scope.includes).map(\.id))
    let milestones = register.milestoneDeadlines(today: today, wanted: wanted, in: ownMilestones)
    // With the last contracts' own: a list more would call another hand even where there is little to put in order.
    var found = parts.map(\.deadlines)
    found.append((found.popLast() ?? []) + milestones)
    deadlines = DeadlineList(found, areInOrderOfIds: register.contracts.isAscending, workers)
  }

  /// What one worker found.
  private struct Part: Sendable {
    var deadlines: [Deadline] = []
    var unknown: [UnknownDeadline] = []
    var findings = FindingCounts()
    var contractCount = 0

    init(_ numbers: Range<Int>, _ register: Register, today: Day, horizon: Day, wanted: Deadlines.Wanted, scope: Scope)
    {
      var reader = DossierReader(register, today: today)
      var finder = DeadlineFinder(register, horizon: horizon, wanted: wanted)
      // One list for all contracts, as only their number is told.
      var found: [Finding] = []
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        guard scope.includes(dossier.contract) else { continue }
        finder.add(dossier)
        // Mostly there is none, and to empty a list takes time all the same.
        if !found.isEmpty { found.removeAll(keepingCapacity: true) }
        register.addFindings(about: dossier, to: &found)
        findings.add(found)
        contractCount += 1
      }
      deadlines = finder.dated
      unknown = finder.unknown
    }
  }

  static func isBefore(_ one: UnknownDeadline, _ other: UnknownDeadline) -> Bool {
    isSame(one.contract, other.contract) ? isBefore(one.rule, other.rule) : isBefore(one.contract, other.contract)
  }

  /// By octets: the same order on every machine.
  static func isBefore(_ one: String, _ other: String) -> Bool { one.utf8.span.precedes(other.utf8.span) }

  /// By octets too: to `==` two spellings of an accent are one, and an order by both would be none.
  static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.span.isSame(as: other.utf8.span) }
}
