/// A cell of a spreadsheet as people name it: row 12, column F.
package struct CellPlace: Hashable, Comparable, Sendable {
  /// Counted from 1, as the spreadsheet's own program does.
  package let row: Int
  /// Counted from 0.
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The column's letters: `A`, `Z`, `AA`.
  package var letters: String { Self.letters(of: column) }

  package static func letters(of column: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var rest = max(column, 0)
    repeat {
      letters.insert(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(String.UnicodeScalarView(letters))
  }

  package static func < (one: CellPlace, other: CellPlace) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}
