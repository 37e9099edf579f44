/// A spreadsheet as it was read from CSV: the text of every cell, in rows as the spreadsheet's own program numbers them.
package struct Sheet: Hashable, Sendable {
  /// How its octets stand for letters.
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  /// What stands between two cells.
  package enum Separator: UInt8, CaseIterable, Sendable {
    /// As Dutch Excel writes it.
    case semicolon = 0x3B
    /// As English Excel writes it.
    case comma = 0x2C
    case tab = 0x09
  }

  package let encoding: Encoding
  package let separator: Separator
  /// Row 1 is the first; rows may differ in length.
  package let rows: [[String]]

  package init(encoding: Encoding, separator: Separator, rows: [[String]]) {
    self.encoding = encoding
    self.separator = separator
    self.rows = rows
  }

  /// The text of a cell; of one that is not there nothing.
  package func text(_ place: CellPlace) -> String {
    guard rows.indices.contains(place.row - 1) else { return "" }
    let row = rows[place.row - 1]
    return row.indices.contains(place.column) ? row[place.column] : ""
  }
}

/// Why a file is no spreadsheet that can be read.
package enum SheetFault: Error, Hashable, Sendable {
  case empty
  /// A workbook itself, where its CSV belongs.
  case workbook
  /// Octets that are letters in no encoding that spreadsheets use, with the line they stand on.
  case notText(line: Int)
  /// A quote that is never closed.
  case openQuote(CellPlace)
  /// Something behind a closing quote.
  case behindQuote(CellPlace)
}
