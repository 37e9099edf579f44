import Days
import JSONText

/// What every reader shares: the text under its eyes, which was found to be strict JSON, and what it found wrong in it so far.
///
/// A value is known by its place, the offset of its first octet. A reader never stops at a fault: it notes a finding, and the value
/// stays unknown (HOUSE 5: all findings are reported).
struct Reading {
  /// The longest text that a value may be, in octets; a longer one is a mistake of a program.
  static let maximumText = 100_000

  let bytes: [UInt8]
  var findings: [Finding] = []
  /// The contract under reading.
  var contract: Int32?
  /// What a reference may name.
  var known: KnownNames
  /// The value that was read last, and the offset behind it: who passes over it need not look for its end.
  var last = (place: -1, end: -1)

  init(_ bytes: [UInt8], known: KnownNames = KnownNames()) {
    self.bytes = bytes
    self.known = known
  }

  mutating func report(_ fact: Fact, at place: Int) {
    findings.append(Finding(fact, place: place, contract: contract))
  }

  func kind(_ place: Int) -> JSONNode.Kind { bytes.span.kind(at: place) }

  /// Whether the value is of `kind`.
  @inline(__always)
  func stands(_ kind: JSONNode.Kind, at place: Int) -> Bool {
    switch kind {
    case .string: octet(place) == UInt8(ascii: "\"")
    case .object: octet(place) == UInt8(ascii: "{")
    case .list: octet(place) == UInt8(ascii: "[")
    case .number: octet(place) &- UInt8(ascii: "0") <= 9 || octet(place) == UInt8(ascii: "-")
    default: self.kind(place) == kind
    }
  }

  /// The same; where it is not, a finding.
  @inline(__always)
  mutating func expect(_ kind: JSONNode.Kind, _ expected: ExpectedType, at place: Int) -> Bool {
    let isOne = stands(kind, at: place)
    if !isOne { report(.wrongType(expected: expected, found: self.kind(place)), at: place) }
    return isOne
  }

  /// The short plain text at a place, as nearly all are that mean something; nil for anything else.
  @inline(__always)
  func word(_ place: Int) -> JSONWord? {
    octet(place) == UInt8(ascii: "\"") ? bytes.span.word(quotedAt: place) : nil
  }

  /// The case of `table` that the name or text at a place reads, and the offset behind it.
  @inline(__always)
  func key<Key: RegisterKey>(_ place: Int, in table: KeyTable<Key>) -> (key: Key?, end: Int) {
    let octets = bytes.span
    if let (key, count) = table.key(quotedAt: place, in: octets) { return (key, place &+ count &+ 2) }
    let string = octets.string(at: place)
    return (table.key(of: string, in: octets), string.end)
  }

  /// The string at a place, with nothing said of what stands in it; a finding where it is something else.
  @inline(__always)
  mutating func string(_ place: Int) -> JSONString? {
    guard expect(.string, .text, at: place) else { return nil }
    let string = bytes.span.string(at: place)
    last = (place, string.end)
    return string
  }

  /// The same where it is not too long, and without controls.
  mutating func sound(_ place: Int) -> JSONString? {
    guard let string = string(place) else { return nil }
    guard string.content.count <= Self.maximumText else {
      report(.textTooLong(octets: string.content.count), at: place)
      return nil
    }
    if string.mayHoldControls, bytes.span.holdsControls(string) { report(.controlCharacter, at: place) }
    return string
  }

  mutating func text(_ place: Int) -> String? { sound(place).map { bytes.span.text(of: $0) } }

  mutating func texts(_ place: Int) -> [String] { list(place) { $0.text($1) } }

  /// A text that is looked at only where it is shown.
  mutating func passage(_ place: Int) -> Passage? { sound(place).map { _ in Passage(place: place) } }

  /// The same where it says anything at all.
  mutating func title(_ place: Int) -> Passage? {
    guard let string = sound(place), !string.content.isEmpty else { return nil }
    return Passage(place: place)
  }

  /// A number that is looked at only where it is shown.
  mutating func numeral(_ place: Int) -> Passage? {
    guard expect(.number, .number, at: place) else { return nil }
    last = (place, bytes.span.wordEnd(from: place))
    return Passage(place: place)
  }

  mutating func flag(_ place: Int) -> Bool? {
    let found = kind(place)
    guard found == .yes || found == .no else {
      report(.wrongType(expected: .flag, found: found), at: place)
      return nil
    }
    return found == .yes
  }

  mutating func number(_ place: Int, in allowed: ClosedRange<Int>) -> Int? {
    guard numeral(place) != nil else { return nil }
    let digits = place..<last.end
    guard let number = bytes.span.wholeNumber(in: digits), allowed.contains(number) else {
      report(.badNumber(bytes.span.text(in: digits), allowed: allowed), at: place)
      return nil
    }
    return number
  }

  mutating func choice<Choice: RegisterKey>(_ place: Int, of: Choice.Type) -> Choice? {
    guard expect(.string, .text, at: place) else { return nil }
    let (choice, end) = key(place, in: Choice.table)
    last = (place, end)
    if let choice { return choice }
    let word = name(at: place)
    let allowed = Choice.table.names
    report(.badChoice(word, allowed: allowed, suggestion: Suggestion.nearest(to: word, in: allowed)), at: place)
    return nil
  }

  /// Whether the value is that text.
  func isText(_ place: Int, _ text: String) -> Bool {
    stands(.string, at: place) && bytes.span.isText(bytes.span.string(at: place), text)
  }

  mutating func identifier(_ place: Int) -> String? {
    guard let string = sound(place) else { return nil }
    let text = bytes.span.text(of: string)
    // As it stands in the register; only what is escaped there need be looked at as what it means.
    if !Self.isIdentifier(bytes.span.extracting(string.content)), !Self.isIdentifier(text) {
      report(.badIdentifier(text), at: place)
    }
    return text
  }

  /// `[a-z0-9-]+` (FORMAT 1).
  static func isIdentifier(_ text: String) -> Bool { isIdentifier(text.utf8.span) }

  private static func isIdentifier(_ octets: Span<UInt8>) -> Bool {
    var at = 0
    while at &+ 8 <= octets.count, areIdentifying(octets.word(at: at)) { at &+= 8 }
    while at < octets.count {
      switch octets[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): at &+= 1
      default: return false
      }
    }
    return !octets.isEmpty
  }

  /// Whether all eight octets of a word may stand in an id.
  @inline(__always)
  private static func areIdentifying(_ word: UInt64) -> Bool {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    func lie(from first: UInt64, to last: UInt64) -> UInt64 {
      (word &+ ones &* (0x80 - first)) & ~(word &+ ones &* (0x7F - last))
    }
    let letters = lie(from: 0x61, to: 0x7A)
    let digits = lie(from: 0x30, to: 0x39)
    let dashes = lie(from: 0x2D, to: 0x2D)
    return (letters | digits | dashes) & ~word & high == high
  }

  /// Whether a key begins with `x-`, so that what stands below it is nobody's business.
  static func isFree(_ key: String) -> Bool { key.utf8.starts(with: "x-".utf8) }
}
