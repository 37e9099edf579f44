import Contracts
import Days
import JSONText
import Presentation
import Testing

/// Whole sentences, as an official reads them: a change of words is seen here.
@Suite struct SentenceTables {
  static let values: [Said<Fact>] = [
    Said(
      .unknownKey("notcie", suggestion: "notice"), "Onbekende sleutel `notcie`; bedoelde u `notice`?",
      "unknown key `notcie`, did you mean `notice`?"),
    Said(.unknownKey("foo", suggestion: nil), "Onbekende sleutel `foo`.", "unknown key `foo`."),
    Said(.missingKey("kind"), "De sleutel `kind` ontbreekt.", "the key `kind` is missing."),
    Said(
      .wrongType(expected: .object, found: .list),
      "Hier hoort een object { … } te staan, maar er staat een lijst [ … ].",
      "expected an object { … } here, but found a list [ … ]."),
    Said(
      .wrongType(expected: .text, found: .number),
      "Hier hoort een tekst tussen aanhalingstekens te staan, maar er staat een getal.",
      "expected a text in quotes here, but found a number."),
    Said(
      .badDate("31-12-2026", suggestion: "2026-12-31"),
      "`31-12-2026` is geen datum zoals het register die schrijft; bedoelde u `2026-12-31`?",
      "`31-12-2026` is not a date in the form of the register, did you mean `2026-12-31`?"),
    Said(
      .badDate("2026-06", suggestion: "2026-06-01"), "`2026-06` is geen volledige datum, en hier moet een dag staan.",
      "`2026-06` is not a complete date, and a day is needed here."),
    Said(
      .badDate("2027-02-29", suggestion: nil), "`2027-02-29` bestaat niet in de kalender.",
      "`2027-02-29` does not exist in the calendar."),
    Said(
      .badDuration("4 maanden", suggestion: "P4M"),
      "`4 maanden` is geen duur zoals het register die schrijft; bedoelde u `P4M`?",
      "`4 maanden` is not a duration in the form of the register, did you mean `P4M`?"),
    Said(
      .badChoice("ja", allowed: ["express", "tacit", "none"], suggestion: nil),
      "`ja` kan hier niet; mogelijk is alleen `express`, `tacit` of `none`.",
      "`ja` is not allowed here; the choices are `express`, `tacit` or `none`."),
    Said(
      .badIdentifier("Leger des Heils"),
      "`Leger des Heils` is geen id: een id heeft alleen kleine letters, cijfers en streepjes.",
      "`Leger des Heils` is not an id: an id has only lower-case letters, digits and hyphens."),
    Said(
      .unknownReference(.document, "vgr-206", suggestion: "vgr-2026"),
      "Het register kent geen document `vgr-206`; bedoelde u `vgr-2026`?",
      "the register has no document `vgr-206`, did you mean `vgr-2026`?"),
    Said(
      .likeCircle(["a", "b"]), "Met `like` worden de voorwaarden in een kring overgenomen: `a` → `b` → `a`.",
      "`like` takes the terms over in a circle: `a` → `b` → `a`."),
    Said(
      .textTooLong(octets: 123_456), "Deze tekst is te lang: 123456 bytes, terwijl er 100000 mogen.",
      "this text is too long: 123456 bytes, where 100000 are allowed."),
  ]

  static let contradictions: [Said<Fact>] = [
    Said(
      .durationAgainstEnd(
        start: day("2024-01-01"), period: Period(years: 4), expected: day("2027-12-31"), stated: day("2026-12-31")),
      "Begin ma 01-01-2024 plus 4 jaar geeft een einde op vr 31-12-2027, maar als einde staat er do 31-12-2026.",
      "the start Mon 1 Jan 2024 plus 4 years gives an end on Fri 31 Dec 2027, but the stated end is Thu 31 Dec 2026."),
    Said(
      .endBeforeStart(start: day("2027-01-01"), end: day("2026-12-31")),
      "De ingangsdatum vr 01-01-2027 ligt na de einddatum do 31-12-2026.",
      "the start Fri 1 Jan 2027 lies after the end Thu 31 Dec 2026."),
    Said(
      .optionsAgainstMaximum(reached: day("2028-12-31"), maximum: day("2030-12-31")),
      "Met alle verlengingsopties loopt het contract tot en met zo 31-12-2028, "
        + "maar als uiterste einddatum staat er di 31-12-2030.",
      "with all options to extend the contract runs through Sun 31 Dec 2028, "
        + "but the stated maximum end is Tue 31 Dec 2030."),
    Said(
      .sourcesDiffer(.firstPeriodEnd, held: date("2026"), claimed: date("2025-06"), citation: "vgr-2024-1 m.9"),
      "Einde van de eerste periode: het register zegt 2026, maar de bron `vgr-2024-1 m.9` zegt juni 2025.",
      "end of the first period: the register says 2026, but the source `vgr-2024-1 m.9` says June 2025."),
    Said(
      .noticeBeforeStart(due: day("2025-06-30"), start: day("2026-01-01")),
      "De laatste dag voor de mededeling, ma 30-06-2025, ligt vóór de ingangsdatum do 01-01-2026: "
        + "de termijn is langer dan de looptijd.",
      "the last day for the notice, Mon 30 Jun 2025, lies before the start Thu 1 Jan 2026: "
        + "the notice period is longer than the term."),
    Said(
      .decisionOutsideOption(until: day("2027-12-31"), ends: [day("2028-12-31"), day("2030-12-31")]),
      "Het besluit verlengt tot en met vr 31-12-2027, "
        + "maar de verlengingsopties eindigen op zo 31-12-2028 en di 31-12-2030.",
      "the decision extends through Fri 31 Dec 2027, "
        + "but the options to extend end on Sun 31 Dec 2028 and Tue 31 Dec 2030."),
    Said(
      .decisionIncomplete(.extend), "Verlengingsbesluit: er staat niet bij tot wanneer.",
      "decision to extend: it does not say until when."),
    Said(
      .extensionUntold(until: day("2028-12-31"), due: day("2026-08-31")),
      "Er is besloten te verlengen tot en met zo 31-12-2028, maar de mededeling daarvan is niet vastgelegd; "
        + "die moet uiterlijk ma 31-08-2026 zijn ontvangen.",
      "an extension through Sun 31 Dec 2028 was decided, but no notice of it is recorded; "
        + "it must be received by Mon 31 Aug 2026."),
    Said(
      .toldLate(told: day("2026-09-02"), due: day("2026-08-31")),
      "De mededeling is ontvangen op wo 02-09-2026, maar de laatste dag daarvoor was ma 31-08-2026.",
      "the notice was received on Wed 2 Sep 2026, but the last day for it was Mon 31 Aug 2026."),
    Said(
      .decisionOutsideMeeting(body: "pfho", on: date("2026-06")),
      "Het besluit is genomen in juni 2026, maar toen had `pfho` volgens het register geen vergadering.",
      "the decision was taken in June 2026, but `pfho` has no meeting then, according to the register."),
    Said(
      .calendarEnds(body: "pfho", last: day("2026-10-08"), notice: day("2028-08-31")),
      "De laatste bekende vergadering van `pfho` is op do 08-10-2026, "
        + "terwijl de mededeling er pas op do 31-08-2028 hoeft te zijn.",
      "the last known meeting of `pfho` is on Thu 8 Oct 2026, while the notice is not due until Thu 31 Aug 2028."),
  ]

  static let thin: [Said<Fact>] = [
    Said(
      .endUnknown, "De einddatum is niet bekend, zodat er geen termijnen te berekenen zijn.",
      "the end is not known, so that no deadline can be computed."),
    Said(
      .papersDueUnknown(body: "pfho"),
      "Van `pfho` is niet bekend hoe lang vóór een vergadering de stukken binnen moeten zijn.",
      "it is not known how long before a meeting of `pfho` its papers are due."),
    Said(
      .neverVerified, "Niemand heeft deze voorwaarden nog vergeleken met het getekende contract.",
      "nobody has compared these terms with the signed contract yet."),
    Said(
      .roundedEnd(end: day("2027-03-01"), other: day("2027-02-28")),
      "De einddatum is afgerond naar ma 01-03-2027, omdat de maand niet zoveel dagen heeft; "
        + "zo 28-02-2027 kan ook bedoeld zijn.",
      "the end was rounded to Mon 1 Mar 2027, because the month does not have that many days; "
        + "Sun 28 Feb 2027 may also be meant."),
  ]

  @Test(arguments: values + contradictions + thin) func `a problem is said in these words`(_ said: Said<Fact>) {
    #expect(Dutch().problem(said.value) == said.dutch)
    #expect(English().problem(said.value) == said.english)
  }

  static let remedies: [Said<Fact>] = [
    Said(
      .durationAgainstEnd(
        start: day("2024-01-01"), period: Period(years: 4), expected: day("2027-12-31"), stated: day("2026-12-31")),
      "Zoek in het getekende contract op welke van de drie niet klopt; "
        + "tot dan telt het vermelde einde (do 31-12-2026).",
      "Look up in the signed contract which of the three is wrong; "
        + "until then the stated end counts (Thu 31 Dec 2026)."),
    Said(
      .unknownKey("notcie", suggestion: "notice"),
      "Verander de naam in `notice`, of laat hem met `x-` beginnen als het een eigen aantekening is.",
      "Change the name to `notice`, or let it begin with `x-` if it is a note of your own."),
    Said(
      .wrongType(expected: .text, found: .number),
      "Zet dubbele aanhalingstekens om de waarde, zoals bij `\"2026\"`, en schrijf een duur als `\"P4M\"`.",
      "Put double quotes around the value, as in `\"2026\"`, and write a duration as `\"P4M\"`."),
    Said(
      .wrongType(expected: .object, found: .null),
      "Laat de sleutel weg als de waarde niet bekend is, of zet hier een object { … }.",
      "Leave the key out where the value is not known, or put an object { … } here."),
    Said(
      .optionsAgainstMaximum(reached: day("2028-12-31"), maximum: day("2030-12-31")),
      "Zoek in het getekende contract op welke van de twee klopt; tot dan telt de vroegste (zo 31-12-2028).",
      "Look up in the signed contract which of the two is right; until then the earlier counts (Sun 31 Dec 2028)."),
    Said(
      .orderedNotice(monthsFirst: day("2027-02-27"), daysFirst: day("2027-02-25")),
      "Houd de vroegste aan (do 25-02-2027), of spreek met de aanbieder een dag af.",
      "Keep to the earlier (Thu 25 Feb 2027), or agree on a day with the provider."),
  ]

  @Test(arguments: remedies) func `a remedy is said in these words`(_ said: Said<Fact>) {
    #expect(Dutch().remedy(said.value) == said.dutch)
    #expect(English().remedy(said.value) == said.english)
  }

  @Test func `the tables hold at least a third of all codes`() {
    let codes = Set((Self.values + Self.contradictions + Self.thin).map(\.value.code))
    #expect(3 * codes.count >= FindingCode.allCases.count)
  }
}
