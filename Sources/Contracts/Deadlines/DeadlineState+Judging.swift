import Days

extension DeadlineState {
  /// The state of what a rule made due, settled or not, on `today`.
  init(isSettledByItsDay: Bool, _ dated: Dated, settlement: Settlement?, today: Day) {
    if let settlement {
      if settlement.awaitsReceipt {
        self = .sent
      } else {
        self = settlement.day.map { $0 > dated.lastDay } ?? false ? .late : .done
      }
    } else if dated.lastDay < today {
      self = isSettledByItsDay ? .done : .overdue
    } else {
      self = .open
    }
  }
}

extension Light {
  /// Red from here before `actBy` on.
  private static let redFrom = Period(weeks: 2)
  /// Orange from here before the meeting on.
  private static let meetingNear = Period(months: 1)

  /// How urgent it is on `today` (FORMAT 5).
  init(
    _ state: DeadlineState, _ meetings: MeetingsFound? = nil, ladder: ReminderLadder, today: Day,
    _ workingDays: WorkingDays
  ) {
    switch state {
    case .done, .late: self = .green
    case .sent: self = ladder.due < today ? .red : .orange
    case .overdue: self = .red
    case .open:
      let isMeetingNear = meetings?.meeting.map { today >= $0.slot.first.subtracting(Self.meetingNear).day } ?? false
      if meetings?.missing != nil || today >= ladder.actBy.subtracting(Self.redFrom).day {
        self = .red
      } else if isMeetingNear || ladder.hasBegun(by: today, workingDays) {
        self = .orange
      } else {
        self = .green
      }
    }
  }
}
