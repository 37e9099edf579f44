package import Days

/// Someone has seen a deadline and wants no more reminders of it, for this due date and this term (FORMAT 7).
package struct Acknowledgement: Hashable, Sendable {
  /// The deadline's id; it holds the due date, so that a date that moves is reminded of again.
  package let deadline: String
  /// The number of the term that the deadline is about, the first is 0. Nil where it is about no term, and in what was
  /// acknowledged with a version that did not know terms.
  package let term: Int?
  /// The last day of silence; nil for as long as the date stands.
  package let until: Day?
  /// The day on which it was acknowledged.
  package let on: Day

  package init(deadline: String, term: Int? = nil, until: Day?, on: Day) {
    self.deadline = deadline
    self.term = term
    self.until = until
    self.on = on
  }
}
