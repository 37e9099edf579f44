/// A holiday of the Algemene termijnenwet, art. 3 lid 1 and 2, on its day in one year (SEMANTICS 10).
///
/// The royal day of a later reign will be another: years to come are the law of today, drawn on.
package struct DutchHoliday: Hashable, Sendable {
  /// Which holiday, by its Dutch name.
  package enum Key: String, CaseIterable, Sendable {
    case nieuwjaarsdag
    case goedeVrijdag = "goede_vrijdag"
    case tweedePaasdag = "tweede_paasdag"
    case koningsdag
    case koninginnedag
    case bevrijdingsdag
    case hemelvaartsdag
    case tweedePinksterdag = "tweede_pinksterdag"
    case eersteKerstdag = "eerste_kerstdag"
    case tweedeKerstdag = "tweede_kerstdag"

    /// The paragraph (lid) of art. 3 that names it: Good Friday is only "equal to" a holiday, in lid 2.
    package var paragraph: Int { self == .goedeVrijdag ? 2 : 1 }
  }

  package let key: Key
  package let day: Day

  /// The paragraph (lid) of art. 3 that names it.
  package var paragraph: Int { key.paragraph }

  /// All holidays of that year, in the order of their days; none outside the calendar.
  package static func holidays(in year: Int) -> [DutchHoliday] {
    guard var day = Day(year: year, month: 1, day: 1) else { return [] }
    let newYear = Day(countedFrom: year + 1, month: 1, day: 1)
    var holidays: [DutchHoliday] = []
    while day < newYear {
      let (fixed, movable) = on(day)
      if let fixed { holidays.append(DutchHoliday(key: fixed, day: day)) }
      if let movable { holidays.append(DutchHoliday(key: movable, day: day)) }
      day = day.next
    }
    return holidays
  }

  /// The holidays on that day: at most one with a day of its own and one that moves with Easter, as on 2016-05-05.
  package static func on(_ day: Day) -> (fixed: Key?, movable: Key?) {
    guard day.isInCalendar else { return (nil, nil) }
    let (year, month, dayOfMonth) = day.civil
    let date = 100 * month + dayOfMonth
    guard canFall(on: date) else { return (nil, nil) }
    let weekday = day.weekday
    return (
      fixed(on: dayOfMonth, of: month, year: year, weekday: weekday),
      movableCanFall(on: date, weekday) ? movable(on: day, year: year) : nil
    )
  }

  /// Whether any holiday can be on that date, as 1225 for 25 December: most days are far from all of them.
  private static func canFall(on date: Int) -> Bool {
    switch date {
    case 101, 320...614, 1225, 1226: true
    default: false
    }
  }

  /// Whether one that moves with Easter, from 22 March to 25 April, can be on that date; on most days Easter need not be known.
  private static func movableCanFall(on date: Int, _ weekday: Weekday) -> Bool {
    switch weekday {
    case .friday: 320...423 ~= date
    case .monday: 323...426 ~= date || 511...614 ~= date
    case .thursday: 430...603 ~= date
    case .tuesday, .wednesday, .saturday, .sunday: false
    }
  }

  private static func fixed(on day: Int, of month: Int, year: Int, weekday: Weekday) -> Key? {
    switch (month, day) {
    case (1, 1): .nieuwjaarsdag
    // The royal day gives way to a Sunday, to the Saturday before.
    case (4, 26): year >= 2014 && weekday == .saturday ? .koningsdag : nil
    case (4, 27): year >= 2014 && weekday != .sunday ? .koningsdag : nil
    case (4, 29): year < 2014 && weekday == .saturday ? .koninginnedag : nil
    case (4, 30): year < 2014 && weekday != .sunday ? .koninginnedag : nil
    case (5, 5): year >= 1982 ? .bevrijdingsdag : nil
    case (12, 25): .eersteKerstdag
    case (12, 26): .tweedeKerstdag
    default: nil
    }
  }

  private static func movable(on day: Day, year: Int) -> Key? {
    switch day - Easter.sunday(ofCalendarYear: year) {
    case -2: .goedeVrijdag
    case 1: .tweedePaasdag
    case 39: .hemelvaartsdag
    case 50: .tweedePinksterdag
    default: nil
    }
  }
}
