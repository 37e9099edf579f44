import Days

/// What is wrong with a text that should be a date.
enum DateSlip {
  /// A month or a year where a whole day belongs: `2026-06`.
  case reduced
  /// Written as a day, but the calendar has none such: `2027-02-29`.
  case noSuchDay
  /// Not written as a date of the register: `31-12-2026`.
  case malformed

  init(_ text: String) {
    let octets = Array(text.utf8.prefix(11))
    let form = octets.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "0") : $0 }
    if ReducedDate(text)?.isReduced ?? false {
      self = .reduced
    } else if form == Array("0000-00-00".utf8) {
      self = .noSuchDay
    } else {
      self = .malformed
    }
  }
}
