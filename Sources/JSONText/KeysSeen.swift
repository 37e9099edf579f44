/// Notices a name that stands twice in one object, at next to no cost while all differ.
///
/// Up to `few` names, a bit per name (by its length and its first letters) tells that it is new, and only a name whose bit is taken is
/// compared with the earlier ones; an object with more is sorted once when it is complete. So work stays in step with the text.
struct KeysSeen {
  /// The lower bits are those of the names, those above them count the names: `few` of them make the highest one.
  private(set) var bits: UInt = 0

  private static let few: UInt = 32
  private static let one: UInt = 1 << 58
  private static let names = one - 1
  private static let many = UInt.max

  init() {}

  /// As `bits` was.
  init(bits: UInt) { self.bits = bits }

  /// Notes a name that is about to be written behind `count` nodes, as the newest of the object at `object`.
  @inline(__always)
  mutating func note(
    _ name: JSONNode, of octets: Span<UInt8>, in nodes: Span<JSONNode>, count: Int, object: Int
  ) throws(JSONFault) {
    guard bits < Self.few &* Self.one else {
      bits = Self.many
      return
    }
    // A name with an escape may equal any other: from the first one on, every name is compared.
    let bit = name.isEscaped ? Self.names : 1 &<< octets.signature(from: name.start &+ 1, to: name.end &- 1)
    if bits & bit != 0 { try Self.compare(name, of: octets, in: nodes, count: count, object: object) }
    bits = (bits | bit) &+ Self.one
  }

  /// Compares all names of an object that had more than a few.
  func checkMany(of octets: Span<UInt8>, in nodes: Span<JSONNode>, object: Int) throws(JSONFault) {
    guard bits == Self.many else { return }
    var names: [(name: String, key: Int)] = []
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

  @inline(never)
  private static func compare(
    _ name: JSONNode, of octets: Span<UInt8>, in nodes: Span<JSONNode>, count: Int, object: Int
  ) throws(JSONFault) {
    let length = name.end &- name.start
    var at = object + 1
    while at < count {
      let earlier = nodes[at]
      if earlier.end &- earlier.start == length || earlier.isEscaped || name.isEscaped, octets.sameText(earlier, name) {
        throw fault(name, sameAs: earlier, octets)
      }
      at = Int(nodes[at + 1].next)
    }
  }

  private static func fault(_ key: JSONNode, sameAs first: JSONNode, _ octets: Span<UInt8>) -> JSONFault {
    JSONFault(.duplicateKey(octets.text(of: key), first: first.start), at: key.start)
  }
}

extension Span<UInt8> {
  /// A number under 58 that two equal names share, and two others seldom.
  @inline(__always)
  fileprivate func signature(from start: Int, to end: Int) -> UInt {
    let head = head(from: start, to: end)
    let product = (head &+ UInt64(truncatingIfNeeded: end &- start)) &* 0x2535_7AFB_0095_C3D3
    return UInt(truncatingIfNeeded: ((product >> 32) &* 58) >> 32)
  }
}
