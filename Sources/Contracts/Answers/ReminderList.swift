package import Days

/// What would be sent, when and to whom, as far as is known today: the answer of `reminders`.
package struct ReminderList: Sendable {
  package struct Item: Sendable {
    package let deadline: String
    package let contract: String?
    package let title: Rule.Titles
    package let actBy: Day
    package let step: String
    package let on: Day
    /// Ids of people, else addresses.
    package let to: [String]
  }

  /// By day, then deadline, then step.
  package let items: [Item]

  /// The reminders from `first` to `last`, both days included, of what is not settled today.
  package init(_ register: Register, today: Day, from first: Day, until last: Day, workers: some Workers = OneWorker())
  {
    let ahead = Self.longest(register.rules.rules.flatMap(\.remind))
    let parts = workers.map(register.contracts.count) { numbers in
      var reader = DossierReader(register, today: today)
      var items: [Item] = []
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        let own = Self.longest(dossier.contract.dates.flatMap { $0.remind ?? [] })
        let horizon = register.lastDue(actingBy: last.adding(days: max(ahead, own)))
        let found = Deadlines(of: dossier, in: register, horizon: horizon, wanted: .pending(by: .last))
        for deadline in found.dated { items += Self.items(deadline, register, from: first, until: last) }
      }
      return items
    }
    let ids = Set(register.milestones.map(\.id))
    let milestones = register.milestoneDeadlines(today: today, wanted: .pending(by: .last), in: ids)
      .flatMap { Self.items($0, register, from: first, until: last) }
    items = (parts.flatMap { $0 } + milestones).sorted(by: Self.isBefore)
  }

  /// How many days ahead a series must be followed so that each of these steps before an occurrence is found.
  ///
  /// At least a year, for closed days; at most fifty, so that a daily series stays one of a bearable length.
  private static func longest(_ offsets: [TimeSpan]) -> Int {
    let days = offsets.map { offset in
      switch offset {
      case .period(let period): 31 * period.totalMonths + period.totalDays
      case .workingDays(let count): 2 * count
      }
    }
    return min(366 + (days.max() ?? 0), 50 * 366)
  }

  private static func items(_ deadline: Deadline, _ register: Register, from: Day, until: Day) -> [Item] {
    let reminders = deadline.ladder.reminders(from: from, until: until, register.workingDays)
    return reminders.map { reminder in
      Item(
        deadline: deadline.id, contract: deadline.contract, title: deadline.title, actBy: deadline.actBy,
        step: reminder.step, on: reminder.day,
        to: register.recipients(of: deadline, on: reminder.day, isEscalated: reminder.isEscalated))
    }
  }

  private static func isBefore(_ one: Item, _ other: Item) -> Bool {
    if one.on != other.on { return one.on < other.on }
    if one.deadline != other.deadline { return Upcoming.isBefore(one.deadline, other.deadline) }
    return Upcoming.isBefore(one.step, other.step)
  }
}

extension Register {
  /// Who is reminded: the owner, while absent the deputy; what has no owner goes to `notify.to`; from the day of escalation also the
  /// owner's manager, or the manager's deputy.
  package func recipients(of deadline: Deadline, on day: Day, isEscalated: Bool) -> [String] {
    guard let owner = deadline.owner else { return recipients }
    var result = [present(owner, on: day)]
    if isEscalated, let manager = people[owner]?.manager.map({ present($0, on: day) }), !result.contains(manager) {
      result.append(manager)
    }
    return result
  }

  /// The person, or the first of the chain of deputies who is there; where nobody is, the person.
  private func present(_ person: String, on day: Day) -> String {
    var at = person
    var asked: Set<String> = []
    while let known = people[at], known.isAbsent(on: day), let deputy = known.deputy, asked.insert(at).inserted {
      at = deputy
    }
    return people[at]?.isAbsent(on: day) ?? false ? person : at
  }
}
