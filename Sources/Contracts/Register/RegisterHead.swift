package import Days

/// The language of what people read.
package enum Language: String, CaseIterable, Sendable {
  case nl, en
}

/// What holds for the whole register: its key `register`.
package struct RegisterHead: Sendable {
  package var title = ""
  package var client: String?
  package var behalfOf: [String] = []
  /// Whose date 'today' is.
  package var timeZone = "Europe/Amsterdam"
  /// Where the zone stands in the register, nil where it is the default.
  package var timeZonePlace: Int?
  package var language = Language.nl
  package var calendar = HolidayCalendar.nl
  /// Further days that are no working days.
  package var closedDays: [Day] = []
  /// Spans in which bodies do not meet; they stay working days (FORMAT 1).
  package var recesses: [Recess] = []
  /// The time that a notice takes to arrive; nil: none is set.
  package var deliveryMargin: TimeSpan?

  package init() {}

  package var workingDays: WorkingDays { WorkingDays(calendar: calendar, closed: closedDays) }
}
