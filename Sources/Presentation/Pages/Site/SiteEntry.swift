import Contracts
import Days

/// What the overviews of the site show of a contract.
struct SiteEntry: Sendable {
  let number: Int32
  let id: String
  /// Its title, shortened; its id where it has none.
  let title: String
  /// Its provider, and the other parties.
  let providers: [String]
  let subcontractors: [String]
  let timeline: TimelineRow
  /// The first that is to be acted on.
  let next: Deadline?
  let moments: [DecisionMoment]
  let findings: FindingCounts

  init(_ sheet: ContractSheet, in register: Register) {
    let contract = sheet.dossier.contract
    number = contract.number
    id = contract.id
    title = Self.title(of: contract, in: register)
    var parties: [String] = []
    for party in [contract.provider].compactMap(\.self) + contract.parties where !parties.contains(party) {
      parties.append(party)
    }
    providers = parties
    subcontractors = contract.subcontractors
    timeline = TimelineRow(sheet)
    next = sheet.deadlines.first
    moments = DecisionMoment.moments(of: sheet)
    var findings = FindingCounts()
    findings.add(sheet.findings)
    self.findings = findings
  }

  static func title(of contract: Contract, in register: Register) -> String {
    let title = register.title(of: contract)
    return title.isBlank ? contract.id.brief : title.brief
  }

  /// Whether it stands before `other` in a timeline: what must be decided first, then what ends first, then what is over.
  func comesBefore(_ other: SiteEntry, today: Day) -> Bool {
    for (mine, others) in zip(sortDays(today), other.sortDays(today)) where mine != others { return mine < others }
    return number < other.number
  }

  private func sortDays(_ today: Day) -> [Day] {
    let decision = moments.first { $0.isSure }?.day
    let isOver = decision == nil && timeline.end.map { $0 < today } ?? false
    return [
      isOver ? .last : decision ?? .last.previous, isOver ? .last : timeline.end ?? .last, timeline.maximumEnd ?? .last,
    ]
  }
}
