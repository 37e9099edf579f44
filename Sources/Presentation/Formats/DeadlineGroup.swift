import Contracts
import Days

/// The same thing to do by the same day for several contracts: thirteen contracts in one meeting are told once.
struct DeadlineGroup {
  /// Any of them, for what they have in common.
  let example: Deadline
  private(set) var members: [Deadline] = []

  /// All that is told of the group as a whole.
  private struct Key: Hashable {
    let title: Rule.Titles
    let rule: String
    let actBy: Day
    let due: Day
    let state: DeadlineState
    let light: Light
    let isDerived: Bool
    let silence: Silence?
    /// The end that silence leads to; what silence does nothing about is told without it.
    let termEnd: Day?
    let body: String?
    let slot: MeetingCalendar.Slot?
    let missingMeeting: MissingMeeting?
    let untoldUntil: Day?
    let hasEnded: Bool

    init(_ deadline: Deadline) {
      title = deadline.title
      rule = deadline.rule
      actBy = deadline.actBy
      due = deadline.due
      state = deadline.state
      light = deadline.light
      isDerived = deadline.isDerived
      silence = deadline.silence
      termEnd = deadline.silence == nil ? nil : deadline.termEnd
      body = deadline.meeting?.body
      slot = deadline.meeting?.slot
      missingMeeting = deadline.missingMeeting
      untoldUntil = deadline.untoldUntil
      hasEnded = deadline.hasEnded
    }
  }

  /// The groups in the order of their first members.
  static func groups(of deadlines: [Deadline]) -> [DeadlineGroup] {
    var groups: [DeadlineGroup] = []
    var indices: [Key: Int] = [:]
    for deadline in deadlines {
      let index = indices[Key(deadline), default: groups.count]
      if index == groups.count {
        indices[Key(deadline)] = index
        groups.append(DeadlineGroup(example: deadline))
      }
      groups[index].members.append(deadline)
    }
    return groups
  }
}
