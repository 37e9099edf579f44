package import Days

/// Someone has seen a deadline and wants no more reminders of it, for this due date (FORMAT 7).
package struct Acknowledgement: Hashable, Sendable {
  /// The deadline's id; it holds the due date, so that a date that moves is reminded of again.
  package let deadline: String
  /// The last day of silence; nil for as long as the date stands.
  package let until: Day?
  /// The day on which it was acknowledged.
  package let on: Day

  package init(deadline: String, until: Day?, on: Day) {
    self.deadline = deadline
    self.until = until
    self.on = on
  }
}
