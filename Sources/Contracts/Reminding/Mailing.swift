package import Days

/// All that one person is told on one day: one mail (NOTIFY 0, choice 9).
package struct Mailing: Sendable {
  package let recipient: Recipient
  /// What is due, gravest first.
  package let reminders: [DueReminder]
  /// The weekly digest, on the day on which it is; nil on other days.
  package let week: WeekOverview?
  /// What the ledger remembers once the mail is queued: the reminders with those they stand for, and the digest.
  package let told: [ReminderMemory.Told]
}

/// A reminder that reaches nobody.
package struct Unreached: Hashable, Sendable {
  /// The id of the deadline.
  package let deadline: String
  /// The person without an address; nil where nobody is named at all.
  package let person: String?

  package init(deadline: String, person: String?) {
    self.deadline = deadline
    self.person = person
  }
}

/// What is to be told on a day, and to whom.
package struct Mailings: Sendable {
  package let today: Day
  /// One for each address, by address.
  package let mailings: [Mailing]
  /// What is due and reaches nobody: the owner has no address and `notify.to` names none. By deadline.
  package let unreached: [Unreached]
}
