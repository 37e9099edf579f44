/// Octets of a text that give way to others; an empty range is a place at which something is put in.
package struct TextChange: Hashable, Sendable {
  package let range: Range<Int>
  package let replacement: [UInt8]

  package init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension [UInt8] {
  /// The text with those changes, which ascend and do not overlap; every other octet stands as it stood.
  package func applying(_ changes: [TextChange]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + changes.reduce(0) { $0 + $1.replacement.count })
    var position = 0
    for change in changes {
      result += self[position..<change.range.lowerBound]
      result += change.replacement
      position = change.range.upperBound
    }
    return result + self[position...]
  }
}
