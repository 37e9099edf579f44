/// What a row of a spreadsheet says of one contract; a field that it does not say is unknown and not among them.
package struct ImportRow: Sendable {
  /// As the spreadsheet's own program counts.
  package let number: Int
  package internal(set) var said: [ImportField: ImportValue]

  /// The text that a field says.
  func text(_ field: ImportField) -> String? {
    guard case .text(let text)? = said[field] else { return nil }
    return text
  }
}

/// A cell that can't be read, or a row that can't be taken.
package struct CellProblem: Hashable, Sendable {
  package let place: CellPlace
  /// The head of its column; nil where the whole row is meant.
  package let header: String?
  /// What stands in it.
  package let text: String
  package let fault: CellFault
}
