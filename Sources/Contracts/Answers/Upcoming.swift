package import Days

/// The decisions and deadlines ahead, and what can't be dated: the answer of `upcoming`.
package struct Upcoming: Sendable {
  package let today: Day
  package let until: Day
  /// By `actBy`, then contract, then rule.
  package let deadlines: [Deadline]
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
    if scope.isAll { for finding in register.findings { counts.add(finding.severity) } }
    findings = counts
    contractCount = parts.reduce(0) { $0 + $1.contractCount }
    unknown = parts.flatMap(\.unknown).sorted(by: Self.isBefore)
    let ownMilestones = Set(register.milestones.filter(scope.includes).map(\.id))
    let milestones = register.milestoneDeadlines(today: today, wanted: wanted, in: ownMilestones)
    deadlines = Self.sorted(parts.flatMap(\.deadlines) + milestones)
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
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        guard scope.includes(dossier.contract) else { continue }
        let found = Deadlines(of: dossier, in: register, horizon: horizon, wanted: wanted)
        deadlines += found.dated
        unknown += found.unknown
        for finding in dossier.findings { findings.add(finding.severity) }
        contractCount += 1
      }
    }
  }

  /// By `actBy`, then contract, then rule. Places are sorted, since a deadline is large and moves slowly.
  static func sorted(_ deadlines: [Deadline]) -> [Deadline] {
    deadlines.indices.sorted { isBefore(deadlines, $0, $1) }.map { deadlines[$0] }
  }

  private static func isBefore(_ deadlines: [Deadline], _ one: Int, _ other: Int) -> Bool {
    let days = (deadlines[one].actBy, deadlines[other].actBy)
    if days.0 != days.1 { return days.0 < days.1 }
    if deadlines[one].contract != deadlines[other].contract {
      return isBefore(deadlines[one].contract ?? "", deadlines[other].contract ?? "")
    }
    if deadlines[one].rule != deadlines[other].rule { return isBefore(deadlines[one].rule, deadlines[other].rule) }
    if deadlines[one].due != deadlines[other].due { return deadlines[one].due < deadlines[other].due }
    return isBefore(deadlines[one].id, deadlines[other].id)
  }

  private static func isBefore(_ one: UnknownDeadline, _ other: UnknownDeadline) -> Bool {
    one.contract == other.contract ? isBefore(one.rule, other.rule) : isBefore(one.contract, other.contract)
  }

  /// By octets: the same order on every machine.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
