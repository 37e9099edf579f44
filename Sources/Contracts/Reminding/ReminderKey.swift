/// What makes a reminder one: which deadline, which step, to whom. A key that was told once is not told again.
package struct ReminderKey: Hashable, Sendable {
  /// Its id holds contract, rule and due date, so that a moved date is a new key; `digest/2026-W21` for a week.
  package let deadline: DeadlineOfTerm
  /// `P3M`, `overdue+1`, `receipt+1`; `week`, `moved` and `settled` for what a weekly digest told.
  package let step: String
  /// The id of a person, else an address.
  package let recipient: String

  package init(_ deadline: DeadlineOfTerm, step: String, recipient: String) {
    self.deadline = deadline
    self.step = step
    self.recipient = recipient
  }
}
