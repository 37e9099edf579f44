import Days

/// What a rule says about a term of a contract. It holds no reference, as it is copied all the time: what only rules about meetings
/// find stands beside it (`RuleEvaluation.meetings`).
enum Outcome {
  /// Nothing: a condition does not hold, or what it counts from does not exist.
  case silent
  /// Something, but what it waits for is unknown.
  case unknown(Missing)
  case dated(Dated)
  /// A series: each occurrence.
  case series(Series)

  /// Whether it makes something due on that day.
  func isDue(on day: Day) -> Bool {
    switch self {
    case .silent, .unknown: false
    case .dated(let dated): dated.due == day
    case .series(let series): series.occurrences.contains { $0.day == day }
    }
  }
}

/// What a day waits for.
struct Missing {
  var fields: TermFieldSet = []
  /// The rule about papers that waits for a body's lead time, as an index of the rule book.
  var papers: Int32?
}

/// The day that a rule gives; `Register.actBy` of `due` is worked out only where it is wanted.
struct Dated {
  var due: Day
  /// The day after which it is overdue: later than `due` where a meeting's day is unknown.
  var lastDay: Day
  /// The fields that the day rests on.
  var fields: TermFieldSet
  /// Whether it rests on something derived that is no field: a meeting of which only the month is known, a derived decision.
  var isDerived = false
  /// Whether it is only put there because no meeting is left, so that nothing can be planned from it.
  var isWithoutMeeting = false
  /// Which one of a series it is, where it is one.
  var turn: Int32?
}

/// What a rule about meetings found besides a day. A class, as few rules are about meetings; it never changes.
final class MeetingsFound: Sendable {
  /// The meeting that decides.
  let meeting: PlannedMeeting?
  let missing: MissingMeeting?
  /// The body whose lead time for papers is unknown.
  let withoutLeadTime: String?

  init(meeting: PlannedMeeting? = nil, missing: MissingMeeting? = nil, withoutLeadTime: String? = nil) {
    self.meeting = meeting
    self.missing = missing
    self.withoutLeadTime = withoutLeadTime
  }
}

/// The days that a rule gives one after another.
struct Series {
  let every: Period
  let anchor: Day
  let today: Day
  /// The last day to which it is followed.
  let until: Day
  /// The fields that they rest on.
  let fields: TermFieldSet
  let isDerived: Bool

  var occurrences: Occurrences { Occurrences(of: every, from: anchor, today: today, until: until) }

  /// The occurrence with that number on that day.
  func dated(_ number: Int, _ day: Day) -> Dated {
    Dated(due: day, lastDay: day, fields: fields, isDerived: isDerived, turn: Int32(clamping: number))
  }
}
