/// Markdown text; whatever comes from a register stands in it as plain words.
struct Markdown {
  private(set) var text = ""

  mutating func heading(_ heading: String, level: Int = 1) {
    beginBlock()
    text += String(repeating: "#", count: level) + " \(Self.plain(heading))\n"
  }

  mutating func paragraph(_ paragraph: String) {
    beginBlock()
    text += Self.plain(paragraph) + "\n"
  }

  /// Lines that stay lines: two blanks at the end of one break it.
  mutating func lines(_ lines: [String]) {
    beginBlock()
    text += lines.map(Self.plain).joined(separator: "  \n") + "\n"
  }

  /// A list below a line that says what it is; nothing where it is empty.
  mutating func list(_ items: [String], under title: String) {
    guard !items.isEmpty else { return }
    paragraph("\(title):")
    beginBlock()
    for item in items { text += "- \(Self.plain(item))\n" }
  }

  /// Lines to copy, as they are.
  mutating func code(_ lines: [String]) {
    beginBlock()
    for line in lines { text += "    \(line.shown)\n" }
  }

  /// A line across the page.
  mutating func rule() {
    beginBlock()
    text += "---\n"
  }

  mutating func tableHead(_ cells: [String]) {
    beginBlock()
    tableRow(cells)
    text += "|" + String(repeating: " --- |", count: cells.count) + "\n"
  }

  mutating func tableRow(_ cells: [String]) {
    text += "| " + cells.map(Self.plain).joined(separator: " | ") + " |\n"
  }

  private mutating func beginBlock() {
    if !text.isEmpty { text += "\n" }
  }

  /// A text in which no character means anything but itself.
  static func plain(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{A0}": result += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!": result += "\\\(scalar)"
      default: result += String(scalar).shown
      }
    }
    return result
  }
}
