/// How far reading a text and writing its nodes has come.
struct JSONProgress {
  /// The offset of the next octet.
  var position: Int
  /// How many nodes there are.
  var count: Int
  /// Whether the text was read before, so that no name can stand twice.
  var isKnown = false
  /// Whether the room for nodes did not suffice, so that the fault that was thrown says nothing of the text.
  var lacksRoom = false
}

/// Writing the nodes of a tape: one value after another is read from the octets of a text into room that is there already.
extension MutableSpan<JSONNode> {
  @inline(__always)
  private mutating func write(_ node: JSONNode, _ progress: inout JSONProgress) throws(JSONFault) {
    guard progress.count < count else {
      progress.lacksRoom = true
      throw JSONFault(.unexpectedEnd, at: progress.position)
    }
    self[progress.count] = node
    progress.count += 1
  }

  @inline(__always)
  private mutating func writeLeaf(
    _ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false, isPlain: Bool = false,
    _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let next = Int32(truncatingIfNeeded: progress.count + 1)
    let node = JSONNode(
      start: start, end: progress.position, next: next, kind: kind, isEscaped: isEscaped, isPlain: isPlain)
    try write(node, &progress)
  }

  /// Writes the node of an object or a list, whose end is not known yet; returns its index.
  mutating func open(_ kind: JSONNode.Kind, _ progress: inout JSONProgress) throws(JSONFault) -> Int {
    try write(
      JSONNode(
        start: progress.position, end: progress.position, next: 0, kind: kind, isEscaped: false, isPlain: false),
      &progress)
    return progress.count - 1
  }

  mutating func close(_ index: Int, _ progress: JSONProgress) {
    self[index].end = progress.position
    self[index].next = Int32(truncatingIfNeeded: progress.count)
  }

  /// Reads the next value, which stands in `depth` objects and lists, and all that is in it.
  mutating func writeValue(
    of octets: Span<UInt8>, depth: Int, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let first = octets.skipSpace(&progress.position)
    let start = progress.position
    switch first {
    case UInt8(ascii: "\""):
      let form = try octets.skipString(&progress.position)
      try writeLeaf(.string, from: start, isEscaped: form.isEscaped, isPlain: form.isPlain, &progress)
    case UInt8(ascii: "{"): try writeObject(of: octets, depth: depth + 1, &progress)
    case UInt8(ascii: "["): try writeList(of: octets, depth: depth + 1, &progress)
    case UInt8(ascii: "t"):
      try octets.skipWord("true", &progress.position)
      try writeLeaf(.yes, from: start, &progress)
    case UInt8(ascii: "f"):
      try octets.skipWord("false", &progress.position)
      try writeLeaf(.no, from: start, &progress)
    case UInt8(ascii: "n"):
      try octets.skipWord("null", &progress.position)
      try writeLeaf(.null, from: start, &progress)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try octets.skipNumber(&progress.position)
      try writeLeaf(.number, from: start, &progress)
    default: throw octets.unexpected(at: start, wanted: .expectedValue)
    }
  }

  private mutating func writeList(
    of octets: Span<UInt8>, depth: Int, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let list = try open(.list, &progress)
    try octets.enter(&progress.position, depth: depth)
    if octets.skipSpace(&progress.position) == UInt8(ascii: "]") {
      progress.position += 1
    } else {
      repeat {
        try writeValue(of: octets, depth: depth, &progress)
      } while try octets.goesOn(&progress.position, closing: "]")
    }
    close(list, progress)
  }

  private mutating func writeObject(
    of octets: Span<UInt8>, depth: Int, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let object = try open(.object, &progress)
    try octets.enter(&progress.position, depth: depth)
    var keys = KeysSeen()
    if octets.skipSpace(&progress.position) == UInt8(ascii: "}") {
      progress.position += 1
    } else {
      repeat {
        try writeKey(of: octets, in: object, &keys, &progress)
        try writeValue(of: octets, depth: depth, &progress)
      } while try octets.goesOn(&progress.position, closing: "}")
    }
    close(object, progress)
    if !progress.isKnown { try keys.checkMany(of: octets, in: span, object: object) }
  }

  /// Reads a member's name and the colon behind it; a name that the object already has is a fault.
  @inline(__always)
  mutating func writeKey(
    of octets: Span<UInt8>, in object: Int, _ keys: inout KeysSeen, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    guard octets.skipSpace(&progress.position) == UInt8(ascii: "\"") else {
      throw octets.unexpected(at: progress.position, wanted: .expectedKey)
    }
    let start = progress.position
    let form = try octets.skipString(&progress.position)
    try writeLeaf(.key, from: start, isEscaped: form.isEscaped, isPlain: form.isPlain, &progress)
    if !progress.isKnown { try keys.note(progress.count - 1, of: octets, in: span, object: object) }
    guard octets.skipSpace(&progress.position) == UInt8(ascii: ":") else {
      throw octets.unexpected(at: progress.position, wanted: .expectedColon)
    }
    progress.position += 1
  }
}
