/// How a word stands out, where there is colour; the word itself always says the same.
enum Ink: String {
  case plain = ""
  case bold = "1"
  case faint = "2"
  case red = "31"
  case orange = "33"
  case green = "32"
}

/// Lines of text for a screen, never wider than it.
///
/// All that comes from a register goes through here, so this is where it is made harmless for a terminal.
struct TextPage {
  private(set) var text = ""
  let width: Int
  private let isColoured: Bool

  init(_ setting: Setting) {
    width = setting.width
    isColoured = setting.isColoured
  }

  /// A part of a line that takes a fixed number of columns.
  struct Cell {
    let text: String
    var width: Int
    var ink = Ink.plain
  }

  mutating func blankLine() { text += "\n" }

  /// A heading on a line of its own.
  mutating func heading(_ heading: String) {
    paragraph(heading, ink: .bold)
  }

  /// Text that is broken into lines, all indented.
  mutating func paragraph(_ paragraph: String, indent: Int = 0, ink: Ink = .plain) {
    row([], paragraph, indent: indent, ink: ink)
  }

  /// Text as it is, on one line whatever its length; a line end only where `line` ends with one.
  mutating func verbatim(_ line: String, ink: Ink = .plain) {
    let isEnded = line.hasSuffix("\n")
    text += inked((isEnded ? String(line.dropLast()) : line).shown, ink)
    if isEnded { text += "\n" }
  }

  /// Cells beside each other and, behind them, text that is broken into lines below itself.
  ///
  /// A cell that is wider than its place is never cut: what follows stands on the next line.
  mutating func row(_ cells: [Cell], _ rest: String = "", indent: Int = 0, ink: Ink = .plain) {
    var column = 0
    var place = indent
    for cell in cells where cell.width > 0 {
      let shown = cell.text.shown
      if !shown.isEmpty { write(shown, cell.ink, at: place, &column) }
      place += cell.width + Self.gap
    }
    if width - place < Self.narrowest { place = indent + 2 * Self.gap }
    for line in rest.shown.wrapped(to: max(width - place, Self.narrowest)) where !line.isEmpty {
      write(line, ink, at: place, &column)
      // What comes next is another line.
      column = .max
    }
    text += "\n"
  }

  /// The blanks between two cells.
  static let gap = 2
  /// Text is not broken into lines that are shorter, whatever stands before it.
  private static let narrowest = 16

  /// Writes at a place of this line, or of the next where the cursor is already past it.
  private mutating func write(_ shown: String, _ ink: Ink, at place: Int, _ column: inout Int) {
    if column > 0, column >= place {
      text += "\n"
      column = 0
    }
    text += String(repeating: " ", count: place - column)
    text += inked(shown.breakable, ink)
    column = place + shown.displayWidth
  }

  private func inked(_ text: String, _ ink: Ink) -> String {
    isColoured && ink != .plain && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text with blanks at which no line is broken.
  var unbroken: String { replacing(" ", with: "\u{A0}") }

  /// The text with common blanks again.
  var breakable: String { replacing("\u{A0}", with: " ") }

  private func replacing(_ blank: Unicode.Scalar, with other: Unicode.Scalar) -> String {
    guard unicodeScalars.contains(blank) else { return self }
    var result = ""
    for scalar in unicodeScalars { result.unicodeScalars.append(scalar == blank ? other : scalar) }
    return result
  }
}
