/// Notices a name that stands twice in one object, at next to no cost while all differ.
///
/// Up to `few` names, a bit per name (by its length and its first letters) tells that it is new, and only a name whose bit is taken is
/// compared with the earlier ones; an object with more is sorted once when it is complete. So work stays in step with the text.
struct KeysSeen {
  private static let few = 32
  private var bits: UInt64 = 0
  private var count = 0

  /// Notes the key at `key`, the newest of the object at `object`.
  @inline(__always)
  mutating func note(
    _ key: Int, of octets: Span<UInt8>, in nodes: Span<JSONNode>, object: Int
  ) throws(JSONFault) {
    count += 1
    guard count <= Self.few else { return }
    let node = nodes[key]
    // A name with an escape may equal any other: from the first one on, every name is compared.
    let bit = node.isEscaped ? UInt64.max : 1 << octets.signature(of: node.content)
    if bits & bit != 0 { try compare(key, of: octets, in: nodes, object: object) }
    bits |= bit
  }

  /// Compares all names of an object that had more than a few.
  func checkMany(of octets: Span<UInt8>, in nodes: Span<JSONNode>, object: Int) throws(JSONFault) {
    guard count > Self.few else { return }
    var names: [(name: String, key: Int)] = []
    names.reserveCapacity(count)
    var key = object + 1
    while key < Int(nodes[object].next) {
      names.append((octets.text(of: nodes[key]), key))
      key = Int(nodes[key + 1].next)
    }
    // By octets: String's own order takes two spellings of an accent as equal, JSON does not.
    names.sort { one, other in
      one.name.utf8.elementsEqual(other.name.utf8)
        ? one.key < other.key : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
    var earliest: (first: Int, second: Int)?
    for (one, other) in zip(names, names.dropFirst()) where one.name.utf8.elementsEqual(other.name.utf8) {
      if other.key < earliest?.second ?? .max { earliest = (one.key, other.key) }
    }
    if let earliest { throw Self.fault(nodes[earliest.second], sameAs: nodes[earliest.first], octets) }
  }

  private func compare(
    _ key: Int, of octets: Span<UInt8>, in nodes: Span<JSONNode>, object: Int
  ) throws(JSONFault) {
    var earlier = object + 1
    while earlier < key {
      if octets.sameText(nodes[earlier], nodes[key]) { throw Self.fault(nodes[key], sameAs: nodes[earlier], octets) }
      earlier = Int(nodes[earlier + 1].next)
    }
  }

  private static func fault(_ key: JSONNode, sameAs first: JSONNode, _ octets: Span<UInt8>) -> JSONFault {
    JSONFault(.duplicateKey(octets.text(of: key), first: first.start), at: key.start)
  }
}

extension Span<UInt8> {
  /// A number under 64 that two equal names share, and two others seldom.
  @inline(__always)
  fileprivate func signature(of name: Range<Int>) -> UInt64 {
    ((head(of: name) &+ UInt64(truncatingIfNeeded: name.count)) &* 0x9E37_79B9_7F4A_7C15) >> 58
  }
}
