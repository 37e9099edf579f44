/// Walking a tape and taking values from it.
extension JSONTape {
  /// The kind of the node at `index`.
  package func kind(_ index: Int) -> JSONNode.Kind { nodes[index].kind }

  /// Calls `body` with the key's and the value's index for each member of the object at `index`, in their order.
  @inline(__always)
  package func forEachMember(of index: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    let end = Int(nodes[index].next)
    var key = index + 1
    while key < end {
      body(key, key + 1)
      key = Int(nodes[key + 1].next)
    }
  }

  /// The indices of a list's elements, in their order.
  package func elements(of index: Int) -> [Int] {
    var result: [Int] = []
    let end = Int(nodes[index].next)
    var element = index + 1
    while element < end {
      result.append(element)
      element = Int(nodes[element].next)
    }
    return result
  }

  /// The value of the member `name` of the object at `index`.
  package func member(_ name: String, of index: Int) -> Int? {
    var found: Int?
    forEachMember(of: index) { key, value in
      if found == nil, isText(key, name) { found = value }
    }
    return found
  }

  /// Whether the string or key at `index` reads `text`.
  package func isText(_ index: Int, _ text: String) -> Bool {
    let node = nodes[index]
    if node.isEscaped { return self.text(index).utf8.elementsEqual(text.utf8) }
    return node.content.count == text.utf8.count && bytes[node.content].elementsEqual(text.utf8)
  }

  /// Whether two strings or keys read the same, however they are escaped.
  func sameText(_ one: Int, _ other: Int) -> Bool {
    if nodes[one].isEscaped || nodes[other].isEscaped { return text(one).utf8.elementsEqual(text(other).utf8) }
    let first = nodes[one].content
    let second = nodes[other].content
    return first.count == second.count && bytes[first].elementsEqual(bytes[second])
  }

  /// The text of the string or key at `index`, unescaped; of a number, its digits as they stand.
  package func text(_ index: Int) -> String {
    let node = nodes[index]
    switch node.kind {
    case .string, .key:
      return node.isEscaped ? unescaped(node.content) : String(decoding: bytes[node.content], as: UTF8.self)
    case .object, .list, .number, .yes, .no, .null:
      return String(decoding: bytes[node.start..<node.end], as: UTF8.self)
    }
  }

  private func unescaped(_ content: Range<Int>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    let scanner = JSONScanner(bytes: bytes)
    var at = content.lowerBound
    while at < content.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        units.append(bytes[at])
        at += 1
        continue
      }
      switch bytes[at + 1] {
      case UInt8(ascii: "u"):
        var pair = [scanner.hexadecimal(at: at + 2) ?? 0]
        if UTF16.isLeadSurrogate(pair[0]) { pair.append(scanner.hexadecimal(at: at + 8) ?? 0) }
        units.append(contentsOf: String(decoding: pair, as: UTF16.self).utf8)
        at += 6 * pair.count
      case let letter:
        units.append(Self.escapes[letter] ?? letter)
        at += 2
      }
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09,
  ]
}
