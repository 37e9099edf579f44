package import Days

/// A reminder that a letter brings to someone: one step of one deadline, which is named by its due date, for one
/// recipient. Once told it is never due again; a date that moves makes another deadline of it (FORMAT 5), and so does
/// another term.
package struct Told: Hashable, Sendable {
  /// The deadline's id, such as `retrovo/extension-notice/2026-08-31`.
  package let deadline: String
  /// The number of the term that the deadline is about, the first is 0. Nil where it is about no term, and in what was
  /// told by a version that did not know terms.
  package let term: Int?
  /// The step, such as `P3M` or `overdue+1`.
  package let step: String
  package let recipient: String
  /// Nil for what belongs to no contract, such as a milestone.
  package let contract: String?
  package let rule: String
  /// The due date at the time of telling, for the letter that says what a moved date was before.
  package let due: Day
  /// The day on which it was told.
  package let on: Day

  package init(
    deadline: String, term: Int? = nil, step: String, recipient: String, contract: String?, rule: String, due: Day,
    on: Day
  ) {
    self.deadline = deadline
    self.term = term
    self.step = step
    self.recipient = recipient
    self.contract = contract
    self.rule = rule
    self.due = due
    self.on = on
  }
}
