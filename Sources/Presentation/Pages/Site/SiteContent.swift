import Contracts
import Days
import JSONText

/// What the pages of the site are made of, worked out once.
struct SiteContent: Sendable {
  let setting: Setting
  /// In the order of the register.
  let entries: [SiteEntry]
  /// The numbers of the contracts of each provider, and of those in which it is a subcontractor.
  let contracts: [String: [Int32]]
  let subcontracts: [String: [Int32]]
  /// The providers that have a page, by name.
  let providers: [String]
  let names: SiteNames
  let upcoming: Upcoming
  /// Where the deadlines of each contract stand in `upcoming`.
  private let places: [Int32: [Int]]
  let findings: [ReportedFinding]
  private let findingPlaces: [Int32: [Int]]
  /// Where the second place of a finding stands.
  let lines: (@Sendable (Int) -> Int)?

  /// How far the lists look ahead.
  static let reach = Period(years: 1)

  init(_ setting: Setting, workers: some Workers) {
    let register = setting.register
    let today = setting.today
    let parts = workers.map(register.contracts.count) { numbers in
      numbers.map { SiteEntry(ContractSheet(Int32(truncatingIfNeeded: $0), register, today: today), in: register) }
    }
    let entries = parts.flatMap(\.self)
    var contracts: [String: [Int32]] = [:]
    var subcontracts: [String: [Int32]] = [:]
    for entry in entries {
      for provider in entry.providers { contracts[provider, default: []].append(entry.number) }
      for provider in entry.subcontractors { subcontracts[provider, default: []].append(entry.number) }
    }
    let known = Set(contracts.keys).union(subcontracts.keys).union(register.parties.keys)
    let named = known.map { (id: $0, name: register.name(ofParty: $0)) }.sorted { one, other in
      let (first, second) = (one.name.lowercased(), other.name.lowercased())
      return first.utf8.elementsEqual(second.utf8)
        ? one.id.utf8.lexicographicallyPrecedes(other.id.utf8) : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    self.setting = setting
    self.entries = entries
    self.contracts = contracts
    self.subcontracts = subcontracts
    providers = named.map(\.id)
    // In the order of the octets, so that names do not depend on the language of names.
    names = SiteNames(
      contracts: entries.map(\.id), providers: known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    upcoming = Upcoming(register, today: today, until: min(today.adding(Self.reach).day, .last), workers: workers)
    var places: [Int32: [Int]] = [:]
    for (place, deadline) in upcoming.deadlines.enumerated() {
      guard let number = deadline.contract.flatMap(register.contracts.number(of:)) else { continue }
      places[number, default: []].append(place)
    }
    self.places = places
    let findings = register.reportedFindings(today: today, workers: workers)
    self.findings = findings
    findingPlaces = Dictionary(grouping: findings.indices.filter { findings[$0].finding.contract != nil }) {
      findings[$0].finding.contract ?? 0
    }
    lines = setting.lines(for: findings)
  }

  /// What was found about a contract, by place.
  func findings(of contract: Int32) -> [ReportedFinding] { (findingPlaces[contract] ?? []).map { findings[$0] } }

  /// The deadlines ahead of these contracts, in the order of all.
  func deadlines(of contracts: [Int32]) -> [Deadline] {
    contracts.flatMap { places[$0] ?? [] }.sorted().map { upcoming.deadlines[$0] }
  }

  /// The contracts in the order of a timeline.
  func inOrder(_ numbers: [Int32]) -> [SiteEntry] {
    numbers.map { entries[Int($0)] }.sorted { $0.comesBefore($1, today: setting.today) }
  }
}
