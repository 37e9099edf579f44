/// Notices a name that stands twice in one object, at next to no cost while all differ.
///
/// Up to `few` names, a bit per name (by length and end letters) tells that it is new, and only a name whose bit is taken is
/// compared with the earlier ones; an object with more is sorted once when it is complete. So work stays in step with the text.
struct KeysSeen {
  private static let few = 32
  private var bits: UInt64 = 0
  private var count = 0

  /// Notes the key at `key`, the newest of the object at `object`.
  @inline(__always)
  mutating func note(_ key: Int, in tape: borrowing JSONTape, object: Int) throws(JSONFault) {
    count += 1
    guard count <= Self.few else { return }
    let node = tape.nodes[key]
    // A name with an escape may equal any other: from the first one on, every name is compared.
    let bit = node.isEscaped ? UInt64.max : 1 << UInt64(Self.signature(node.content, tape.bytes) & 63)
    if bits & bit != 0 { try compare(key, in: tape, object: object) }
    bits |= bit
  }

  /// Compares all names of an object that had more than a few.
  func checkMany(in tape: borrowing JSONTape, object: Int) throws(JSONFault) {
    guard count > Self.few else { return }
    var names: [(name: String, key: Int)] = []
    names.reserveCapacity(count)
    tape.forEachMember(of: object) { key, _ in names.append((tape.text(key), key)) }
    // By octets: String's own order takes two spellings of an accent as equal, JSON does not.
    names.sort { one, other in
      one.name.utf8.elementsEqual(other.name.utf8)
        ? one.key < other.key : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
    var earliest: (first: Int, second: Int)?
    for (one, other) in zip(names, names.dropFirst()) where one.name.utf8.elementsEqual(other.name.utf8) {
      if other.key < earliest?.second ?? .max { earliest = (one.key, other.key) }
    }
    if let earliest { throw Self.fault(earliest.second, sameAs: earliest.first, in: tape) }
  }

  private func compare(_ key: Int, in tape: borrowing JSONTape, object: Int) throws(JSONFault) {
    var earlier = object + 1
    while earlier < key {
      if tape.sameText(earlier, key) { throw Self.fault(key, sameAs: earlier, in: tape) }
      earlier = Int(tape.nodes[earlier + 1].next)
    }
  }

  private static func fault(_ key: Int, sameAs first: Int, in tape: borrowing JSONTape) -> JSONFault {
    JSONFault(.duplicateKey(tape.text(key), first: tape.nodes[first].start), at: tape.nodes[key].start)
  }

  @inline(__always)
  private static func signature(_ content: Range<Int>, _ bytes: [UInt8]) -> Int {
    guard !content.isEmpty else { return 0 }
    return Int(bytes[content.lowerBound]) &* 7 &+ Int(bytes[content.upperBound - 1]) &* 31 &+ content.count &* 11
  }
}
