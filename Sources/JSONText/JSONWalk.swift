/// Walking through a text that was found to be strict JSON, where each value is known by its place: the offset of its first octet.
///
/// Nothing is written down on the way. It is for who reads a value once and from front to back; a `JSONTape` is for who goes to and
/// fro. In a text that is no strict JSON the answers mean nothing, but none of them lies outside it.
extension Span<UInt8> {
  /// What the value at `place` is, by its first octet.
  package func kind(at place: Int) -> JSONNode.Kind {
    guard place < count else { return .null }
    switch self[place] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .list
    case UInt8(ascii: "t"): return .yes
    case UInt8(ascii: "f"): return .no
    case UInt8(ascii: "n"): return .null
    default: return .number
    }
  }

  /// The string or name whose opening quote stands at `place`.
  package func string(at place: Int) -> JSONString {
    let at = plainEnd(from: place + 1)
    if at < count, self[at] == UInt8(ascii: "\"") {
      return JSONString(content: (place + 1)..<at, isEscaped: false, mayHoldControls: false)
    }
    return intricateString(at: place, from: at)
  }

  /// A string that is not all plain ASCII, from its first octet that is none.
  private func intricateString(at place: Int, from first: Int) -> JSONString {
    var at = first
    var isEscaped = false
    var mayHoldControls = false
    while at < count, self[at] != UInt8(ascii: "\"") {
      if self[at] == UInt8(ascii: "\\") {
        isEscaped = true
        at = plainEnd(from: at + 2)
      } else {
        // Unescaped, C0 is no strict JSON; DEL may stand, and C1 as C2 80 to C2 9F.
        mayHoldControls = mayHoldControls || self[at] == 0x7F || self[at] == 0xC2
        at = plainEnd(from: at + 1)
      }
    }
    return JSONString(
      content: (place + 1)..<Swift.max(place + 1, at), isEscaped: isEscaped,
      mayHoldControls: mayHoldControls || isEscaped)
  }

  /// The word whose opening quote stands at `place`, nil where it is longer than a `JSONWord` can tell or holds an escape.
  package func word(quotedAt place: Int) -> JSONWord? {
    guard place + 17 <= count else { return nil }
    let head = word(at: place + 1)
    if let length = Self.lengthBeforeQuote(head) {
      return JSONWord(head: head & ~(UInt64.max << UInt64(8 * length)), tail: 0, count: length)
    }
    let tail = word(at: place + 9)
    guard let length = Self.lengthBeforeQuote(tail), !Self.holdsBackslash(head) else { return nil }
    return JSONWord(head: head, tail: tail & ~(UInt64.max << UInt64(8 * length)), count: 8 + length)
  }

  /// How many octets come before the first quote, nil where there is none or a backslash comes first.
  @inline(__always)
  private static func lengthBeforeQuote(_ word: UInt64) -> Int? {
    let quotes = zeros(word ^ 0x2222_2222_2222_2222)
    // The lowest mark of either is right; those above it may come of a borrow.
    guard quotes != 0, zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C) & (quotes ^ (quotes &- 1)) == 0 else { return nil }
    return quotes.trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func holdsBackslash(_ word: UInt64) -> Bool { zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C) != 0 }

  /// The high bit of each octet that is zero, and perhaps of some above the lowest of them.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The word that stands in `range`; of a longer one as much as a `JSONWord` can tell.
  package func word(in range: Range<Int>) -> JSONWord {
    JSONWord(
      head: head(of: range), tail: range.count > 8 ? head(of: (range.lowerBound + 8)..<range.upperBound) : 0,
      count: range.count)
  }

  /// The offset just behind the value at `place`.
  package func valueEnd(at place: Int) -> Int {
    var at = place
    var depth = 0
    repeat {
      switch at < count ? self[at] : 0 {
      case UInt8(ascii: "\""): at = string(at: at).end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): at += 1
      default: at = wordEnd(from: at)
      }
      if depth > 0 { at = spaceEnd(from: at) }
    } while depth > 0 && at < count
    return at
  }

  /// The offset behind a number or a word such as `true`.
  private func wordEnd(from place: Int) -> Int {
    var at = place
    while at < count {
      switch self[at] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: return at
      default: at += 1
      }
    }
    return at
  }

  /// The offset of the first octet from `offset` on that is no white space.
  package func spaceEnd(from offset: Int) -> Int {
    var at = offset
    _ = skipSpace(&at)
    return at
  }
}

extension Span<UInt8> {
  /// The text of a string, unescaped.
  package func text(of string: JSONString) -> String {
    string.isEscaped ? unescaped(string.content) : text(in: string.content)
  }
}

/// A string or name of a text, by where it stands.
package struct JSONString: Sendable {
  /// The octets between its quotes.
  package let content: Range<Int>
  /// Whether it holds a `\` escape.
  package let isEscaped: Bool
  /// Whether it may hold control characters.
  package let mayHoldControls: Bool

  /// The offset just behind its closing quote.
  package var end: Int { content.upperBound + 1 }
}

/// A short word by its octets, so that it is compared with others in no time: the first sixteen, filled up with zeros, and how many
/// there are.
@usableFromInline
package struct JSONWord: Equatable, Sendable {
  @usableFromInline package let head: UInt64
  @usableFromInline package let tail: UInt64
  @usableFromInline package let count: Int

  /// Whether all of the octets that it tells are ASCII, and none is DEL.
  @inlinable @inline(__always)
  package var isPlain: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (head | tail | (head &+ ones) | (tail &+ ones)) & 0x8080_8080_8080_8080 == 0
  }

  @inlinable
  package static func == (one: JSONWord, other: JSONWord) -> Bool {
    one.head == other.head && one.tail == other.tail && one.count == other.count
  }
}
