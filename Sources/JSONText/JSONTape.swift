/// One value of a tape: what it is and which octets it takes.
package struct JSONNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case object, list, string, number, yes, no, null
    /// The name of an object's member; its value is the node after it.
    case key

    // Written out: the one that the compiler makes is called through a table from other modules.
    package static func == (one: Kind, other: Kind) -> Bool { one.rawValue == other.rawValue }
  }

  /// The offset of the first octet, quotes and brackets included.
  package let start: Int
  /// The offset just behind the last octet.
  package internal(set) var end: Int
  /// The index of the node after this one and all that is inside it.
  package internal(set) var next: Int32
  package let kind: Kind
  /// Whether a string or key holds a `\` escape.
  package let isEscaped: Bool

  /// The octets of a string or key between its quotes.
  package var content: Range<Int> { (start + 1)..<(end - 1) }
}

/// Strict JSON (RFC 8259) as a flat list of nodes over the octets it was read from.
///
/// A value's children follow it, so that walking needs no tree. Every node keeps its offset, so every finding has its place.
package struct JSONTape: Sendable {
  /// Objects and lists inside each other, the outermost counted.
  package static let maximumDepth = 64

  package let bytes: [UInt8]
  /// The nodes of what was read last.
  package private(set) var nodes: [JSONNode] = []

  package init(over bytes: [UInt8]) { self.bytes = bytes }

  /// The tape of the value that begins at `start` of a text that was checked, without the elements of the list that stands there.
  init(over bytes: [UInt8], from start: Int, withoutElementsOf list: Range<Int>?) {
    self.init(over: bytes)
    _ = append(at: start, bytes.span, withoutElementsOf: list)
  }

  /// Forgets all nodes and reads the one value that begins at `offset` (white space before it is passed over);
  /// `depth` is how many objects and lists it stands in. Returns the offset just behind the value.
  package mutating func read(at offset: Int, depth: Int = 0) throws(JSONFault) -> Int {
    var check = JSONCheck()
    let text = bytes
    let end = try check.pass(text.span, at: offset, depth: depth)
    nodes.removeAll(keepingCapacity: true)
    _ = append(at: text.span.spaceEnd(from: offset), text.span, withoutElementsOf: nil)
    return end
  }

  /// Appends the node of the value at `place`, which was checked, and those of all that is in it; returns the offset behind it.
  private mutating func append(at place: Int, _ octets: Span<UInt8>, withoutElementsOf list: Range<Int>?) -> Int {
    let kind = octets.kind(at: place)
    switch kind {
    case .object, .list: return appendItems(of: kind, at: place, octets, withoutElementsOf: list)
    case .string, .key: return append(octets.string(at: place), as: kind)
    case .number, .yes, .no, .null:
      let end = octets.endOfCheckedWord(at: place)
      nodes.append(JSONNode(start: place, end: end, next: nextIndex, kind: kind, isEscaped: false))
      return end
    }
  }

  private mutating func appendItems(
    of kind: JSONNode.Kind, at place: Int, _ octets: Span<UInt8>, withoutElementsOf list: Range<Int>?
  ) -> Int {
    let index = nodes.count
    nodes.append(JSONNode(start: place, end: place, next: nextIndex, kind: kind, isEscaped: false))
    var end = place + 1
    if let list, list.lowerBound == place {
      end = list.upperBound
    } else {
      let bracket = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
      while octets.skipSpace(&end) != bracket {
        if octets.skip(UInt8(ascii: ","), &end) { end = octets.spaceEnd(from: end) }
        if kind == .object {
          end = octets.spaceEnd(from: append(octets.string(at: end), as: .key))
          end = octets.spaceEnd(from: end + 1)
        }
        end = append(at: end, octets, withoutElementsOf: list)
      }
      end += 1
    }
    nodes[index].end = end
    nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
    return end
  }

  private mutating func append(_ string: JSONString, as kind: JSONNode.Kind) -> Int {
    nodes.append(
      JSONNode(
        start: string.content.lowerBound - 1, end: string.end, next: nextIndex, kind: kind, isEscaped: string.isEscaped)
    )
    return string.end
  }

  /// The index of the node after the one that is appended next, if nothing is inside it.
  private var nextIndex: Int32 { Int32(truncatingIfNeeded: nodes.count + 1) }
}
