/// How long before a day something must be done: a period of the calendar, or a number of working days.
package enum TimeSpan: Hashable, Sendable {
  case period(Period)
  case workingDays(Int)
}

extension TimeSpan: CustomStringConvertible {
  /// `P4M`, or `10WD` for ten working days.
  package var description: String {
    switch self {
    case .period(let period): period.description
    case .workingDays(let count): "\(count)WD"
    }
  }
}
