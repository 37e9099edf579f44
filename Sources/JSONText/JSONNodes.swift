/// How far reading a text and writing its nodes has come.
struct JSONProgress {
  /// Where reading the value or the list around it began.
  let begin: Int
  /// The offset of the next octet.
  var position: Int
  /// How many nodes there are.
  var count: Int
  /// Whether the room for nodes did not suffice, so that the fault that was thrown says nothing of the text.
  var lacksRoom = false
}

/// The innermost object or list that is being read.
///
/// Those around it wait in their own nodes, which have no other use yet: as long as one is open, its `next` is the index of the one
/// around it, and where that is an object, its `end` is the names that it has so far.
private struct OpenNode {
  /// Its index; -1 outside of all.
  var index = -1
  /// What closes it.
  var bracket: UInt8 = 0
  var keys = KeysSeen()
  /// How many objects and lists are around the next value.
  var depth: Int

  var isObject: Bool { bracket == UInt8(ascii: "}") }
}

/// Writing the nodes of a tape: one value after another is read from the octets of a text into room that is there already.
extension MutableSpan<JSONNode> {
  @inline(__always)
  private mutating func write(_ node: JSONNode, _ progress: inout JSONProgress) throws(JSONFault) {
    guard UInt(bitPattern: progress.count) < UInt(bitPattern: count) else {
      progress.lacksRoom = true
      throw JSONFault(.unexpectedEnd, at: progress.position)
    }
    self[progress.count] = node
    progress.count &+= 1
  }

  @inline(__always)
  private mutating func writeLeaf(
    _ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false, isPlain: Bool = false,
    _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let next = Int32(truncatingIfNeeded: progress.count &+ 1)
    try write(
      JSONNode(
        start: start, end: progress.position, next: next, kind: kind, isEscaped: isEscaped, isPlain: isPlain),
      &progress)
  }

  /// Writes the node of an object or a list, whose end is not known yet; returns its index.
  @inline(__always)
  mutating func open(_ kind: JSONNode.Kind, _ progress: inout JSONProgress) throws(JSONFault) -> Int {
    try write(
      JSONNode(
        start: progress.position, end: progress.position, next: 0, kind: kind, isEscaped: false, isPlain: false),
      &progress)
    return progress.count &- 1
  }

  @inline(__always)
  mutating func close(_ index: Int, _ progress: JSONProgress) {
    self[index].end = progress.position
    self[index].next = Int32(truncatingIfNeeded: progress.count)
  }

  /// Reads the next value, which stands in `depth` objects and lists, and all that is in it.
  @inline(__always)
  mutating func writeValue(
    of octets: Span<UInt8>, depth: Int, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    var open = OpenNode(depth: depth)
    while true {
      if open.isObject { try writeKey(of: octets, in: open.index, &open.keys, &progress) }
      switch octets.skipSpace(&progress.position) {
      case UInt8(ascii: "\""): try writeString(of: octets, &progress)
      case UInt8(ascii: "{"):
        if try enter(.object, closing: UInt8(ascii: "}"), of: octets, &open, &progress) { continue }
      case UInt8(ascii: "["):
        if try enter(.list, closing: UInt8(ascii: "]"), of: octets, &open, &progress) { continue }
      case let first: try writeWord(first, of: octets, &progress)
      }
      guard try goesOn(of: octets, &open, &progress) else { return }
    }
  }

  @inline(__always)
  private mutating func writeString(of octets: Span<UInt8>, _ progress: inout JSONProgress) throws(JSONFault) {
    let start = progress.position
    let end = octets.plainEnd(from: start &+ 1)
    if octets.octet(at: end) == UInt8(ascii: "\"") {
      progress.position = end &+ 1
      try writeLeaf(.string, from: start, isPlain: true, &progress)
    } else {
      let (end, isEscaped) = try octets.endOfIntricateString(from: start, plainUntil: end)
      progress.position = end
      try writeLeaf(.string, from: start, isEscaped: isEscaped, &progress)
    }
  }

  /// Reads a number, `true`, `false` or `null`.
  @inline(__always)
  private mutating func writeWord(
    _ first: UInt8, of octets: Span<UInt8>, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let start = progress.position
    let kind: JSONNode.Kind
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      progress.position = try octets.endOfNumber(at: start)
      kind = .number
    case UInt8(ascii: "t"):
      progress.position = try octets.endOfWord("true", at: start)
      kind = .yes
    case UInt8(ascii: "f"):
      progress.position = try octets.endOfWord("false", at: start)
      kind = .no
    case UInt8(ascii: "n"):
      progress.position = try octets.endOfWord("null", at: start)
      kind = .null
    default: throw octets.unexpectedItem(at: start, wanted: .expectedValue, since: progress.begin)
    }
    try writeLeaf(kind, from: start, &progress)
  }

  /// Passes over `{` or `[`; whether an item follows, not the closing bracket.
  @inline(__always)
  private mutating func enter(
    _ kind: JSONNode.Kind, closing bracket: UInt8, of octets: Span<UInt8>, _ open: inout OpenNode,
    _ progress: inout JSONProgress
  ) throws(JSONFault) -> Bool {
    let around = open
    try write(
      JSONNode(
        start: progress.position, end: 0, next: Int32(truncatingIfNeeded: around.index), kind: kind, isEscaped: false,
        isPlain: false),
      &progress)
    guard around.depth < JSONTape.maximumDepth else { throw JSONFault(.tooDeep, at: progress.position) }
    progress.position &+= 1
    if around.isObject { self[around.index].end = Int(bitPattern: around.keys.bits) }
    open = OpenNode(index: progress.count &- 1, bracket: bracket, depth: around.depth &+ 1)
    return octets.skipSpace(&progress.position) != bracket
  }

  /// Passes over the comma behind a value, and over brackets that close before it (true); or until the outermost value ends.
  @inline(__always)
  private mutating func goesOn(
    of octets: Span<UInt8>, _ open: inout OpenNode, _ progress: inout JSONProgress
  ) throws(JSONFault) -> Bool {
    while open.index >= 0 {
      if try octets.goesOn(&progress.position, closing: open.bracket) { return true }
      let around = Int(self[open.index].next)
      close(open.index, progress)
      if open.isObject { try open.keys.checkMany(of: octets, in: span, object: open.index) }
      open.index = around
      open.depth &-= 1
      if around >= 0 {
        open.bracket = self[around].kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
        open.keys = KeysSeen(bits: UInt(bitPattern: self[around].end))
      }
    }
    return false
  }

  /// Reads a member's name and the colon behind it; a name that the object already has is a fault.
  @inline(__always)
  mutating func writeKey(
    of octets: Span<UInt8>, in object: Int, _ keys: inout KeysSeen, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    guard octets.skip(UInt8(ascii: "\""), &progress.position) else {
      throw octets.unexpectedItem(at: progress.position, wanted: .expectedKey, since: progress.begin)
    }
    let start = progress.position &- 1
    let end = octets.plainEnd(from: progress.position)
    if octets.octet(at: end) == UInt8(ascii: "\"") {
      progress.position = end &+ 1
      try writeName(of: octets, from: start, isPlain: true, in: object, &keys, &progress)
    } else {
      let (end, isEscaped) = try octets.endOfIntricateString(from: start, plainUntil: end)
      progress.position = end
      try writeName(of: octets, from: start, isEscaped: isEscaped, in: object, &keys, &progress)
    }
    guard octets.skip(UInt8(ascii: ":"), &progress.position) else {
      throw octets.unexpected(at: progress.position, wanted: .expectedColon)
    }
  }

  @inline(__always)
  private mutating func writeName(
    of octets: Span<UInt8>, from start: Int, isEscaped: Bool = false, isPlain: Bool = false, in object: Int,
    _ keys: inout KeysSeen, _ progress: inout JSONProgress
  ) throws(JSONFault) {
    let name = JSONNode(
      start: start, end: progress.position, next: Int32(truncatingIfNeeded: progress.count &+ 1), kind: .key,
      isEscaped: isEscaped, isPlain: isPlain)
    try keys.note(name, of: octets, in: span, count: progress.count, object: object)
    try write(name, &progress)
  }
}
