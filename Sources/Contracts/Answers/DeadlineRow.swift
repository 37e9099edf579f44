package import Days

/// What a line about a deadline shows, taken out of a list without all that the deadline refers to: with very many lines, and several
/// hands at them, to take hold of that costs more than to write it.
package struct DeadlineRow: Sendable {
  package let subject: Subject
  /// Which one its rule is of the register's.
  package let rule: Int
  package let due: Day
  package let actBy: Day
  package let termEnd: Day?
  package let state: DeadlineState
  package let silence: Silence?
  package let light: Light
  package let isDerived: Bool
  /// Whether it may have a title of its own, a meeting or a mark in its id, which stand in the deadline itself.
  package let isParticular: Bool

  init(_ deadlines: [Deadline], at index: Int) {
    let deadlines = deadlines.span
    subject = deadlines[index].subject
    rule = deadlines[index].ladder.rule.number
    due = deadlines[index].ladder.due
    actBy = deadlines[index].ladder.actBy
    termEnd = deadlines[index].termEnd
    state = deadlines[index].state
    silence = deadlines[index].silence
    light = deadlines[index].light
    isDerived = deadlines[index].isDerived
    isParticular = deadlines[index].isParticular
  }
}
