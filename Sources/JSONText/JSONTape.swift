/// One value of a tape: what it is and which octets it takes.
package struct JSONNode: Sendable {
  package enum Kind: UInt8, Sendable {
    case object, list, string, number, yes, no, null
    /// The name of an object's member; its value is the node after it.
    case key
  }

  /// The offset of the first octet, quotes and brackets included.
  package let start: Int
  /// The offset just behind the last octet.
  package fileprivate(set) var end: Int
  /// The index of the node after this one and all that is inside it.
  package fileprivate(set) var next: Int32
  package let kind: Kind
  /// Whether a string or key holds a `\` escape.
  package let isEscaped: Bool

  /// The octets of a string or key between its quotes.
  package var content: Range<Int> { (start + 1)..<(end - 1) }
}

/// Strict JSON (RFC 8259) as a flat list of nodes over the octets it was read from.
///
/// A value's children follow it, so that walking needs no tree and reading allocates nothing once the list has grown:
/// `JSONReader` reads a register contract by contract with one tape. Every node keeps its offset, so every finding has its place.
package struct JSONTape: Sendable {
  /// Objects and lists inside each other, the outermost counted.
  package static let maximumDepth = 64

  package let bytes: [UInt8]
  package private(set) var nodes: [JSONNode] = []

  package init(over bytes: [UInt8]) { self.bytes = bytes }

  /// Forgets all nodes and reads the one value that begins at `offset` (white space before it is passed over);
  /// `depth` is how many objects and lists it stands in. Returns the offset just behind the value.
  package mutating func read(at offset: Int, depth: Int = 0) throws(JSONFault) -> Int {
    nodes.removeAll(keepingCapacity: true)
    return try append(at: offset, depth: depth)
  }

  /// Reads one value behind the nodes that are already there.
  mutating func append(at offset: Int, depth: Int) throws(JSONFault) -> Int {
    let scanner = JSONScanner(bytes: bytes)
    var position = offset
    try appendValue(scanner, &position, depth: depth)
    return position
  }

  mutating func open(_ kind: JSONNode.Kind, at offset: Int) -> Int {
    nodes.append(JSONNode(start: offset, end: offset, next: 0, kind: kind, isEscaped: false))
    return nodes.count - 1
  }

  mutating func close(_ index: Int, at end: Int) {
    nodes[index].end = end
    nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
  }

  @inline(__always)
  mutating func leaf(_ kind: JSONNode.Kind, _ start: Int, _ end: Int, isEscaped: Bool = false) {
    let next = Int32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(JSONNode(start: start, end: end, next: next, kind: kind, isEscaped: isEscaped))
  }

  private mutating func appendValue(
    _ scanner: borrowing JSONScanner, _ position: inout Int, depth: Int
  ) throws(JSONFault) {
    let first = scanner.skipSpace(&position)
    let start = position
    switch first {
    case UInt8(ascii: "\""):
      let escaped = try scanner.skipString(&position)
      leaf(.string, start, position, isEscaped: escaped)
    case UInt8(ascii: "{"): try appendObject(scanner, &position, depth: depth + 1)
    case UInt8(ascii: "["): try appendList(scanner, &position, depth: depth + 1)
    case UInt8(ascii: "t"):
      try scanner.skipWord("true", &position)
      leaf(.yes, start, position)
    case UInt8(ascii: "f"):
      try scanner.skipWord("false", &position)
      leaf(.no, start, position)
    case UInt8(ascii: "n"):
      try scanner.skipWord("null", &position)
      leaf(.null, start, position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanner.skipNumber(&position)
      leaf(.number, start, position)
    default: throw scanner.unexpected(at: position, wanted: .expectedValue)
    }
  }

  private mutating func appendList(
    _ scanner: borrowing JSONScanner, _ position: inout Int, depth: Int
  ) throws(JSONFault) {
    let list = open(.list, at: position)
    try scanner.enter(&position, depth: depth)
    if scanner.skipSpace(&position) == UInt8(ascii: "]") {
      position += 1
    } else {
      repeat { try appendValue(scanner, &position, depth: depth) } while try scanner.goesOn(&position, closing: "]")
    }
    close(list, at: position)
  }

  private mutating func appendObject(
    _ scanner: borrowing JSONScanner, _ position: inout Int, depth: Int
  ) throws(JSONFault) {
    let object = open(.object, at: position)
    try scanner.enter(&position, depth: depth)
    var keys = KeysSeen()
    if scanner.skipSpace(&position) == UInt8(ascii: "}") {
      position += 1
    } else {
      repeat {
        try appendKey(scanner, &position, of: object, &keys)
        try appendValue(scanner, &position, depth: depth)
      } while try scanner.goesOn(&position, closing: "}")
    }
    close(object, at: position)
    try keys.checkMany(in: self, object: object)
  }

  /// Reads a member's name and the colon behind it; a name that the object already has is a fault.
  mutating func appendKey(
    _ scanner: borrowing JSONScanner, _ position: inout Int, of object: Int, _ keys: inout KeysSeen
  ) throws(JSONFault) {
    guard scanner.skipSpace(&position) == UInt8(ascii: "\"") else {
      throw scanner.unexpected(at: position, wanted: .expectedKey)
    }
    let start = position
    let escaped = try scanner.skipString(&position)
    leaf(.key, start, position, isEscaped: escaped)
    try keys.note(nodes.count - 1, in: self, object: object)
    guard scanner.skipSpace(&position) == UInt8(ascii: ":") else {
      throw scanner.unexpected(at: position, wanted: .expectedColon)
    }
    position += 1
  }
}
