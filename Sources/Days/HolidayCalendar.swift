/// Which holidays are no working days: the register's `holidays` (SEMANTICS 10).
package enum HolidayCalendar: String, CaseIterable, Sendable {
  /// The holidays of the Algemene termijnenwet, art. 3 lid 1 and lid 2.
  case nl = "NL"
  /// Lid 1 only: Good Friday is a working day, as under ARVODI-2016.
  case nlLid1 = "NL-lid1"
  /// None: only Saturdays and Sundays are closed.
  case weekend

  /// Whether that holiday counts in this calendar.
  package func counts(_ holiday: DutchHoliday.Key) -> Bool {
    switch self {
    case .nl: true
    case .nlLid1: holiday.paragraph == 1
    case .weekend: false
    }
  }
}
