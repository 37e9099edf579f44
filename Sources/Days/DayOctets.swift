extension [UInt8] {
  /// Appends `2026-08-31`.
  package mutating func append(_ day: Day) {
    guard day.isInCalendar else { return append(contentsOf: day.description.utf8) }
    let (year, month, dayOfMonth) = day.civil
    appendDigits(year / 100)
    appendDigits(year % 100)
    append(UInt8(ascii: "-"))
    appendDigits(month)
    append(UInt8(ascii: "-"))
    appendDigits(dayOfMonth)
  }

  /// Appends two digits.
  private mutating func appendDigits(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
