/// The day of the week, numbered as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday or Sunday: no working day in any calendar (SEMANTICS 10).
  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The weekday that lies so many days (0...6) after a Monday.
  init(sinceMonday days: Int) {
    switch days {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }
}
