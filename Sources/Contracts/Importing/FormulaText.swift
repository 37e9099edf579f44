/// Texts that a spreadsheet would reckon with.
package enum FormulaText {
  /// Whether a spreadsheet could take the text for a formula: in any of its lines, after any blanks.
  package static func isOne(_ value: String) -> Bool {
    var isAtStart = true
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\t", "\r": if isAtStart { return true }
      case "\n": isAtStart = true
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": if isAtStart { return true }
      default: isAtStart = isAtStart && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .format)
      }
    }
    return false
  }
}
