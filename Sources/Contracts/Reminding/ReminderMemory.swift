package import Days

/// What earlier runs told, and what people acknowledged: the ledger gives it, nothing here changes it.
package struct ReminderMemory: Sendable {
  /// A reminder that was queued or sent, or that went with a graver one.
  package struct Told: Hashable, Sendable {
    package let key: ReminderKey
    /// Nil for a milestone or a weekly digest.
    package let contract: String?
    package let rule: String
    /// The due date that was told of.
    package let due: Day
    /// The day on which it was told.
    package let on: Day

    package init(key: ReminderKey, contract: String?, rule: String, due: Day, on: Day) {
      self.key = key
      self.contract = contract
      self.rule = rule
      self.due = due
      self.on = on
    }
  }

  /// Someone has taken note of a deadline, and wants to hear no more of it.
  package struct Acknowledgement: Hashable, Sendable {
    /// The last silent day; nil: for good.
    package let until: Day?

    package init(until: Day?) { self.until = until }

    func isSilent(on day: Day) -> Bool { until.map { day <= $0 } ?? true }
  }

  package let acknowledged: [DeadlineOfTerm: Acknowledgement]
  /// The last day on which anything was told; nil: nothing ever was.
  let lastDay: Day?
  private let keys: Set<ReminderKey>
  /// The ids under which something is remembered without a term.
  private let idsWithoutTerm: Set<String>
  private let byContract: [String: [Told]]
  private let withoutContract: [Told]

  package init(told: [Told] = [], acknowledged: [DeadlineOfTerm: Acknowledgement] = [:]) {
    self.acknowledged = acknowledged
    lastDay = told.map(\.on).max()
    keys = Set(told.map(\.key))
    let remembered = told.map(\.key.deadline) + acknowledged.keys
    idsWithoutTerm = Set(remembered.filter { $0.term == nil }.map(\.id))
    byContract = Dictionary(grouping: told.filter { $0.contract != nil }) { $0.contract ?? "" }
    withoutContract = told.filter { $0.contract == nil }
  }

  func hasTold(_ key: ReminderKey) -> Bool { keys.contains(key) }

  /// What was told of a contract, or with nil of milestones.
  func told(of contract: String?) -> [Told] {
    contract.map { byContract[$0] ?? [] } ?? withoutContract
  }

  /// Whether something is remembered under the deadline's id that names no term, though the deadline is about one.
  func isTermUnknown(of deadline: Deadline) -> Bool {
    guard deadline.occurrence.term != nil, !idsWithoutTerm.isEmpty else { return false }
    return idsWithoutTerm.contains(deadline.remindedAs) || idsWithoutTerm.contains(deadline.id)
  }
}
