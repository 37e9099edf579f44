import Contracts

/// What is wrong with a cell of a spreadsheet, and what to write instead.
extension Phrases {
  func problem(_ problem: CellProblem, _ words: any Words) -> String {
    let cell = problem.text.brief.quoted
    switch problem.fault {
    case .noDate, .noSuchDay, .ambiguousDate, .shortYear, .openEnd, .serialNumber, .reducedDate,
      .indefinite:
      return date(problem.fault, cell, words)
    case .sameContract, .otherAddress, .severalContracts, .sameTitle, .missing, .endWithoutOptions:
      return row(problem.fault, cell)
    case .noPeriod:
      return text(
        "\(cell) is geen duur; schrijf zoals 3 maanden, 1 jaar of 10 werkdagen",
        "\(cell) is no length of time; write as 3 months, 1 year or 10 working days")
    case .bareNumber:
      return text(
        "\(cell) zegt niet waarvan; schrijf er jaar, maanden, weken of dagen bij, of in de kop: (mnd)",
        "\(cell) does not say of what; add years, months, weeks or days, or in the head: (months)")
    case .ambiguousOptions:
      return text(
        "\(cell) kan één optie zijn of twee; schrijf 1 jaar + 6 maanden, of 18 maanden",
        "\(cell) may be one option or two; write 1 year + 6 months, or 18 months")
    case .noOptions:
      return text(
        "\(cell) zegt niet hoeveel opties van welke duur; schrijf zoals 2 x 1 jaar, of geen, of laat de cel leeg",
        "\(cell) does not say how many options of what length; write as 2 x 1 year, or none, or leave it empty")
    case .noAmount:
      return text("\(cell) is geen bedrag; schrijf zoals 125000", "\(cell) is no amount; write as 125000")
    case .ambiguousAmount:
      return text(
        "\(cell) kan twee bedragen zijn; schrijf het zonder punt of komma",
        "\(cell) may be two amounts; write it without a point or comma")
    case .noWord(let field):
      let choices = choices(of: field).joined(separator: ", ")
      return text(
        "\(cell) ken ik hier niet; schrijf een van: \(choices)", "\(cell) is not known here; write one of: \(choices)")
    case .noIdentifier:
      return text(
        "van \(cell) is geen id te maken; gebruik letters en cijfers",
        "no id can be made of \(cell); use letters and digits")
    case .unknownRoute(let known):
      let routes =
        known.isEmpty ? text("het heeft er geen", "it has none") : known.map(\.shown).joined(separator: ", ").brief
      return text(
        "\(cell) is geen besluitroute van het register (\(routes)); voeg haar toe onder routes",
        "\(cell) is no decision route of the register (\(routes)); add it under routes")
    case .noAddress:
      return text(
        "\(cell) is geen e-mailadres; schrijf zoals naam@example.org",
        "\(cell) is no e-mail address; write as name@example.org")
    case .controlCharacter:
      return text(
        "er staat een onzichtbaar stuurteken in; typ de cel over",
        "it holds an invisible control character; type it anew")
    case .tooLong:
      return text("de tekst is te lang; kort hem in", "the text is too long; shorten it")
    }
  }

  /// What a cell may say, in the words that are known again.
  private func choices(of field: ImportField) -> [String] {
    let words: [String] =
      switch field {
      case .kind: ContractKind.allCases.map(\.rawValue)
      case .renewal: Renewal.allCases.map(\.rawValue)
      case .noticeBy: NoticeGiver.allCases.map(\.rawValue)
      case .counting: Counting.allCases.map(\.rawValue)
      case .intention: Intention.allCases.map(\.rawValue)
      default: ImportField.allCases.compactMap(\.term?.rawValue)
      }
    return words.map { exported($0, of: field) } + (field == .renewal ? [self[.yes], self[.no]] : [])
  }

  private func date(_ fault: CellFault, _ cell: String, _ words: any Words) -> String {
    switch fault {
    case .noSuchDay:
      return text("\(cell) bestaat niet in de kalender", "\(cell) does not exist in the calendar")
    case .ambiguousDate(let first, let second):
      let days = (words.day(first), words.day(second))
      return text(
        "\(cell) kan \(days.0) zijn of \(days.1); schrijf 2026-12-31, of zeg met --dates day-first of month-first "
          + "wat vooropstaat",
        "\(cell) may be \(days.0) or \(days.1); write 2026-12-31, or say with --dates day-first or month-first "
          + "what comes first")
    case .shortYear:
      return text(
        "\(cell) heeft een jaar van twee cijfers; schrijf er vier", "\(cell) has a year of two digits; write four")
    case .openEnd:
      return text(
        "\(cell) laat open of de dag zelf meetelt; schrijf t/m met de laatste dag",
        "\(cell) leaves open whether the day itself counts; write 'through' with the last day")
    case .serialNumber(let day):
      return text(
        "\(cell) is een datum zoals Excel die bewaart, waarschijnlijk \(words.day(day)); geef de cel de opmaak Datum",
        "\(cell) is a date as Excel keeps it, probably \(words.day(day)); give the cell the format Date")
    case .indefinite:
      return text(
        "\(cell): wat geen einde heeft, heeft hier geen datum; maak de cel leeg en zet het in een kolom Opmerkingen",
        "\(cell): what has no end has no date here; empty the cell and say so in a column Notes")
    case .reducedDate:
      return text("\(cell) is geen hele dag; schrijf zoals 31-12-2026", "\(cell) is no whole day; write as 2026-12-31")
    default:
      return text(
        "\(cell) is geen datum; schrijf zoals 31-12-2026, december 2026 of 2026",
        "\(cell) is no date; write as 2026-12-31, December 2026 or 2026")
    }
  }

  private func row(_ fault: CellFault, _ cell: String) -> String {
    switch fault {
    case .sameContract(let row):
      return text(
        "gaat over hetzelfde contract als rij \(row); neem een van beide weg",
        "is about the same contract as row \(row); take one of both away")
    case .otherAddress(let row):
      return text(
        "\(cell) is een ander adres voor dezelfde eigenaar dan in rij \(row); verbeter een van beide",
        "\(cell) is another address for the same owner than in row \(row); correct one of both")
    case .severalContracts(let ids):
      let names = ids.map(\.shown).joined(separator: ", ").brief
      return text(
        "kan over verschillende contracten gaan (\(names)); zet het id in een kolom Id, of het kenmerk erbij",
        "may be about several contracts (\(names)); give the id in a column Id, or the reference")
    case .sameTitle(let rows):
      let numbers = rows.map(String.init).joined(separator: ", ").brief
      return text(
        "de rijen \(numbers) heten allemaal zo; zet er een kenmerk of een kolom Id bij die ze onderscheidt",
        "the rows \(numbers) all have this name; add a reference or a column Id that tells them apart")
    case .endWithoutOptions:
      return text(
        "\(cell) is een later einde, maar er zijn geen opties; verbeter een van beide",
        "\(cell) is a later end, but there are no options; correct one of both")
    default:
      return text("zonder naam geen contract; vul haar in", "without a name there is no contract; fill it in")
    }
  }
}
