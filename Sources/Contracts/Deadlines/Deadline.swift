package import Days

/// Where a deadline stands on a day (FORMAT 5).
package enum DeadlineState: String, CaseIterable, Sendable {
  case open
  /// Told, but not known to be received.
  case sent
  /// Not settled, and `due` is past.
  case overdue
  case done
  /// Settled after `due`.
  case late

  /// Whether `upcoming` shows it without `--all`.
  package var isPending: Bool {
    switch self {
    case .open, .sent, .overdue: true
    case .done, .late: false
    }
  }
}

/// How urgent a deadline is (FORMAT 5).
package enum Light: String, CaseIterable, Sendable {
  case red, orange, green
}

/// The meeting at which something is decided.
package struct PlannedMeeting: Sendable {
  package let body: String
  package let slot: MeetingCalendar.Slot
  /// The body's next meeting, at which it is too late; nil where none is known.
  package let next: MeetingCalendar.Slot?
}

/// Why a decision cannot be taken in time: the body that has no meeting left, and the day by which it would have to meet.
package struct MissingMeeting: Hashable, Sendable {
  package let body: String
  package let limit: Day
}

/// Something that must be done by a day.
package struct Deadline: Sendable {
  /// Nil for a milestone.
  package let contract: String?
  /// What tells two deadlines of one rule and day apart: a milestone's id; the id of an own date where two fall on one day.
  let mark: String?
  package let contractTitle: String?
  package let provider: String?
  /// The title of an own date or of a milestone, where it has one of its own.
  let ownTitle: String?
  /// The last day of the term that it is about; nil for a milestone.
  package let termEnd: Day?
  /// The last day that the terms allow.
  package let due: Day
  /// The last working day on or before `due` less the delivery margin.
  package let actBy: Day
  package let state: DeadlineState
  package let silence: Silence?
  package let light: Light
  package let isDerived: Bool
  package let owner: String?
  /// The meeting that takes the decision, where one does.
  package let meeting: PlannedMeeting?
  /// Set where no meeting is left in time.
  package let missingMeeting: MissingMeeting?
  /// The decision that has been taken but not told, for a notice that is still open.
  package let untoldUntil: Day?
  /// Whether the term is over and nothing was decided.
  package let hasEnded: Bool

  /// The rule's reminders for it, computed when asked for.
  package let ladder: ReminderLadder

  /// The id of the rule that made it due.
  package var rule: String { ladder.rule.id }

  /// What is to be done.
  package var title: Rule.Titles { ownTitle.map { Rule.Titles(nl: $0, en: $0) } ?? ladder.rule.titles }

  /// `retrovo/extension-notice/2026-08-31`. It holds the due date on purpose: when the date moves, an acknowledgement no longer
  /// counts (FORMAT 5).
  package var id: String {
    guard let contract else { return "\(rule)/\(mark ?? "")/\(due)" }
    return "\(contract)/\(rule)/\(due)" + (mark.map { "/" + $0 } ?? "")
  }

  /// From today to `actBy`; negative when past.
  package func daysLeft(from today: Day) -> Int { actBy - today }
}

/// A deadline that can't be dated, and the fields that it waits for.
package struct UnknownDeadline: Sendable {
  package let contract: String
  package let rule: String
  /// Paths in the contract, or `bodies.ID.papersDue`.
  package let missing: [String]
}
