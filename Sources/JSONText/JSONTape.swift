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
  /// Whether a string or key is plain ASCII without escapes and controls, as nearly all are.
  package let isPlain: Bool

  /// Room for a node.
  static let none = JSONNode(start: 0, end: 0, next: 0, kind: .null, isEscaped: false, isPlain: false)

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
  /// The nodes of what was read last.
  package var nodes: ArraySlice<JSONNode> { cells[..<used] }
  /// The same, and behind them room for more, in which nothing of meaning stands.
  package private(set) var cells: [JSONNode] = []
  private(set) var used = 0

  package init(over bytes: [UInt8]) { self.bytes = bytes }

  /// Forgets all nodes and reads the one value that begins at `offset` (white space before it is passed over);
  /// `depth` is how many objects and lists it stands in. Returns the offset just behind the value.
  package mutating func read(at offset: Int, depth: Int = 0) throws(JSONFault) -> Int {
    try read(at: offset, depth: depth, listFrom: offset)
  }

  /// The same for an element of a list whose first one begins at `first`.
  mutating func read(at offset: Int, depth: Int, listFrom first: Int) throws(JSONFault) -> Int {
    var progress = JSONProgress(begin: first, position: offset, count: 0)
    try writeValue(depth: depth, &progress)
    return progress.position
  }

  /// Reads the next value behind the nodes that are there.
  mutating func writeValue(depth: Int, _ progress: inout JSONProgress) throws(JSONFault) {
    try write(&progress) { (nodes, octets, progress) throws(JSONFault) in
      try nodes.writeValue(of: octets, depth: depth, &progress)
    }
  }

  /// Reads the next member's name and colon; returns the name's index.
  mutating func writeKey(
    in object: Int, _ keys: inout KeysSeen, _ progress: inout JSONProgress
  ) throws(JSONFault) -> Int {
    let before = keys
    try write(&progress) { (nodes, octets, progress) throws(JSONFault) in
      keys = before
      try nodes.writeKey(of: octets, in: object, &keys, &progress)
    }
    return used - 1
  }

  mutating func open(_ kind: JSONNode.Kind, _ progress: inout JSONProgress) throws(JSONFault) -> Int {
    try write(&progress) { (nodes, _, progress) throws(JSONFault) in _ = try nodes.open(kind, &progress) }
    return used - 1
  }

  mutating func close(_ index: Int, _ progress: JSONProgress) {
    var nodes = cells.mutableSpan
    nodes.close(index, progress)
  }

  /// Lets `body` write nodes behind those that are there; where there is no room for them, makes room and lets it begin anew.
  @inline(__always)
  private mutating func write(
    _ progress: inout JSONProgress,
    _ body: (inout MutableSpan<JSONNode>, Span<UInt8>, inout JSONProgress) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    while true {
      var attempt = progress
      do throws(JSONFault) {
        try Self.write(bytes, &cells, &attempt, body)
        progress = attempt
        used = attempt.count
        return
      } catch {
        guard attempt.lacksRoom else { throw error }
        cells += Array(repeating: .none, count: max(cells.count, 256))
      }
    }
  }

  @inline(__always)
  private static func write(
    _ bytes: [UInt8], _ cells: inout [JSONNode], _ progress: inout JSONProgress,
    _ body: (inout MutableSpan<JSONNode>, Span<UInt8>, inout JSONProgress) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    var nodes = cells.mutableSpan
    try body(&nodes, bytes.span, &progress)
  }
}
