/// Taking the texts of nodes from the octets that they stand in.
extension Span<UInt8> {
  /// Whether two strings or names read the same, however they are escaped.
  func isSameText(_ one: JSONString, _ other: JSONString) -> Bool {
    if one.isEscaped || other.isEscaped { return text(of: one).utf8.elementsEqual(text(of: other).utf8) }
    return extracting(one.content).isSame(as: extracting(other.content))
  }

  /// Whether a string or name comes before another, by octets: String's own order takes two spellings of an accent as equal, JSON
  /// does not.
  func precedes(_ one: JSONString, _ other: JSONString) -> Bool {
    if one.isEscaped || other.isEscaped {
      return text(of: one).utf8.lexicographicallyPrecedes(text(of: other).utf8)
    }
    return extracting(one.content).precedes(extracting(other.content))
  }

  /// Whether a string or name reads `text`.
  package func isText(_ string: JSONString, _ text: String) -> Bool {
    string.isEscaped
      ? self.text(of: string).utf8.elementsEqual(text.utf8) : extracting(string.content).isSame(as: text.utf8.span)
  }

  /// The text of a string or key, unescaped; of a number, its digits as they stand.
  func text(of node: JSONNode) -> String {
    switch node.kind {
    case .string, .key: node.isEscaped ? unescaped(node.content) : text(in: node.content)
    case .object, .list, .number, .yes, .no, .null: text(in: node.start..<node.end)
    }
  }

  /// The text that stands there.
  package func text(in range: Range<Int>) -> String {
    // Unsafe in name only: the buffer is that of the extracted octets, and a copy is made of it at once.
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func unescaped(_ content: Range<Int>) -> String {
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

  static func escaped(_ letter: UInt8) -> UInt8 {
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
