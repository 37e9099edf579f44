package import Days
package import JSONText

/// What a meeting of a body has to decide: the decisions that the route planner puts there.
package struct MeetingSheet: Sendable {
  /// A contract that is decided on there.
  package struct Item: Sendable {
    package let sheet: ContractSheet
    /// What is to be decided.
    package let deadline: Deadline
    /// The body that takes the decision, where this one only advises on the way to it.
    package let decidedBy: String?
    /// Whether it should have been decided at an earlier meeting: this is the first one after it.
    package let isBelated: Bool
  }

  /// The decisions about the contracts with one provider, or with the same parties.
  package struct Group: Sendable {
    /// Parties; empty where the register names none.
    package let partners: [String]
    /// In the order of the register.
    package fileprivate(set) var items: [Item]
  }

  /// A decision that was taken there.
  package struct Taken: Sendable {
    package let contract: Contract
    package let decision: Decision
  }

  package let body: String
  package let slot: MeetingCalendar.Slot
  /// The body's meeting after it; nil where none is known.
  package let next: MeetingCalendar.Slot?
  /// When the papers are due; nil where the body's lead time is unknown.
  package let papersDue: Day?
  /// By the first day to act on, then by the names of the parties.
  package let groups: [Group]
  /// What can't be planned, as something is unknown, though the term ends within a year after the meeting.
  package let unplanned: [UnknownDeadline]
  /// In the order of the register.
  package let taken: [Taken]
  /// What is wrong with the contracts that it names.
  package let findings: FindingCounts

  package init(
    of body: String, at slot: MeetingCalendar.Slot, _ register: Register, today: Day,
    workers: some Workers = OneWorker()
  ) {
    self.body = body
    self.slot = slot
    next = register.calendar(of: body).next(after: slot.last)
    papersDue = register.bodies[body]?.papersDue.map { register.workingDays.subtracting($0, from: slot.first).day }
    let finder = MeetingFinder(body: body, slot: slot, register: register, today: today)
    let parts = workers.map(register.contracts.count) { finder.part($0) }
    unplanned = parts.flatMap(\.unplanned)
    taken = parts.flatMap(\.taken)
    let items = parts.flatMap(\.items)
    var counts = FindingCounts()
    var seen: Set<Int32> = []
    for item in items where seen.insert(item.sheet.dossier.contract.number).inserted { counts.add(item.sheet.findings) }
    findings = counts
    groups = Self.groups(items, register)
  }

  /// All that is decided on there.
  package var items: [Item] { groups.flatMap(\.items) }

  private static func groups(_ items: [Item], _ register: Register) -> [Group] {
    var groups: [Group] = []
    var indices: [[String]: Int] = [:]
    for item in items {
      let partners = item.sheet.dossier.contract.partners.compactMap(\.self)
      let index = indices[partners, default: groups.count]
      if index == groups.count {
        indices[partners] = index
        groups.append(Group(partners: partners, items: []))
      }
      groups[index].items.append(item)
    }
    func day(_ group: Group) -> Day {
      group.items.map { $0.sheet.notice?.actBy ?? $0.deadline.actBy }.min() ?? .last
    }
    func name(_ group: Group) -> String { group.partners.map(register.name(ofParty:)).joined(separator: "\n") }
    return groups.map { (group: $0, day: day($0), name: name($0)) }.sorted { one, other in
      one.day == other.day ? Upcoming.isBefore(one.name, other.name) : one.day < other.day
    }.map(\.group)
  }
}
