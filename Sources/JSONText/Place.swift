/// A place in a text as people name it: the line and the column, both counted from 1.
///
/// A column counts characters (Unicode scalars), not octets. A line ends at LF; the CR before it belongs to the line end.
package struct Place: Hashable, Sendable {
  package let line: Int
  package let column: Int

  /// The place of the octet at `offset`; an offset after the end is the place just behind the last character.
  package init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var lineStart = 0
    let end = min(offset, bytes.count)
    for position in 0..<end where bytes[position] == UInt8(ascii: "\n") {
      line += 1
      lineStart = position + 1
    }
    self.init(line: line, lineStart: lineStart, offset: end, in: bytes)
  }

  fileprivate init(line: Int, lineStart: Int, offset: Int, in bytes: [UInt8]) {
    var column = 1
    for position in lineStart..<offset where bytes[position] & 0b1100_0000 != 0b1000_0000 { column += 1 }
    self.line = line
    self.column = column
  }

  fileprivate init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Places of offsets that ascend: one pass over the text for all of them, also where it is one long line.
package struct PlaceCursor: Sendable {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  package init(over bytes: [UInt8]) { self.bytes = bytes }

  /// The place of the octet at `offset`, which lies not before the one asked for last.
  package mutating func place(of offset: Int) -> Place {
    let end = min(offset, bytes.count)
    while position < end {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[position] & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
      position += 1
    }
    return Place(line: line, column: column)
  }
}

/// Places of many offsets of one text, without counting the lines from the top for each.
package struct Places: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  package init(of bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for position in 0..<bytes.count where bytes[position] == UInt8(ascii: "\n") { starts.append(position + 1) }
    lineStarts = starts
  }

  /// The place of the octet at `offset`.
  package func place(of offset: Int) -> Place {
    let end = min(offset, bytes.count)
    let line = lineIndex(of: end)
    return Place(line: line + 1, lineStart: lineStarts[line], offset: end, in: bytes)
  }

  /// The whole line in which `offset` stands, without its line end; octets that are no UTF-8 become U+FFFD.
  package func line(of offset: Int) -> String {
    let index = lineIndex(of: min(offset, bytes.count))
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
