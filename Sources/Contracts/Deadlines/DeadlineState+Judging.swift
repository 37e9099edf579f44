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
  /// Red from so many days before `actBy` on: two weeks.
  private static var redDays: Int { 14 }
  /// Orange from here before the meeting on.
  private static let meetingNear = Period(months: 1)

  /// How urgent it is on `today` (FORMAT 5); `hasBegun` tells whether its reminders have.
  init(
    _ state: DeadlineState, _ meetings: MeetingsFound?, due: Day, actBy: Day, today: Day,
    hasBegun: @autoclosure () -> Bool
  ) {
    switch state {
    case .done, .late: self = .green
    case .sent: self = due < today ? .red : .orange
    case .overdue: self = .red
    case .open:
      let isMeetingNear = meetings?.meeting.map { today >= $0.slot.first.subtracting(Self.meetingNear).day } ?? false
      if meetings?.missing != nil || actBy - today <= Self.redDays {
        self = .red
      } else if isMeetingNear || hasBegun() {
        self = .orange
      } else {
        self = .green
      }
    }
  }
}
