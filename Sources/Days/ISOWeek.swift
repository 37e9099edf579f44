/// A week that begins on Monday and belongs to the year of its Thursday (ISO 8601).
package struct ISOWeek: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1...53.
  package let week: Int

  /// The week that a day lies in: that of 2027-01-03, a Sunday, is week 53 of 2026.
  package init(of day: Day) {
    let thursday = day.adding(days: Weekday.thursday.rawValue - day.weekday.rawValue)
    year = thursday.civil.year
    week = (thursday - Day(countedFrom: year, month: 1, day: 1)) / 7 + 1
  }

  /// `2026-W53`.
  package var description: String {
    var text = ""
    text.append(year, width: 4)
    text.append("-W")
    text.append(week, width: 2)
    return text
  }
}
