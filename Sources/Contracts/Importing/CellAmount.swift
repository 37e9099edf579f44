/// Reads amounts of money: `125000`, `€ 125.000,00`, `EUR 125,000.50`.
package enum CellAmount {
  /// The digits as a register has them, and the currency where the cell names one. `isDutch`: points stand between thousands; nil:
  /// unknown, and what may be read in two ways is refused.
  static func read(_ text: String, isDutch: Bool?) throws(CellFault) -> (digits: String, currency: String?) {
    var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "'" }
    var currency: String?
    for (sign, name) in [("€", "EUR"), ("EUR", "EUR"), ("$", "USD"), ("USD", "USD"), ("£", "GBP"), ("GBP", "GBP")] {
      let scalars = Array(sign.unicodeScalars)
      if rest.starts(with: scalars) {
        rest.removeFirst(scalars.count)
        currency = name
      } else if rest.reversed().starts(with: scalars.reversed()) {
        rest.removeLast(scalars.count)
        currency = name
      }
    }
    var number = String(String.UnicodeScalarView(rest))
    for ending in [",-", ",--", ".-"] where number.hasSuffix(ending) { number = String(number.dropLast(ending.count)) }
    guard number.utf8.contains(where: isDigit), number.utf8.count <= 24,
      number.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { throw .noAmount }
    return (try digits(of: number, isDutch), currency)
  }

  private static func isDigit(_ octet: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) }

  private static func digits(of number: String, _ isDutch: Bool?) throws(CellFault) -> String {
    let marks = number.filter { $0 == "." || $0 == "," }
    let fraction: Character?
    switch Set(marks).count {
    case 0: return try whole(number, fraction: "")
    case 2: fraction = marks.last
    default:
      guard let mark = marks.first else { throw .noAmount }
      let tail = number.split(separator: mark, omittingEmptySubsequences: false).last.map(String.init) ?? ""
      if marks.count > 1 {
        fraction = nil
      } else if tail.utf8.count != 3 {
        fraction = mark
      } else if let isDutch {
        // `1.250` is Dutch for twelve hundred and fifty, and English for a little more than one.
        guard isDutch == (mark == ".") else { throw .ambiguousAmount }
        fraction = nil
      } else {
        throw .ambiguousAmount
      }
    }
    guard let fraction else { return try whole(number, fraction: "") }
    let parts = number.split(separator: fraction, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw .noAmount }
    return try whole(parts[0], fraction: parts[1])
  }

  /// Groups of three are what stands between marks; zeros in front have no meaning, nor has a fraction of zeros.
  private static func whole(_ number: String, fraction: String) throws(CellFault) -> String {
    let groups = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    guard
      groups.count == 1
        || (1...3).contains(groups[0].utf8.count) && groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      fraction.utf8.allSatisfy(isDigit)
    else { throw .noAmount }
    let digits = groups.joined().drop { $0 == "0" }
    var cents = Substring(fraction)
    while cents.last == "0" { cents.removeLast() }
    return (digits.isEmpty ? "0" : String(digits)) + (cents.isEmpty ? "" : "." + cents)
  }
}

extension CellAmount {
  /// The digits of a register without what has no meaning: `125000.00` is `125000`. Other forms of a JSON number stay as they are.
  static func plain(_ digits: String) -> String {
    guard digits.contains("."), digits.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }) else {
      return digits
    }
    var plain = Substring(digits)
    while plain.last == "0" { plain.removeLast() }
    if plain.last == "." { plain.removeLast() }
    return String(plain)
  }
}

extension CellAmount {
  /// The digits of a register so that no reader takes three of a fraction for thousands: `0.125` is `0.1250`.
  package static func exported(_ digits: String) -> String {
    let plain = plain(digits)
    let parts = plain.split(separator: ".")
    return parts.count == 2 && parts[1].utf8.count == 3 ? plain + "0" : plain
  }
}
