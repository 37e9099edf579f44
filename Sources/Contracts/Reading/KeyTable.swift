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
    let beginning: JSONBeginning
    /// How many octets it has; where that are more than fifteen, other words may begin so too.
    let count: Int
    let key: Key
  }

  /// Each at the place that its first three octets point to, the closing quote among them, or the next free one behind it.
  fileprivate let entries: [Entry?]

  fileprivate init(_ entries: [Entry?]) { self.entries = entries }
}

extension KeyTable where Key: RegisterKey {
  convenience init() {
    var entries = [Entry?](repeating: nil, count: 128)
    for key in Key.allCases {
      let octets = key.rawValue.utf8.span
      let beginning = JSONBeginning(of: octets, in: octets.indices)
      var slot = Self.slot(beginning.head)
      while entries[slot] != nil { slot = (slot + 1) % entries.count }
      entries[slot] = Entry(beginning: beginning, count: octets.count, key: key)
    }
    self.init(entries)
  }

  @inline(__always)
  private static func slot(_ head: UInt64) -> Int {
    Int(truncatingIfNeeded: (head << 40 &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// All keys by name, for suggestions.
  var names: [String] { Key.allCases.map(\.rawValue) }

  /// The key whose opening quote stands at `place`, and how many octets it has. Nil also for the few that this does not find: one
  /// that is long or escaped, and the last of the text.
  @inline(__always)
  func key(quotedAt place: Int, in octets: Span<UInt8>) -> (key: Key, count: Int)? {
    guard let (head, tail) = octets.words(at: place &+ 1) else { return nil }
    var slot = Self.slot(head)
    while let entry = entries[slot] {
      if entry.beginning.stands(in: head, tail), entry.count < 16 { return (entry.key, entry.count) }
      slot = (slot + 1) & 127
    }
    return nil
  }

  /// The key that a string of the text reads, whatever it is like.
  @inline(never)
  func key(of string: JSONString, in octets: Span<UInt8>) -> Key? {
    string.isEscaped ? Key(rawValue: octets.text(of: string)) : key(octets, at: string.content)
  }

  /// The key that stands in `octets` there.
  func key(_ octets: Span<UInt8>, at range: Range<Int>) -> Key? {
    var slot = Self.slot(JSONBeginning(of: octets, in: range).head)
    while let entry = entries[slot] {
      if entry.count == range.count, octets.extracting(range).isSame(as: entry.key.rawValue.utf8.span) {
        return entry.key
      }
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
