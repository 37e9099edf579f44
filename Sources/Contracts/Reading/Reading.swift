import Days
import JSONText

/// What every reader shares: the tape under its eyes, and what it found wrong so far.
///
/// A reader never stops at a fault: it notes a finding, and the value stays unknown (HOUSE 5: all findings are reported).
struct Reading {
  /// The longest text that a value may be, in octets; a longer one is a mistake of a program.
  static let maximumText = 100_000

  var tape: JSONTape
  var findings: [Finding] = []
  /// The contract under reading.
  var contract: Int32?
  /// What a reference may name.
  var known: KnownNames

  init(_ tape: JSONTape, known: KnownNames = KnownNames()) {
    self.tape = tape
    self.known = known
  }

  func place(_ index: Int) -> Int { tape.cells[index].start }

  mutating func report(_ fact: Fact, at index: Int) {
    findings.append(Finding(fact, place: place(index), contract: contract))
  }

  /// Calls `body` for each known member of the object at `index`; a key that is not known is a finding, unless it begins with `x-`.
  @inline(__always)
  mutating func members<Key: RegisterKey>(
    of index: Int, as: Key.Type, _ body: (inout Reading, Key, Int) -> Void
  ) {
    guard expect(.object, .object, at: index) else { return }
    let end = Int(tape.cells[index].next)
    var at = index + 1
    while at < end {
      if let key: Key = key(at) {
        body(&self, key, at + 1)
      } else if !Self.isFree(at, in: tape) {
        let name = tape.text(at)
        report(.unknownKey(name, suggestion: Suggestion.nearest(to: name, in: Key.table.names)), at: at)
      }
      at = Int(tape.cells[at + 1].next)
    }
  }

  /// The case that the key or text at `index` names.
  @inline(__always)
  func key<Key: RegisterKey>(_ index: Int) -> Key? {
    tape.key(index, in: Key.table)
  }

  /// Whether a key begins with `x-`, so that what stands below it is nobody's business.
  static func isFree(_ index: Int, in tape: borrowing JSONTape) -> Bool {
    tape.text(index).utf8.starts(with: "x-".utf8)
  }

  /// Calls `body` with each member's name and value of an object whose keys are ids.
  mutating func entries(of index: Int, _ body: (inout Reading, String, Int) -> Void) {
    guard expect(.object, .object, at: index) else { return }
    let end = Int(tape.cells[index].next)
    var at = index + 1
    while at < end {
      let id = tape.text(at)
      if !Self.isFree(at, in: tape) {
        if !Self.isIdentifier(id) { report(.badIdentifier(id), at: at) }
        body(&self, id, at + 1)
      }
      at = Int(tape.cells[at + 1].next)
    }
  }

  /// Whether the node is of `kind`; else a finding.
  mutating func expect(_ kind: JSONNode.Kind, _ expected: ExpectedType, at index: Int) -> Bool {
    let found = tape.cells[index].kind
    if found == kind { return true }
    report(.wrongType(expected: expected, found: found), at: index)
    return false
  }

  mutating func list(_ index: Int) -> [Int] {
    expect(.list, .list, at: index) ? tape.elements(of: index) : []
  }

  mutating func text(_ index: Int) -> String? {
    guard expect(.string, .text, at: index) else { return nil }
    let node = tape.cells[index]
    guard node.content.count <= Self.maximumText else {
      report(.textTooLong(octets: node.content.count), at: index)
      return nil
    }
    let text = tape.text(index)
    // Strict JSON lets DEL and C1 stand as they are.
    if !node.isPlain, text.unicodeScalars.contains(where: Self.isControl) { report(.controlCharacter, at: index) }
    return text
  }

  /// C0 and C1 except tab and line feed, which notes may hold.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
  }

  mutating func texts(_ index: Int) -> [String] {
    list(index).compactMap { text($0) }
  }

  mutating func flag(_ index: Int) -> Bool? {
    let found = tape.cells[index].kind
    guard found == .yes || found == .no else {
      report(.wrongType(expected: .flag, found: found), at: index)
      return nil
    }
    return found == .yes
  }

  mutating func number(_ index: Int, in allowed: ClosedRange<Int>) -> Int? {
    guard expect(.number, .number, at: index) else { return nil }
    let digits = tape.text(index)
    guard let number = Int(digits), allowed.contains(number) else {
      report(.badNumber(digits, allowed: allowed), at: index)
      return nil
    }
    return number
  }

  mutating func choice<Choice: RegisterKey>(_ index: Int, of: Choice.Type) -> Choice? {
    guard expect(.string, .text, at: index) else { return nil }
    if let choice: Choice = key(index) { return choice }
    let word = tape.text(index)
    let allowed = Choice.table.names
    report(.badChoice(word, allowed: allowed, suggestion: Suggestion.nearest(to: word, in: allowed)), at: index)
    return nil
  }

  /// `[a-z0-9-]+` (FORMAT 1).
  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { octet in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet) || octet == UInt8(ascii: "-")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet)
      }
  }

  mutating func identifier(_ index: Int) -> String? {
    guard let text = text(index) else { return nil }
    if !Self.isIdentifier(text) { report(.badIdentifier(text), at: index) }
    return text
  }
}
