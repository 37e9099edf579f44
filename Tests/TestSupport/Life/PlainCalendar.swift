/// The days of 2010 to 2045 as a table, made by counting on from one day to the next: slow, and plain enough to be right.
///
/// A day is its place in the table. Nothing here is taken from the code under test.
package enum PlainCalendar {
  package typealias Day = Int

  private struct Entry {
    let year: Int
    let month: Int
    let day: Int
  }

  private static let firstYear = 2010
  private static let entries: [Entry] = {
    var entries: [Entry] = []
    for year in firstYear...2045 {
      for month in 1...12 {
        for day in 1...length(of: month, in: year) { entries.append(Entry(year: year, month: month, day: day)) }
      }
    }
    return entries
  }()

  private static let places: [Int: Day] = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map { (key($1.year, $1.month, $1.day), $0) })

  private static func key(_ year: Int, _ month: Int, _ day: Int) -> Int { year * 10_000 + month * 100 + day }

  private static func length(of month: Int, in year: Int) -> Int {
    if month == 2 { return year % 4 == 0 ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// `2026-08-31`.
  package static func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return day(parts[0], parts[1], parts[2])
  }

  package static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { places[key(year, month, day)] ?? -1 }

  package static func text(_ day: Day) -> String {
    let entry = entries[day]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(entry.year)-\(two(entry.month))-\(two(entry.day))"
  }

  package static func year(_ day: Day) -> Int { entries[day].year }

  /// The first day that a date such as `2026` or `2026-06` can mean.
  package static func first(_ date: String) -> Day {
    switch date.utf8.count {
    case 4: day(date + "-01-01")
    case 7: day(date + "-01")
    default: day(date)
    }
  }

  /// The last day that it can mean.
  package static func last(_ date: String) -> Day {
    guard date.utf8.count < 10 else { return day(date) }
    let month = date.utf8.count == 4 ? date + "-12" : date
    let parts = month.split(separator: "-").compactMap { Int($0) }
    return day(parts[0], parts[1], length(of: parts[1], in: parts[0]))
  }

  /// So many months earlier: the same day of the month, or where it has none the last before it.
  package static func months(_ count: Int, before day: Day) -> Day {
    let entry = entries[day]
    let months = entry.year * 12 + entry.month - 1 - count
    let (year, month) = (months / 12, months % 12 + 1)
    return self.day(year, month, min(entry.day, length(of: month, in: year)))
  }

  /// Easter Sundays, from an almanac.
  private static let easters = [
    "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
    "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2036-04-13",
  ]

  /// The holidays of the Algemene termijnenwet, article 3, first and second paragraph.
  private static let holidays: Set<Day> = {
    var days: Set<Day> = []
    for easter in easters.map({ day($0) }) {
      // Good Friday, Easter Monday, Ascension, Whit Monday.
      days.formUnion([easter - 2, easter + 1, easter + 39, easter + 50])
      let year = year(easter)
      days.formUnion([day(year, 1, 1), day(year, 5, 5), day(year, 12, 25), day(year, 12, 26)])
      let king = day(year, 4, 27)
      days.insert(isSunday(king) ? king - 1 : king)
    }
    return days
  }()

  /// 2023-01-01 was a Sunday.
  private static let aSunday = day(2023, 1, 1)

  private static func isSunday(_ day: Day) -> Bool { (day - aSunday) % 7 == 0 }

  private static func isWorkingDay(_ day: Day) -> Bool {
    !isSunday(day) && !isSunday(day + 1) && !holidays.contains(day)
  }

  /// The last working day on or before a day.
  package static func actBy(_ due: Day) -> Day {
    var day = due
    while !isWorkingDay(day) { day -= 1 }
    return day
  }
}
