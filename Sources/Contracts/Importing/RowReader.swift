import Days

/// Reads the rows of a spreadsheet with a mapping of its columns.
struct RowReader {
  let sheet: Sheet
  let mapping: ColumnMapping
  /// The routes of the register.
  let routes: [String]

  /// How the sheet writes its dates where the mapping does not say: with semicolons as Dutch programs do, else unknown.
  private var order: DateOrder? { mapping.dates ?? (sheet.separator == .semicolon ? .dayFirst : nil) }

  /// Which marks stand between thousands.
  private var isDutch: Bool? {
    switch sheet.separator {
    case .semicolon: true
    case .comma: false
    case .tab: nil
    }
  }

  /// What a row says; nil where it is empty. Problems are added to `problems`, all of the row.
  func read(_ number: Int, _ problems: inout [CellProblem]) -> ImportRow? {
    var row = ImportRow(number: number, said: [:])
    var isEmpty = true
    var notTacit = false
    let before = problems.count
    for (column, field, unit) in mapping.fields {
      let place = CellPlace(row: number, column: column)
      let text = Self.unguarded(sheet.text(place))
      if !text.isEmpty { isEmpty = false }
      do throws(CellFault) {
        guard try Self.isReadable(text), !text.isEmpty else { continue }
        if field == .renewal, !CellWord.isUnknown(text), case .notTacit = try CellWord.renewal(text) {
          notTacit = true
        } else if field == .yearly {
          try readAmount(text, &row)
        } else if let value = try value(of: field, text, unit) {
          row.said[field] = value
        }
      } catch {
        problems.append(problem(error, place))
      }
    }
    guard !isEmpty else { return nil }
    if row.said[.title] == nil, problems.count == before {
      let column = mapping.column(of: .title) ?? 0
      problems.append(problem(.missing, CellPlace(row: number, column: column)))
    }
    if row.said[.yearly] == nil { row.said[.currency] = nil }
    if notTacit { row.said[.renewal] = Self.renewal(ofNotTacit: row) }
    if let fault = Self.settleExtensions(&row) {
      problems.append(problem(fault, CellPlace(row: number, column: mapping.column(of: .maximumEnd) ?? 0)))
    }
    return row
  }

  func problem(_ fault: CellFault, _ place: CellPlace) -> CellProblem {
    let header = mapping.columns.indices.contains(place.column) ? mapping.columns[place.column].header : nil
    return CellProblem(place: place, header: header, text: sheet.text(place), fault: fault)
  }

  /// The text of a cell as it was before it was made harmless for a spreadsheet, without blanks around it.
  private static func unguarded(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while scalars.last?.properties.isWhitespace ?? false { scalars.removeLast() }
    var rest = scalars.drop { $0.properties.isWhitespace }
    if rest.first == "'", FormulaText.isOne(String(String.UnicodeScalarView(rest.drop { $0 == "'" }))) {
      rest.removeFirst()
    }
    return String(String.UnicodeScalarView(rest))
  }

  /// Whether a text may stand in a register.
  private static func isReadable(_ text: String) throws(CellFault) -> Bool {
    guard text.utf8.count <= Reading.maximumText else { throw .tooLong }
    for scalar in text.unicodeScalars {
      let isControl = (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
      if isControl { throw .controlCharacter }
    }
    return true
  }

  /// Nil where the cell says that it is not known.
  private func value(of field: ImportField, _ text: String, _ unit: CellUnit?) throws(CellFault) -> ImportValue? {
    if field == .title { return .text(Self.line(text)) }
    guard !CellWord.isUnknown(text) else { return nil }
    switch field {
    case .options: return try CellOptions.read(text, unit: unit).map(ImportValue.options) ?? ImportValue.none
    case .renewal: return try renewal(text)
    case .route: return try route(text)
    default: break
    }
    guard !CellWord.isNone(text) else { return nil }
    return try known(field, text, unit)
  }

  private func known(_ field: ImportField, _ text: String, _ unit: CellUnit?) throws(CellFault) -> ImportValue? {
    switch field {
    case .id, .providerID, .ownerID:
      guard let id = Reading.isIdentifier(text) ? text : FoldedText.slug(text) else { throw .noIdentifier }
      return .text(id)
    case .title, .provider, .category, .reference, .owner: return .text(Self.line(text))
    case .notes: return .text(text)
    case .parties, .subcontractors: return .texts(Self.names(text))
    case .derived: return .texts(try Self.paths(text))
    case .ownerEmail:
      guard EmailAddress(text) != nil else { throw .noAddress }
      return .text(text)
    case .currency: return .text(text)
    case .start: return .date(try CellDate.read(text, as: .start, order: order))
    case .firstPeriodDuration where !CellWord.isIndefinite(text):
      return .span(.period(try CellPeriod.interval(text, unit: unit)))
    case .firstPeriodEnd where CellWord.isIndefinite(text), .maximumEnd where CellWord.isIndefinite(text),
      .firstPeriodDuration:
      throw .indefinite
    case .firstPeriodEnd, .maximumEnd: return .date(try CellDate.read(text, as: .end, order: order))
    case .procurementStarts: return .date(try CellDate.read(text, as: .start, order: order))
    case .verifiedOn: return .date(ReducedDate(try CellDate.day(text, order: order)))
    case .noticePeriod, .procurementLeadTime: return .span(try CellPeriod.span(text, unit: unit))
    case .talksEvery: return .span(.period(try CellPeriod.rhythm(text, unit: unit)))
    case .kind: return .text(try CellWord.kind(text).rawValue)
    case .noticeBy: return .text(try CellWord.noticeGiver(text).rawValue)
    case .counting: return .text(try CellWord.counting(text).rawValue)
    case .intention: return .text(try CellWord.intention(text).rawValue)
    case .options, .renewal, .route, .yearly: return nil
    }
  }

  private func readAmount(_ text: String, _ row: inout ImportRow) throws(CellFault) {
    guard !CellWord.isUnknown(text), !CellWord.isNone(text) else { return }
    let (digits, currency) = try CellAmount.read(text, isDutch: isDutch)
    row.said[.yearly] = .amount(digits)
    // A column for it says it more plainly.
    if let currency, row.said[.currency] == nil { row.said[.currency] = .text(currency) }
  }

  private func renewal(_ text: String) throws(CellFault) -> ImportValue? {
    switch try CellWord.renewal(text) {
    case .tacit: .text(Renewal.tacit.rawValue)
    case .express: .text(Renewal.express.rawValue)
    case .none: .text(Renewal.none.rawValue)
    case .notTacit: nil
    }
  }

  private func route(_ text: String) throws(CellFault) -> ImportValue {
    if CellWord.isNone(text) { return .none }
    guard routes.contains(text) else { throw .unknownRoute(among: routes) }
    return .text(text)
  }

  /// 'Not tacit' is express where there is an option, and no renewal where there is none; else it says nothing that a date rests on.
  private static func renewal(ofNotTacit row: ImportRow) -> ImportValue? {
    switch row.said[.options] {
    case .options(let options)?: .text((options.isEmpty ? Renewal.none : .express).rawValue)
    case ImportValue.none?: .text(Renewal.none.rawValue)
    default: row.said[.maximumEnd] == nil ? nil : .text(Renewal.express.rawValue)
    }
  }

  /// No options and an end of all that is the first end say one thing; two different ends contradict each other.
  private static func settleExtensions(_ row: inout ImportRow) -> CellFault? {
    guard row.said[.options] == ImportValue.none, case .date(let maximum)? = row.said[.maximumEnd] else { return nil }
    guard case .date(let end)? = row.said[.firstPeriodEnd] else {
      row.said[.options] = .options([])
      return nil
    }
    guard end.lastDay == maximum.lastDay else { return .endWithoutOptions }
    row.said[.maximumEnd] = nil
    return nil
  }

  /// A text on one line.
  private static func line(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Names below each other or apart by semicolons, else by commas.
  private static func names(_ text: String) -> [String] {
    let isApart = text.contains(";") || text.contains("\n")
    let parts = text.split { isApart ? $0 == ";" || $0 == "\n" : $0 == "," }
    var names: [String] = []
    for part in parts {
      let name = line(String(part))
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func paths(_ text: String) throws(CellFault) -> [String] {
    let paths = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    let known = ImportField.allCases.compactMap(\.term?.rawValue)
    guard paths.allSatisfy(known.contains) else { throw .noWord(of: .derived) }
    return paths
  }
}
