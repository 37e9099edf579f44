import Days

/// Reads options to extend as people write them: `2 x 1 jaar`, `2x12 maanden`, `1 jaar + 1 jaar`, `geen`.
enum CellOptions {
  /// Nil: there is expressly none.
  static func read(_ text: String, unit: CellUnit?) throws(CellFault) -> [Period]? {
    var cell = CellTokens(text)
    if cell.tokens.count <= 2, let word = cell.tokens.first?.word, nothing.contains(word) {
      guard cell.tokens.count == 1 || isFiller(cell.tokens[1]) else { throw .noOptions }
      return nil
    }
    if cell.tokens.count == 1, let number = cell.tokens[0].whole {
      if number == 0 { return [] }
      throw .bareNumber
    }
    cell.cut { $0.word == "elk" || $0.word == "each" || $0.word == "telkens" }
    if cell.tokens.first?.word == "ja" || cell.tokens.first?.word == "yes" { _ = cell.takeFirst() }
    if cell.tokens.first == .mark(",") || cell.tokens.first == .mark(":") { _ = cell.takeFirst() }
    var options: [Period] = []
    var (isCounted, isJoined) = (false, false)
    for part in parts(cell.tokens, &isJoined) {
      guard let (count, period) = try self.part(part, unit) else { throw .noOptions }
      isCounted = isCounted || count != nil
      guard (0...100).contains(count ?? 1), options.count <= 100 else { throw .noOptions }
      options += Array(repeating: period, count: count ?? 1)
    }
    // '1 jaar en 6 maanden' may be one option of eighteen months.
    if isJoined, !isCounted, options.count == 2, options[0].isLonger(than: options[1]) { throw .ambiguousOptions }
    return options
  }

  private static let nothing: Set<String> = ["geen", "none", "no", "nee", "neen", "niet"]

  private static func isFiller(_ token: CellTokens.Token) -> Bool {
    guard let word = token.word else { return false }
    return [
      "optie", "opties", "verlenging", "verlengingen", "verlengingsopties", "verlengingsoptie", "option", "options",
      "extension", "extensions", "van", "of", "met", "verlengen", "mogelijk", "maal", "keer", "times", "jaaroptie",
    ].contains(word)
  }

  /// The tokens of each option; `isJoined`: whether 'en' stands between any two.
  private static func parts(_ tokens: [CellTokens.Token], _ isJoined: inout Bool) -> [[CellTokens.Token]] {
    var parts: [[CellTokens.Token]] = [[]]
    for token in tokens {
      let isAnd = token.word == "en" || token.word == "and" || token.word == "plus"
      if isAnd || [.mark("+"), .mark(","), .mark(";"), .mark("/"), .mark("&")].contains(token) {
        isJoined = isJoined || isAnd
        parts.append([])
      } else {
        parts[parts.count - 1].append(token)
      }
    }
    return parts
  }

  /// `2 x 1 jaar`: how often, where it is said, and how long.
  private static func part(
    _ tokens: [CellTokens.Token], _ unit: CellUnit?
  ) throws(CellFault) -> (count: Int?, period: Period)? {
    var rest = tokens
    var count: Int?
    if let word = rest.first?.word, let times = adverbs[word] {
      count = times
      rest.removeFirst()
    } else if rest.count > 2, let number = CellPeriod.number(rest[0]), rest[1].word == "x" || isFiller(rest[1]) {
      count = number
      rest.removeFirst(2)
    }
    rest.removeAll(where: isFiller)
    if rest.isEmpty { return nil }
    // ISO: 'P1Y6M' comes as letters and digits apart.
    if rest.first?.word == "p" { return try iso(rest).map { (count, $0) } }
    if rest.count == 1, rest[0].whole != nil {
      guard let unit, let number = rest[0].whole else { throw .bareNumber }
      guard case .period(let period) = try CellPeriod.span(String(number), unit: unit), !period.isZero else {
        return nil
      }
      return (count, period)
    }
    guard let period = CellPeriod.period(rest), !period.isZero, !period.isTooLong else { return nil }
    return (count, period)
  }

  private static let adverbs = [
    "eenmaal": 1, "eenmalig": 1, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "once": 1, "twice": 2,
  ]

  private static func iso(_ tokens: [CellTokens.Token]) throws(CellFault) -> Period? {
    let text = tokens.map { token in
      switch token {
      case .number(let digits, _): digits
      case .word(let word): word
      case .mark(let mark): String(mark)
      }
    }.joined()
    guard case .period(let period) = try CellPeriod.span(text, unit: nil), !period.isZero else { return nil }
    return period
  }
}

extension Period {
  /// Whether it counts in longer units than another: years before months.
  fileprivate func isLonger(than other: Period) -> Bool {
    let units = [years != 0, months != 0, weeks != 0, days != 0]
    let others = [other.years != 0, other.months != 0, other.weeks != 0, other.days != 0]
    return units.firstIndex(of: true) ?? 4 < others.firstIndex(of: true) ?? 4
  }
}
