extension Day {
  /// `2026-08-31` in octets, the first lowest: the eight of `2026-08-` and the two of `31`. Only for days of the calendar.
  package var octets: (UInt64, UInt64) {
    precondition(isInCalendar, "only days of the calendar are ten octets")
    let (year, month, dayOfMonth) = civil
    let dash = UInt64(UInt8(ascii: "-"))
    let century = Self.digits(year / 100) | Self.digits(year % 100) << 16
    return (century | dash << 32 | Self.digits(month) << 40 | dash << 56, Self.digits(dayOfMonth))
  }

  /// The day that these octets write, as `octets` has them; nil where they write none.
  package init?(octets: (UInt64, UInt64)) {
    // Each digit as its number and each dash as 0; in what is none of them, or goes on behind them, a high bit shows.
    let head = octets.0 ^ 0x2D30_302D_3030_3030
    let tail = octets.1 ^ 0x3030
    let most = (head &+ 0x7F76_767F_7676_7676) | (tail &+ 0x7F7F_7F7F_7F7F_7676)
    guard (head | tail | most) & 0x8080_8080_8080_8080 == 0 else { return nil }
    // Beside each digit the number that it makes with the one behind it.
    let pairs = head &* 10 &+ head >> 8
    self.init(
      year: 100 * Self.octet(pairs) + Self.octet(pairs >> 16), month: Self.octet(pairs >> 40),
      day: Self.octet(tail &* 10 &+ tail >> 8))
  }

  @inline(__always)
  private static func octet(_ word: UInt64) -> Int { Int(UInt8(truncatingIfNeeded: word)) }

  /// The two octets of a number below 100, the first lowest.
  @inline(__always)
  private static func digits(_ number: Int) -> UInt64 {
    let zero = UInt64(UInt8(ascii: "0"))
    let number = UInt64(truncatingIfNeeded: number)
    return (zero + number / 10) | (zero + number % 10) << 8
  }
}
