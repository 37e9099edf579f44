/// Taking the texts of nodes from the octets that they stand in.
extension Span<UInt8> {
  /// Whether two strings or keys read the same, however they are escaped.
  func sameText(_ one: JSONNode, _ other: JSONNode) -> Bool {
    if one.isEscaped || other.isEscaped { return text(of: one).utf8.elementsEqual(text(of: other).utf8) }
    return extracting(one.content).isSame(as: extracting(other.content))
  }

  /// The text of a string or key, unescaped; of a number, its digits as they stand.
  func text(of node: JSONNode) -> String {
    switch node.kind {
    case .string, .key: node.isEscaped ? unescaped(node.content) : text(in: node.content)
    case .object, .list, .number, .yes, .no, .null: text(in: node.start..<node.end)
    }
  }

  /// The first eight of some octets as one number, the first lowest; fewer are filled up with zeros.
  @inline(__always)
  package func head(of range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= count {
      let word = word(at: range.lowerBound)
      return range.count >= 8 ? word : word & ~(UInt64.max << UInt64(8 * range.count))
    }
    var head: UInt64 = 0
    for index in range.prefix(8).reversed() { head = head << 8 | UInt64(self[index]) }
    return head
  }

  /// Whether these octets are those others, one by one.
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var at = 0
    while at + 8 <= count {
      if word(at: at) != other.word(at: at) { return false }
      at += 8
    }
    while at < count {
      if self[at] != other[at] { return false }
      at += 1
    }
    return true
  }

  /// Whether these octets come before others: by the first that differs, where `end` stands behind either.
  package func precedes(_ other: Span<UInt8>, closedBy end: UInt8 = 0) -> Bool {
    let common = Swift.min(count, other.count)
    var at = 0
    while at + 8 <= common {
      let (own, theirs) = (word(at: at).byteSwapped, other.word(at: at).byteSwapped)
      if own != theirs { return own < theirs }
      at += 8
    }
    while at < common {
      if self[at] != other[at] { return self[at] < other[at] }
      at += 1
    }
    let own = at < count ? self[at] : end
    let theirs = at < other.count ? other[at] : end
    return own == theirs ? count < other.count : own < theirs
  }

  /// The text that stands there.
  private func text(in range: Range<Int>) -> String {
    // Unsafe in name only: the buffer is that of the extracted octets, and a copy is made of it at once.
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private func unescaped(_ content: Range<Int>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    var at = content.lowerBound
    while at < content.upperBound {
      guard self[at] == UInt8(ascii: "\\") else {
        units.append(self[at])
        at += 1
        continue
      }
      switch self[at + 1] {
      case UInt8(ascii: "u"):
        var pair = [hexadecimal(at: at + 2) ?? 0]
        if UTF16.isLeadSurrogate(pair[0]) { pair.append(hexadecimal(at: at + 8) ?? 0) }
        units.append(contentsOf: String(decoding: pair, as: UTF16.self).utf8)
        at += 6 * pair.count
      case let letter:
        units.append(Self.escaped(letter))
        at += 2
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}
