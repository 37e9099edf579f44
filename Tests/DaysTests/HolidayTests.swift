import Days
import Testing

@Suite struct HolidayTests {
  @Test(arguments: [
    "1761-03-22", "1598-03-22", "1693-03-22", "1818-03-22", "1886-04-25", "1913-03-23", "1943-04-25", "1954-04-18",
    "1961-04-02",
    "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2018-04-01", "2019-04-21", "2020-04-12",
    "2021-04-04",
    "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
    "2030-04-21",
    "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22",
  ]) func `Easter falls on its known day`(text: String) throws {
    let sunday = try #require(Day(text))
    #expect(Easter.sunday(in: sunday.civil.year) == sunday)
  }

  @Test func `Easter of every year is that of another reckoning`() throws {
    for year in 1...9999 {
      let sunday = try #require(Easter.sunday(in: year))
      let (month, day) = Self.easterByClavius(year)
      guard sunday == Day(year: year, month: month, day: day), sunday.weekday == .sunday else {
        Issue.record("Easter \(year) is \(sunday), should be \(month)-\(day)")
        return
      }
    }
  }

  /// The rule of Lilius and Clavius as Knuth gives it (The Art of Computer Programming 1.3.2, exercise 14).
  private static func easterByClavius(_ year: Int) -> (month: Int, day: Int) {
    let golden = year % 19 + 1
    let century = year / 100 + 1
    let droppedLeapDays = 3 * century / 4 - 12
    let moonCorrection = (8 * century + 5) / 25 - 5
    let sundays = 5 * year / 4 - droppedLeapDays - 10
    var epact = (11 * golden + 20 + moonCorrection - droppedLeapDays) % 30
    if epact < 0 { epact += 30 }
    if epact == 25 && golden > 11 || epact == 24 { epact += 1 }
    var day = 44 - epact
    if day < 21 { day += 30 }
    day += 7 - (sundays + day) % 7
    return day > 31 ? (4, day - 31) : (3, day)
  }

  @Test(arguments: [Int.min, -1, 0, 10_000, Int.max]) func `a year outside the calendar has no holidays`(year: Int) {
    #expect(Easter.sunday(in: year) == nil)
    #expect(DutchHoliday.holidays(in: year).isEmpty)
  }

  @Test func `every year has each of its holidays once, in order`() {
    for year in 1...9999 {
      let holidays = DutchHoliday.holidays(in: year)
      let royalDay = year >= 2014 ? DutchHoliday.Key.koningsdag : .koninginnedag
      let absent: Set<DutchHoliday.Key> = [
        year >= 2014 ? .koninginnedag : .koningsdag, year >= 1982 ? royalDay : .bevrijdingsdag,
      ]
      let expected = Set(DutchHoliday.Key.allCases).subtracting(absent).union([royalDay])
      guard Set(holidays.map(\.key)) == expected, holidays.count == expected.count,
        zip(holidays, holidays.dropFirst()).allSatisfy({ $0.day <= $1.day }),
        holidays.allSatisfy({ $0.day.civil.year == year })
      else {
        Issue.record("\(year): \(holidays)")
        return
      }
    }
  }

  @Test func `four holidays move with Easter in every year`() throws {
    let moving: [(DutchHoliday.Key, Int)] = [
      (.goedeVrijdag, -2), (.tweedePaasdag, 1), (.hemelvaartsdag, 39), (.tweedePinksterdag, 50),
    ]
    for year in 1...9999 {
      let sunday = try #require(Easter.sunday(in: year))
      for day in (-20...60).map({ sunday.adding(days: $0) }) {
        let key = moving.first { day - sunday == $0.1 }?.0
        guard DutchHoliday.on(day).movable == key else {
          Issue.record("\(day) is \(String(describing: key))")
          return
        }
      }
    }
  }

  @Test(arguments: [
    ("2013-04-30", "koninginnedag"), ("2006-04-29", "koninginnedag"), ("2014-04-26", "koningsdag"),
    ("2025-04-26", "koningsdag"),
    ("2026-04-27", "koningsdag"), ("2026-05-05", "bevrijdingsdag"), ("2026-05-14", "hemelvaartsdag"),
    ("2026-05-25", "tweede_pinksterdag"), ("2026-04-03", "goede_vrijdag"), ("2026-04-06", "tweede_paasdag"),
    ("2016-05-05", "bevrijdingsdag hemelvaartsdag"), ("2026-01-01", "nieuwjaarsdag"), ("2026-12-25", "eerste_kerstdag"),
    ("2026-12-26", "tweede_kerstdag"), ("2026-04-05", ""), ("2026-05-24", ""), ("2014-04-30", ""), ("2025-04-27", ""),
    ("2026-05-15", ""),
    ("2026-04-26", ""), ("2013-04-27", ""), ("2006-04-30", ""), ("2026-12-31", ""),
  ]) func `a day has the holidays of the Algemene termijnenwet`(text: String, keys: String) throws {
    let day = try #require(Day(text))
    let holidays = WorkingDays(calendar: .nl).holidays(on: day)
    #expect(holidays.map(\.key.rawValue).joined(separator: " ") == keys)
    #expect(holidays.allSatisfy { $0.day == day && $0.paragraph == ($0.key == .goedeVrijdag ? 2 : 1) })
  }
}
