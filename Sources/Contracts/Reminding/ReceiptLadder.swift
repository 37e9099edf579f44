import Days

/// When the receipt of a notice is asked for that was sent but is not known to have arrived (SEMANTICS 9): a week after it was sent, and
/// from there on at the rule's rhythm, each on the next working day.
struct ReceiptLadder {
  let sentOn: Day
  let ladder: ReminderLadder

  /// The reminders from `first` to `last`, in the order of their days: `receipt+1`, `receipt+2`, …
  func reminders(from first: Day, until last: Day, _ workingDays: WorkingDays) -> [ReminderLadder.Reminder] {
    let managerFrom = ladder.managerFrom(workingDays)
    let week = sentOn.adding(Period(weeks: 1)).day
    let interval = ladder.rule.overdue ?? Period(weeks: 1)
    // Begin near the first one.
    var count = max(0, (first - week) / interval.daysAtMost - 1)
    var reminders: [ReminderLadder.Reminder] = []
    while true {
      let raw = week.adding(interval.times(count)).day
      guard raw <= last, raw.isInCalendar else { return reminders }
      let day = workingDays.first(onOrAfter: raw)
      count += 1
      guard day >= first, day <= last else { continue }
      // Of several on one day the last.
      if reminders.last?.day == day { reminders.removeLast() }
      let isEscalated = managerFrom.map { day >= $0 } ?? false
      reminders.append(.init(step: "receipt+\(count)", day: day, isEscalated: isEscalated))
    }
  }
}
