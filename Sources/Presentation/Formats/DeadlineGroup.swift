import Contracts
import Days

/// The same thing to do by the same day for several contracts: thirteen contracts in one meeting are told once.
struct DeadlineGroup {
  /// Any of them, for what they have in common.
  let example: Deadline
  private(set) var members: [Deadline] = []
  /// Whose register each member is of, where there are several.
  private(set) var registers: [Int] = []

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
    /// Whose the body that meets is: another register's is another one.
    let register: Int?

    init(_ deadline: Deadline, _ register: Int) {
      self.register = deadline.meeting == nil && deadline.missingMeeting == nil ? nil : register
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
  static func groups(of deadlines: [Deadline]) -> [DeadlineGroup] { groups(of: deadlines.map { ($0, 0) }) }

  /// The same of several registers.
  static func groups(of deadlines: [(deadline: Deadline, register: Int)]) -> [DeadlineGroup] {
    var groups: [DeadlineGroup] = []
    var indices: [Key: Int] = [:]
    for (deadline, register) in deadlines {
      let key = Key(deadline, register)
      let index = indices[key, default: groups.count]
      if index == groups.count {
        indices[key] = index
        groups.append(DeadlineGroup(example: deadline))
      }
      groups[index].members.append(deadline)
      groups[index].registers.append(register)
    }
    return groups
  }
}
