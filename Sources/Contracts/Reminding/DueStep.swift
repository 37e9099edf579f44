import Days

/// The reminder that a deadline asks for on a day, told or not: its gravest step whose day has come, and the earlier ones.
///
/// It follows from where things stand, never from which day it is, so that a day missed is no reminder lost (SEMANTICS 13).
struct DueStep {
  let step: String
  /// The day on which it went out, or should have.
  let day: Day
  let isEscalated: Bool
  /// The steps before it, for which it stands, in the order of their days; whether each was the manager's too.
  let earlier: [(step: String, isEscalated: Bool)]

  /// Nil before the first step.
  init?(_ deadline: Deadline, sentOn: Day?, _ register: Register, today: Day) {
    // Green is what no step has come of yet (FORMAT 5, `light`): most of a large register.
    if deadline.state == .open, deadline.light == .green { return nil }
    var first = Day.first
    let rule = deadline.ladder.rule
    if let overdue = rule.overdue, deadline.state == .overdue || deadline.state == .sent {
      // Of a rhythm of years only the last year's steps: no mail stands for thousands.
      first = today.adding(days: -(400 + 62 * overdue.totalMonths + 2 * overdue.totalDays))
    }
    let reminders = deadline.reminders(sentOn: sentOn, from: first, until: today, register, today: today)
    guard let last = reminders.last else { return nil }
    step = last.step
    day = last.day
    isEscalated = last.isEscalated
    earlier = reminders.dropLast().map { ($0.step, $0.isEscalated) }
  }

  /// The steps that it stands for when it is told to someone, itself first: to the manager no earlier ones than those that were the
  /// manager's too.
  func covered(toManager: Bool) -> [String] {
    [step] + earlier.reversed().filter { !toManager || $0.isEscalated }.map(\.step)
  }
}
