/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` octet by octet, without a copy of the text.
struct DateReader {
  private var octets = 0

  /// The digits so far as one number: 20260831.
  private var number = 0

  /// Nil where the octets are no date of any precision; whether the parts are a real day is not looked at.
  init?(ascii octets: Span<UInt8>) {
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
