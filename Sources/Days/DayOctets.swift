extension Day {
  /// `2026-08-31` in octets, the first lowest: the eight of `2026-08-` and the two of `31`. Only for days of the calendar.
  package var octets: (UInt64, UInt64) {
    precondition(isInCalendar, "only days of the calendar are ten octets")
    let (year, month, dayOfMonth) = civil
    let dash = UInt64(UInt8(ascii: "-"))
    let century = Self.digits(year / 100) | Self.digits(year % 100) << 16
    return (century | dash << 32 | Self.digits(month) << 40 | dash << 56, Self.digits(dayOfMonth))
  }

  /// The two octets of a number below 100, the first lowest.
  @inline(__always)
  private static func digits(_ number: Int) -> UInt64 {
    let zero = UInt64(UInt8(ascii: "0"))
    let number = UInt64(truncatingIfNeeded: number)
    return (zero + number / 10) | (zero + number % 10) << 8
  }
}
