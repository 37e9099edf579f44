/// The keys that an object of the register may have: each a case of an enum, found by its octets without a hash or an allocation.
protocol RegisterKey: RawRepresentable<String>, CaseIterable, Sendable {
  static var table: KeyTable<Self> { get }
}

/// Finds the case for a key's octets.
struct KeyTable<Key: RegisterKey>: Sendable {
  private struct Entry: Sendable {
    let head: UInt64
    let rest: [UInt8]
    let count: Int
    let key: Key
  }

  private let entries: [Entry]

  init() {
    entries = Key.allCases.map { key in
      let octets = Array(key.rawValue.utf8)
      return Entry(head: Self.head(of: octets[...]), rest: Array(octets.dropFirst(8)), count: octets.count, key: key)
    }
  }

  /// All keys by name, for suggestions.
  var names: [String] { Key.allCases.map(\.rawValue) }

  @inline(__always)
  func key(_ octets: ArraySlice<UInt8>) -> Key? {
    let head = Self.head(of: octets)
    for entry in entries where entry.head == head && entry.count == octets.count {
      if entry.rest.isEmpty || octets.dropFirst(8).elementsEqual(entry.rest) { return entry.key }
    }
    return nil
  }

  @inline(__always)
  private static func head(of octets: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for octet in octets.prefix(8) { head = head << 8 | UInt64(octet) }
    return head
  }
}
