import JSONText

/// The words that a key or a choice of the register may be: each a case of an enum, found by its octets without an allocation.
protocol RegisterKey: RawRepresentable<String>, CaseIterable, Sendable {
  static var table: KeyTable<Self> { get }
}

/// Finds the case for a key's octets.
final class KeyTable<Key: RegisterKey>: Sendable {
  private struct Entry: Sendable {
    let head: UInt64
    let rest: [UInt8]
    let count: Int
    let key: Key
  }

  private let entries: [Entry]
  /// Indices of `entries`, each at the place that its head points to or the next free one behind it; 255 is free.
  private let slots: [UInt8]

  init() {
    entries = Key.allCases.map { key in
      let octets = Array(key.rawValue.utf8)
      return Entry(
        head: octets.span.head(of: octets.indices), rest: Array(octets.dropFirst(8)), count: octets.count, key: key)
    }
    var slots = [UInt8](repeating: 255, count: 128)
    for (index, entry) in entries.enumerated() {
      var slot = Self.slot(entry.head)
      while slots[slot] != 255 { slot = (slot + 1) % slots.count }
      slots[slot] = UInt8(index)
    }
    self.slots = slots
  }

  @inline(__always)
  private static func slot(_ head: UInt64) -> Int { Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// All keys by name, for suggestions.
  var names: [String] { Key.allCases.map(\.rawValue) }

  /// The key that stands in `octets` there.
  @inline(__always)
  func key(_ octets: Span<UInt8>, at range: Range<Int>) -> Key? {
    let head = octets.head(of: range)
    var slot = Self.slot(head)
    while slots[slot] != 255 {
      let index = Int(slots[slot])
      if entries[index].head == head, entries[index].count == range.count,
        entries[index].count <= 8 || isRest(of: index, octets, range)
      {
        return entries[index].key
      }
      slot = (slot + 1) % slots.count
    }
    return nil
  }

  private func isRest(of index: Int, _ octets: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let rest = entries[index].rest
    return rest.indices.allSatisfy { octets[range.lowerBound + 8 + $0] == rest[$0] }
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
