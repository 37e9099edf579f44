extension Day: CustomStringConvertible {
  /// The day that `YYYY-MM-DD` writes; nil for every other form and for a day that does not exist.
  package init?(_ text: String) { self.init(ascii: text.utf8.span) }

  /// The same from the octets of a text.
  package init?(ascii octets: Span<UInt8>) { self.init(DateReader(ascii: octets)) }

  private init?(_ reader: DateReader?) {
    guard let parts = reader?.parts, let month = parts.month, let day = parts.day else { return nil }
    self.init(year: parts.year, month: month, day: day)
  }

  /// `2026-08-31`.
  @usableFromInline package var description: String {
    let (year, month, day) = civil
    var text = ""
    text.append(year, width: 4)
    text.append("-")
    text.append(month, width: 2)
    text.append("-")
    text.append(day, width: 2)
    return text
  }
}
