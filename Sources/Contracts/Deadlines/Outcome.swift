import Days

/// What a rule says about a term of a contract.
enum Outcome {
  /// Nothing: a condition does not hold, or what it counts from does not exist.
  case silent
  /// Something, but the fields it waits for are unknown.
  case unknown(Missing)
  case dated(Dated)
  /// A series: each occurrence.
  case series([Dated])

  /// Whether it makes something due on that day.
  func isDue(on day: Day) -> Bool {
    switch self {
    case .silent, .unknown: false
    case .dated(let dated): dated.due == day
    case .series(let days): days.contains { $0.due == day }
    }
  }
}

/// The fields that a day waits for.
struct Missing {
  var fields: TermFieldSet = []
  /// A body whose lead time for papers is unknown.
  var papersOf: String?

  /// Paths in the register, in a fixed order.
  var paths: [String] { fields.fields.map(\.rawValue) + (papersOf.map { ["bodies.\($0).papersDue"] } ?? []) }
}

/// The day that a rule gives.
struct Dated {
  var due: Day
  /// The day after which it is overdue: later than `due` where a meeting's day is unknown.
  var lastDay: Day
  var actBy: Day
  /// The fields that the day rests on.
  var fields: TermFieldSet
  /// Whether it rests on something derived that is no field: a meeting of which only the month is known, a derived decision.
  var isDerived = false
  /// Which one of a series it is, where it is one.
  var turn: Int?
  var meeting: PlannedMeeting?
  var missingMeeting: MissingMeeting?
}
