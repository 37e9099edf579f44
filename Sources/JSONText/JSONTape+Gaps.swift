/// What stands between the values of an object or a list: commas, spaces, line ends. An *item* is an element of a list or a member
/// of an object, named by the node of its name.
extension JSONTape {
  /// The value at the end of those names and the places in lists that lead to it from the node at `start`, such as
  /// `"contracts", "3", "notice"`; nil where there is none.
  package func node(_ names: String..., from start: Int = 0) -> Int? {
    var at = start
    for name in names {
      switch kind(at) {
      case .object:
        guard let value = member(name, of: at) else { return nil }
        at = value
      case .list:
        let elements = elements(of: at)
        guard let place = Int(name), elements.indices.contains(place) else { return nil }
        at = elements[place]
      case .string, .number, .yes, .no, .null, .key: return nil
      }
    }
    return at
  }

  /// The items of the object or list at `container`, in their order.
  func items(of container: Int) -> [Int] {
    guard kind(container) == .object else { return elements(of: container) }
    var items: [Int] = []
    forEachMember(of: container) { key, _ in items.append(key) }
    return items
  }

  /// The value of an item.
  func value(of item: Int) -> Int { kind(item) == .key ? item + 1 : item }

  /// The octets of an item, a member's name included.
  func range(of item: Int) -> Range<Int> { nodes[item].start..<nodes[value(of: item)].end }

  /// The octets between two items that follow one another.
  func gap(_ item: Int, _ next: Int) -> Range<Int> { range(of: item).upperBound..<nodes[next].start }

  /// All that stands between the items of a container: behind its bracket, between each two, before the closing bracket.
  func gaps(of container: Int) -> [Range<Int>] {
    let items = items(of: container)
    guard let first = items.first, let last = items.last else {
      return [(nodes[container].start + 1)..<(nodes[container].end - 1)]
    }
    let between = zip(items, items.dropFirst()).map { gap($0, $1) }
    return [(nodes[container].start + 1)..<nodes[first].start] + between
      + [range(of: last).upperBound..<(nodes[container].end - 1)]
  }

  func hasLineEnd(_ range: Range<Int>) -> Bool { bytes[range].contains(UInt8(ascii: "\n")) }

  /// Whether all items of a container stand on the line of its bracket.
  func isOnOneLine(_ container: Int) -> Bool { !gaps(of: container).contains { hasLineEnd($0) } }

  /// The offset at which the line of `offset` begins.
  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The spaces and tabs with which the line of `offset` begins.
  func indentation(at offset: Int) -> [UInt8] {
    let start = lineStart(of: offset)
    return Array(bytes[start..<offset].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
  }
}

extension Sequence<UInt8> {
  /// How many characters (Unicode scalars) these octets of UTF-8 are.
  var columns: Int { reduce(0) { $0 + ($1 & 0b1100_0000 == 0b1000_0000 ? 0 : 1) } }
}
