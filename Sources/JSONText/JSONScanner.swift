/// Passing over the words of JSON one by one, strictly, in the octets of a text; knows no structure.
extension Span<UInt8> {
  /// Passes over white space and returns the octet that follows, 0 at the end of the text.
  @inline(__always)
  func skipSpace(_ position: inout Int) -> UInt8 {
    let byte = octet(at: position)
    if byte > 0x20 { return byte }
    position = endOfSpace(from: position)
    return octet(at: position)
  }

  /// The offset of the first octet from `offset` on that is no white space.
  @inline(never)
  private func endOfSpace(from offset: Int) -> Int {
    var at = offset
    while at < count {
      switch self[at] {
      case 0x20: at += countOfRun(of: 0x20, from: at)
      case 0x0A, 0x0D, 0x09: at += 1
      default: return at
      }
    }
    return at
  }

  /// Passes over white space and then over `wanted`, if that follows.
  @inline(__always)
  func skip(_ wanted: UInt8, _ position: inout Int) -> Bool {
    // Nearly always there is no white space.
    if octet(at: position) != wanted, skipSpace(&position) != wanted { return false }
    position &+= 1
    return true
  }

  /// Passes over the comma (true) or the closing bracket (false) behind a value.
  @inline(__always)
  func goesOn(_ position: inout Int, closing bracket: UInt8) throws(JSONFault) -> Bool {
    if skip(UInt8(ascii: ","), &position) { return true }
    guard octet(at: position) == bracket else { throw notClosed(at: position, bracket) }
    position &+= 1
    return false
  }

  @inline(never)
  private func notClosed(at offset: Int, _ bracket: UInt8) -> JSONFault {
    unexpected(at: offset, wanted: .expectedCommaOr(closing: Character(Unicode.Scalar(bracket))))
  }

  /// The offset of the first octet from `offset` on that is no plain character of a string, such as a quote; eight at a time.
  @inline(__always)
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
  @inline(never)
  private func plainEndOfText(from offset: Int) -> Int {
    var at = offset
    while at < count, self[at] >= 0x20, self[at] < 0x7F, self[at] != UInt8(ascii: "\""), self[at] != UInt8(ascii: "\\")
    {
      at += 1
    }
    return at
  }

  /// The high bits of the octets of a word that are a quote, a backslash, below 0x20 or above 0x7E; 0 where there are none.
  ///
  /// The first alone counts: a borrow or a carry can only reach octets behind one that is found.
  @inlinable @inline(__always)
  static func notPlain(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // With one bit changed a quote is 0x20, and all below it stays below it.
    let quotesAndControls = (word ^ (ones &* 0x02)) &- (ones &* 0x21)
    let slashes = (word ^ (ones &* 0x5C)) &- ones
    // Each octet above 0x7F has its high bit in one of these two at least.
    return (quotesAndControls | slashes | (word &+ ones)) & (ones &* 0x80)
  }

  /// Goes on in a string with escapes or characters beyond ASCII: the offset behind its closing quote, and whether it has escapes.
  @inline(never)
  func endOfIntricateString(
    from start: Int, plainUntil offset: Int
  ) throws(JSONFault) -> (end: Int, isEscaped: Bool) {
    var at = offset
    var escaped = false
    while at < count {
      let byte = self[at]
      if byte == UInt8(ascii: "\"") { return (at + 1, escaped) }
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

  /// The offset behind the number at `start`; behind a few digits before a comma or a bracket in one go.
  @inline(__always)
  func endOfNumber(at start: Int) throws(JSONFault) -> Int {
    if hasWord(at: start) {
      let word = word(at: start)
      let digits = Self.leadingDigits(word)
      let following = UInt8(truncatingIfNeeded: word >> UInt64(8 * digits))
      if UInt8(truncatingIfNeeded: word) != UInt8(ascii: "0"),
        following == UInt8(ascii: ",") || following == UInt8(ascii: "}") || following == UInt8(ascii: "]")
      {
        return start &+ digits
      }
    }
    return try endOfAnyNumber(at: start)
  }

  /// How many digits a word begins with.
  @inline(__always)
  private static func leadingDigits(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A digit becomes 0 to 9; what is more than that reaches the high bit, and so may what is behind it.
    let values = word ^ (ones &* 0x30)
    return (((values &+ ones &* 0x76) | values) & (ones &* 0x80)).trailingZeroBitCount / 8
  }

  /// The offset behind the number at `start`: no leading zero, no bare point, no plus sign in front.
  @inline(never)
  private func endOfAnyNumber(at start: Int) throws(JSONFault) -> Int {
    var position = start
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
    return position
  }

  private func skipDigits(_ position: inout Int) -> Range<Int> {
    let start = position
    while position < count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[position]) { position += 1 }
    return start..<position
  }

  /// The offset behind `true`, `false` or `null`, which should stand at `start`.
  @inline(never)
  func endOfWord(_ word: String, at start: Int) throws(JSONFault) -> Int {
    let letters = word.utf8.span
    let end = start + letters.count
    guard end <= count, extracting(start..<end).isSame(as: letters), end == count || !isWordLike(self[end]) else {
      throw unexpected(at: start, wanted: .expectedValue)
    }
    return end
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
  @inline(never)
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

  /// The same where an item should stand; a comma before it, but not before `start`, is told to be the last thing in its list.
  @inline(never)
  func unexpectedItem(at offset: Int, wanted: JSONFault.Kind, since start: Int) -> JSONFault {
    if octet(at: offset) == UInt8(ascii: "}") || octet(at: offset) == UInt8(ascii: "]") {
      let spaces: [UInt8] = [0x20, 0x0A, 0x0D, 0x09]
      let comma = (start..<offset).last { !spaces.contains(self[$0]) }
      if let comma, self[comma] == UInt8(ascii: ",") { return JSONFault(.trailingComma, at: comma) }
    }
    return unexpected(at: offset, wanted: wanted)
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
