/// Passing over the strings of JSON, strictly, in the octets of a text.
extension Span<UInt8> {
  /// The offset of the first octet from `offset` on that is no plain character of a string, such as a quote; eight at a time.
  @inlinable @inline(__always)
  func plainEnd(from offset: Int) -> Int {
    var at = offset
    if hasWord(at: at) {
      let found = Self.notPlain(word(at: at))
      if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while hasWord(at: at) {
      let found = Self.notPlain(word(at: at))
      if found != 0 { return at &+ found.trailingZeroBitCount / 8 }
      at &+= 8
    }
    return plainEndOfText(from: at)
  }

  /// The same in the last few octets of the text.
  @usableFromInline @inline(never)
  func plainEndOfText(from offset: Int) -> Int {
    var at = offset
    while at < count, self[at] >= 0x20, self[at] < 0x7F, self[at] != UInt8(ascii: "\""), self[at] != UInt8(ascii: "\\")
    {
      at += 1
    }
    return at
  }

  /// The high bits of the octets of a word that are a quote, a backslash, below 0x20 or above 0x7E; 0 where there are none.
  @inlinable @inline(__always)
  static func notPlain(_ word: UInt64) -> UInt64 {
    special(word) | (word &+ 0x0101_0101_0101_0101) & 0x8080_8080_8080_8080
  }

  /// The same of those that mean something in a string, so without 0x7F.
  ///
  /// The first alone counts: a borrow or a carry can only reach octets behind one that is found.
  @inlinable @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // With one bit changed a quote is 0x20, and all below it stays below it.
    let quotesAndControls = (word ^ (ones &* 0x02)) &- (ones &* 0x21)
    let slashes = (word ^ (ones &* 0x5C)) &- ones
    // Each octet above 0x7F has its high bit in one of these two at least.
    return (quotesAndControls | slashes) & (ones &* 0x80)
  }

  /// Passes over the string whose quote stands at `position`; returns the octets behind it, none where they are not at hand.
  @inline(__always)
  func passString(_ position: inout Int) throws(JSONFault) -> UInt64 {
    if let string = shortString(at: position) {
      position = string.end
      return string.behind
    }
    position = try endOfString(at: position)
    return 0
  }

  /// The string whose quote stands at `place`, if it has at most sixteen octets, all of them ASCII and none of them escaped, and is
  /// not among the last in the text.
  @inline(__always)
  func shortString(at place: Int) -> ShortString? {
    // No offset is larger. Said to the compiler, it spares all checks but one: whatever they are, nothing is read below but these
    // forty octets.
    let place = place & (.max >> 1)
    let end = place &+ 40
    guard UInt(bitPattern: end) <= UInt(bitPattern: count) else { return nil }
    let window = extracting(place..<end)
    var last = window.word(at: 1)
    var found = Self.special(last)
    var length = 0
    var sum: UInt64 = 0
    if found == 0 {
      sum = last
      last = window.word(at: 9)
      found = Self.special(last)
      length = 8
    }
    length &+= found.trailingZeroBitCount / 8
    let behind = window.word(at: 1 &+ length)
    guard UInt8(truncatingIfNeeded: behind) == UInt8(ascii: "\"") else { return nil }
    // With the quote, without what stands behind it.
    sum &+= last & (found ^ (found &- 1))
    return ShortString(sum: sum, end: place &+ length &+ 2, behind: behind >> 8)
  }

  /// The offset behind the string whose quote stands at `place`.
  @inline(never)
  func endOfString(at place: Int) throws(JSONFault) -> Int {
    let end = plainEnd(from: place &+ 1)
    return octet(at: end) == UInt8(ascii: "\"") ? end &+ 1 : try endOfIntricateString(from: place, plainUntil: end)
  }

  /// Goes on in a string with escapes or characters beyond ASCII: the offset behind its closing quote.
  private func endOfIntricateString(from start: Int, plainUntil offset: Int) throws(JSONFault) -> Int {
    var at = offset
    while at < count {
      let byte = self[at]
      if byte == UInt8(ascii: "\"") { return at + 1 }
      if byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\\") {
        at = plainEnd(from: at + 1)
      } else if byte == UInt8(ascii: "\\") {
        at = try endOfEscape(at)
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter(byte), at: at)
      } else {
        at = try endOfMultiByte(at)
      }
    }
    throw JSONFault(.unterminatedString, at: start)
  }

  /// The offset behind the escape that begins at `offset`; a surrogate must come as a whole pair.
  private func endOfEscape(_ offset: Int) throws(JSONFault) -> Int {
    guard offset + 1 < count else { throw JSONFault(.unexpectedEnd, at: count) }
    switch self[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return offset + 2
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(at: offset + 2) else { throw JSONFault(.badEscape, at: offset) }
      switch unit {
      case 0xD800...0xDBFF:
        guard let low = hexadecimal(at: offset + 8), (0xDC00...0xDFFF).contains(low),
          self[offset + 6] == UInt8(ascii: "\\"), self[offset + 7] == UInt8(ascii: "u")
        else { throw JSONFault(.loneSurrogate, at: offset) }
        return offset + 12
      case 0xDC00...0xDFFF: throw JSONFault(.loneSurrogate, at: offset)
      default: return offset + 6
      }
    default: throw JSONFault(.badEscape, at: offset)
    }
  }

  /// The four hexadecimal digits at `offset` as a number.
  func hexadecimal(at offset: Int) -> UInt16? {
    guard offset + 4 <= count else { return nil }
    var value: UInt16 = 0
    for index in offset..<(offset + 4) {
      let byte = self[index]
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// The offset behind the character of two to four octets at `offset` (Unicode 15, table 3-7).
  func endOfMultiByte(_ offset: Int) throws(JSONFault) -> Int {
    let first = self[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: throw JSONFault(.notUTF8, at: offset)
    }
    guard offset + length <= count, second.contains(self[offset + 1]) else {
      throw JSONFault(.notUTF8, at: offset)
    }
    for later in (offset + 2)..<max(offset + 2, offset + length) where self[later] & 0xC0 != 0x80 {
      throw JSONFault(.notUTF8, at: offset)
    }
    return offset + length
  }
}

/// A short plain string that was passed over.
struct ShortString {
  /// The sum of its octets, eight at a time, with the closing quote.
  let sum: UInt64
  /// The offset just behind its closing quote.
  let end: Int
  /// The octets that stand there.
  let behind: UInt64
}
