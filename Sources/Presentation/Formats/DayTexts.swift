import Days

/// The texts of days that were written lately: an answer's lines stand in the order of their days, so few days are new.
struct DayTexts {
  private struct Entry {
    let day: Day
    let octets: (UInt64, UInt64)

    init(_ day: Day) {
      self.day = day
      octets = day.octets
    }
  }

  /// Each day has one place, which it shares with those that lie a multiple of so many days from it.
  private var entries = Array(repeating: Entry(.first), count: 64)

  /// `2026-08-31` in octets, as `Day.octets` has it; nil of a day outside the calendar.
  mutating func octets(of day: Day) -> (UInt64, UInt64)? {
    let place = Int(truncatingIfNeeded: day.number & 63)
    if entries[place].day.number != day.number {
      guard day.isInCalendar else { return nil }
      entries[place] = Entry(day)
    }
    return entries[place].octets
  }
}
