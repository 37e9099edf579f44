package import Days

/// The day of the week on which the digest goes out, or none (FORMAT 4).
package enum DigestDay: String, CaseIterable, Sendable {
  case mon, tue, wed, thu, fri, sat, sun, none

  /// Nil where no digest is wanted.
  package var weekday: Weekday? {
    switch self {
    case .mon: .monday
    case .tue: .tuesday
    case .wed: .wednesday
    case .thu: .thursday
    case .fri: .friday
    case .sat: .saturday
    case .sun: .sunday
    case .none: nil
    }
  }
}
