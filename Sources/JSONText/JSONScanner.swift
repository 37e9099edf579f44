/// Passing over the words of JSON one by one, strictly, in the octets of a text; knows no structure.
extension Span<UInt8> {
  /// Passes over white space and returns the octet that follows, 0 at the end of the text.
  @inline(__always)
  func skipSpace(_ position: inout Int) -> UInt8 {
    while position < count {
      let byte = self[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position += 1
    }
    return 0
  }

  /// Passes over `{` or `[`.
  @inline(__always)
  func enter(_ position: inout Int, depth: Int) throws(JSONFault) {
    guard depth <= JSONTape.maximumDepth else { throw JSONFault(.tooDeep, at: position) }
    position += 1
  }

  /// Passes over the comma (true) or the closing bracket (false) behind a value.
  @inline(__always)
  func goesOn(_ position: inout Int, closing: Unicode.Scalar) throws(JSONFault) -> Bool {
    let byte = skipSpace(&position)
    if byte == UInt8(ascii: closing) {
      position += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      throw unexpected(at: position, wanted: .expectedCommaOr(closing: Character(closing)))
    }
    let comma = position
    position += 1
    let following = skipSpace(&position)
    if following == UInt8(ascii: "}") || following == UInt8(ascii: "]") { throw JSONFault(.trailingComma, at: comma) }
    return true
  }

  /// What a string is made of.
  typealias StringForm = (isEscaped: Bool, isPlain: Bool)

  /// Passes over a string from quote to quote; whether it holds an escape, and whether all of it is plain ASCII without controls.
  @inline(__always)
  func skipString(_ position: inout Int) throws(JSONFault) -> StringForm {
    let start = position
    var at = plainEnd(from: position + 1)
    if at < count, self[at] == UInt8(ascii: "\"") {
      position = at + 1
      return (isEscaped: false, isPlain: true)
    }
    return (isEscaped: try skipIntricateString(from: start, at: &at, &position), isPlain: false)
  }

  /// The offset of the first octet from `offset` on that is no plain character of a string, such as a quote; eight at a time.
  @inline(__always)
  func plainEnd(from offset: Int) -> Int {
    var at = offset
    while at + 8 <= count {
      let word = word(at: at)
      let ones: UInt64 = 0x0101_0101_0101_0101
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      // An octet's high bit is set where it is a quote, a backslash, below 0x20 or above 0x7E; a borrow or a carry
      // can only reach octets behind one that is, and the first alone counts.
      let found =
        ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) | word | (word &+ ones))
        & (ones &* 0x80)
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count, self[at] >= 0x20, self[at] < 0x7F, self[at] != UInt8(ascii: "\""), self[at] != UInt8(ascii: "\\")
    {
      at += 1
    }
    return at
  }

  /// Goes on in a string with escapes or characters beyond ASCII.
  private func skipIntricateString(
    from start: Int, at: inout Int, _ position: inout Int
  ) throws(JSONFault) -> Bool {
    var escaped = false
    while at < count {
      let byte = self[at]
      if byte == UInt8(ascii: "\"") {
        position = at + 1
        return escaped
      }
      if byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\\") {
        at = plainEnd(from: at + 1)
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
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
  private func endOfMultiByte(_ offset: Int) throws(JSONFault) -> Int {
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

  /// Passes over a number: no leading zero, no bare point, no plus sign in front.
  func skipNumber(_ position: inout Int) throws(JSONFault) {
    let start = position
    if self[position] == UInt8(ascii: "-") { position += 1 }
    let integer = skipDigits(&position)
    guard integer.count > 0, integer.count == 1 || self[integer.lowerBound] != UInt8(ascii: "0") else {
      throw JSONFault(.badNumber, at: start)
    }
    if position < count, self[position] == UInt8(ascii: ".") {
      position += 1
      guard !skipDigits(&position).isEmpty else { throw JSONFault(.badNumber, at: start) }
    }
    if position < count, self[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count, self[position] == UInt8(ascii: "+") || self[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard !skipDigits(&position).isEmpty else { throw JSONFault(.badNumber, at: start) }
    }
    if position < count, isWordLike(self[position]) { throw JSONFault(.badNumber, at: start) }
  }

  private func skipDigits(_ position: inout Int) -> Range<Int> {
    let start = position
    while position < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[position]) { position += 1 }
    return start..<position
  }

  /// Passes over `true`, `false` or `null`.
  func skipWord(_ word: StaticString, _ position: inout Int) throws(JSONFault) {
    let letters = Array(word.description.utf8)
    let end = position + letters.count
    guard end <= count, letters.indices.allSatisfy({ self[position + $0] == letters[$0] }),
      end == count || !isWordLike(self[end])
    else { throw unexpected(at: position, wanted: .expectedValue) }
    position = end
  }

  private func isWordLike(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The fault for something else than what should stand at `offset`; the end of the text and comments are named as such.
  func unexpected(at offset: Int, wanted: JSONFault.Kind) -> JSONFault {
    guard offset < count else { return JSONFault(.unexpectedEnd, at: count) }
    if self[offset] == UInt8(ascii: "/"), offset + 1 < count,
      self[offset + 1] == UInt8(ascii: "/") || self[offset + 1] == UInt8(ascii: "*")
    {
      return JSONFault(.comment, at: offset)
    }
    if self[offset] >= 0x80, let fault = multiByteFault(at: offset) { return fault }
    return JSONFault(wanted, at: offset)
  }

  private func multiByteFault(at offset: Int) -> JSONFault? {
    do throws(JSONFault) {
      _ = try endOfMultiByte(offset)
      return nil
    } catch {
      return error
    }
  }
}
