import JSONText

/// Which column of a spreadsheet says what: proposed from the heads, or as somebody wrote it down.
package struct ColumnMapping: Hashable, Sendable {
  /// What is made of a column.
  package enum Use: Hashable, Sendable {
    case field(ImportField, CellUnit?)
    /// Nothing, since `export` computes it.
    case computed
    /// Nothing, since its head says nothing known, or another column already says it, or somebody wanted it so.
    case untaken
  }

  /// A column with its head.
  package struct Column: Hashable, Sendable {
    package let header: String
    package let use: Use

    package init(header: String, use: Use) {
      self.header = header
      self.use = use
    }
  }

  /// The row in which the heads stand.
  package let headerRow: Int
  /// Nil: as the sheet's flavour has it, and an ambiguous date is refused.
  package let dates: DateOrder?
  package let columns: [Column]

  package init(headerRow: Int, dates: DateOrder?, columns: [Column]) {
    self.headerRow = headerRow
    self.dates = dates
    self.columns = columns
  }

  /// The columns and what they say, of those that say something.
  package var fields: [(column: Int, field: ImportField, unit: CellUnit?)] {
    columns.indices.compactMap { index in
      guard case .field(let field, let unit) = columns[index].use else { return nil }
      return (index, field, unit)
    }
  }

  package func column(of field: ImportField) -> Int? { fields.first { $0.field == field }?.column }

  /// The mapping that the heads of a sheet suggest. The heads stand in the row, of the first twenty, that has most heads that are
  /// known; of two columns that say the same the first does, and the other is listed as not taken.
  package init(proposedFor sheet: Sheet) {
    var best = (row: 0, known: 0)
    for row in sheet.rows.indices.prefix(20) {
      let known = sheet.rows[row].count { HeaderWords.meaning(of: $0) != nil }
      if known > best.known { best = (row, known) }
    }
    var taken: Set<ImportField> = []
    let columns = sheet.rows[best.row].enumerated().map { column, header in
      var meaning = HeaderWords.meaning(of: header)
      // 'Soort' may be that of the contract, or of what it buys: the cells tell.
      if meaning == .field(.kind, nil), !Self.holdsKinds(column, sheet, below: best.row) {
        meaning = .field(.category, nil)
      }
      return switch meaning {
      case .field(let field, let unit) where taken.insert(field).inserted:
        Column(header: header, use: .field(field, unit))
      case .computed: Column(header: header, use: .computed)
      case .field, nil: Column(header: header, use: .untaken)
      }
    }
    self.init(headerRow: best.row + 1, dates: nil, columns: columns)
  }

  /// Whether any cell of a column names a kind of contract, or none says anything.
  private static func holdsKinds(_ column: Int, _ sheet: Sheet, below row: Int) -> Bool {
    let said = sheet.rows[(row + 1)...].filter { $0.indices.contains(column) && !CellWord.isUnknown($0[column]) }
    return said.isEmpty
      || said.contains { row in
        do throws(CellFault) {
          _ = try CellWord.kind(row[column])
          return true
        } catch {
          return false
        }
      }
  }

  /// This mapping for the columns of a sheet, which may stand in another order. Columns that the mapping does not know are not taken;
  /// throws the heads of those that the sheet does not have.
  package func applied(to sheet: Sheet) throws(MissingColumns) -> ColumnMapping {
    guard sheet.rows.indices.contains(headerRow - 1) else { throw MissingColumns(headers: columns.map(\.header)) }
    var left = columns
    let found = sheet.rows[headerRow - 1].map { header in
      let folded = FoldedText(header).text
      guard let index = left.firstIndex(where: { FoldedText($0.header).text == folded }) else {
        return Column(header: header, use: HeaderWords.meaning(of: header) == .computed ? .computed : .untaken)
      }
      return Column(header: header, use: left.remove(at: index).use)
    }
    let missing = left.filter { if case .field = $0.use { true } else { false } }
    guard missing.isEmpty else { throw MissingColumns(headers: missing.map(\.header)) }
    return ColumnMapping(headerRow: headerRow, dates: dates, columns: found)
  }

  /// The mapping with this order of dates, where one is given.
  package func with(dates order: DateOrder?) -> ColumnMapping {
    ColumnMapping(headerRow: headerRow, dates: order ?? dates, columns: columns)
  }

  /// As it is saved.
  package var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("headerRow", headerRow)
      if let dates { writer.member("dates", dates.rawValue) }
      writer.key("columns")
      writer.list { writer in
        for column in columns {
          writer.object(inline: true) { writer in
            writer.member("header", column.header)
            guard case .field(let field, let unit) = column.use else { return writer.member("field", String?.none) }
            writer.member("field", field.rawValue)
            if let unit { writer.member("unit", unit.rawValue) }
          }
        }
      }
    }
    return writer.document
  }
}

/// Columns that a mapping names and a sheet does not have.
package struct MissingColumns: Error, Hashable, Sendable {
  package let headers: [String]
}
