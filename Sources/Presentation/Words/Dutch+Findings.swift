package import Contracts
import Days
import JSONText

/// What a finding found.
extension Dutch {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func problem(_ fact: Fact) -> String {
    switch fact {
    case .unknownKey(let key, let suggestion): return "Onbekende sleutel \(key.quoted)\(meant(suggestion))"
    case .missingKey(let key): return "De sleutel \(key.quoted) ontbreekt."
    case .wrongType(let expected, let found):
      return "Hier hoort \(name(of: expected)) te staan, maar er staat \(name(of: found))."
    case .badDate(let text, let suggestion): return badDate(text, suggestion)
    case .badDuration(let text, let suggestion):
      return "\(text.quoted) is geen duur zoals het register die schrijft\(meant(suggestion))"
    case .durationTooLong(let text): return "De duur \(text.quoted) is langer dan 9999 jaar."
    case .durationTooShort(let text): return "De duur \(text.quoted) is korter dan een dag."
    case .badNumber(let text, let allowed):
      return "\(text.quoted) is geen geheel getal van \(allowed.lowerBound) tot en met \(allowed.upperBound)."
    case .badChoice(let text, let allowed, nil):
      return "\(text.quoted) kan hier niet; mogelijk is alleen \(choices(allowed))."
    case .badChoice(let text, _, let suggestion): return "\(text.quoted) kan hier niet\(meant(suggestion))"
    case .badIdentifier(""): return "Dit id is leeg."
    case .badIdentifier(let text):
      return "\(text.quoted) is geen id: een id heeft alleen kleine letters, cijfers en streepjes."
    case .badAddress(let text): return "\(text.quoted) is geen bruikbaar e-mailadres."
    case .badSender(let text): return "\(text.quoted) is geen bruikbare afzender."
    case .badTime(let text): return "\(text.quoted) is geen tijd van de dag."
    case .badURL(let text): return "\(text.quoted) is geen bruikbaar webadres."
    case .badHost(let text): return "\(text.quoted) is geen naam van een server."
    case .emptyCommand: return "Hier staat geen opdracht: de lijst noemt geen programma."
    case .emptyPath: return "Hier staat geen bestand of map: de tekst is leeg."
    case .twoSecrets: return "Er staan twee manieren om in te loggen: `passwordFile` en `tokenCommand`."
    case .unencryptedMail(let host):
      return "De verbinding met \(host.quoted) is niet versleuteld; `none` kan alleen naar de machine zelf."
    case .textTooLong(let octets): return "Deze tekst is te lang: \(octets) bytes, terwijl er 100000 mogen."
    case .controlCharacter: return "Deze tekst bevat een stuurteken, dat op het scherm onzichtbaar is."
    case .duplicateIdentifier(let id, _): return duplicateIdentifier(id, line: nil)
    case .unknownReference(let reference, let name, let suggestion): return unknown(reference, name, suggestion)
    case .likeCircle(let ids): return "Met `like` worden de voorwaarden in een kring overgenomen: \(ids.circle)."
    case .ruleCircle(let ids): return "Deze regels hangen in een kring van elkaar af: \(ids.circle)."
    case .spanBackwards(let from, let until):
      return "De laatste dag \(day(until)) ligt vóór de eerste dag \(day(from))."
    case .outsideCalendar(let field):
      return "\(name(of: field).sentenceCased): hiermee valt een datum buiten de jaren 1 tot en met 9999."

    case .durationAgainstEnd(let start, let period, let expected, let stated):
      return "Begin \(day(start)) plus \(self.period(period)) geeft een einde op \(day(expected)), "
        + "maar als einde staat er \(day(stated))."
    case .endBeforeStart(let start, let end): return "De ingangsdatum \(day(start)) ligt na de einddatum \(day(end))."
    case .optionsAgainstMaximum(let reached, let maximum):
      return "Met alle verlengingsopties loopt het contract tot en met \(day(reached)), "
        + "maar als uiterste einddatum staat er \(day(maximum))."
    case .maximumBeforeEnd(let maximum, let end):
      return "De uiterste einddatum \(day(maximum)) ligt vóór het einde van de eerste periode \(day(end))."
    case .sourcesDiffer(let field, let held, let claimed, let citation):
      return "\(name(of: field).sentenceCased): het register zegt \(date(held)), "
        + "maar de bron \(citation.quoted) zegt \(date(claimed))."
    case .renewalAgainstOptions(.none):
      return "Volgens `renewal` is er geen verlenging (`none`), maar er staan wel verlengingsopties."
    case .renewalAgainstOptions(let renewal):
      return "Volgens `renewal` is er \(name(of: renewal)) verlenging (`\(renewal.rawValue)`), "
        + "maar volgens `extensions` is er geen verlengingsoptie."
    case .noticeBeforeStart(let due, let start):
      return "De laatste dag voor de mededeling, \(day(due)), ligt vóór de ingangsdatum \(day(start)): "
        + "de termijn is langer dan de looptijd."
    case .procurementLate(let starts, let maximum):
      return "De heraanbesteding begint misschien pas op \(day(starts)), "
        + "minder dan zes maanden vóór de uiterste einddatum \(day(maximum))."
    case .decisionUnknownOption(let option, let count):
      return count == 1
        ? "Het besluit noemt optie \(option), maar het contract heeft één optie."
        : "Het besluit noemt optie \(option), maar het contract heeft \(count) opties."
    case .decisionOutsideOption(let until, []):
      return "Het besluit verlengt tot en met \(day(until)), maar er is geen verlengingsoptie meer."
    case .decisionOutsideOption(let until, let ends):
      return "Het besluit verlengt tot en met \(day(until)), maar de verlengingsopties eindigen op \(days(ends))."
    case .decisionBeyondMaximum(let until, let maximum):
      return "Het besluit verlengt tot en met \(day(until)), maar de uiterste einddatum is \(day(maximum))."
    case .decisionBackwards(let until, let end):
      return "Het besluit verlengt tot en met \(day(until)), maar het einde ligt al op \(day(end))."
    case .decisionIncomplete(let kind): return "\(name(of: kind).sentenceCased): er staat niet bij tot wanneer."
    case .decisionWithoutOptions(let until):
      let target = until.map { " tot en met \(day($0))" } ?? ""
      return "Het besluit verlengt het contract\(target), maar er is geen verlengingsoptie."
    case .decisionWithoutEnd(let until):
      let target = until.map { " tot en met \(day($0))" } ?? ""
      return "Het besluit verlengt het contract\(target), maar het einde van de eerste periode is niet bekend, "
        + "zodat niet te zeggen is vanaf wanneer de verlengingsopties tellen."
    case .decisionAfterTermination(let kind):
      return "\(name(of: kind).sentenceCased): het contract was toen al beëindigd."
    case .terminationAfterEnd(let until, let end):
      return "Het besluit beëindigt het contract op \(day(until)), maar de looptijd eindigt al op \(day(end))."
    case .extensionAfterLapse: return "Er is tot verlenging besloten nadat was vastgelegd dat het contract afloopt."
    case .extensionUntold(let until, let due):
      let limit = due.map { "; die moet uiterlijk \(day($0)) zijn ontvangen" } ?? ""
      return "Er is besloten te verlengen tot en met \(day(until)), maar de mededeling daarvan is niet "
        + "vastgelegd\(limit)."
    case .noticeWithoutExtension:
      return "Er is een mededeling vastgelegd, maar geen verlengingsbesluit dat eraan voorafgaat."
    case .receivedBeforeSent(let sent, let received):
      return "De mededeling is ontvangen op \(day(received)), maar pas verzonden op \(day(sent))."
    case .toldLate(let told, let due):
      return "De mededeling is ontvangen op \(day(told)), maar de laatste dag daarvoor was \(day(due))."
    case .decisionWithoutBody(let kind):
      return "\(name(of: kind).sentenceCased): er staat niet bij welk overleg besloot."
    case .decisionOutsideMeeting(let body, let on):
      return "Het besluit is genomen \(self.on(on)), maar toen had \(body.quoted) volgens het register geen "
        + "vergadering."
    case .endedWithoutDecision(let end):
      return "Het contract is op \(day(end)) geëindigd zonder dat er een besluit is vastgelegd."
    case .silentlyExtended(let end):
      return "De looptijd is op \(day(end)) zonder besluit verstreken: het contract is stilzwijgend verlengd."
    case .noMeetingInTime(let body, let before):
      return "Van \(body.quoted) is geen vergadering meer bekend op of vóór \(day(before)), "
        + "zodat een besluit te laat komt."
    case .calendarEnds(let body, let last, let notice):
      return "De laatste bekende vergadering van \(body.quoted) is op \(day(last)), "
        + "terwijl de mededeling er pas op \(day(notice)) hoeft te zijn."
    case .bodyWithoutMeetings(let body):
      return "Van \(body.quoted) is geen vergadering bekend, terwijl dit overleg op een besluitroute staat."
    case .meetingInRecess(let date, nil): return "De vergadering \(on(date)) valt in een reces."
    case .meetingInRecess(let date, let recess?):
      return "De vergadering \(on(date)) valt in het reces \(recess.quoted)."

    case .startUnknown: return "De ingangsdatum is niet bekend."
    case .endUnknown: return "De einddatum is niet bekend, zodat er geen termijnen te berekenen zijn."
    case .extensionsUnknown: return "Het is niet bekend of het contract verlengd kan worden."
    case .noticePeriodUnknown:
      return "De termijn voor de mededeling is niet bekend, en dus ook de laatste dag daarvoor niet."
    case .providerUnknown: return "Het is niet bekend met welke aanbieder het contract is gesloten."
    case .papersDueUnknown(let body):
      return "Van \(body.quoted) is niet bekend hoe lang vóór een vergadering de stukken binnen moeten zijn."
    case .neverVerified: return "Niemand heeft deze voorwaarden nog vergeleken met het getekende contract."
    case .unsourced: return "Bij dit contract staat niet in welk document de voorwaarden te vinden zijn."
    case .derivedTerms: return derivedTerms([])
    case .freeExtension(let until, let maximum):
      let limit = maximum.map { " (uiterste einddatum \(day($0)))" } ?? ""
      return "De verlenging tot en met \(day(until))\(limit) is niet te toetsen, "
        + "want de lengte van de verlengingsopties is niet bekend."
    case .roundedEnd(let end, let other):
      return "De einddatum is afgerond naar \(day(end)), omdat de maand niet zoveel dagen heeft; "
        + "\(day(other)) kan ook bedoeld zijn."
    case .roundedNotice(let due, let other):
      return "De laatste dag voor de mededeling is afgerond naar \(day(due)), omdat de maand niet zoveel dagen heeft; "
        + "\(day(other)) kan ook bedoeld zijn."
    case .orderedNotice(let monthsFirst, let daysFirst):
      return "De laatste dag voor de mededeling is \(day(monthsFirst)) als eerst de maanden worden teruggeteld, "
        + "maar \(day(daysFirst)) als eerst de dagen worden teruggeteld."
    }
  }
  package func derivedTerms(_ fields: [TermField]) -> String {
    guard !fields.isEmpty else { return "Een deel van de voorwaarden is uit de tekst afgeleid, niet vermeld." }
    return "Uit de tekst afgeleid, niet vermeld: \(fields.map { name(of: $0) }.joined(separator: ", "))."
  }

  package func duplicateIdentifier(_ id: String, line: Int?) -> String {
    "Het id \(id.quoted) is al in gebruik\(line.map { ", op regel \($0)" } ?? " in deze lijst")."
  }

  private func unknown(_ reference: Reference, _ name: String, _ suggestion: String?) -> String {
    let what =
      switch reference {
      case .field: "Een contract heeft geen veld \(name.quoted)"
      case .anchor: "Er is geen dag \(name.quoted) om vanaf te rekenen"
      case .document, .party, .person, .body, .route, .contract, .rule:
        "Het register kent geen \(self.name(of: reference)) \(name.quoted)"
      }
    return what + meant(suggestion)
  }

  private func badDate(_ text: String, _ suggestion: String?) -> String {
    switch DateSlip(text) {
    case .reduced: "\(text.quoted) is geen volledige datum, en hier moet een dag staan."
    case .noSuchDay: "\(text.quoted) bestaat niet in de kalender."
    case .malformed: "\(text.quoted) is geen datum zoals het register die schrijft\(meant(suggestion))"
    }
  }

  /// The end of a sentence about a word that is not known.
  private func meant(_ suggestion: String?) -> String { suggestion.map { "; bedoelde u \($0.quoted)?" } ?? "." }

  /// `` `express`, `tacit` of `none` ``.
  func choices(_ words: [String]) -> String { words.map(\.quoted).listed(before: "of") }

  private func days(_ days: [Day]) -> String {
    let shown = 6
    let names = days.prefix(shown).map { day($0) }
    return list(names + (days.count > shown ? ["\(days.count - shown) andere dagen"] : []))
  }

  func name(of reference: Reference) -> String {
    switch reference {
    case .document: "document"
    case .party: "partij"
    case .person: "persoon"
    case .body: "overleg"
    case .route: "besluitroute"
    case .contract: "contract"
    case .rule: "regel"
    case .field: "veld"
    case .anchor: "dag"
    }
  }

  private func name(of decision: Decision.Kind) -> String {
    switch decision {
    case .extend: "verlengingsbesluit"
    case .notify: "mededeling"
    case .lapse: "besluit om te laten aflopen"
    case .terminate: "besluit om te beëindigen"
    }
  }

  private func name(of renewal: Renewal) -> String {
    switch renewal {
    case .express: "uitdrukkelijke"
    case .tacit: "stilzwijgende"
    case .none: "geen"
    }
  }

  func name(of expected: ExpectedType) -> String {
    switch expected {
    case .object: "een object { … }"
    case .list: "een lijst [ … ]"
    case .text: "een tekst tussen aanhalingstekens"
    case .number: "een getal"
    case .flag: "`true` of `false`"
    case .duration: "een duur zoals `\"P4M\"`"
    case .dateOrObject: "een datum of een object { … }"
    case .textOrObject: "een tekst of een object { … }"
    case .objectOrNone: "een object { … } of `\"none\"`"
    }
  }

  private func name(of found: JSONNode.Kind) -> String {
    switch found {
    case .object: "een object { … }"
    case .list: "een lijst [ … ]"
    case .string: "een tekst"
    case .number: "een getal"
    case .yes: "`true`"
    case .no: "`false`"
    case .null: "`null`"
    case .key: "een sleutel"
    }
  }
}
