import Contracts
import Days

/// The sentences of a letter to a provider. It is a formal letter of a Dutch authority, and so it is in Dutch whatever the language of
/// the answer.
enum LetterWords {
  private static let dutch = Dutch()

  /// `31 augustus 2026`, as letters write it.
  static func day(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.civil
    return "\(dayOfMonth) \(dutch.month(month)) \(year.padded(4))"
  }

  static func date(_ date: ReducedDate) -> String { date.isReduced ? dutch.date(date) : day(date.firstDay) }

  static func toFill(_ what: String) -> String { "[\(what)]" }

  static let draft = "Concept"

  static func draftNote(_ day: String) -> String {
    "Dit is een concept dat Tijdig uit het register heeft opgemaakt (stand op \(day)). Vergelijk het met het getekende "
      + "contract en vul aan wat tussen rechte haken staat voordat de brief uitgaat."
  }

  static let record = "Leg vast dat de brief is verzonden, en later dat hij is ontvangen:"
  static let openPoints = "Nog na te gaan"

  static func behalf(_ names: [String]) -> String { "namens \(dutch.list(names))" }
  static func attention(_ name: String) -> String { "t.a.v. \(name)" }

  static let dateLabel = "Datum"
  static let subjectLabel = "Betreft"
  static let referenceLabel = "Ons kenmerk"
  static let salutation = "Geachte heer of mevrouw,"
  static let closing = "Hoogachtend,"

  static func subject(_ kind: NoticeLetter.Kind, _ contract: String) -> String {
    switch kind {
    case .extension: "verlenging van de overeenkomst \(contract)"
    case .lapse: "einde van de overeenkomst \(contract)"
    case .stop: "geen stilzwijgende verlenging van de overeenkomst \(contract)"
    case .termination: "beëindiging van de overeenkomst \(contract)"
    }
  }

  /// `‘Respijtvoorziening Retrovo’ (maatregel 4a)`.
  static func contract(_ title: String, _ reference: String?) -> String {
    "‘\(title)’" + (reference.map { " (\($0))" } ?? "")
  }

  static func announce(_ kind: NoticeLetter.Kind, _ contract: String, _ others: String) -> String {
    switch kind {
    case .extension: "Hierbij delen wij u mee dat wij de overeenkomst \(contract)\(others) verlengen."
    case .lapse: "Hierbij delen wij u mee dat wij de overeenkomst \(contract)\(others) niet verlengen."
    case .stop:
      "Hierbij zeggen wij de stilzwijgende verlenging van de overeenkomst \(contract)\(others) op: wij willen niet dat "
        + "de overeenkomst na het einde van de lopende termijn doorloopt."
    case .termination: "Hierbij delen wij u mee dat wij de overeenkomst \(contract)\(others) beëindigen."
    }
  }

  static func with(_ names: [String]) -> String { names.count > 1 ? " met \(dutch.list(names))" : "" }

  /// `Het besluit daartoe is genomen op 18 juni 2026 (Portefeuillehoudersoverleg, kenmerk 26/118).` No article before the name of a
  /// body: which one it has is not known.
  static func decided(_ when: String?, _ body: String?, _ reference: String?) -> String {
    let details = [body, reference.map { "kenmerk \($0)" }].compactMap(\.self).joined(separator: ", ")
    return "Het besluit daartoe is genomen" + (when.map { " \($0)" } ?? "") + (details.isEmpty ? "" : " (\(details))")
      + "."
  }

  /// `op 18 juni 2026`, `in juni 2026`.
  static func on(_ date: ReducedDate) -> String { "\(date.isReduced ? "in" : "op") \(self.date(date))" }

  static func extended(_ end: String, from start: String, until: String) -> String {
    "De lopende termijn eindigt op \(end). Door deze verlenging loopt de overeenkomst door van \(start) tot en met \(until)."
  }

  static func option(_ number: Int, of count: Int) -> String {
    count == 1
      ? "Hiermee maken wij gebruik van de verlengingsoptie."
      : "Hiermee maken wij gebruik van verlengingsoptie \(number) van \(count)."
  }

  static func maximum(_ day: String) -> String {
    "De overeenkomst kan, met alle verlengingen, uiterlijk tot en met \(day) lopen."
  }

  static func ends(_ day: String) -> String {
    "De overeenkomst eindigt daarmee op \(day), zonder dat daarvoor nog iets nodig is."
  }

  static func terminated(_ until: String) -> String { "De laatste dag van de overeenkomst is \(until)." }

  static func clause(_ span: String, lastDay: String) -> String {
    "Volgens de overeenkomst moet deze mededeling uiterlijk \(span) vóór het einde van de termijn zijn gedaan, dus "
      + "uiterlijk op \(lastDay)."
  }

  static func basis(_ citations: [String]) -> String {
    citations.count == 1
      ? "De bepaling waarop dit berust is vastgelegd in \(citations[0])."
      : "De bepalingen waarop dit berust zijn vastgelegd in \(dutch.list(citations))."
  }

  static let otherTermsStay = "De overige bepalingen van de overeenkomst blijven ongewijzigd van kracht."
  static let confirm = "Wij verzoeken u de ontvangst van deze brief zo spoedig mogelijk schriftelijk te bevestigen."

  static func contact(_ name: String, _ email: String?) -> String {
    "Voor vragen over deze brief kunt u terecht bij \(name)" + (email.map { " (\($0))" } ?? "") + "."
  }

  static func span(_ span: TimeSpan) -> String { dutch.span(span) }

  // What is not known, or should be looked at.

  static let noAddress = "Het adres van de aanbieder staat niet in het register."
  static let noArticle = "Het artikel van de overeenkomst waarop dit berust staat niet in het register."
  static let noProvider = "De aanbieder is niet bekend."
  static let noEnd = "Het einde van de lopende termijn is niet bekend."
  static let noNewEnd = "De nieuwe einddatum is niet bekend."
  static let noNotice = "De termijn voor deze mededeling is niet bekend."
  static let notVerified = "De voorwaarden zijn nooit vergeleken met het getekende contract."

  static func newEndWithin(after end: String, maximum: String) -> String {
    "De nieuwe einddatum is niet bekend: hij ligt na \(end) en uiterlijk op \(maximum)."
  }

  static func undecided(_ command: String) -> String {
    "Er is nog geen besluit vastgelegd; doe dat eerst: \(command)"
  }

  static func derived(_ names: [String]) -> String {
    "In de bron gelezen en niet letterlijk zo vermeld: \(dutch.list(names))."
  }

  static func tooLate(_ day: String) -> String {
    "De laatste dag voor deze mededeling, \(day), is voorbij: vraag de aanbieder schriftelijk in te stemmen."
  }

  static func toldBefore(_ day: String?) -> String {
    "Deze mededeling staat al in het register" + (day.map { ", verzonden op \($0)" } ?? "") + "."
  }

  static let byProvider = "Volgens het register moet de aanbieder deze mededeling doen, niet de opdrachtgever."

  static func name(of field: TermField) -> String { dutch.name(of: field) }
}
