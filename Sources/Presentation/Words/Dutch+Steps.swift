package import Contracts
import Days

/// The steps of an explanation.
extension Dutch {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func step(_ fact: StepFact) -> String {
    switch fact {
    case .stated(let field, let value, let origin):
      let taken = origin.map { ", overgenomen van \($0.shown)" } ?? ""
      return "Vermeld als \(name(of: field)): \(stated(value))\(taken)."
    case .unknown(let field): return "Niet bekend: \(name(of: field))."
    case .reading(let date, let day, let isEnd):
      return "Van \(self.date(date)) telt \(isEnd ? "de laatste" : "de eerste") dag: \(self.day(day))."
    case .waitsFor(let fields):
      return "Geen datum zolang dit niet bekend is: \(fields.joined(separator: ", "))."
    case .extended(let on, let until, let told, let received):
      let decided = on.map { " \(self.on($0))" } ?? ""
      let known = told.map { ", meegedeeld \(self.on($0))" } ?? ", niet als meegedeeld vastgelegd"
      let arrived = received.map { ", ontvangen \(self.on($0))" } ?? ""
      return "Verlengd\(decided) tot en met \(day(until))\(known)\(arrived)."
    case .untold(let on, let until):
      let decided = on.map { " \(self.on($0))" } ?? ""
      return
        "Tot verlenging besloten\(decided), tot en met \(day(until)), maar nog niet meegedeeld: de looptijd verandert nog niet."
    case .closed(let kind, let on):
      let when = on.map { " \(self.on($0))" } ?? ""
      switch kind {
      case .lapse: return "Besloten\(when) het contract te laten aflopen."
      case .terminate: return "Besloten\(when) het contract tussentijds te beëindigen."
      case .notify, .extend: return "De stilzwijgende verlenging is\(when) opgezegd."
      }
    case .silence(.ends, let end): return "Als niemand iets doet, eindigt het contract op \(day(end))."
    case .silence(.extends, let end):
      return "Als niemand iets doet, loopt het contract na \(day(end)) stilzwijgend door."
    case .meeting(let body, let slot, let limit):
      let unknown =
        slot.isDayKnown ? "" : "; de dag is niet bekend, dus telt \(day(slot.last)) als laatste mogelijkheid"
      let written = slot.meeting.isWritten ? " (schriftelijke ronde)" : ""
      return "Laatste overleg van \(body.shown) op of vóór \(day(limit)): \(date(slot.meeting.on))\(written)\(unknown)."
    case .nextMeeting(let body, let slot):
      return "Het volgende overleg van \(body.shown), \(date(slot.meeting.on)), komt te laat."
    case .noMeeting(let body, let limit):
      return "Er is geen overleg van \(body.shown) meer op of vóór \(day(limit)) bekend."
    case .papers(let body, let span, let meeting, let day):
      return "Stukken voor \(body.shown): \(self.span(span)) vóór \(self.day(meeting)) is \(self.day(day))."
    case .exclusiveEnd(let last, let day):
      return "De looptijd eindigt op \(self.day(last)); geteld wordt vanaf de dag erna: \(self.day(day))."
    case .endOfPeriod(let start, let period, let day):
      return "\(self.day(start)) plus \(self.period(period)): tot en met \(self.day(day))."
    case .startOfPeriod(let end, let period, let day):
      return "Een periode van \(self.period(period)) die eindigt op \(self.day(end)), begint op \(self.day(day))."
    case .rivalEnd(let taken, let rival):
      return "Andere lezing: het einde zou ook \(day(rival)) kunnen zijn; gerekend wordt met \(day(taken))."
    case .option(let number, let period, let day):
      let length = period.map { " (\(self.period($0)))" } ?? ""
      return "Met optie \(number)\(length) loopt het contract tot en met \(self.day(day))."
    case .upTo(let day):
      return "Aantal en lengte van de opties zijn niet vermeld: verlengen kan tot uiterlijk \(self.day(day))."
    case .rounded(let taken, let other):
      return "Die maand heeft zo'n dag niet: afgerond naar \(day(taken)); de andere lezing is \(day(other))."
    case .back(let span, let from, let day):
      return "\(self.day(from)) min \(self.span(span)) is \(self.day(day))."
    case .forward(let span, let from, let day):
      return "\(self.span(span)) na \(self.day(from)) is \(self.day(day))."
    case .dayBefore(let from, let day):
      return "De hele termijn moet nog vóór het einde liggen, dus de dag vóór \(self.day(from)): \(self.day(day))."
    case .rivalCounting(.exclusiveEnd, let day):
      return "Andere lezing, vanaf de laatste dag zelf geteld: \(self.day(day)). "
        + "Niet gevolgd: de looptijd omvat die hele dag; vermeldt het contract die telling, zet dan \"counting\": \"lastDay\"."
    case .rivalCounting(.lastDay, let day):
      return "Andere lezing, vanaf de dag na de laatste geteld: \(self.day(day)). "
        + "Niet gevolgd: dit contract telt vanaf de laatste dag (\"counting\": \"lastDay\")."
    case .rivalOrder(let taken, let rival):
      return
        "Eerst de maanden of eerst de dagen aftrekken maakt verschil (\(day(rival))); de vroegste telt: \(day(taken))."
    case .due(let day): return "Uiterste datum: \(self.day(day))."
    case .actBy(let due, let reason, let day): return actBy(due, reason, day)
    case .margin(let span, let day): return "Voor de bezorging gaat daar \(self.span(span)) af: \(self.day(day))."
    case .anchor(let rule, let day): return "Geteld vanaf \(self.day(day)), de datum van de regel \(rule.shown)."
    case .leadTime(let span, let maximum, let day):
      return "\(self.day(maximum)) (de dag na de uiterste einddatum) min \(self.span(span)) is \(self.day(day))."
    case .occurrences(let every, let from): return "Telkens \(period(every)), geteld vanaf \(day(from))."
    }
  }

  private func stated(_ value: StepFact.StatedValue) -> String {
    switch value {
    case .date(let date): self.date(date)
    case .span(let span): self.span(span)
    case .options(let periods): periods.isEmpty ? "geen" : periods.map(period).joined(separator: ", dan ")
    case .word(let word): word.shown
    case .none: "geen"
    }
  }

  private func actBy(_ due: Day, _ reason: StepFact.ClosedReason?, _ day: Day) -> String {
    switch reason {
    case nil: return "Dat is een werkdag: handelen kan tot en met \(self.day(day))."
    case .weekend(let weekday):
      return
        "Dat is een \(self.weekday(weekday)); de datum zelf schuift niet op, dus handel uiterlijk op de laatste werkdag ervoor: \(self.day(day))."
    case .holiday(let key):
      return
        "Dat is \(name(of: key)); de datum zelf schuift niet op, dus handel uiterlijk op de laatste werkdag ervoor: \(self.day(day))."
    case .closed:
      return
        "Dat is een sluitingsdag; de datum zelf schuift niet op, dus handel uiterlijk op de laatste werkdag ervoor: \(self.day(day))."
    }
  }
}
