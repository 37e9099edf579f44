package import Days

/// What the weekly digest tells someone: where everything of theirs stands, also when nothing is due.
package struct WeekOverview: Sendable {
  /// A deadline of the overview.
  package struct Entry: Sendable {
    package let deadline: Deadline
    /// Whether someone has taken note of it, so that no reminders go out.
    package let isAcknowledged: Bool
  }

  /// Something that is not as it was told.
  package enum Change: Sendable {
    case moved(Deadline, before: Day)
    /// A decision settled it.
    case settled(Deadline)

    package var deadline: Deadline {
      switch self {
      case .moved(let deadline, _), .settled(let deadline): deadline
      }
    }
  }

  package let week: ISOWeek
  /// Overdue, or past the last day to act.
  package internal(set) var passed: [Entry] = []
  /// To be acted on within seven days, today included.
  package internal(set) var thisWeek: [Entry] = []
  /// After that, within 30 days.
  package internal(set) var within30: [Entry] = []
  /// After that, within 90 days.
  package internal(set) var within90: [Entry] = []
  /// What was told before and is otherwise now, each told once.
  package internal(set) var changes: [Change] = []
  package internal(set) var unknown: [UnknownDeadline] = []
  package internal(set) var findings = FindingCounts()
  /// The contracts that have an error, in the order of the register.
  package internal(set) var faulty: [String] = []
  package internal(set) var contractCount = 0

  /// How far an overview looks ahead, in days.
  package static let reach = 90

  init(_ week: ISOWeek) { self.week = week }

  /// `digest/2026-W21`: what a digest is remembered by.
  static func id(_ week: ISOWeek) -> DeadlineOfTerm { DeadlineOfTerm("digest/\(week)") }

  /// Puts each deadline into the one section that it belongs to, by `actBy`, then contract, then rule.
  mutating func take(_ deadlines: [Deadline], acknowledged: Set<DeadlineOfTerm>, today: Day) {
    for deadline in DeadlineList.inOrder(deadlines) {
      let entry = Entry(deadline: deadline, isAcknowledged: acknowledged.contains(deadline.remembered))
      let days = deadline.daysLeft(from: today)
      switch days {
      case _ where deadline.state == .overdue || days < 0: passed.append(entry)
      case 0...6: thisWeek.append(entry)
      case 7...30: within30.append(entry)
      case 31...Self.reach: within90.append(entry)
      default: break
      }
    }
  }
}
