package import Days

/// A deadline that someone must be reminded of today.
package struct DueReminder: Sendable {
  package let deadline: Deadline
  /// The gravest step whose day has come: `P2W`, `overdue+1`, `receipt+1`.
  package let step: String
  /// That step and the earlier ones it stands for, as far as they were not told: what to remember once it is queued.
  package let covers: [ReminderKey]
  /// Whether it also goes to the owner's manager.
  package let isEscalated: Bool
  /// The due date that was told of earlier, where it moved.
  package let before: Day?
  /// The last day of the next option, where that is known: until when an extension would be.
  package let nextEnd: Day?
  /// When the notice was sent whose receipt is awaited.
  package let sentOn: Day?
  /// The people whose reminder it is, but of whom the register knows no address.
  package let insteadOf: [String]

  /// The id to acknowledge.
  package var id: String { deadline.remindedAs }

  /// Whether its day passed before it could be told, so that nothing can be done about it any more.
  package var hasPassed: Bool { !deadline.state.isPending }

  /// What the ledger remembers of it once it is queued on `day`.
  package func told(on day: Day) -> [ReminderMemory.Told] {
    covers.map {
      ReminderMemory.Told(
        key: $0, contract: deadline.contract, rule: deadline.rule, due: deadline.remindedDue, on: day)
    }
  }

  /// Red before orange before green; then what silence decides before what it leaves as it is; then by the day to act, then by id.
  static func isGraver(_ one: DueReminder, _ other: DueReminder) -> Bool {
    let (first, second) = (one.deadline, other.deadline)
    if first.light != second.light { return first.light.rank < second.light.rank }
    if (first.silence == nil) != (second.silence == nil) { return first.silence != nil }
    if first.actBy != second.actBy { return first.actBy < second.actBy }
    return Upcoming.isBefore(first.id, second.id)
  }

  /// The same reminder of two people with one address.
  func joined(_ other: DueReminder) -> DueReminder {
    DueReminder(
      deadline: deadline, step: step, covers: covers + other.covers, isEscalated: isEscalated || other.isEscalated,
      before: before ?? other.before, nextEnd: nextEnd, sentOn: sentOn,
      insteadOf: insteadOf + other.insteadOf.filter { !insteadOf.contains($0) })
  }
}

extension Light {
  fileprivate var rank: Int {
    switch self {
    case .red: 0
    case .orange: 1
    case .green: 2
    }
  }
}
