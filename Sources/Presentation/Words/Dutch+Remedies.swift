package import Contracts
import Days
import JSONText

/// What to do about a finding.
extension Dutch {
  /// One table of all sentences, so that the compiler names the one that is missing; hence its length.
  package func remedy(_ fact: Fact) -> String {
    switch fact {
    case .unknownKey(_, nil):
      return "Haal deze sleutel weg, of laat de naam met `x-` beginnen als het een eigen aantekening is."
    case .unknownKey(_, let suggestion?):
      return "Verander de naam in \(suggestion.quoted), of laat hem met `x-` beginnen als het een eigen aantekening is."
    case .missingKey(let key): return "Voeg de sleutel \(key.quoted) met een waarde toe tussen deze accolades { … }."
    case .wrongType(let expected, let found): return remedy(expected, found)
    case .badDate(let text, let suggestion): return badDate(text, suggestion)
    case .badDuration(_, let suggestion?):
      return "Schrijf \(suggestion.quoted), of zoek in het contract op welke duur bedoeld is."
    case .badDuration(_, nil):
      return "Schrijf een P met daarna jaren (Y), maanden (M), weken (W) of dagen (D), bijvoorbeeld `P4M` of `P1Y6M`."
    case .durationTooLong: return "Schrijf de duur die in het contract staat, ten hoogste `P9999Y`."
    case .durationTooShort: return "Schrijf een duur van ten minste een dag: `P1D`."
    case .badNumber(_, let allowed):
      return "Schrijf een geheel getal van \(allowed.lowerBound) tot en met \(allowed.upperBound), "
        + "zonder punten en zonder aanhalingstekens."
    case .badChoice(_, let allowed, _): return "Schrijf \(choices(allowed))."
    case .badIdentifier:
      return "Kies een id van kleine letters, cijfers en streepjes, zoals `leger-des-heils`, "
        + "en verander het ook waar ernaar wordt verwezen."
    case .badAddress:
      return "Schrijf alleen het adres, zoals `naam@voorbeeld.nl`, zonder spaties, haakjes of aanhalingstekens."
    case .badSender:
      return "Schrijf een naam met het adres tussen punthaken, zoals `Contractbeheer <contracten@voorbeeld.nl>`, "
        + "of alleen het adres."
    case .badTime: return "Schrijf uren en minuten in vier cijfers, zoals `07:30`."
    case .badURL:
      return "Schrijf een adres dat met `https://` begint, zonder gebruikersnaam of wachtwoord erin; "
        + "`http://` kan alleen naar de machine zelf."
    case .badHost: return "Schrijf alleen de naam, zoals `smtp.voorbeeld.nl`; de poort staat onder `port`."
    case .emptyCommand: return "Schrijf het programma met zijn argumenten, zoals `[\"/usr/sbin/sendmail\", \"-t\"]`."
    case .emptyPath: return "Schrijf het hele pad, zoals `/etc/tijdig/wachtwoord`."
    case .twoSecrets: return "Haal een van de twee weg; tot dan geldt `tokenCommand`."
    case .unencryptedMail:
      return "Schrijf `starttls` of `tls`, of laat `security` weg; tot dan wordt alleen versleuteld verstuurd."
    case .textTooLong: return "Kort de tekst in, of bewaar hem in een document en verwijs daarnaar."
    case .controlCharacter:
      return "Haal de code weg die met een `\\` begint, zoals `\\u001b` of `\\r`; "
        + "alleen `\\n` (nieuwe regel) en `\\t` (tab) mogen."
    case .duplicateIdentifier: return "Geef een van de twee een ander id, of haal er een weg als beide hetzelfde zijn."
    case .unknownReference(let reference, _, let suggestion): return remedy(reference, suggestion)
    case .likeCircle:
      return "Haal bij een van deze contracten `like` weg en vul daar de voorwaarden zelf in; "
        + "tot dan neemt geen ervan iets over."
    case .ruleCircle:
      return "Laat een van deze regels rekenen vanaf een dag van het contract, zoals `term.end`; "
        + "tot dan geldt geen ervan."
    case .spanBackwards: return "Verwissel de twee dagen, of verbeter de dag die niet klopt."
    case .outsideCalendar: return "Verbeter deze waarde; tot dan blijft de datum uit alle antwoorden weg."

    case .durationAgainstEnd(_, _, _, let stated):
      return "Zoek in het getekende contract op welke van de drie niet klopt; "
        + "tot dan telt het vermelde einde (\(day(stated)))."
    case .endBeforeStart(_, let end):
      return "Zoek in het getekende contract op welke van de twee niet klopt; "
        + "tot dan wordt gerekend vanaf het einde (\(day(end)))."
    case .optionsAgainstMaximum(let reached, let maximum):
      return "Zoek in het getekende contract op welke van de twee klopt; "
        + "tot dan telt de vroegste (\(day(min(reached, maximum))))."
    case .maximumBeforeEnd(_, let end):
      return "Zoek in het getekende contract op welke van de twee niet klopt; tot dan telt als einde \(day(end))."
    case .sourcesDiffer(let field, let held, _, _): return sourcesDiffer(field, held)
    case .renewalAgainstOptions(.none):
      return "Haal de opties weg, of zet `renewal` op `express` of `tacit`; "
        + "bij `none` wordt er geen termijn voor de mededeling bewaakt en kan een optie ongemerkt vervallen."
    case .renewalAgainstOptions: return "Vul bij `extensions` de verlengingsopties in, of zet `renewal` op `none`."
    case .noticeBeforeStart:
      return "Zoek in het getekende contract de termijn voor de mededeling op en verbeter `notice.period`."
    case .procurementLate:
      return "Vul bij `procurement.starts` de maand in waarin de heraanbesteding moet beginnen, "
        + "ten minste zes maanden vóór de uiterste einddatum."
    case .decisionOutsideOption, .decisionUnknownOption:
      return "Verbeter het besluit, of laat het opnieuw nemen voor de duur van een optie: "
        + "een andere duur kan een verboden wezenlijke wijziging zijn (Aanbestedingswet 2012, art. 2.163a), "
        + "en tot dan telt het niet."
    case .decisionBeyondMaximum:
      return "Verbeter de dag in het besluit, want na de uiterste einddatum is een nieuwe opdracht nodig; "
        + "tot dan telt het niet."
    case .decisionBackwards:
      return "Verbeter de dag in het besluit, of haal het weg als het dubbel is; tot dan telt het niet."
    case .decisionIncomplete(.extend):
      return "Vul `until` in met de nieuwe einddatum, of `option` met het nummer van een vermelde verlengingsoptie; "
        + "tot dan telt het besluit niet."
    case .decisionIncomplete:
      return "Vul `until` in met de laatste dag van het contract; tot dan telt het besluit niet."
    case .decisionWithoutOptions:
      return "Zoek in het getekende contract op of er verlengingsopties zijn en vul die in bij `extensions`; "
        + "tot dan telt het besluit niet."
    case .decisionWithoutEnd:
      return "Zoek de eerste periode op in het getekende contract en vul die in bij `firstPeriod`; "
        + "tot dan telt het besluit niet."
    case .decisionAfterTermination:
      return "Haal dit besluit weg, of verbeter de dag ervan of die van de beëindiging; tot dan telt het niet."
    case .terminationAfterEnd:
      return "Verbeter `until`, of leg eerst het verlengingsbesluit vast; tot dan telt de beëindiging niet."
    case .extensionAfterLapse: return "Ga na welk van beide geldt en haal het andere weg; tot dan telt de verlenging."
    case .extensionUntold:
      return "Deel het verlengingsbesluit mee aan de aanbieder en leg dat vast als `notify`, "
        + "met de dag van verzending en de dag van ontvangst; tot dan eindigt het contract alsof er niets is besloten."
    case .noticeWithoutExtension:
      return "Leg het besluit dat is meegedeeld vast als `extend`, of haal de mededeling weg; tot dan telt zij niet."
    case .receivedBeforeSent:
      return "Verbeter `on` (verzonden) of `received` (ontvangen); tot dan telt de mededeling niet."
    case .toldLate:
      return "Laat de aanbieder schriftelijk bevestigen dat de mededeling ondanks de late ontvangst geldt."
    case .decisionWithoutBody: return "Vul bij `by` het overleg in dat het besluit nam."
    case .decisionOutsideMeeting:
      return "Verbeter de dag van het besluit, of vul deze vergadering aan bij `meetings` van het overleg."
    case .endedWithoutDecision:
      return "Leg vast dat het contract afliep (`lapse`), of welk verlengingsbesluit is genomen (`extend`); "
        + "tot dan blijven de termijnen als te laat openstaan."
    case .silentlyExtended:
      return "Leg de verlenging vast als `extend`, of de opzegging als `notify` als die er was; "
        + "tot dan blijven de termijnen als te laat openstaan."
    case .noMeetingInTime:
      return "Vul de vergaderingen van dit overleg aan, of regel een extra vergadering of een schriftelijke ronde, "
        + "zodat de mededeling op tijd is; is het daarvoor te laat, overleg dan met de aanbieder."
    case .calendarEnds(_, _, let notice):
      return "Vul bij dit overleg `meetings` aan tot \(day(notice)); nu wordt gerekend met de laatste vergadering die "
        + "bekend is."
    case .bodyWithoutMeetings:
      return "Vul bij dit overleg `meetings` in, met de dag of, als die nog niet vaststaat, "
        + "de maand van elke vergadering."
    case .meetingInRecess:
      return "Verzet de vergadering, of verbeter het reces in `closedDays`; tot dan telt deze vergadering niet mee."

    case .startUnknown: return "Zoek de ingangsdatum op in het getekende contract en vul die in bij `start`."
    case .endUnknown:
      return "Zoek het einde van de eerste periode op in het getekende contract en vul dat in bij `firstPeriod.end`."
    case .extensionsUnknown:
      return "Zoek de verlengingsopties op in het getekende contract en vul ze in bij `extensions`, "
        + "of schrijf daar `\"none\"` als er geen zijn."
    case .noticePeriodUnknown:
      return "Zoek de termijn op in het getekende contract of in de inkoopvoorwaarden en vul die in bij "
        + "`notice.period`."
    case .providerUnknown: return "Vul bij `provider` de aanbieder in, of bij een convenant de partijen bij `parties`."
    case .papersDueUnknown:
      return "Vraag dit na bij het secretariaat van het overleg en vul het in bij `papersDue`, bijvoorbeeld `\"P3W\"`."
    case .neverVerified:
      return "Vergelijk de voorwaarden met het getekende contract en vul de dag daarvan in bij `verifiedOn`."
    case .unsourced: return "Noem bij `sources` het document en de vindplaats van deze voorwaarden."
    case .derivedTerms:
      return "Zoek op wat er in het getekende contract staat, vul dat in en noem de vindplaats bij `sources`."
    case .freeExtension:
      return "Zoek de verlengingsopties op in het getekende contract: een andere duur mag de aanbieder weigeren en kan "
        + "een verboden wezenlijke wijziging zijn (Aanbestedingswet 2012, art. 2.163a)."
    case .roundedEnd: return "Spreek met de aanbieder af welke van de twee dagen geldt en leg die vast."
    case .roundedNotice(let due, _): return "Houd \(day(due)) aan, of spreek met de aanbieder een dag af."
    case .orderedNotice(let monthsFirst, let daysFirst):
      return "Houd de vroegste aan (\(day(min(monthsFirst, daysFirst)))), of spreek met de aanbieder een dag af."
    }
  }

  /// Of several ends the earliest counts; a start is taken as the register has it (SEMANTICS 17).
  private func sourcesDiffer(_ field: TermField, _ held: ReducedDate) -> String {
    let taken = field == .start ? "wat het register zegt (\(date(held)))" : "het vroegste einde"
    return "Vraag na welke van de twee geldt en verbeter het register; tot dan telt \(taken)."
  }

  private func badDate(_ text: String, _ suggestion: String?) -> String {
    switch (DateSlip(text), suggestion) {
    case (.reduced, let suggestion?): "Schrijf de hele dag als jaar-maand-dag, bijvoorbeeld \(suggestion.quoted)."
    case (.noSuchDay, _): "Zoek op welke dag bedoeld is; jaren lopen van 0001 tot en met 9999."
    case (.malformed, let suggestion?): "Schrijf \(suggestion.quoted): jaar, maand, dag."
    case (.reduced, nil), (.malformed, nil):
      "Schrijf de datum als jaar-maand-dag, zoals `2026-08-31`, of als `2026-08` of `2026` als er niet meer bekend is."
    }
  }

  private func remedy(_ expected: ExpectedType, _ found: JSONNode.Kind) -> String {
    switch (expected, found) {
    case (_, .null): "Laat de sleutel weg als de waarde niet bekend is, of zet hier \(name(of: expected))."
    case (.text, .number), (.dateOrObject, .number), (.duration, .number), (.textOrObject, .number):
      "Zet dubbele aanhalingstekens om de waarde, zoals bij `\"2026\"`, en schrijf een duur als `\"P4M\"`."
    case (.number, .string), (.flag, .string): "Schrijf \(name(of: expected)) zonder aanhalingstekens."
    case (.list, _): "Zet vierkante haken om de waarde, ook als het er maar één is: [ … ]."
    case (.object, _), (.text, _), (.number, _), (.flag, _), (.duration, _), (.dateOrObject, _), (.textOrObject, _),
      (.objectOrNone, _):
      "Vervang deze waarde door \(name(of: expected))."
    }
  }

  private func remedy(_ reference: Reference, _ suggestion: String?) -> String {
    let correct = suggestion.map { "Verander dit in \($0.quoted)" } ?? "Verbeter deze naam"
    return switch reference {
    case .document: "\(correct), of voeg het document toe onder `documents`."
    case .party: "\(correct), of voeg de partij toe onder `parties`."
    case .person: "\(correct), of voeg de persoon toe onder `people`."
    case .body: "\(correct), of voeg het overleg toe onder `bodies`."
    case .route: "\(correct), of voeg de besluitroute toe onder `routes`."
    case .contract: "\(correct), of voeg het contract toe; tot dan wordt er niets overgenomen."
    case .rule: "\(correct), of voeg de regel toe onder `rules`; `tijdig rules` toont de regels die er zijn."
    case .field: "\(correct); een veld heet bijvoorbeeld `start`, `firstPeriod.end` of `notice.period`."
    case .anchor:
      "\(correct); rekenen kan vanaf `term.start`, `term.end`, `maximum.end`, "
        + "`procurement.start` of `rule:` met het id van een regel."
    }
  }
}
