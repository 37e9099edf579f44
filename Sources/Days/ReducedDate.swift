/// A date as exact as its document has it: `2026`, `2026-06` or `2026-06-18` (ISO 8601, reduced precision).
///
/// Read as a start it means its first day, as an end its last; what rests on a reduced one is derived, not stated
/// (SEMANTICS 16).
package struct ReducedDate: Hashable, Sendable {
  /// How exactly a date is known.
  package enum Precision: Sendable { case year, month, day }

  /// The first day that is meant: of "starts in 2027" 2027-01-01.
  package let firstDay: Day

  package let precision: Precision

  /// A date that is known to the day.
  package init(_ day: Day) {
    firstDay = day
    precision = .day
  }

  /// The date that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` writes; nil for every other form and for a day that does not
  /// exist.
  package init?(_ text: String) { self.init(ascii: text.utf8.span) }

  /// The same from the octets of a text.
  package init?(ascii octets: Span<UInt8>) { self.init(DateReader(ascii: octets)) }

  private init?(_ reader: DateReader?) {
    guard let (year, month, day) = reader?.parts, let firstDay = Day(year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    self.firstDay = firstDay
    precision = day != nil ? .day : month != nil ? .month : .year
  }

  /// The last day that is meant: of "through 2026" 2026-12-31.
  package var lastDay: Day {
    if precision == .day { return firstDay }
    let (year, month, _) = firstDay.civil
    let last = precision == .year ? 12 : month
    return Day(countedFrom: year, month: last, day: Day.length(ofMonth: last, year: year))
  }

  /// Whether the day itself is not known.
  package var isReduced: Bool { precision != .day }

  package var year: Int { firstDay.civil.year }

  /// The month, where it is known.
  package var month: Int? { precision == .year ? nil : firstDay.civil.month }
}

extension ReducedDate: CustomStringConvertible {
  /// As it was written: `2026`, `2026-06`, `2026-06-18`.
  package var description: String {
    let (year, month, _) = firstDay.civil
    var text = ""
    switch precision {
    case .year: text.append(year, width: 4)
    case .month:
      text.append(year, width: 4)
      text.append("-")
      text.append(month, width: 2)
    case .day: text = firstDay.description
    }
    return text
  }
}
