/// Between the day number and year, month and day.
///
/// Years are counted from March, so that the leap day is the last of its year and 400 years are one cycle of 146,097
/// days. The arithmetic is that of C. Neri and L. Schneider, "Euclidean affine functions and their application to
/// calendar algorithms" (Software: Practice and Experience, 2023): nearly each division becomes a multiplication. All
/// days that a day number can name are reckoned; a shift by whole cycles keeps what is reckoned with from going below 0.
extension Day {
  private static let daysOfCycle: UInt64 = 146_097

  /// From 0000-03-01, where a cycle begins, to 0001-01-01.
  private static let daysBeforeFirst = 306

  /// Cycles before 0000-03-01, so many that every day number and every year that is stepped to lies behind their begin.
  private static let cyclesBefore = 60_000

  /// From where the counting begins to 0001-01-01.
  private static let daysShifted = cyclesBefore * Int(daysOfCycle) + daysBeforeFirst
  private static let yearsShifted = cyclesBefore * 400

  /// The day in the parts that are reckoned with: the year from March on, counted from where the counting begins, and its
  /// month, from 3 for March to 14 for the February of the next year.
  @inline(__always)
  var partsFromMarch: (year: UInt64, month: UInt64, day: UInt64) {
    let quarters = 4 &* UInt64(truncatingIfNeeded: Int(number) &+ Self.daysShifted) &+ 3
    let century = quarters / Self.daysOfCycle
    let quartersOfCentury = (quarters &- century &* Self.daysOfCycle) | 3
    // quartersOfCentury / 1461, with the remainder in the low half: 2,939,745 is 2^32 / 1461, rounded up.
    let product = 2_939_745 &* quartersOfCentury
    let dayOfYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
    // From March on the month lengths repeat 31-30-31-30-31: a month takes 2^16 / 2141 = 30.61 days.
    let monthAndDay = 2141 &* dayOfYear &+ 197_913
    return (100 &* century &+ (product >> 32), monthAndDay >> 16, (monthAndDay & 0xFFFF) / 2141 &+ 1)
  }

  /// The day with these parts, known to be a day of that month; the year at most twenty million years from 0001.
  @inline(__always)
  init(fromMarch year: UInt64, month: UInt64, day: UInt64) {
    let century = year / 100
    // (979 month - 2919) / 32 is how many days the months from March on take before this one.
    let days = 1461 &* year / 4 &- century &+ century / 4 &+ (979 &* month &- 2919) / 32 &+ day
    self.init(number: Int32(clamping: Int(truncatingIfNeeded: days) &- 1 &- Self.daysShifted))
  }

  /// Of a year and month from March on, as people write them.
  @inline(__always)
  static func civil(fromMarch year: UInt64, month: UInt64) -> (year: Int, month: Int) {
    let isNextYear = month > 12
    return (
      Int(truncatingIfNeeded: year) &- yearsShifted &+ (isNextYear ? 1 : 0),
      Int(truncatingIfNeeded: isNextYear ? month &- 12 : month)
    )
  }

  /// The day as people write it, in parts: (2026, 8, 31).
  @inline(__always)
  package var civil: (year: Int, month: Int, day: Int) {
    let parts = partsFromMarch
    let (year, month) = Self.civil(fromMarch: parts.year, month: parts.month)
    return (year, month, Int(truncatingIfNeeded: parts.day))
  }

  /// The day of a month that is known to be a month and to have that day; the year may lie outside the calendar, at most
  /// twenty million years away.
  @inline(__always)
  init(countedFrom year: Int, month: Int, day: Int) {
    let isNextYear = month <= 2
    self.init(
      fromMarch: UInt64(truncatingIfNeeded: year &+ Self.yearsShifted &- (isNextYear ? 1 : 0)),
      month: UInt64(truncatingIfNeeded: isNextYear ? month &+ 12 : month), day: UInt64(truncatingIfNeeded: day))
  }
}
