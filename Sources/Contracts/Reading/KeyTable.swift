import JSONText

/// The words that a key or a choice of the register may be: each a case of an enum, found by its octets without an allocation.
protocol RegisterKey: RawRepresentable<String>, CaseIterable, Sendable {
  static var table: KeyTable<Self> { get }
}

/// Finds the case for a key's octets.
///
/// What a key has to be is asked where the table is used: asked of the type, it would be looked up for each among all that the
/// program knows of its types, before anything is read.
final class KeyTable<Key: Sendable>: Sendable {
  fileprivate struct Entry: Sendable {
    let word: JSONWord
    let key: Key
  }

  /// Each at the place that its head points to or the next free one behind it.
  fileprivate let entries: [Entry?]

  fileprivate init(_ entries: [Entry?]) { self.entries = entries }
}

extension KeyTable where Key: RegisterKey {
  convenience init() {
    var entries = [Entry?](repeating: nil, count: 128)
    for key in Key.allCases {
      let octets = key.rawValue.utf8.span
      let word = octets.word(in: octets.indices)
      var slot = Self.slot(word)
      while entries[slot] != nil { slot = (slot + 1) % entries.count }
      entries[slot] = Entry(word: word, key: key)
    }
    self.init(entries)
  }

  @inline(__always)
  private static func slot(_ word: JSONWord) -> Int {
    Int(truncatingIfNeeded: (word.head &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// All keys by name, for suggestions.
  var names: [String] { Key.allCases.map(\.rawValue) }

  /// The key that a word of at most sixteen octets is.
  @inline(__always)
  func key(_ word: JSONWord) -> Key? { find(word) { _ in true } }

  /// The key that stands in `octets` there.
  func key(_ octets: Span<UInt8>, at range: Range<Int>) -> Key? {
    find(octets.word(in: range)) { key in
      range.count <= 16 || octets.extracting(range).isSame(as: key.rawValue.utf8.span)
    }
  }

  /// The key that has these octets and is right besides.
  @inline(__always)
  private func find(_ word: JSONWord, _ isRight: (Key) -> Bool) -> Key? {
    var slot = Self.slot(word)
    while let entry = entries[slot] {
      if entry.word == word, isRight(entry.key) { return entry.key }
      slot = (slot + 1) & 127
    }
    return nil
  }
}

extension JSONTape {
  /// The case that the key or text at `index` names.
  @inline(__always)
  func key<Key: RegisterKey>(_ index: Int, in table: KeyTable<Key>) -> Key? {
    let node = nodes[index]
    return node.isEscaped ? Key(rawValue: text(index)) : table.key(bytes.span, at: node.content)
  }
}
