/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` octet by octet, without a copy of the text.
struct DateReader {
  private var octets = 0

  /// The digits so far as one number: 20260831.
  private var number = 0

  /// Nil where the text is no date of any precision; whether the parts are a real day is not looked at.
  init?(_ text: some StringProtocol) {
    for octet in text.utf8 {
      guard take(octet) else { return nil }
    }
  }

  /// The same from the octets of a text.
  init?(ascii octets: Span<UInt8>) {
    if octets.count == 10 {
      // A whole day, as nearly all dates are, in one go.
      var isDate = octets[4] == UInt8(ascii: "-") && octets[7] == UInt8(ascii: "-")
      func digit(_ position: Int) -> Int {
        let digit = octets[position] &- UInt8(ascii: "0")
        isDate = isDate && digit <= 9
        return Int(digit)
      }
      let year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3)
      number = 10_000 * year + 1000 * digit(5) + 100 * digit(6) + 10 * digit(8) + digit(9)
      self.octets = 10
      guard isDate else { return nil }
      return
    }
    for position in octets.indices {
      guard take(octets[position]) else { return nil }
    }
  }

  /// Year, month and day as far as they are written; nil where the text stopped between.
  var parts: (year: Int, month: Int?, day: Int?)? {
    switch octets {
    case 4: (number, nil, nil)
    case 7: (number / 100, number % 100, nil)
    case 10: (number / 10_000, number / 100 % 100, number % 100)
    default: nil
    }
  }

  private mutating func take(_ octet: UInt8) -> Bool {
    defer { octets += 1 }
    switch octets {
    case 4, 7: return octet == UInt8(ascii: "-")
    case 0..<10:
      let digit = octet &- UInt8(ascii: "0")
      number = 10 * number + Int(digit)
      return digit <= 9
    default: return false
    }
  }
}
