import Days

/// Reads lengths of time as people write them: `3 maanden`, `12 mnd`, `1,5 jaar`, `drie weken`, `10 werkdagen`, `P3M`.
enum CellPeriod {
  /// `unit`: what a bare number counts, where the column's head says so.
  static func span(_ text: String, unit: CellUnit?) throws(CellFault) -> TimeSpan {
    if let span = iso(text) { return span }
    var cell = CellTokens(text)
    _ = cell.drop(first: ["uiterlijk", "minimaal", "minstens", "tenminste", "ten minste", "at least", "minimum"])
    // '3 maanden voor het einde van het contract': the register counts from there anyhow.
    cell.cut { ["voor", "vooraf", "voorafgaand", "before", "prior"].contains($0.word) }
    if let number = cell.tokens.first?.whole, cell.tokens.count == 1 {
      guard let unit else { throw .bareNumber }
      return try bounded(unit.span(number))
    }
    if cell.tokens.count == 2, let number = number(cell.tokens[0]), cell.tokens[1].word.map(isWorkingDays) ?? false {
      return try bounded(.workingDays(number))
    }
    if cell.tokens.count == 3, let number = number(cell.tokens[0]), cell.tokens[1].word == "working",
      ["day", "days"].contains(cell.tokens[2].word)
    {
      return try bounded(.workingDays(number))
    }
    guard let period = period(cell.tokens) else { throw .noPeriod }
    return try bounded(.period(period))
  }

  /// A length of a day or more.
  static func interval(_ text: String, unit: CellUnit?) throws(CellFault) -> Period {
    guard case .period(let period) = try span(text, unit: unit), !period.isZero else { throw .noPeriod }
    return period
  }

  /// How often something returns: `jaarlijks`, `elk kwartaal`, `per 6 maanden`, `2 jaar`.
  static func rhythm(_ text: String, unit: CellUnit?) throws(CellFault) -> Period {
    var cell = CellTokens(text)
    if cell.tokens.count == 1, let word = cell.tokens[0].word, let period = adverbs[word] { return period }
    let isEach = cell.drop(first: ["om de", "elke", "elk", "iedere", "ieder", "per", "every", "each"])
    if isEach, cell.tokens.count == 1, let word = cell.tokens[0].word, let part = Part(word) {
      return part.period(1)
    }
    guard isEach, let period = period(cell.tokens), !period.isZero else { return try interval(text, unit: unit) }
    return period
  }

  private static let adverbs: [String: Period] = [
    "jaarlijks": Period(years: 1), "yearly": Period(years: 1), "annually": Period(years: 1),
    "halfjaarlijks": Period(months: 6), "kwartaal": Period(months: 3), "quarterly": Period(months: 3),
    "maandelijks": Period(months: 1), "monthly": Period(months: 1), "tweejaarlijks": Period(years: 2),
  ]

  /// `P3M`, or `10WD` for working days.
  private static func iso(_ text: String) -> TimeSpan? {
    let octets = text.utf8.filter { $0 != UInt8(ascii: " ") }.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    guard octets.first == UInt8(ascii: "P") else { return nil }
    do throws(Period.Fault) {
      return .period(try Period(parsing: String(decoding: octets, as: UTF8.self)))
    } catch {
      return nil
    }
  }

  private static func bounded(_ span: TimeSpan) throws(CellFault) -> TimeSpan {
    switch span {
    case .period(let period): if period.isTooLong { throw .noPeriod }
    case .workingDays(let count): if count > 10_000 { throw .noPeriod }
    }
    return span
  }

  /// `1 jaar en 6 maanden`; nil where it is none. Units come in descending order, each once.
  static func period(_ tokens: [CellTokens.Token]) -> Period? {
    var (years, months, weeks, days) = (0, 0, 0, 0)
    var last: Part?
    var index = 0
    var rest = tokens
    rest.removeAll { $0 == .mark(",") || $0.word == "en" || $0.word == "and" }
    while index < rest.count {
      guard let (amount, part, next) = amount(rest, at: index), last.map({ $0 < part }) ?? true else { return nil }
      last = part
      index = next
      switch part {
      case .years: (years, months) = (amount.whole, months + (amount.isHalf ? 6 : 0))
      case .quarters, .months:
        guard !amount.isHalf else { return nil }
        months += part == .months ? amount.whole : 3 * amount.whole
      case .weeks, .days:
        guard !amount.isHalf else { return nil }
        if part == .weeks { weeks = amount.whole } else { days = amount.whole }
      }
    }
    return last == nil ? nil : Period(years: years, months: months, weeks: weeks, days: days)
  }

  /// What is counted, from the longest.
  enum Part: Int, Comparable {
    case years, quarters, months, weeks, days

    init?(_ word: String) {
      switch word {
      case "jaar", "jaren", "jr", "j", "jarig", "year", "years", "yr", "yrs", "y": self = .years
      case "kwartaal", "kwartalen", "quarter", "quarters": self = .quarters
      case "maand", "maanden", "mnd", "mnden", "mdn", "mth", "month", "months", "mths", "mo": self = .months
      case "week", "weken", "wk", "wkn", "weeks", "wks": self = .weeks
      case "dag", "dagen", "dgn", "d", "day", "days": self = .days
      default: return nil
      }
    }

    static func < (one: Part, other: Part) -> Bool { one.rawValue < other.rawValue }

    func period(_ number: Int) -> Period {
      switch self {
      case .years: Period(years: number)
      case .quarters: Period(months: 3 * number)
      case .months: Period(months: number)
      case .weeks: Period(weeks: number)
      case .days: Period(days: number)
      }
    }
  }

  private static func isWorkingDays(_ word: String) -> Bool { ["werkdag", "werkdagen", "wd"].contains(word) }

  /// An amount with its unit at a place among the tokens, and the place behind it.
  private static func amount(
    _ tokens: [CellTokens.Token], at index: Int
  ) -> (amount: (whole: Int, isHalf: Bool), part: Part, next: Int)? {
    var index = index
    if tokens[index].word == "een" || tokens[index].word == "a", index + 1 < tokens.count,
      halves.contains(tokens[index + 1].word ?? "") || tokens[index + 1].word == "halfjaar"
    {
      index += 1
    }
    if tokens[index].word == "halfjaar" { return ((0, true), .years, index + 1) }
    guard index + 1 < tokens.count, let word = tokens[index + 1].word, let part = Part(word) else { return nil }
    if let word = tokens[index].word {
      if halves.contains(word) { return ((0, true), part, index + 2) }
      if word == "anderhalf" { return ((1, true), part, index + 2) }
    }
    if case .number(let digits, let fraction?) = tokens[index] {
      guard ["5", "50"].contains(fraction), digits.utf8.count <= 4, let whole = Int(digits) else { return nil }
      return ((whole, true), part, index + 2)
    }
    return number(tokens[index]).map { (($0, false), part, index + 2) }
  }

  private static let halves: Set<String> = ["half", "halve"]

  /// A whole number in digits, or to twelve in words.
  static func number(_ token: CellTokens.Token) -> Int? {
    if let whole = token.whole { return whole }
    guard let word = token.word else { return nil }
    return numbers[word]
  }

  private static let numbers: [String: Int] = [
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}

extension CellUnit {
  fileprivate func span(_ number: Int) -> TimeSpan {
    switch self {
    case .days: .period(Period(days: number))
    case .workingDays: .workingDays(number)
    case .weeks: .period(Period(weeks: number))
    case .months: .period(Period(months: number))
    case .years: .period(Period(years: number))
    }
  }
}
