package import Contracts
import JSONText

/// What makes a whole register unreadable, for someone who edits the file by hand.
extension Dutch {
  package func problem(_ fault: RegisterFault, line: (Int) -> Int) -> String {
    switch fault {
    case .json(let fault): problem(fault.kind, line: line)
    case .shape(let fact, _): problem(fact)
    case .version(nil, _): "De sleutel `version` ontbreekt."
    case .version("1", _): "De versie staat er als tekst, maar moet een getal zijn."
    case .version(let version?, _):
      "Dit register is van versie \(version.quoted), en dit programma leest alleen versie 1."
    }
  }

  package func remedy(_ fault: RegisterFault) -> String {
    switch fault {
    case .json(let fault): remedy(fault.kind)
    case .shape(let fact, _): remedy(fact)
    case .version(nil, _): "Zet bovenaan, na de eerste accolade, `\"version\": 1,`."
    case .version("1", _): "Schrijf `\"version\": 1`, zonder aanhalingstekens om de 1."
    case .version(_?, _): "Schrijf `\"version\": 1` als het dat is, of gebruik een nieuwere uitgave van Tijdig."
    }
  }

  private func problem(_ kind: JSONFault.Kind, line: (Int) -> Int) -> String {
    switch kind {
    case .empty: "Het bestand is leeg."
    case .byteOrderMark: "Het bestand begint met een onzichtbaar teken (byte order mark) of is opgeslagen als UTF-16."
    case .notUTF8:
      "Hier staat een teken dat geen UTF-8 is; waarschijnlijk is het bestand opgeslagen als Windows-1252 (ANSI)."
    case .expectedValue: "Hier hoort een waarde te staan."
    case .expectedKey: "Hier hoort de naam van een sleutel te staan, tussen dubbele aanhalingstekens."
    case .expectedColon: "Na de naam van de sleutel ontbreekt de dubbele punt."
    case .expectedCommaOr(let closing): "Na de vorige waarde ontbreekt een komma of `\(closing)`."
    case .trailingComma: "Na deze komma komt niets meer."
    case .unexpectedEnd: "Het bestand houdt te vroeg op: er ontbreekt een `}`, `]` of aanhalingsteken."
    case .textAfterEnd: "Na het einde van het register staat nog iets."
    case .unterminatedString: "Deze tekst heeft geen aanhalingsteken aan het eind."
    case .controlCharacter(0x0A), .controlCharacter(0x0D):
      "Deze tekst loopt door tot het eind van de regel: het aanhalingsteken aan het eind ontbreekt, "
        + "of er staat een regeleinde in."
    case .controlCharacter(0x09): "In deze tekst staat een tab."
    case .controlCharacter(let octet): "In deze tekst staat een onzichtbaar stuurteken (nummer \(octet))."
    case .badEscape: "Na de `\\` staat een teken dat daar niet kan."
    case .loneSurrogate: "Deze `\\u`-code is maar de helft van een teken."
    case .badNumber: "Dit is geen getal zoals JSON het schrijft."
    case .duplicateKey(let name, let first):
      "De sleutel \(name.quoted) staat al in dit object, op regel \(line(first))."
    case .tooDeep: "Hier staan meer dan \(JSONTape.maximumDepth) objecten en lijsten in elkaar."
    case .comment: "Hier staat commentaar, en dat kan niet in JSON."
    }
  }

  private func remedy(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .empty: "Zet een register in dit bestand, of noem met `--register` een ander bestand."
    case .byteOrderMark: "Sla het bestand opnieuw op als UTF-8 zonder BOM (in Kladblok: Opslaan als, codering UTF-8)."
    case .notUTF8: "Sla het bestand op als UTF-8 en kijk na of letters als ë en é nog kloppen."
    case .expectedValue:
      "Vul een waarde in: tekst en datums tussen dubbele aanhalingstekens, en `true`, "
        + "`false` en `null` in kleine letters."
    case .expectedKey:
      "Zet de naam tussen dubbele aanhalingstekens, zoals `\"start\"`; enkele aanhalingstekens kunnen niet."
    case .expectedColon: "Zet een dubbele punt tussen de naam en de waarde, zoals in `\"start\": \"2026\"`."
    case .expectedCommaOr(let closing):
      "Zet een komma achter de vorige waarde als er nog een komt, en anders `\(closing)`."
    case .trailingComma: "Haal de komma achter de laatste waarde weg."
    case .unexpectedEnd:
      "Vul aan wat aan het eind ontbreekt, of zet een reservekopie terug als het bestand is afgebroken."
    case .textAfterEnd: "Haal weg wat er na de laatste `}` staat, of kijk na of er eerder een `}` te veel staat."
    case .unterminatedString: "Zet een dubbel aanhalingsteken aan het eind van de tekst."
    case .controlCharacter(0x0A), .controlCharacter(0x0D):
      "Zet een dubbel aanhalingsteken aan het eind van de tekst, en schrijf een regeleinde in een tekst als `\\n`."
    case .controlCharacter(0x09): "Vervang de tab door een spatie of door `\\t`."
    case .controlCharacter: "Haal het teken weg door deze tekst opnieuw te typen."
    case .badEscape: "Schrijf een backslash in een tekst dubbel: `\\\\`."
    case .loneSurrogate: "Schrijf in plaats van de code het teken zelf."
    case .badNumber:
      "Zet een datum of duur tussen dubbele aanhalingstekens; schrijf een getal met een punt voor decimalen, "
        + "en zonder plusteken of nul ervoor."
    case .duplicateKey: "Haal een van de twee weg, of geef de ene een andere naam."
    case .tooDeep: "Kijk na of er een `}` of `]` ontbreekt, of bewaar deze gegevens op minder niveaus."
    case .comment:
      "Haal het commentaar weg, of bewaar het als tekst onder een eigen sleutel, zoals `\"x-notitie\": \"…\"`."
    }
  }
}
