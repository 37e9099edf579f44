import Days

/// A duration that leads out of the years 0001 to 9999: of the first period, an option, the notice, or the lead of the procurement.
///
/// Example: a notice of `"P2000M"` written as `"P2000Y"`. What to do: correct the duration. The date that it leads to is left out of
/// every answer.
enum CalendarRange: Check {
  static func findings(in dossier: Dossier, _ register: Register, _ report: inout [Finding]) {
    if !dossier.chain.isInCalendar {
      if dossier.chain.hasOptionOutsideCalendar, let options = dossier.terms.options {
        report.append(finding(.options, at: options, dossier))
      } else if let duration = dossier.terms.firstPeriodDuration {
        report.append(finding(.firstPeriodDuration, at: duration, dossier))
      }
    }
    if let period = dossier.terms.noticePeriod, let due = dossier.notice?.deadline.day, !due.isInCalendar {
      report.append(finding(.noticePeriod, at: period, dossier))
    }
    if let lead = dossier.terms.procurementLeadTime, let maximum = dossier.chain.maximumEnd,
      !register.workingDays.subtracting(lead.value, from: maximum.next).day.isInCalendar
    {
      report.append(finding(.procurementLeadTime, at: lead, dossier))
    }
  }

  private static func finding<Value>(_ field: TermField, at term: Stated<Value>, _ dossier: Dossier)
    -> Finding
  {
    Finding(
      .outsideCalendar(field), place: dossier.place(of: term), contract: dossier.contract.number, fields: field.set)
  }
}
