package import Days

/// Something in the life of a contract: what happened, or what is expected, on a day.
package struct LifeEvent: Sendable {
  /// Where it stands on the day of the answer.
  package enum State: String, CaseIterable, Sendable {
    case past, today, coming
  }

  /// How sure it is that a further term comes.
  package enum Standing: String, Sendable {
    /// Agreed and told.
    case agreed
    /// Decided, not told.
    case untold
    /// Possible: if this option is used.
    case possible
  }

  package enum Kind: Sendable {
    /// The contract begins; its first period runs through this day, nil where that is unknown.
    case start(firstEnd: Day?)
    /// The term after that many options begins, through this day; `isUpTo`: or through any earlier one, as the options are unknown.
    case term(option: Int, until: Day, isUpTo: Bool, Standing)
    /// A decision or a notice. `until`: the end that an extension led to; `problem`: why it does not count, or what is wrong with it.
    case decision(Decision, until: Day?, problem: Fact?)
    /// A notice arrived; `due`: the day that it came after, nil where it came in time.
    case received(Decision, due: Day?)
    /// Something that is, or was, to be done by this day; `every`: and then again at this interval.
    case deadline(Deadline, every: Period?)
    /// The same once so many options are used.
    case expected(Deadline, option: Int)
    /// The meeting that decides once so many options are used: it is not in the body's calendar yet, which ends on `last`.
    case meetingNotKnown(body: String, last: Day?, option: Int)
    /// Somebody compared the terms with the signed contract.
    case verified
    /// No option reaches further; what comes after is a new award.
    case maximumEnd
    /// The contract ends or ended: by this decision, nil where nothing was decided.
    case end(Decision.Kind?)
  }

  package let kind: Kind
  /// The day as exactly as it is known; nil where it is not.
  package let on: ReducedDate?
  /// Where it stands in the list: its day, or the day by which it must have been.
  let place: Day
  /// As people cite them.
  package let sources: [String]
  package let isDerived: Bool
  package let state: State

  /// Whether it comes before `other` in the list: by day; on one day what was decided before what is due, and both before what
  /// begins or ends.
  func comes(before other: LifeEvent) -> Bool {
    if place != other.place { return place < other.place }
    if kind.rank != other.kind.rank { return kind.rank < other.kind.rank }
    switch (kind, other.kind) {
    case (.decision(let one, _, _), .decision(let second, _, _)): return one.counts(before: second)
    case (.deadline(let one, _), .deadline(let second, _)): return Upcoming.isBefore(one.id, second.id)
    default: return false
    }
  }
}

extension LifeEvent.Kind {
  fileprivate var rank: Int {
    switch self {
    case .start: 0
    case .term: 1
    case .verified: 2
    case .decision: 3
    case .received: 4
    case .meetingNotKnown: 5
    case .deadline: 6
    case .expected: 7
    case .end: 8
    case .maximumEnd: 9
    }
  }
}
