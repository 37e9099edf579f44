package import Contracts
package import Days

/// Dutch, for the officials who keep the contracts.
package struct Dutch: Words {
  package init() {}

  package func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.civil
    return "\(weekday(day.weekday).prefix(2)) \(dayOfMonth.padded(2))-\(month.padded(2))-\(year.padded(4))"
  }

  package func date(_ date: ReducedDate) -> String {
    switch date.precision {
    case .day: day(date.firstDay)
    case .month: "\(month(date.firstDay.civil.month)) \(date.year.padded(4))"
    case .year: date.year.padded(4)
    }
  }

  package func on(_ date: ReducedDate) -> String {
    "\(date.isReduced ? "in" : "op") \(self.date(date))"
  }

  package func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "maandag"
    case .tuesday: "dinsdag"
    case .wednesday: "woensdag"
    case .thursday: "donderdag"
    case .friday: "vrijdag"
    case .saturday: "zaterdag"
    case .sunday: "zondag"
    }
  }

  package func month(_ month: Int) -> String {
    [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ][month - 1]
  }

  package func name(of holiday: DutchHoliday.Key) -> String {
    switch holiday {
    case .nieuwjaarsdag: "Nieuwjaarsdag"
    case .goedeVrijdag: "Goede Vrijdag"
    case .tweedePaasdag: "Tweede Paasdag"
    case .koningsdag: "Koningsdag"
    case .koninginnedag: "Koninginnedag"
    case .bevrijdingsdag: "Bevrijdingsdag"
    case .hemelvaartsdag: "Hemelvaartsdag"
    case .tweedePinksterdag: "Tweede Pinksterdag"
    case .eersteKerstdag: "Eerste Kerstdag"
    case .tweedeKerstdag: "Tweede Kerstdag"
    }
  }

  package func period(_ period: Period) -> String {
    var parts: [String] = []
    if period.years != 0 { parts.append("\(period.years) jaar") }
    if period.months != 0 { parts.append(period.months == 1 ? "1 maand" : "\(period.months) maanden") }
    if period.weeks != 0 { parts.append(period.weeks == 1 ? "1 week" : "\(period.weeks) weken") }
    if period.days != 0 || parts.isEmpty { parts.append(days(period.days)) }
    return list(parts)
  }

  package func span(_ span: TimeSpan) -> String {
    switch span {
    case .period(let period): self.period(period)
    case .workingDays(let count): count == 1 ? "1 werkdag" : "\(count) werkdagen"
    }
  }

  package func daysLeft(_ days: Int) -> String {
    switch days {
    case 0: "vandaag"
    case 1: "morgen"
    case 2...: "nog \(self.days(days))"
    default: "\(self.days(-days)) te laat"
    }
  }

  private func days(_ count: Int) -> String { count == 1 ? "1 dag" : "\(count) dagen" }

  package func name(of field: TermField) -> String {
    switch field {
    case .start: "ingangsdatum"
    case .firstPeriodDuration: "looptijd van de eerste periode"
    case .firstPeriodEnd: "einde van de eerste periode"
    case .options: "verlengingsopties"
    case .maximumEnd: "uiterste einddatum"
    case .renewal: "wijze van verlengen"
    case .noticePeriod: "termijn voor de mededeling"
    case .noticeBy: "wie de mededeling doet"
    case .counting: "telwijze van de termijn"
    case .procurementStarts: "begin van de heraanbesteding"
    case .procurementLeadTime: "doorlooptijd van de heraanbesteding"
    case .talksEvery: "regelmaat van de contractgesprekken"
    case .route: "besluitroute"
    case .intention: "voornemen"
    case .decisions: "besluiten"
    case .dates: "eigen data van het contract"
    case .like: "overname uit een ander contract"
    }
  }

  package func list(_ items: [String]) -> String { items.listed(before: "en") }

  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .info: "opmerking"
    case .warning: "waarschuwing"
    case .error: "fout"
    }
  }
}
