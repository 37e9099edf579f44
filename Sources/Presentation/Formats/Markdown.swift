/// Markdown text; whatever comes from a register stands in it as plain words.
struct Markdown {
  private(set) var text = ""

  mutating func heading(_ heading: String, level: Int = 1) {
    beginBlock()
    text += String(repeating: "#", count: level) + " \(Self.plain(heading))\n"
  }

  mutating func paragraph(_ paragraph: String) {
    beginBlock()
    text += Self.opening(paragraph) + "\n"
  }

  mutating func list(_ items: [String]) {
    beginBlock()
    for item in items { text += "- \(Self.opening(item))\n" }
  }

  /// A list of values, each behind its name.
  mutating func facts(_ facts: [(name: String, value: String)]) {
    beginBlock()
    for fact in facts { text += "- **\(Self.plain(fact.name)):** \(Self.plain(fact.value))".trimmedAtEnd + "\n" }
  }

  /// A line across, between two texts in one.
  mutating func rule() {
    beginBlock()
    text += "---\n"
  }

  /// Lines that stay lines: two blanks at the end of one break it.
  mutating func lines(_ lines: [String]) {
    beginBlock()
    text += lines.map(Self.opening).joined(separator: "  \n") + "\n"
  }

  /// A list below a line that says what it is; nothing where it is empty.
  mutating func list(_ items: [String], under title: String) {
    guard !items.isEmpty else { return }
    paragraph("\(title):")
    list(items)
  }

  /// Lines to copy, as they are.
  mutating func code(_ lines: [String]) {
    beginBlock()
    for line in lines { text += "    \(line.shown)\n" }
  }

  mutating func tableHead(_ cells: [String]) {
    beginBlock()
    tableRow(cells)
    text += "|" + String(repeating: " --- |", count: cells.count) + "\n"
  }

  mutating func tableRow(_ cells: [String]) {
    text += "| " + cells.map(Self.plain).joined(separator: " | ") + " |\n"
  }

  /// A row that names the rows below it.
  mutating func tableGroup(_ name: String, columns: Int) {
    text += "| **\(Self.plain(name))** |" + String(repeating: "  |", count: columns - 1) + "\n"
  }

  private mutating func beginBlock() {
    if !text.isEmpty { text += "\n" }
  }

  /// The same at the beginning of a block, where a dash or a number would make a list of it.
  private static func opening(_ value: String) -> String {
    let plain = String(plain(value).drop { $0 == " " })
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let rest = plain.dropFirst(digits.count)
    guard let sign = rest.unicodeScalars.first else { return plain }
    let isList = digits.isEmpty ? "-+=".unicodeScalars.contains(sign) : ".)".unicodeScalars.contains(sign)
    return isList ? "\(digits)\\\(rest)" : plain
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

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
