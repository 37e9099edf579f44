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

/// The meeting at which something is decided. A class, as few deadlines have one; it never changes.
package final class PlannedMeeting: Sendable {
  package let body: String
  package let slot: MeetingCalendar.Slot
  /// The body's next meeting, at which it is too late; nil where none is known.
  package let next: MeetingCalendar.Slot?

  init(body: String, slot: MeetingCalendar.Slot, next: MeetingCalendar.Slot?) {
    self.body = body
    self.slot = slot
    self.next = next
  }
}

/// What a deadline is about, in the few words that lists show. A class, which all deadlines of a contract share; it never changes.
final class Subject: Sendable {
  /// The contract's number in the register's list and its id; nil for a milestone.
  let number: Int32?
  let contract: String?
  let title: String?
  let provider: String?
  let owner: String?

  init(number: Int32?, contract: String?, title: String?, provider: String?, owner: String?) {
    self.number = number
    self.contract = contract
    self.title = title
    self.provider = provider
    self.owner = owner
  }

  convenience init(_ contract: borrowing Contract) {
    self.init(
      number: contract.number, contract: contract.id, title: contract.title, provider: contract.provider,
      owner: contract.owner)
  }
}

/// Why a decision cannot be taken in time: the body that has no meeting left, and the day by which it would have to meet.
package struct MissingMeeting: Hashable, Sendable {
  package let body: String
  package let limit: Day
}

/// Something that must be done by a day.
package struct Deadline: Sendable {
  let subject: Subject
  /// What tells two deadlines of one rule and day apart: a milestone's id; the id of an own date where two fall on one day;
  /// the term's end where a later term has the same day, as when no later meeting is known.
  let mark: String?
  /// Which one it is of those that its rule gives, whatever its day.
  package let occurrence: Occurrence
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

  /// Nil for a milestone.
  package var contract: String? { subject.contract }
  package var contractTitle: String? { subject.title }
  package var provider: String? { subject.provider }
  package var owner: String? { subject.owner }

  /// The id of the rule that made it due.
  package var rule: String { ladder.rule.id }

  /// What is to be done.
  package var title: Rule.Titles { ownTitle.map { Rule.Titles(nl: $0, en: $0) } ?? ladder.rule.titles }

  /// Whether something stands behind the due date in its id.
  package var isMarked: Bool { mark != nil }

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
