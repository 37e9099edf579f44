extension Period {
  /// Why a text is no period.
  package enum Fault: Error {
    /// It is not written as `PnYnMnWnD`.
    case malformed
    /// It is more than 9999 years in all.
    case tooLong
  }

  /// The period that `PnYnMnWnD` writes: in that order, at least one part, whole numbers without a sign.
  package init(parsing text: String) throws(Fault) { try self.init(ascii: text.utf8.span) }

  /// The same from the octets of a text.
  package init(ascii octets: Span<UInt8>) throws(Fault) {
    var reader = PeriodReader()
    for position in octets.indices { try reader.take(octets[position]) }
    self = try reader.period()
  }
}

extension Period {
  /// A period of one part of one or two digits, such as `P4M` and `P18M`, as nearly all are, from its octets, the first lowest; nil
  /// for every other.
  package init?(short octets: UInt64) {
    func octet(_ position: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: octets &>> (8 &* position)) }
    let first = Int(octet(1) &- UInt8(ascii: "0"))
    let second = Int(octet(2) &- UInt8(ascii: "0"))
    let hasTwo = second <= 9
    guard octet(0) == UInt8(ascii: "P"), first <= 9, octets >> (hasTwo ? 32 : 24) == 0 else { return nil }
    let number = hasTwo ? 10 * first + second : first
    switch octet(hasTwo ? 3 : 2) {
    case UInt8(ascii: "Y"): self.init(years: number)
    case UInt8(ascii: "M"): self.init(months: number)
    case UInt8(ascii: "W"): self.init(weeks: number)
    case UInt8(ascii: "D"): self.init(days: number)
    default: return nil
    }
  }
}

/// Reads a period octet by octet.
private struct PeriodReader {
  private enum Part: Comparable { case beginning, years, months, weeks, days }

  private var years = 0
  private var months = 0
  private var weeks = 0
  private var days = 0
  private var last: Part?
  private var number: Int?

  mutating func take(_ octet: UInt8) throws(Period.Fault) {
    guard last != nil else {
      guard octet == UInt8(ascii: "P") else { throw .malformed }
      last = .beginning
      return
    }
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): take(digit: Int(octet - UInt8(ascii: "0")))
    case UInt8(ascii: "Y"): years = try close(.years)
    case UInt8(ascii: "M"): months = try close(.months)
    case UInt8(ascii: "W"): weeks = try close(.weeks)
    case UInt8(ascii: "D"): days = try close(.days)
    default: throw .malformed
    }
  }

  func period() throws(Period.Fault) -> Period {
    guard let last, last > .beginning, number == nil else { throw .malformed }
    let period = Period(years: years, months: months, weeks: weeks, days: days)
    guard !period.isTooLong else { throw .tooLong }
    return period
  }

  private mutating func take(digit: Int) {
    // Digits may go on for ever; beyond this the number is too long anyhow and stays so.
    let before = min(number ?? 0, 1_000_000_000)
    number = 10 * before + digit
  }

  private mutating func close(_ part: Part) throws(Period.Fault) -> Int {
    guard let last, last < part, let closed = number else { throw .malformed }
    self.last = part
    number = nil
    return closed
  }
}
