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
  @inlinable @inline(__always)
  package func string(at place: Int) -> JSONString {
    let at = plainEnd(from: place + 1)
    if at < count, self[at] == UInt8(ascii: "\"") {
      return JSONString(content: (place + 1)..<at, isEscaped: false, mayHoldControls: false)
    }
    return intricateString(at: place, from: at)
  }

  /// A string that is not all plain ASCII, from its first octet that is none.
  @usableFromInline
  func intricateString(at place: Int, from first: Int) -> JSONString {
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

  /// The word whose opening quote stands at `place`, nil where it has more than fifteen octets or holds anything but plain ASCII:
  /// whoever finds none looks at the `string(at:)`.
  @inlinable @inline(__always)
  package func word(quotedAt place: Int) -> JSONWord? {
    guard hasWord(at: place &+ 1) else { return nil }
    let head = word(at: place &+ 1)
    if Self.notPlain(head) != 0 {
      return Self.beforeQuote(head).map { JSONWord(head: $0.octets, tail: 0, count: $0.count) }
    }
    guard hasWord(at: place &+ 9) else { return nil }
    return Self.beforeQuote(word(at: place &+ 9)).map {
      JSONWord(head: head, tail: $0.octets, count: 8 &+ $0.count)
    }
  }

  /// The octets of a word before a quote and how many there are, nil where something else comes first that is not plain.
  @inlinable @inline(__always)
  static func beforeQuote(_ word: UInt64) -> (octets: UInt64, count: Int)? {
    let found = notPlain(word)
    let shift = UInt64(truncatingIfNeeded: found.trailingZeroBitCount & 0x38)
    guard found != 0, UInt8(truncatingIfNeeded: word &>> shift) == UInt8(ascii: "\"") else { return nil }
    return (word & ~(UInt64.max &<< shift), Int(truncatingIfNeeded: shift) / 8)
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
  package func wordEnd(from place: Int) -> Int {
    var at = place
    // Past the digits of most numbers at once: each as its number; in what is none a high bit shows.
    if hasWord(at: at) {
      let digits = word(at: at) ^ 0x3030_3030_3030_3030
      at &+= ((digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    }
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

  /// The text of the string at `place`, unescaped; any other value as it stands.
  package func text(ofValueAt place: Int) -> String {
    kind(at: place) == .string ? text(of: string(at: place)) : text(in: place..<valueEnd(at: place))
  }
}

extension Span<UInt8> {
  /// Whether a string holds controls once it is unescaped: C0 and C1 except tab and line feed, which notes may hold.
  package func holdsControls(_ string: JSONString) -> Bool {
    var at = string.content.lowerBound
    while at < string.content.upperBound {
      let octet = self[at]
      let next = at + 1 < string.content.upperBound ? self[at + 1] : 0
      switch (octet, next) {
      case (UInt8(ascii: "\\"), UInt8(ascii: "u")):
        let unit = hexadecimal(at: at + 2) ?? 0
        if Self.isControl(unit) { return true }
        at += 6
      case (UInt8(ascii: "\\"), _):
        if Self.isControl(UInt16(Self.escaped(next))) { return true }
        at += 2
      case (0x7F, _), (0xC2, 0x80...0x9F): return true
      default: at = plainEnd(from: at + 1)
      }
    }
    return false
  }

  private static func isControl(_ unit: UInt16) -> Bool {
    (unit < 0x20 && unit != 0x0A && unit != 0x09) || (0x7F...0x9F).contains(unit)
  }
}

/// A string or name of a text, by where it stands.
@usableFromInline
package struct JSONString: Sendable {
  /// The octets between its quotes.
  @usableFromInline package let content: Range<Int>
  /// Whether it holds a `\` escape.
  @usableFromInline package let isEscaped: Bool
  /// Whether it may hold control characters.
  @usableFromInline package let mayHoldControls: Bool

  @inlinable
  init(content: Range<Int>, isEscaped: Bool, mayHoldControls: Bool) {
    self.content = content
    self.isEscaped = isEscaped
    self.mayHoldControls = mayHoldControls
  }

  /// The offset just behind its closing quote.
  @inlinable package var end: Int { content.upperBound + 1 }
}

/// How a word begins in a text, with the quote that closes it: whether it stands there is seen at once, and nobody looks for its
/// end.
@usableFromInline
package struct JSONBeginning: Sendable {
  /// Its first eight octets and the next eight, filled up with zeros.
  @usableFromInline package let head: UInt64
  @usableFromInline let tail: UInt64
  /// Which bits of either belong to it.
  @usableFromInline let headMask: UInt64
  @usableFromInline let tailMask: UInt64

  /// That of the word that stands in `range`, whether or not a quote closes it there.
  package init(of octets: Span<UInt8>, in range: Range<Int>) {
    let word = octets.word(in: range)
    let quote = UInt64(UInt8(ascii: "\""))
    // In the one of the two in which it has no place, a shift leaves nothing of it.
    head = word.head | quote << (8 * range.count)
    tail = word.tail | quote << (8 * (range.count - 8))
    headMask = ~(.max << (8 * (range.count + 1)))
    tailMask = ~(.max << (8 * Swift.max(0, range.count - 7)))
  }

  /// Whether a text begins with it whose first eight octets and the next eight are these.
  @inlinable @inline(__always)
  package func stands(in head: UInt64, _ tail: UInt64) -> Bool {
    (head ^ self.head) & headMask | (tail ^ self.tail) & tailMask == 0
  }
}

/// A short word by its octets, so that it is compared with others in no time: the first sixteen, filled up with zeros, and how many
/// there are.
@usableFromInline
package struct JSONWord: Equatable, Sendable {
  @usableFromInline package let head: UInt64
  @usableFromInline package let tail: UInt64
  @usableFromInline package let count: Int

  @inlinable
  init(head: UInt64, tail: UInt64, count: Int) {
    self.head = head
    self.tail = tail
    self.count = count
  }

  @inlinable
  package static func == (one: JSONWord, other: JSONWord) -> Bool {
    one.head == other.head && one.tail == other.tail && one.count == other.count
  }
}
