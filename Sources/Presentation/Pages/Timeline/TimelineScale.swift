import Days

/// Where a day lies in a timeline: whole years side by side.
struct TimelineScale: Sendable {
  let years: ClosedRange<Int>
  let today: Day

  /// The units of the drawing; the page gives it the width it has.
  static let width = 640

  /// From the year before today's to the last end that is shown, at least four years and at most twelve, so that a year
  /// stays wide enough to see a month in it.
  init(today: Day, ends: [Day]) {
    let year = today.civil.year
    let last = ends.map(\.civil.year).max() ?? year
    years = max(year - 1, Day.years.lowerBound)...max(year, min(max(last, year + 2), year + 10, Day.years.upperBound))
    self.today = today
  }

  /// The beginning of a year, in tenths of a unit.
  func tenths(ofYear year: Int) -> Int { (year - years.lowerBound) * 10 * Self.width / years.count }

  /// The beginning of a day in tenths of a unit; what lies outside is at the border.
  func tenths(of day: Day) -> Int {
    let (year, _, _) = day.civil
    if year < years.lowerBound { return 0 }
    guard year <= years.upperBound, let first = Day(year: year, month: 1, day: 1) else { return 10 * Self.width }
    let length = Day.isLeap(year: year) ? 366 : 365
    let begin = tenths(ofYear: year)
    return begin + (tenths(ofYear: year + 1) - begin) * (day - first) / length
  }

  /// Whether any of it can be seen.
  func shows(_ days: ClosedRange<Day>) -> Bool {
    days.upperBound.civil.year >= years.lowerBound && days.lowerBound.civil.year <= years.upperBound
  }

  /// `123.4`, as a drawing states it.
  static func units(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
