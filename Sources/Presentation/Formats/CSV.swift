/// Comma-separated values as Dutch Excel opens them: semicolons between cells, CRLF behind lines.
package struct CSV: Sendable {
  /// A cell: text from a register, or a number or a day of ours, which can be no formula.
  enum Cell {
    case text(String)
    case own(String)
  }

  private(set) var text: String
  private let isRaw: Bool

  /// With a byte order mark where Excel needs one to see that it is UTF-8; raw: texts that look like a formula as they are.
  init(withMark: Bool, isRaw: Bool) {
    text = withMark ? "\u{FEFF}" : ""
    self.isRaw = isRaw
  }

  mutating func line(_ cells: [Cell]) {
    text += cells.map(written).joined(separator: ";")
    text += "\r\n"
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .own(let value): return value
    case .text(let value):
      let harmless = Self.withoutControls(value)
      let defused = !isRaw && Self.isFormula(value) ? "'" + harmless : harmless
      let needsQuotes = defused.unicodeScalars.contains { ";,\"\n\r\t'".unicodeScalars.contains($0) }
      return needsQuotes || defused.first == " " || defused.last == " "
        ? "\"" + defused.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        : defused
    }
  }

  /// Whether a spreadsheet could take the text for a formula: in any of its lines, after any blanks.
  static func isFormula(_ value: String) -> Bool {
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

  /// Without what could disturb a terminal; lines and tabs stay, as a cell can hold them.
  private static func withoutControls(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.unicodeScalars.append(scalar)
      default: result += String(scalar).shown
      }
    }
    return result
  }
}
