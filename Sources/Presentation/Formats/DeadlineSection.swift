import Contracts

/// Where a deadline stands in a list for people: each stands in exactly one section (SEMANTICS 14).
enum DeadlineSection: CaseIterable {
  case tooLate
  /// Not yet too late, but red.
  case now
  case coming
  case settled

  init(_ deadline: Deadline) {
    switch deadline.state {
    case .overdue: self = .tooLate
    case .done, .late: self = .settled
    case .open, .sent: self = deadline.light == .red ? .now : .coming
    }
  }

  var label: Label {
    switch self {
    case .tooLate: .tooLate
    case .now: .now
    case .coming: .coming
    case .settled: .settled
    }
  }
}
