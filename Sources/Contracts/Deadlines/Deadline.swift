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

/// What a deadline is about, as lists show it. A class, which all deadlines of a contract share; it never changes.
package final class Subject: Sendable {
  /// The contract's number in the register's list and its id; nil for a milestone.
  let number: Int32?
  package let contract: String?
  /// Nil for a milestone and for a contract without a title.
  package let title: Passage?
  package let provider: String?
  package let owner: String?

  init(number: Int32?, contract: String?, title: Passage?, provider: String?, owner: String?) {
    self.number = number
    self.contract = contract
    self.title = title
    self.provider = provider
    self.owner = owner
  }

  /// The octets of its ids.
  var lengthOfIds: Int { (contract?.utf8.count ?? 0) + (provider?.utf8.count ?? 0) + (owner?.utf8.count ?? 0) }

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
  package let subject: Subject
  /// The rule's reminders for it, computed when asked for.
  package let ladder: ReminderLadder
  private let term: Int32?
  private let turn: Int32?
  private let particulars: Particulars?
  /// The last day of the term that it is about; nil for a milestone.
  package let termEnd: Day?
  package let state: DeadlineState
  package let silence: Silence?
  package let light: Light
  package let isDerived: Bool
  /// Whether the term is over and nothing was decided.
  package let hasEnded: Bool

  init(
    subject: Subject, ladder: ReminderLadder, term: Int32?, turn: Int32?, particulars: Particulars?, termEnd: Day?,
    state: DeadlineState, silence: Silence?, light: Light, isDerived: Bool, hasEnded: Bool
  ) {
    self.subject = subject
    self.ladder = ladder
    self.term = term
    self.turn = turn
    self.particulars = particulars
    self.termEnd = termEnd
    self.state = state
    self.silence = silence
    self.light = light
    self.isDerived = isDerived
    self.hasEnded = hasEnded
  }

  /// What few deadlines have. A class, so that the others are small; it never changes.
  final class Particulars: Sendable {
    let mark: String?
    let item: String?
    let title: String?
    let meeting: PlannedMeeting?
    let missingMeeting: MissingMeeting?
    let untoldUntil: Day?

    init(
      mark: String?, item: String?, title: String?, meeting: PlannedMeeting? = nil,
      missingMeeting: MissingMeeting? = nil,
      untoldUntil: Day? = nil
    ) {
      self.mark = mark
      self.item = item
      self.title = title
      self.meeting = meeting
      self.missingMeeting = missingMeeting
      self.untoldUntil = untoldUntil
    }

    /// Nil where there is none.
    static func of(
      mark: String?, item: String?, title: String?, meeting: PlannedMeeting?, missingMeeting: MissingMeeting?,
      untoldUntil: Day?
    ) -> Particulars? {
      if mark == nil, item == nil, title == nil, meeting == nil, missingMeeting == nil, untoldUntil == nil {
        return nil
      }
      return Particulars(
        mark: mark, item: item, title: title, meeting: meeting, missingMeeting: missingMeeting,
        untoldUntil: untoldUntil)
    }
  }

  /// What tells two deadlines of one rule and day apart: a milestone's id; the id of an own date where two fall on one day;
  /// the term's end where a later term has the same day, as when no later meeting is known.
  private var mark: String? { particulars?.mark }

  /// Which one it is of those that its rule gives, whatever its day.
  package var occurrence: Occurrence { Occurrence(term: term, turn: turn, item: particulars?.item) }

  /// The last day that the terms allow.
  package var due: Day { ladder.due }

  /// The last working day on or before `due` less the delivery margin.
  package var actBy: Day { ladder.actBy }

  /// The meeting that takes the decision, where one does.
  package var meeting: PlannedMeeting? { particulars?.meeting }

  /// Set where no meeting is left in time.
  package var missingMeeting: MissingMeeting? { particulars?.missingMeeting }

  /// The decision that has been taken but not told, for a notice that is still open.
  package var untoldUntil: Day? { particulars?.untoldUntil }

  /// Nil for a milestone.
  package var contract: String? { subject.contract }
  package var provider: String? { subject.provider }
  package var owner: String? { subject.owner }

  /// The id of the rule that made it due.
  package var rule: String { ladder.rule.id }

  /// Whether it has what few deadlines have.
  var isParticular: Bool { particulars != nil }

  /// Whether it has another title than its rule.
  package var hasOwnTitle: Bool { particulars?.title != nil }

  /// What is to be done.
  package var title: Rule.Titles { particulars?.title.map { Rule.Titles(nl: $0, en: $0) } ?? ladder.rule.titles }

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
