import Days
import JSONText

/// Reading dates and durations.
extension Reading {
  /// A date, perhaps of reduced precision.
  mutating func date(_ place: Int) -> ReducedDate? {
    guard let octets = tenOctets(place), let day = Day(octets: octets) else { return otherDate(place) }
    last = (place, place &+ 12)
    return ReducedDate(day)
  }

  /// A date that is not a whole day as nearly all are.
  @inline(never)
  private mutating func otherDate(_ place: Int) -> ReducedDate? {
    guard let string = string(place) else { return nil }
    if let date = ReducedDate(ascii: bytes.span.extracting(string.content)) { return date }
    let text = bytes.span.text(of: string)
    if string.isEscaped, let date = ReducedDate(text) { return date }
    report(.badDate(text, suggestion: Self.isoDate(likelyMeantBy: text)), at: place)
    return nil
  }

  /// What stands between quotes as far from each other as those of a whole day, as nearly all dates are.
  @inline(__always)
  private func tenOctets(_ place: Int) -> (UInt64, UInt64)? {
    let quote = UInt8(ascii: "\"")
    guard octet(place) == quote, octet(place &+ 11) == quote else { return nil }
    return (bytes.span.word(at: place &+ 1), bytes.span.word(at: place &+ 3) >> 48)
  }

  /// A date that must be a whole day.
  mutating func day(_ place: Int) -> Day? {
    guard let date = date(place) else { return nil }
    if date.isReduced {
      report(.badDate(date.description, suggestion: date.firstDay.description), at: place)
      return nil
    }
    return date.firstDay
  }

  /// `{ "from": …, "until": … }`, both days included.
  mutating func span(from: Int?, until: Int?, in object: Int) -> ClosedRange<Day>? {
    guard stands(.object, at: object) else { return nil }
    if from == nil { report(.missingKey("from"), at: object) }
    if until == nil { report(.missingKey("until"), at: object) }
    let first = from.flatMap { date($0)?.firstDay }
    let last = until.flatMap { date($0)?.lastDay }
    guard let until, let first, let last else { return nil }
    guard first <= last else {
      report(.spanBackwards(from: first, until: last), at: until)
      return nil
    }
    return first...last
  }

  /// A duration in calendar parts.
  mutating func period(_ place: Int) -> Period? {
    guard let word = word(place), let period = Period(short: word.head) else { return otherPeriod(place) }
    last = (place, place &+ word.count &+ 2)
    return period
  }

  /// A duration that is not as short as nearly all are.
  @inline(never)
  private mutating func otherPeriod(_ place: Int) -> Period? {
    guard expect(.string, .duration, at: place), let string = string(place) else { return nil }
    do throws(Period.Fault) {
      if string.isEscaped { return try Period(parsing: bytes.span.text(of: string)) }
      return try Period(ascii: bytes.span.extracting(string.content))
    } catch {
      let text = bytes.span.text(of: string)
      switch error {
      case .malformed: report(.badDuration(text, suggestion: Self.duration(likelyMeantBy: text)), at: place)
      case .tooLong: report(.durationTooLong(text), at: place)
      }
      return nil
    }
  }

  /// A duration of at least a day, so that a series goes on.
  mutating func interval(_ place: Int) -> Period? {
    guard let period = period(place) else { return nil }
    if period.isZero {
      report(.durationTooShort(period.description), at: place)
      return nil
    }
    return period
  }

  /// A duration in calendar parts, or in working days.
  mutating func timeSpan(_ place: Int) -> TimeSpan? {
    guard stands(.object, at: place) else { return period(place).map(TimeSpan.period) }
    var result: TimeSpan?
    members(of: place, as: WorkingDaysKey.self) { reading, _, value in
      result = reading.number(value, in: 0...10_000).map(TimeSpan.workingDays)
    }
    if result == nil { require("workingDays", in: place) }
    return result
  }

  mutating func timeSpans(_ place: Int) -> [TimeSpan] {
    list(place) { $0.timeSpan($1) }
  }

  /// 31-12-2026, 31/12/2026 and 2026-6-1 as they should be written; nil for anything else, and where the century is not written.
  private static func isoDate(likelyMeantBy text: String) -> String? {
    let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map(String.init)
    guard parts.count == 3, let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2]) else {
      return nil
    }
    switch (parts[0].count, parts[2].count) {
    case (1...2, 4): return Day(year: last, month: month, day: first)?.description
    case (4, 1...2): return Day(year: first, month: month, day: last)?.description
    default: return nil
    }
  }

  /// `4 maanden`, `4M`, `p4m`: the same with its P; nil for anything but one number and one word.
  private static func duration(likelyMeantBy text: String) -> String? {
    var rest = text.lowercased()[...]
    if rest.first == "p" { rest = rest.dropFirst() }
    let digits = rest.drop { $0 == " " }.prefix { ("0"..."9").contains($0) }
    let word = rest[digits.endIndex...].drop { $0 == " " }
    guard let letter = word.first, word.allSatisfy(\.isLetter), "yjmwd".contains(letter) else { return nil }
    let unit = letter == "j" ? "Y" : letter.uppercased()
    do throws(Period.Fault) {
      return try Period(parsing: "P\(digits)\(unit)").description
    } catch {
      return nil
    }
  }
}

enum WorkingDaysKey: String, RegisterKey {
  case workingDays
  static let table = KeyTable<Self>()
}
