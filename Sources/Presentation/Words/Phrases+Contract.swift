import Days

/// The phrases about a contract and its terms.
extension Phrases {
  func term(from start: String?, until end: String?) -> String {
    let first = start ?? text("begin onbekend", "start unknown")
    return end.map { text("\(first) tot en met \($0)", "\(first) through \($0)") }
      ?? text("\(first), einde onbekend", "\(first), end unknown")
  }

  var optionsUncounted: String { text("aantal onbekend", "number unknown") }

  func beforeEnd(_ span: String) -> String { text("\(span) vóór het einde", "\(span) before the end") }

  func beforeMaximumEnd(_ span: String) -> String {
    text("\(span) vóór het uiterste einde", "\(span) before the maximum end")
  }

  var countedFromLastDay: String { text("geteld vanaf de laatste dag", "counted from the last day") }

  func starts(_ onDay: String) -> String { text("begint \(onDay)", "starts \(onDay)") }

  /// `elk jaar`, `elke 2 weken`.
  func every(_ period: Period, _ words: any Words) -> String {
    switch (period.totalMonths, period.totalDays) {
    case (12, 0): text("elk jaar", "every year")
    case (1, 0): text("elke maand", "every month")
    case (0, 7): text("elke week", "every week")
    case (0, 1): text("elke dag", "every day")
    default: text("elke \(words.period(period))", "every \(words.period(period))")
    }
  }

  func takenFrom(_ contract: String) -> String { text("van \(contract)", "from \(contract)") }

  func yearly(_ value: String, _ currency: String) -> String {
    text("\(currency) \(value) per jaar", "\(currency) \(value) a year")
  }

  /// The same of a step of unknown options.
  func term(from start: String?, upTo end: String?) -> String {
    let first = start ?? text("begin onbekend", "start unknown")
    let last = end ?? text("onbekend", "unknown")
    return text("\(first) tot uiterlijk \(last)", "\(first) to \(last) at the latest")
  }

  func tellBy(_ day: String) -> String { text("meedelen uiterlijk \(day)", "tell by \(day)") }

  func option(_ number: Int) -> String { text("Optie \(number)", "Option \(number)") }

  var dayNotKnown: String { text("dag onbekend", "day unknown") }

  func asOf(_ day: String) -> String { text("stand op \(day)", "as of \(day)") }

  func atTheLatest(_ day: String) -> String { text("uiterste einde \(day)", "maximum end \(day)") }

  func more(_ number: Int, of contract: String) -> String {
    text("nog \(number) datums met tijdig show \(contract)", "\(number) more dates with tijdig show \(contract)")
  }

  func notes(_ number: Int) -> String { count(number, text("opmerking", "info"), text("opmerkingen", "infos")) }

  func with(_ kind: String, _ parties: String) -> String {
    text("\(kind) met \(parties)", "\(kind) with \(parties)")
  }

  func subcontractors(_ names: String) -> String { text("onderaannemer: \(names)", "subcontractor: \(names)") }

  func subcontractorIn(_ contracts: String) -> String {
    text("onderaannemer in: \(contracts)", "subcontractor in: \(contracts)")
  }

  func through(_ day: String) -> String { text("tot en met \(day)", "through \(day)") }

  func received(_ day: String) -> String { text("ontvangen \(day)", "received \(day)") }

  func by(_ body: String) -> String { text("door \(body)", "by \(body)") }
}
