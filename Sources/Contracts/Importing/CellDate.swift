import Days

/// Reads dates as people write them: `31-12-2026`, `31/12/2026`, `31 december 2026`, `t/m 2030`, `2026-12-31`.
enum CellDate {
  /// What the day is to be: it tells which words may stand before it.
  enum Role { case start, end, any }

  /// `order`: which of two numbers is the day; nil: unknown, and a date that may be two days is refused.
  static func read(_ text: String, as role: Role, order: DateOrder?) throws(CellFault) -> ReducedDate {
    if let date = ReducedDate(text) { return date }
    var cell = CellTokens(withoutTime(text))
    try dropLeadingWords(&cell, role)
    if let word = cell.tokens.first?.word, weekdays.contains(word), cell.tokens.count > 1 { _ = cell.takeFirst() }
    if let month = month(cell.tokens.first), case .number? = cell.tokens.dropFirst().first {
      return try named(month, behind: Array(cell.tokens.dropFirst().filter { $0 != .mark(",") }))
    }
    var numbers: [(value: Int, width: Int)] = []
    var monthName: (place: Int, month: Int)?
    for token in cell.tokens {
      switch token {
      case .number(let digits, let fraction):
        for part in [digits] + (fraction.map { [$0] } ?? []) {
          guard part.utf8.count <= 8, let value = Int(part) else { throw .noDate }
          numbers.append((value, part.utf8.count))
        }
      case .mark("-"), .mark("/"): break
      case .word where monthName == nil:
        guard let month = month(token) else { throw .noDate }
        monthName = (numbers.count, month)
      default: throw .noDate
      }
    }
    if let monthName { return try named(monthName.month, at: monthName.place, among: numbers) }
    return try numeric(numbers, order)
  }

  /// A whole day.
  static func day(_ text: String, order: DateOrder?) throws(CellFault) -> Day {
    let date = try read(text, as: .any, order: order)
    guard !date.isReduced else { throw .reducedDate }
    return date.firstDay
  }

  /// `2026-12-31 00:00:00` is how programs write a day.
  private static func withoutTime(_ text: String) -> String {
    for ending in [" 00:00:00", "T00:00:00", " 00:00", " 0:00:00", " 0:00", "T00:00:00Z", " 00:00:00.000"]
    where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }

  private static func dropLeadingWords(_ cell: inout CellTokens, _ role: Role) throws(CellFault) {
    switch role {
    case .start:
      _ = cell.drop(first: [
        "met ingang van", "m i v", "miv", "ingaande", "ingang", "vanaf", "sinds", "per", "from", "as of", "since",
      ])
    case .end:
      let isClosed = cell.drop(first: [
        "loopt tot en met", "loopt t/m", "tot en met", "t/m", "t e m", "tm", "uiterlijk", "eind", "einde", "ultimo",
        "through", "until and including", "up to and including", "end of", "maximaal t/m", "max t/m",
      ])
      if !isClosed, cell.drop(first: ["loopt tot", "tot", "until", "till", "to"]) { throw .openEnd }
    case .any: break
    }
  }

  /// `december 2026`, `december 31 2026`.
  private static func named(_ month: Int, behind tokens: [CellTokens.Token]) throws(CellFault) -> ReducedDate {
    let numbers = tokens.map { $0.whole ?? -1 }
    switch numbers.count {
    case 1: return try date(year: tokens[0], month: month, day: nil)
    case 2 where (1...31).contains(numbers[0]): return try date(year: tokens[1], month: month, day: numbers[0])
    default: throw .noDate
    }
  }

  private static func date(year: CellTokens.Token, month: Int, day: Int?) throws(CellFault) -> ReducedDate {
    guard case .number(let digits, nil) = year, let value = year.whole else { throw .noDate }
    return try date((value, digits.utf8.count), month, day)
  }

  /// `31 december 2026`.
  private static func named(
    _ month: Int, at place: Int, among numbers: [(value: Int, width: Int)]
  ) throws(CellFault) -> ReducedDate {
    guard place == 1, numbers.count == 2 else { throw .noDate }
    return try date(numbers[1], month, numbers[0].value)
  }

  private static func numeric(
    _ numbers: [(value: Int, width: Int)], _ order: DateOrder?
  ) throws(CellFault) -> ReducedDate {
    switch numbers.count {
    case 1:
      if (5...6).contains(numbers[0].width), let day = excelDay(numbers[0].value) { throw .serialNumber(day) }
      return try date(numbers[0], nil, nil)
    case 2:
      if numbers[0].width == 4 { return try date(numbers[0], numbers[1].value, nil) }
      return try date(numbers[1], numbers[0].value, nil)
    case 3:
      if numbers[0].width == 4 { return try date(numbers[0], numbers[1].value, numbers[2].value) }
      return try full(numbers[0].value, numbers[1].value, numbers[2], order)
    default: throw .noDate
    }
  }

  private static func full(
    _ first: Int, _ second: Int, _ year: (value: Int, width: Int), _ order: DateOrder?
  ) throws(CellFault) -> ReducedDate {
    switch order {
    case .dayFirst: return try date(year, second, first)
    case .monthFirst: return try date(year, first, second)
    case nil: break
    }
    guard first != second, (1...12).contains(first), (1...12).contains(second) else {
      return try first > 12 ? date(year, second, first) : date(year, first, second)
    }
    let dayFirst = try date(year, second, first).firstDay
    throw .ambiguousDate(dayFirst, try date(year, first, second).firstDay)
  }

  private static func date(
    _ year: (value: Int, width: Int), _ month: Int?, _ day: Int?
  ) throws(CellFault) -> ReducedDate {
    guard year.width == 4 else { throw year.width == 2 && month != nil ? .shortYear : .noDate }
    var text = padded(year.value, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    guard let date = ReducedDate(text) else { throw .noSuchDay }
    return date
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The day that Excel keeps as this number, within the years that contracts have.
  private static func excelDay(_ number: Int) -> Day? {
    guard (20_000...80_000).contains(number), let origin = Day("1899-12-30") else { return nil }
    return origin.adding(days: number)
  }

  private static func month(_ token: CellTokens.Token?) -> Int? {
    guard let word = token?.word else { return nil }
    return months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  private static let months: [Set<String>] = [
    ["januari", "jan", "january"], ["februari", "feb", "february", "febr"], ["maart", "mrt", "march", "mar"],
    ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"], ["augustus", "aug", "august"],
    ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"], ["november", "nov"],
    ["december", "dec"],
  ]

  private static let weekdays: Set<String> = [
    "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
    "zondag", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]
}
