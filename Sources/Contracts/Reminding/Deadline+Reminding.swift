package import Days

extension Deadline {
  /// The day by which a meeting would be needed, where none is left and none has been: such a decision is due today, every day anew
  /// (FORMAT 2), so its reminders are counted from here.
  private var limitWithoutMeeting: Day? { meeting == nil ? missingMeeting?.limit : nil }

  /// The due date that reminders tell of: `due`, or the day by which a meeting would be needed.
  package var remindedDue: Day { limitWithoutMeeting ?? due }

  /// The id under which it is reminded of and acknowledged: `id`, except where no meeting is left, for that id is another one every day.
  package var remindedAs: String {
    guard let limit = limitWithoutMeeting, let contract else { return id }
    return "\(contract)/\(rule)/\(limit)"
  }

  /// The ladder that its reminders climb.
  private func remindingLadder(_ register: Register) -> ReminderLadder {
    guard let limit = limitWithoutMeeting else { return ladder }
    return ReminderLadder(
      actBy: register.actBy(limit), due: limit, lastDay: limit, rule: ladder.rule, ownOffsets: ladder.ownOffsets)
  }

  /// Its reminders from `first` to `last`, as far as is known today, in the order of their days. Of a notice that was sent only the receipt is
  /// asked, at once where its day is unknown.
  func reminders(
    sentOn: Day?, from first: Day, until last: Day, _ register: Register, today: Day
  ) -> [ReminderLadder.Reminder] {
    guard state == .sent else {
      return remindingLadder(register).reminders(from: first, until: last, register.workingDays)
    }
    if let sentOn {
      return ReceiptLadder(sentOn: sentOn, ladder: ladder).reminders(from: first, until: last, register.workingDays)
    }
    return first <= today && today <= last ? [.init(step: "receipt+1", day: today, isEscalated: false)] : []
  }

  /// When the notice was sent whose receipt is awaited; nil where none is, or its day is unknown.
  func sentOn(in dossier: Dossier) -> Day? {
    guard state == .sent, let term = dossier.history.terms.first(where: { $0.end == termEnd }) else { return nil }
    return Settlements(in: term, today: dossier.today).settlement(of: ladder.rule)?.day
  }
}

extension Deadline {
  /// The decisions that settle it; empty: its own day does.
  package var closedBy: [ClosedBy] { ladder.rule.closedBy }
}
