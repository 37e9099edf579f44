package import Contracts

/// The phrases about taking in a spreadsheet.
extension Phrases {
  /// How a register cites a row: `rij 12`.
  package func citation(row: Int) -> String { text("rij \(row)", "row \(row)") }

  /// `rij 12, kolom F "Einddatum"`.
  func place(_ problem: CellProblem) -> String {
    let column = text("kolom \(problem.place.letters)", "column \(problem.place.letters)")
    guard let header = problem.header, !header.isEmpty else { return "\(citation(row: problem.place.row)), \(column)" }
    return "\(citation(row: problem.place.row)), \(column) \"\(header.brief.shown)\""
  }

  /// `contracten.csv: CSV met puntkomma's, Windows-1252; de koppen staan in rij 1`.
  func reading(_ file: String, _ sheet: Sheet, headerRow: Int, isWorkbook: Bool) -> String {
    if isWorkbook {
      return text(
        "\(file.shown): het eerste blad van de werkmap; de koppen staan in rij \(headerRow)",
        "\(file.shown): the first sheet of the workbook; the heads stand in row \(headerRow)")
    }
    let separator =
      switch sheet.separator {
      case .semicolon: text("puntkomma's", "semicolons")
      case .comma: text("komma's", "commas")
      case .tab: text("tabs", "tabs")
      }
    return text(
      "\(file.shown): CSV met \(separator), \(sheet.encoding.rawValue); de koppen staan in rij \(headerRow)",
      "\(file.shown): CSV with \(separator), \(sheet.encoding.rawValue); the heads stand in row \(headerRow)")
  }

  var columnsHeading: String { text("Kolommen", "Columns") }
  var newHeading: String { text("Nieuw", "New") }
  var changedHeading: String { text("Gewijzigd", "Changed") }
  var addedHeading: String { text("Ook in het register", "Also in the register") }
  var untakenColumn: String { text("niet overgenomen", "not taken") }
  var computedColumn: String {
    text("niet overgenomen: rekent Tijdig uit", "not taken: Tijdig computes it")
  }
  var nothingKnown: String { text("onbekend", "unknown") }

  /// `nieuwe aanbieder Glans B.V. (glans-bv)`.
  func newParty(_ party: ImportPlan.Newcomer) -> String {
    text("nieuwe aanbieder", "new provider") + " \(party.name) (\(party.id))"
  }

  func newPerson(_ person: ImportPlan.Newcomer) -> String {
    text("nieuwe persoon", "new person") + " \(person.name) (\(person.id))" + (person.email.map { ", \($0)" } ?? "")
  }

  /// `e-mailadres van J. Jansen (jansen): onbekend → jansen@example.org`.
  func changed(_ detail: ImportPlan.Detail, of name: String) -> String {
    let old = detail.old ?? nothingKnown
    switch detail.key {
    case .name: return text("naam van", "name of") + " \(detail.id): \(old) → \(detail.new)"
    case .email: return text("e-mailadres van", "e-mail address of") + " \(name) (\(detail.id)): \(old) → \(detail.new)"
    }
  }

  /// `12 rijen: 3 nieuw, 2 gewijzigd, 6 gelijk, 1 niet te lezen`.
  func summary(_ plan: ImportPlan) -> String {
    let rows = count(plan.lines.count + plan.unread, text("rij", "row"), text("rijen", "rows"))
    return text(
      "\(rows): \(plan.added) nieuw, \(plan.changed) gewijzigd, \(plan.same) gelijk, \(plan.unread) niet te lezen",
      "\(rows): \(plan.added) new, \(plan.changed) changed, \(plan.same) the same, \(plan.unread) unreadable")
  }

  func unit(_ unit: CellUnit) -> String {
    switch unit {
    case .days: text("in dagen", "in days")
    case .workingDays: text("in werkdagen", "in working days")
    case .weeks: text("in weken", "in weeks")
    case .months: text("in maanden", "in months")
    case .years: text("in jaren", "in years")
    }
  }

  // What an import ends with.

  package var nothingWrittenYet: String {
    text(
      "Er is nog niets geschreven. Kloppen de kolommen en de wijzigingen? Herhaal het dan met --yes.\n"
        + "Klopt een kolom niet, bewaar ze dan met --save-mapping kolommen.json, verbeter dat bestand\n"
        + "en geef het met --mapping kolommen.json.",
      "Nothing is written yet. Are the columns and the changes right? Then do it again with --yes.\n"
        + "Is a column wrong? Save them with --save-mapping columns.json, correct that file,\n"
        + "and give it with --mapping columns.json.")
  }

  package var onlyRehearsed: String { text("Proef: er is niets geschreven.", "A rehearsal: nothing is written.") }

  package var nothingChanges: String {
    text("Er verandert niets: het register zegt dit al.", "Nothing changes: the register says so already.")
  }

  package func imported(_ file: String) -> String {
    text(
      "Geschreven in \(file.shown); 'tijdig check' zegt wat er nog aan ontbreekt.",
      "Written to \(file.shown); 'tijdig check' says what it still lacks.")
  }

  package func savedMapping(_ file: String) -> String {
    text("Kolommen bewaard in \(file.shown).", "Columns saved in \(file.shown).")
  }

  package func unreadRows(_ rows: Int) -> String {
    text(
      "Er is niets geschreven: \(count(rows, "rij is", "rijen zijn")) niet te lezen. Verbeter de cellen, of neem met\n"
        + "--partial alleen de andere rijen over.",
      "Nothing is written: \(count(rows, "row", "rows")) can't be read. Correct the cells, or take only the\n"
        + "other rows with --partial.")
  }

  package func leftOut(_ rows: Int) -> String {
    text(
      "Niet overgenomen: \(count(rows, "rij", "rijen")), hierboven genoemd.",
      "Not taken: \(count(rows, "row", "rows")), named above.")
  }

  // Why a spreadsheet can't be read at all.

  package func noTitleColumn(_ file: String) -> String {
    text(
      "\(file.shown): geen kolom met de naam van het contract. Zet boven die kolom 'Contractnaam', of wijs haar aan\n"
        + "met --save-mapping en --mapping.",
      "\(file.shown): no column with the contract's name. Put 'Contract name' above it, or point it out\n"
        + "with --save-mapping and --mapping.")
  }

  package func missingColumns(_ missing: MissingColumns, _ file: String) -> String {
    let heads = missing.headers.map { "\"\($0.brief.shown)\"" }.joined(separator: ", ")
    return text(
      "\(file.shown): de kolommen van --mapping staan er niet in: \(heads). Verbeter de koppen, of bewaar met\n"
        + "--save-mapping een nieuwe indeling.",
      "\(file.shown): it lacks columns of --mapping: \(heads). Correct the heads, or save\n"
        + "a new mapping with --save-mapping.")
  }

  /// `command`: what does the same by hand.
  package func noConverter(_ file: String, _ command: String) -> String {
    text(
      "\(file.shown): om Excel-werkmappen te lezen is het programma xlsx2csv nodig (op Debian: apt install xlsx2csv).\n"
        + "Of zet haar elders om, en neem de CSV over: \(command.shown)",
      "\(file.shown): to read Excel workbooks the program xlsx2csv is needed (on Debian: apt install xlsx2csv).\n"
        + "Or convert it elsewhere, and import the CSV: \(command.shown)")
  }

  package func unreadableWorkbook(_ file: String, _ words: String) -> String {
    text(
      "\(file.shown): xlsx2csv kan deze werkmap niet lezen (\(words.shown)); bewaar haar in Excel als CSV UTF-8",
      "\(file.shown): xlsx2csv can't read this workbook (\(words.shown)); save it in Excel as CSV UTF-8")
  }

  package func newErrors(_ number: Int) -> String {
    text(
      "Let op: hierdoor krijgt het register \(count(number, "nieuwe fout", "nieuwe fouten")); 'tijdig check' zegt welke.",
      "Mind: this gives the register \(count(number, "new error", "new errors")); 'tijdig check' says which.")
  }

  package func problem(_ fault: SheetFault) -> String {
    func cell(_ place: CellPlace) -> String {
      text("rij \(place.row), kolom \(place.letters)", "row \(place.row), column \(place.letters)")
    }
    switch fault {
    case .empty: return text("er staat niets in", "there is nothing in it")
    case .workbook:
      return text(
        "dit is een Excel-werkmap onder een andere naam; noem haar .xlsx, of bewaar haar in Excel als CSV UTF-8",
        "this is an Excel workbook by another name; call it .xlsx, or save it in Excel as CSV UTF-8")
    case .notText(let line):
      return text(
        "op regel \(line) staat iets dat geen tekst is; bewaar het blad opnieuw als CSV UTF-8",
        "line \(line) holds something that is no text; save the sheet again as CSV UTF-8")
    case .openQuote(let place):
      return text(
        "\(cell(place)): deze cel begint met een aanhalingsteken en eindigt nergens; bewaar het blad opnieuw als CSV",
        "\(cell(place)): this cell begins with a quote and never ends; save the sheet again as CSV")
    case .behindQuote(let place):
      return text(
        "\(cell(place)): achter het laatste aanhalingsteken staat nog iets; bewaar het blad opnieuw als CSV",
        "\(cell(place)): something stands behind the closing quote; save the sheet again as CSV")
    }
  }
}
