import JSONText

/// The words that a key or a choice of the register may be: each a case of an enum, found by its octets without an allocation.
protocol RegisterKey: RawRepresentable<String>, CaseIterable, Sendable {
  static var table: KeyTable<Self> { get }
}

/// Finds the case for a key's octets.
final class KeyTable<Key: RegisterKey>: Sendable {
  private struct Entry: Sendable {
    let word: JSONWord
    let key: Key
    /// What stands behind the first sixteen octets.
    let rest: [UInt8]
  }

  private let entries: [Entry]
  /// Indices of `entries`, each at the place that its head points to or the next free one behind it; 255 is free.
  private let slots: [UInt8]

  init() {
    entries = Key.allCases.map { key in
      let octets = Array(key.rawValue.utf8)
      return Entry(word: octets.span.word(in: octets.indices), key: key, rest: Array(octets.dropFirst(16)))
    }
    var slots = [UInt8](repeating: 255, count: 128)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.word)
      while slots[slot] != 255 { slot = (slot + 1) % slots.count }
      slots[slot] = UInt8(index)
    }
    self.slots = slots
  }

  @inline(__always)
  private static func slot(_ word: JSONWord) -> Int {
    Int(truncatingIfNeeded: (word.head &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// All keys by name, for suggestions.
  var names: [String] { Key.allCases.map(\.rawValue) }

  /// The key that a word of at most sixteen octets is.
  @inline(__always)
  func key(_ word: JSONWord) -> Key? { find(word) { _ in true }.map { entries[$0].key } }

  /// The key that stands in `octets` there.
  func key(_ octets: Span<UInt8>, at range: Range<Int>) -> Key? {
    let index = find(octets.word(in: range)) { rest in
      rest.indices.allSatisfy { octets[range.lowerBound + 16 + $0] == rest[$0] }
    }
    return index.map { entries[$0].key }
  }

  /// The index of the entry that has these octets, and behind them a rest that is right.
  @inline(__always)
  private func find(_ word: JSONWord, _ isRight: ([UInt8]) -> Bool) -> Int? {
    var slot = Self.slot(word)
    while slots[slot] != 255 {
      let index = Int(slots[slot])
      if entries[index].word == word, isRight(entries[index].rest) { return index }
      slot = (slot + 1) & 127
    }
    return nil
  }
}

extension JSONTape {
  /// The case that the key or text at `index` names.
  @inline(__always)
  func key<Key: RegisterKey>(_ index: Int, in table: KeyTable<Key>) -> Key? {
    let node = cells[index]
    return node.isEscaped ? Key(rawValue: text(index)) : table.key(bytes.span, at: node.content)
  }
}
