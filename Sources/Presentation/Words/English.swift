package import Contracts
package import Days

/// English, for those who read no Dutch; the words of the law stay Dutch where English has none.
package struct English: Words {
  package init() {}

  package func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.civil
    return "\(weekday(day.weekday).prefix(3)) \(dayOfMonth) \(self.month(month).prefix(3)) \(year.padded(4))"
  }

  package func date(_ date: ReducedDate) -> String {
    switch date.precision {
    case .day: day(date.firstDay)
    case .month: "\(month(date.firstDay.civil.month)) \(date.year.padded(4))"
    case .year: date.year.padded(4)
    }
  }

  package func on(_ date: ReducedDate) -> String {
    "\(date.isReduced ? "in" : "on") \(self.date(date))"
  }

  package func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  package func month(_ month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ][month - 1]
  }

  package func name(of holiday: DutchHoliday.Key) -> String {
    switch holiday {
    case .nieuwjaarsdag: "New Year's Day"
    case .goedeVrijdag: "Good Friday"
    case .tweedePaasdag: "Easter Monday"
    case .koningsdag: "King's Day"
    case .koninginnedag: "Queen's Day"
    case .bevrijdingsdag: "Liberation Day"
    case .hemelvaartsdag: "Ascension Day"
    case .tweedePinksterdag: "Whit Monday"
    case .eersteKerstdag: "Christmas Day"
    case .tweedeKerstdag: "Boxing Day"
    }
  }

  package func period(_ period: Period) -> String {
    var parts: [String] = []
    if period.years != 0 { parts.append(count(period.years, "year")) }
    if period.months != 0 { parts.append(count(period.months, "month")) }
    if period.weeks != 0 { parts.append(count(period.weeks, "week")) }
    if period.days != 0 || parts.isEmpty { parts.append(count(period.days, "day")) }
    return list(parts)
  }

  package func span(_ span: TimeSpan) -> String {
    switch span {
    case .period(let period): self.period(period)
    case .workingDays(let days): count(days, "working day")
    }
  }

  package func daysLeft(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    case 2...: "\(count(days, "day")) left"
    default: "\(count(-days, "day")) late"
    }
  }

  private func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }

  package func name(of field: TermField) -> String {
    switch field {
    case .start: "start"
    case .firstPeriodDuration: "length of the first period"
    case .firstPeriodEnd: "end of the first period"
    case .options: "options to extend"
    case .maximumEnd: "maximum end"
    case .renewal: "way of renewal"
    case .noticePeriod: "notice period"
    case .noticeBy: "who gives notice"
    case .counting: "counting of the notice period"
    case .procurementStarts: "start of the re-procurement"
    case .procurementLeadTime: "lead time of the re-procurement"
    case .talksEvery: "interval of the contract talks"
    case .route: "decision route"
    case .intention: "intention"
    case .decisions: "decisions"
    case .dates: "dates of its own"
    case .like: "terms taken from another contract"
    }
  }

  package func list(_ items: [String]) -> String { items.listed(before: "and") }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
