/// Which days are working days: not Saturday or Sunday, not a holiday of the calendar, not closed (SEMANTICS 10).
package struct WorkingDays: Hashable, Sendable {
  package let calendar: HolidayCalendar

  /// Ascending, each day once.
  private let closed: [Day]

  /// The working days of a register; `closed` are days by royal decree and own closing days, in any order.
  package init(calendar: HolidayCalendar, closed: [Day] = []) {
    self.calendar = calendar
    let ascends = zip(closed, closed.dropFirst()).allSatisfy { $0 < $1 }
    self.closed = ascends ? closed : Set(closed).sorted()
  }

  /// Whether people work on that day.
  package func isWorkingDay(_ day: Day) -> Bool {
    !day.weekday.isWeekend && !isClosed(day) && !isHoliday(day)
  }

  /// Whether that day is a holiday of this calendar; a Sunday or a closed day as such is none.
  package func isHoliday(_ day: Day) -> Bool {
    guard calendar != .weekend else { return false }
    let (fixed, movable) = DutchHoliday.on(day)
    return fixed.map(calendar.counts) ?? false || movable.map(calendar.counts) ?? false
  }

  /// The holidays of this calendar on that day; two on 2016-05-05.
  package func holidays(on day: Day) -> [DutchHoliday] {
    let (fixed, movable) = DutchHoliday.on(day)
    return [fixed, movable].compactMap(\.self).filter(calendar.counts).map { DutchHoliday(key: $0, day: day) }
  }

  /// The last working day on or before that day: `actBy` of a `due` (SEMANTICS 8).
  ///
  /// Where none is left in the calendar, the day before 0001-01-01.
  package func last(onOrBefore day: Day) -> Day {
    var reached = day
    while reached.isInCalendar {
      let weekday = reached.weekday
      if weekday.isWeekend {
        reached = reached.adding(days: weekday == .saturday ? -1 : -2)
      } else if isClosed(reached) || isHoliday(reached) {
        reached = reached.previous
      } else {
        return reached
      }
    }
    return reached
  }

  /// The first working day on or after that day; where none is left in the calendar, the day after 9999-12-31.
  package func first(onOrAfter day: Day) -> Day {
    var reached = day
    while reached.isInCalendar, !isWorkingDay(reached) { reached = reached.next }
    return reached
  }

  /// The `count`th working day before that day; the day itself where `count` is 0.
  ///
  /// Where the calendar has not so many, the day before 0001-01-01; a day after the calendar's exclusive end stays
  /// where it is.
  package func stepping(back count: Int, from day: Day) -> Day {
    guard day <= Day.last.next else { return day }
    var reached = day
    var left = count
    while left > 0, reached >= Day.first {
      reached = reached.previous
      if isWorkingDay(reached) { left -= 1 }
    }
    return reached
  }

  /// The day that lies that span before a day: a period's months, then its days, down (SEMANTICS 3); or so many working
  /// days.
  package func subtracting(_ span: TimeSpan, from day: Day) -> Step {
    switch span {
    case .period(let period): day.subtracting(period)
    case .workingDays(let count): Step(day: stepping(back: count, from: day), rounded: false)
    }
  }

  private func isClosed(_ day: Day) -> Bool {
    guard !closed.isEmpty else { return false }
    var low = 0
    var high = closed.count
    while low < high {
      let middle = (low + high) / 2
      if closed[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low < closed.count && closed[low] == day
  }
}
