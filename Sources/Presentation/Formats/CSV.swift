import Contracts
import Days

/// Comma-separated values as Dutch Excel opens them: semicolons between cells, CRLF behind lines.
struct CSV {
  private(set) var octets: [UInt8] = []
  private let isRaw: Bool
  private var isAtBeginOfLine = true

  /// What Excel needs in front to see that it is UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Raw: texts that look like a formula as they are.
  init(isRaw: Bool) {
    self.isRaw = isRaw
  }

  /// Adds a cell with text from a register: nothing in it can be taken for a formula, a border or a line end.
  mutating func text(_ value: String) {
    if Self.isPlain(value) { own(value) } else { own(guarded(value)) }
  }

  /// Adds a cell with words of ours, in which nothing needs guarding.
  mutating func own(_ value: String) {
    separate()
    octets.append(contentsOf: value.utf8)
  }

  /// Adds a cell with a day, empty where there is none.
  mutating func own(_ day: Day?) {
    separate()
    if let day { octets.append(day) }
  }

  mutating func own(_ number: Int) {
    separate()
    if number < 0 { octets.append(UInt8(ascii: "-")) }
    let begin = octets.count
    var rest = number.magnitude
    repeat {
      octets.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    octets[begin...].reverse()
  }

  /// Adds a cell with a deadline's id, which is not put together first where all parts of it are plain.
  mutating func identifier(of deadline: Deadline, due: Day, _ id: (Deadline) -> String) {
    guard let contract = deadline.contract, !deadline.isMarked, Self.isPlain(contract), Self.isPlain(deadline.rule)
    else {
      return text(id(deadline))
    }
    own(contract)
    octets.append(UInt8(ascii: "/"))
    octets.append(contentsOf: deadline.rule.utf8)
    octets.append(UInt8(ascii: "/"))
    octets.append(due)
  }

  mutating func endLine() {
    octets.append(UInt8(ascii: "\r"))
    octets.append(UInt8(ascii: "\n"))
    isAtBeginOfLine = true
  }

  @inline(__always)
  private mutating func separate() {
    if !isAtBeginOfLine { octets.append(UInt8(ascii: ";")) }
    isAtBeginOfLine = false
  }

  /// Whether a text plainly needs no guarding, as nearly all do: it begins with a letter or a digit, ends with no blank, and holds
  /// neither controls nor borders nor a character of the blocks in which marks of writing direction stand.
  static func isPlain(_ value: String) -> Bool {
    let octets = value.utf8.span
    guard let first = octets.indices.first else { return true }
    switch octets[first] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      break
    default: return false
    }
    for index in octets.indices where !isPlain(octets[index]) { return false }
    return octets[octets.count - 1] != UInt8(ascii: " ")
  }

  @inline(__always)
  private static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F: false
    case 0x20..<0xC0: true
    // The beginnings of Latin, Greek, Cyrillic and Hebrew letters; not those of C1 and of the Arabic letter mark.
    case 0xC3...0xD7, 0xD9...0xDF: true
    default: false
    }
  }

  /// The text as a cell that does no harm, whatever stands in it.
  func guarded(_ value: String) -> String {
    let harmless = Self.withoutControls(value)
    let defused = !isRaw && FormulaText.isOne(value) ? "'" + harmless : harmless
    let needsQuotes = defused.unicodeScalars.contains { ";,\"\n\r\t'".unicodeScalars.contains($0) }
    return needsQuotes || defused.first == " " || defused.last == " "
      ? "\"" + defused.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      : defused
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
