package import Days
package import JSONText

/// The agendas of all contract talks that are to be held in a span of days, one for each provider.
package struct TalkList: Sendable {
  package let today: Day
  package let until: Day
  /// By the day of the talk, then by the first day on which something else is to be done, then by provider.
  package let agendas: [TalkAgenda]
  /// What is wrong with the contracts that were looked at.
  package let findings: FindingCounts
  /// How many contracts the answer was looked for in.
  package let contractCount: Int

  /// The talks to be held by `until`, those that are overdue included. With a provider in `scope` its agenda in any case.
  package init(
    _ register: Register, today: Day, until: Day, scope: Scope = .all, workers: some Workers = OneWorker()
  ) {
    self.today = today
    self.until = until
    let parts = workers.map(register.contracts.count) { numbers in
      Part(numbers, register, today: today, until: until, scope: scope)
    }
    var counts = FindingCounts()
    for part in parts { counts.add(part.findings) }
    if scope.isAll { counts.add(register.findings) }
    findings = counts
    contractCount = parts.reduce(0) { $0 + $1.contractCount }
    let entries = parts.flatMap(\.entries)
    var wanted = Set(entries.filter(\.isDue).flatMap(\.partners))
    if let provider = scope.provider { wanted = [provider] }
    let own = Self.numbers(entries, wanted) { $0.partners }
    let others = Self.numbers(entries, wanted) { $0.subcontractors }
    var reader = DossierReader(register, today: today)
    agendas = wanted.map { provider in
      TalkAgenda(
        with: provider, contracts: (own[provider] ?? []).map { ContractSheet(reader.dossier($0), register) },
        subcontractorIn: (others[provider] ?? []).map { reader.dossier($0).contract })
    }.sorted(by: Self.isBefore)
  }

  /// What is kept of a contract until it is known which talks are to be held.
  private struct Entry: Sendable {
    let number: Int32
    let partners: [String?]
    let subcontractors: [String?]
    /// Whether it asks for a talk in that span.
    let isDue: Bool
  }

  /// What one worker found.
  private struct Part: Sendable {
    var entries: [Entry] = []
    var findings = FindingCounts()
    var contractCount = 0

    init(_ numbers: Range<Int>, _ register: Register, today: Day, until: Day, scope: Scope) {
      var reader = DossierReader(register, today: today)
      var finder = DeadlineFinder(register, horizon: register.lastDue(actingBy: until), wanted: .pending(by: until))
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        let contract = dossier.contract
        guard scope.owner == nil || contract.owner == scope.owner else { continue }
        let isIncluded = scope.includes(contract)
        finder.add(dossier)
        let isDue = finder.takeDated().contains(where: \.isTalk)
        entries.append(
          Entry(
            number: contract.number, partners: contract.partners, subcontractors: contract.subcontractors,
            isDue: isDue))
        guard isIncluded else { continue }
        findings.add(register.findings(about: dossier))
        contractCount += 1
      }
    }
  }

  /// The contracts of each of the `wanted`, in the order of the register.
  private static func numbers(
    _ entries: [Entry], _ wanted: Set<String?>, _ names: (Entry) -> [String?]
  ) -> [String?: [Int32]] {
    var numbers: [String?: [Int32]] = [:]
    for entry in entries {
      for name in Set(names(entry)).intersection(wanted) { numbers[name, default: []].append(entry.number) }
    }
    return numbers
  }

  private static func isBefore(_ one: TalkAgenda, _ other: TalkAgenda) -> Bool {
    let (day, otherDay) = (one.talk?.actBy ?? .last, other.talk?.actBy ?? .last)
    if day != otherDay { return day < otherDay }
    let (first, otherFirst) = (one.firstDay ?? .last, other.firstDay ?? .last)
    if first != otherFirst { return first < otherFirst }
    return Upcoming.isBefore(one.provider ?? "", other.provider ?? "")
  }
}

extension Contract {
  /// Whom it is with: its provider, or its parties; one nil where neither is known.
  var partners: [String?] {
    let known = [provider].compactMap(\.self) + parties
    return known.isEmpty ? [nil] : known
  }
}
