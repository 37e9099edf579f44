import Contracts
import Days
import JSONText

/// Comma-separated values as Dutch Excel opens them: semicolons between cells, CRLF behind lines.
struct CSV {
  private var written: GrowingOctets
  private let isRaw: Bool
  private var days = DayTexts()

  /// What Excel needs in front to see that it is UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// So many octets a line has, or few more.
  private static let lineLength = 240

  /// Raw: texts that look like a formula as they are; `lines`: about how many there will be.
  init(isRaw: Bool, lines: Int = 1) { self.init(isRaw: isRaw, octets: lines * Self.lineLength) }

  /// `octets`: about how many there will be in all lines.
  init(isRaw: Bool, octets: Int) {
    self.isRaw = isRaw
    written = GrowingOctets(capacity: octets)
  }

  /// The lines that were written.
  var octets: [UInt8] { written.octets }

  /// Takes out the lines that were written.
  mutating func take() -> [UInt8] { written.take() }

  /// Adds a cell with text from a register: nothing in it can be taken for a formula, a border or a line end. Returns whether the
  /// text plainly was so already.
  @discardableResult
  mutating func text(_ value: String) -> Bool {
    let octets = value.utf8.span
    let isPlain = Self.isPlain(octets)
    if isPlain { own(octets) } else { own(guarded(value)) }
    return isPlain
  }

  /// Adds such a cell with a text of a register that reads so in `octets`: plain ones are copied as they stand there.
  mutating func text(_ passage: Passage, in octets: [UInt8]) {
    let string = octets.span.string(at: passage.place)
    let content = octets.span.extracting(string.content)
    if !string.isEscaped, Self.isPlain(content) { own(content) } else { text(octets.span.text(of: string)) }
  }

  /// The octets of such a cell, for a table of cells.
  func cell(_ value: String) -> [UInt8] { Array((Self.isPlain(value.utf8.span) ? value : guarded(value)).utf8) }

  /// Adds a cell with words of ours, in which nothing needs guarding.
  mutating func own(_ words: String) { own(words.utf8.span) }

  /// Adds one of the cells of a table.
  mutating func own(_ number: Int, of table: CellTable) {
    own(table.octets.span.extracting(table.range(number)))
  }

  @inline(__always)
  private mutating func own(_ cell: Span<UInt8>) { written.append(cell, Self.border) }

  /// Adds an empty cell.
  mutating func empty() { written.append(Self.border) }

  /// Adds a cell with a day, empty where there is none.
  mutating func own(_ day: Day?) {
    guard let day else { return empty() }
    guard let octets = days.octets(of: day) else { return own(day.description) }
    written.append(octets.0, octets.1 | UInt64(Self.border) << 16, count: 11)
  }

  mutating func own(_ number: Int) {
    var rest = number.magnitude
    guard rest < 1_000_000 else { return own(String(number)) }
    var (octets, count) = (UInt64(Self.border), 1)
    repeat {
      octets = octets << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
    if number < 0 {
      octets = octets << 8 | UInt64(UInt8(ascii: "-"))
      count += 1
    }
    written.append(octets, count: count)
  }

  /// Adds a cell with a deadline's id, which is not put together first where its parts `arePlain` and there is no more to it.
  mutating func identifier(_ contract: String?, _ rule: Span<UInt8>, _ due: Day, arePlain: Bool, else id: () -> String)
  {
    guard arePlain, let contract else {
      text(id())
      return
    }
    let slash = UInt8(ascii: "/")
    written.append(contract.utf8.span, slash)
    written.append(rule, slash)
    own(due)
  }

  /// Ends a line, which has a cell at least.
  mutating func endLine() {
    // In place of the border behind the last cell.
    written.removeLast()
    written.append(Self.lineEnd, count: 2)
  }

  private static let border = UInt8(ascii: ";")
  private static let lineEnd = UInt64(UInt8(ascii: "\r")) | UInt64(UInt8(ascii: "\n")) << 8

  /// Whether a text plainly needs no guarding, as nearly all do: it begins with a letter or a digit, ends with no blank, and holds
  /// neither controls nor borders nor a character of the blocks in which marks of writing direction stand.
  static func isPlain(_ octets: Span<UInt8>) -> Bool {
    guard octets.count > 0 else { return true }
    switch octets[0] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      break
    default: return false
    }
    guard octets[octets.count - 1] != UInt8(ascii: " ") else { return false }
    guard octets.count >= 8 else { return isPlain(octets, octets.indices) }
    let last = octets.count - 8
    var at = 0
    while at < last {
      if !isPlainASCII(octets.word(at: at)), !isPlain(octets, at..<(at + 8)) { return false }
      at &+= 8
    }
    // The last eight, of which some may have been looked at.
    return isPlainASCII(octets.word(at: last)) || isPlain(octets, last..<octets.count)
  }

  private static func isPlain(_ octets: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !isPlain(octets[index]) { return false }
    return true
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

  /// Whether eight octets are all ASCII and plain.
  ///
  /// Of each octet the highest bit is looked at: it is clear in ASCII, so that an addition to the others can set it, and nothing is
  /// carried into the next octet.
  @inline(__always)
  private static func isPlainASCII(_ word: UInt64) -> Bool {
    let (high, others) = (0x8080_8080_8080_8080 as UInt64, 0x7F7F_7F7F_7F7F_7F7F as UInt64)
    func differs(_ octet: UInt8) -> UInt64 { (word ^ (UInt64(octet) &* 0x0101_0101_0101_0101)) &+ others }
    // Set from the space on; set for DEL.
    let isNoControl = word &+ 0x6060_6060_6060_6060
    let isDelete = word &+ 0x0101_0101_0101_0101
    let isNoBorder =
      differs(UInt8(ascii: ";")) & differs(UInt8(ascii: ",")) & differs(UInt8(ascii: "\"")) & differs(UInt8(ascii: "'"))
    return word & high == 0 && isNoControl & isNoBorder & ~isDelete & high == high
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
