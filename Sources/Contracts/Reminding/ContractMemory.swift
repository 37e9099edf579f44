import Days

/// What is remembered of a contract's deadlines, or of milestones.
///
/// A version that did not know terms noted the id alone. Such a note counts for the deadline that has the id, as it did then; but not where
/// an earlier term has a deadline of that rule on the same day, which it may have been about: rather a reminder too many.
struct ContractMemory {
  private let memory: ReminderMemory
  /// What a note without a term may not have been about.
  private let doubtful: Set<DeadlineOfTerm>

  /// `all` gives all deadlines of the contract, those of earlier terms too; it is asked only where it matters.
  init(_ memory: ReminderMemory, of deadlines: [Deadline], all: () -> [Deadline]) {
    self.memory = memory
    let uncertain = deadlines.filter { $0.isOfLaterTerm && memory.isTermUnknown(of: $0) }
    let all = uncertain.isEmpty ? [] : all()
    doubtful = Set(
      uncertain.filter { deadline in all.contains { $0.isOfEarlierTerm(than: deadline) } }.map(\.remembered))
  }

  /// Whether nobody is to be reminded of the deadline on that day.
  func isSilenced(_ deadline: Deadline, on day: Day) -> Bool {
    if memory.acknowledged.isEmpty { return false }
    // What is noted of its term takes the place of what was noted before.
    let found = names(of: deadline).lazy.compactMap { memory.acknowledged[$0] }.first
    return found?.isSilent(on: day) ?? false
  }

  /// Whether that step of the deadline was told to someone.
  func hasTold(_ step: String, of deadline: Deadline, to recipient: String) -> Bool {
    names(of: deadline).contains { memory.hasTold(ReminderKey($0, step: step, recipient: recipient)) }
  }

  private func names(of deadline: Deadline) -> [DeadlineOfTerm] {
    doubtful.contains(deadline.remembered) ? [deadline.remembered] : deadline.mayBeRememberedBy
  }
}

extension Deadline {
  fileprivate var isOfLaterTerm: Bool { occurrence.term.map { $0 > 0 } ?? false }

  /// Whether it is due on the same day by the same rule.
  fileprivate func isOfEarlierTerm(than other: Deadline) -> Bool {
    guard let term = occurrence.term, let later = other.occurrence.term, term < later else { return false }
    return rule == other.rule && remindedDue == other.remindedDue
  }
}
