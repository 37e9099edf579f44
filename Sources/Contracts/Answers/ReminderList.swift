package import Days
package import JSONText

/// What would be sent, when and to whom, as far as is known today: the answer of `reminders`.
package struct ReminderList: Sendable {
  package struct Item: Sendable {
    /// What is reminded of.
    package let about: Deadline
    package let step: String
    package let on: Day
    let isEscalated: Bool
    let register: Register

    /// The id under which the deadline is reminded of.
    package var deadline: String { about.remindedAs }
    package var contract: String? { about.contract }
    package var title: Rule.Titles { about.title }
    package var actBy: Day { about.actBy }
    /// Ids of people, else addresses.
    package var to: [String] { register.recipients(of: about, on: on, isEscalated: isEscalated) }
  }

  /// By day, then deadline, then step.
  package let items: ReminderItems
  /// What is wrong with the register that they come from.
  package let findings: FindingCounts

  /// The reminders from `first` to `last`, both days included, of what is not settled today.
  package init(_ register: Register, today: Day, from first: Day, until last: Day, workers: some Workers = OneWorker())
  {
    let ahead = Self.longest(register.rules.rules.flatMap(\.remind))
    let known = register.lastDue(actingBy: last.adding(days: ahead))
    let found = workers.map(register.contracts.count) { numbers in
      var part = ReminderItems.Part(from: first, until: last)
      var counts = FindingCounts()
      var reader = DossierReader(register, today: today)
      var finder = DeadlineFinder(register, horizon: known, wanted: .pending(by: .last))
      for number in numbers {
        let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
        let own = Self.longest(dossier.contract.dates.flatMap { $0.remind ?? [] })
        finder.horizon = own > ahead ? register.lastDue(actingBy: last.adding(days: own)) : known
        finder.add(dossier)
        for deadline in finder.takeDated() {
          part.add(deadline, sentOn: deadline.sentOn(in: dossier), register, today: today)
        }
        counts.add(register.findings(about: dossier))
      }
      return (part: part, findings: counts)
    }
    var counts = FindingCounts()
    for part in found { counts.add(part.findings) }
    counts.add(register.findings)
    findings = counts
    var milestones = ReminderItems.Part(from: first, until: last)
    let ids = Set(register.milestones.map(\.id))
    for deadline in register.milestoneDeadlines(today: today, wanted: .pending(by: .last), in: ids) {
      milestones.add(deadline, sentOn: nil, register, today: today)
    }
    items = ReminderItems(found.map(\.part) + [milestones], register, workers)
  }

  /// How many days ahead a series must be followed so that each of these steps before an occurrence is found.
  ///
  /// At least a year, for closed days; at most fifty, so that a daily series stays one of a bearable length.
  static func longest(_ offsets: [TimeSpan]) -> Int {
    var longest = 0
    for offset in offsets {
      switch offset {
      case .period(let period): longest = max(longest, 31 * period.totalMonths + period.totalDays)
      case .workingDays(let count): longest = max(longest, 2 * count)
      }
    }
    return min(366 + longest, 50 * 366)
  }
}
