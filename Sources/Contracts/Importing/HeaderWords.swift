/// What people write above the columns of a list of contracts, in Dutch and English.
enum HeaderWords {
  /// What a head means.
  enum Meaning: Equatable {
    case field(ImportField, CellUnit?)
    /// A column that `export` computes: nothing to take in.
    case computed
  }

  /// Nil where the head says nothing known.
  static func meaning(of header: String) -> Meaning? {
    var words = FoldedText(header).text
    let unit = takeUnit(from: &words)
    words = bare(words)
    if let field = table[words] { return .field(field, unit) }
    if computed.contains(words) { return .computed }
    // What matters less is left out: "einddatum van het contract", "naam aanbieder (rechtspersoon)".
    let head = words.split(separator: " ").filter { !fillers.contains(String($0)) }.joined(separator: " ")
    if let field = table[head] { return .field(field, unit) }
    guard head.utf8.count >= 8, let near = Suggestion.nearest(to: head, in: longNames), isSlip(head, of: near),
      let field = table[near]
    else { return nil }
    return .field(field, unit)
  }

  /// Whether no more than a letter differs, or two have changed places.
  private static func isSlip(_ word: String, of name: String) -> Bool {
    var rest = Array(name.utf8)
    var strange = 0
    for octet in word.utf8 {
      if let index = rest.firstIndex(of: octet) { rest.remove(at: index) } else { strange += 1 }
    }
    return strange <= 1 && rest.count <= 1
  }

  private static let fillers: Set<String> = ["van", "het", "de", "een", "contract", "overeenkomst", "of", "the"]

  /// Without what stands in brackets and without marks.
  private static func bare(_ words: String) -> String {
    var result = ""
    var depth = 0
    for character in words {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ":", "*", ".", "?": break
      case "-", "/", "_", ",": if depth == 0 { result += character == "-" || character == "/" ? "\(character)" : " " }
      default: if depth == 0 { result.append(character) }
      }
    }
    return FoldedText(result).text
  }

  /// `opzegtermijn (mnd)`, `notice period in months`.
  private static func takeUnit(from words: inout String) -> CellUnit? {
    for (unit, names) in units {
      for name in names {
        for form in ["(\(name))", "[\(name)]", "(in \(name))", " in \(name)"] where words.hasSuffix(form) {
          words = String(words.dropLast(form.count))
          return unit
        }
      }
    }
    return nil
  }

  private static let units: [(CellUnit, [String])] = [
    (.workingDays, ["werkdagen", "working days"]),
    (.days, ["dagen", "days", "dgn"]),
    (.weeks, ["weken", "weeks", "wkn"]),
    (.months, ["maanden", "mnd", "mnd.", "mnden", "mdn", "months"]),
    (.years, ["jaren", "jaar", "jr", "years"]),
  ]

  private static let names: [(ImportField, String)] = [
    (.id, "id|contract-id|contract id|contractid|contractcode"),
    (.title, "titel|title|contract|contractnaam|naam contract|naam|omschrijving|contractomschrijving|onderwerp|name"),
    (.title, "contract name|contract title|description|subject|dienst|product|perceel|maatregel|contracttitel"),
    (.provider, "aanbieder|leverancier|contractpartij|opdrachtnemer|wederpartij|contractant|partij|provider|supplier"),
    (.provider, "vendor|contractor|counterparty|naam leverancier|naam aanbieder|leveranciersnaam|zorgaanbieder"),
    (.providerID, "aanbieder-id|leverancier-id|provider id|supplier id|leveranciersnummer"),
    (.kind, "soort|contractsoort|type|contracttype|kind|contract type|soort contract|contractvorm"),
    (.category, "categorie|category|thema|domein|programma|cluster|rubriek|pijler"),
    (.reference, "kenmerk|referentie|reference|contractnummer|zaaknummer|dossiernummer|nummer|nr|ref|contract nr"),
    (.reference, "contract number|zaakkenmerk|documentnummer|contractnr|volgnummer|number"),
    (
      .owner, "eigenaar|contracteigenaar|contractbeheerder|contractmanager|beheerder|owner|contract owner|accounthouder"
    ),
    (.owner, "contract manager|verantwoordelijke|budgethouder|behandelaar"),
    (.ownerID, "eigenaar-id|owner id"),
    (.ownerEmail, "e-mail eigenaar|email eigenaar|owner email|owner e-mail|e-mail contracteigenaar|e-mail|email"),
    (.start, "ingangsdatum|startdatum|begindatum|ingang|start|begin|ingangsdatum contract|aanvang|aanvangsdatum"),
    (.start, "start date|effective date|commencement date|startdatum contract|datum ingang|from"),
    (.firstPeriodDuration, "looptijd|duur|contractduur|initiele looptijd|duration|term|initial term|basislooptijd"),
    (.firstPeriodDuration, "looptijd eerste periode|duur eerste periode|first period|vaste looptijd|contractperiode"),
    (.firstPeriodEnd, "einddatum|einde|eind|einddatum contract|expiratiedatum|afloopdatum|vervaldatum|end date|end"),
    (.firstPeriodEnd, "einde eerste periode|expiry date|expiration date|einde looptijd|loopt tot en met|datum einde"),
    (.firstPeriodEnd, "end of first period|loopt t/m|t/m|tot en met|einddatum eerste periode|through"),
    (.options, "opties|verlengingsopties|verlengingen|verlenging|optiejaren|verlengopties|optie|extensions|options"),
    (
      .options, "extension options|renewal options|verlengingsmogelijkheden|verlengingsmogelijkheid|aantal verlengingen"
    ),
    (.options, "verlenging/opties|verlengingen/opties|optie tot verlenging|verlengingsoptie"),
    (
      .maximumEnd,
      "uiterste einddatum|maximale einddatum|uiterste einde|einddatum incl verlengingen|einde na verlenging"
    ),
    (.maximumEnd, "maximum end|maximum end date|latest end date|einddatum inclusief verlenging|max einddatum"),
    (
      .maximumEnd,
      "uiterste einddatum inclusief opties|einddatum inclusief opties|einddatum incl opties|maximale looptijd t/m"
    ),
    (
      .renewal, "stilzwijgend|stilzwijgende verlenging|wijze van verlengen|wijze van verlenging|automatische verlenging"
    ),
    (
      .renewal,
      "renewal|auto renewal|automatic renewal|tacit renewal|verlengingswijze|stilzwijgend verlengen|renewal type"
    ),
    (
      .noticePeriod,
      "opzegtermijn|aanzegtermijn|mededelingstermijn|aankondigingstermijn|notice period|notice|termijn mededeling"
    ),
    (.noticePeriod, "kennisgevingstermijn|termijn voor mededeling|opzegperiode"),
    (.noticeBy, "mededeling door|aanzegging door|opzegging door|notice by|wie zegt op"),
    (.counting, "telwijze|counting|telling van de termijn"),
    (
      .procurementStarts,
      "start aanbesteding|aanbesteding start|start heraanbesteding|heraanbesteding start|procurement starts"
    ),
    (.procurementStarts, "heraanbesteding|aanbesteding|start inkoop|procurement start|procurement"),
    (.procurementLeadTime, "doorlooptijd aanbesteding|doorlooptijd heraanbesteding|procurement lead time|lead time"),
    (
      .talksEvery,
      "gesprekken|contractgesprekken|overlegfrequentie|frequentie gesprekken|talks|gespreksfrequentie|talks every"
    ),
    (.route, "besluitroute|route|decision route"),
    (.intention, "voornemen|intentie|intention|voorgenomen besluit"),
    (
      .yearly,
      "waarde|waarde per jaar|jaarbedrag|jaarwaarde|bedrag per jaar|value|yearly value|annual value"
    ),
    (.yearly, "value per year|kosten per jaar|contractwaarde per jaar|jaarlijkse kosten|jaarlijkse waarde|annual cost"),
    (.currency, "munt|valuta|currency"),
    (.parties, "partijen|convenantpartners|parties|deelnemers"),
    (.subcontractors, "onderaannemers|onderaannemer|subcontractors|subcontractor"),
    (.verifiedOn, "nagekeken|nagekeken op|verified|verified on|gecontroleerd op"),
    (.notes, "opmerking|opmerkingen|notities|toelichting|bijzonderheden|notes|remarks|comments|notitie"),
    (.derived, "afgeleid|derived"),
  ]

  private static let table: [String: ImportField] = {
    var table: [String: ImportField] = [:]
    for (field, words) in names {
      for word in words.split(separator: "|") { table[String(word)] = field }
    }
    return table
  }()

  /// In which a slip of the pen is seen: of short ones too much comes near, and an end must not be taken for another.
  private static let longNames = names.flatMap { $0.1.split(separator: "|").map(String.init) }.filter {
    $0.utf8.count >= 8
  }

  private static let computed: Set<String> = [
    "einde lopende termijn", "opties over", "laatste einde", "mededelen uiterlijk", "meedelen uiterlijk",
    "handelen uiterlijk", "besluit in", "stand", "licht", "als niemand iets doet", "end of current term",
    "options left", "last end", "tell by", "act by", "decided in", "state", "light", "if nobody acts",
  ]
}
