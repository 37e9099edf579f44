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
    while true {
      switch octet(at: at) {
      // Nearly always a line end and the indentation behind it.
      case 0x0A, 0x0D, 0x09: at = endOfBlanks(from: at &+ 1)
      case 0x20: at = endOfBlanks(from: at)
      default: return at
      }
    }
  }

  /// The offset of the first octet from `offset` on that is no space; eight at a time.
  @inline(__always)
  private func endOfBlanks(from offset: Int) -> Int {
    var at = offset
    while hasWord(at: at) {
      let others = word(at: at) ^ 0x2020_2020_2020_2020
      if others != 0 { return at &+ others.trailingZeroBitCount / 8 }
      at &+= 8
    }
    while octet(at: at) == 0x20 { at &+= 1 }
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

  /// Passes over the colon that follows a name, which `behind` tells if it can, and returns the octet that follows.
  @inline(__always)
  func passColon(_ behind: UInt64, _ position: inout Int) throws(JSONFault) -> UInt8 {
    if let next = pass(UInt8(ascii: ":"), behind, &position) { return next }
    position = try endOfColon(from: position)
    return octet(at: position)
  }

  @inline(never)
  private func endOfColon(from offset: Int) throws(JSONFault) -> Int {
    var position = offset
    guard skip(UInt8(ascii: ":"), &position) else { throw unexpected(at: position, wanted: .expectedColon) }
    return spaceEnd(from: position)
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
  func notClosed(at offset: Int, _ bracket: UInt8) -> JSONFault {
    unexpected(at: offset, wanted: .expectedCommaOr(closing: Character(Unicode.Scalar(bracket))))
  }

  /// Passes over `mark` and the white space behind it, if the octets behind, eight or none, begin with it; returns the octet that
  /// follows, 0 at the end of the text.
  @inline(__always)
  func pass(_ mark: UInt8, _ behind: UInt64, _ position: inout Int) -> UInt8? {
    guard UInt8(truncatingIfNeeded: behind) == mark else { return nil }
    position &+= 1
    let next = UInt8(truncatingIfNeeded: behind >> 8)
    if next > 0x20 { return next }
    // Often one space.
    if next == 0x20 { position &+= 1 }
    return skipSpace(&position)
  }

  /// The offset behind the value at `start` that is no object and no list.
  func endOfLeaf(at start: Int, since begin: Int) throws(JSONFault) -> Int {
    octet(at: start) == UInt8(ascii: "\"") ? try endOfString(at: start) : try endOfWord(at: start, since: begin)
  }

  /// The offset behind the number, `true`, `false` or `null` that should stand at `start`.
  @inline(never)
  func endOfWord(at start: Int, since begin: Int) throws(JSONFault) -> Int {
    switch octet(at: start) {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try endOfNumber(at: start)
    case UInt8(ascii: "t"): try endOfWord("true", at: start)
    case UInt8(ascii: "f"): try endOfWord("false", at: start)
    case UInt8(ascii: "n"): try endOfWord("null", at: start)
    default: throw unexpectedItem(at: start, wanted: .expectedValue, since: begin)
    }
  }

  /// The offset behind the number at `start`; behind a few digits before a comma, a bracket, a space or a line end in one go.
  @inline(__always)
  func endOfNumber(at start: Int) throws(JSONFault) -> Int {
    if hasWord(at: start) {
      let word = word(at: start)
      let digits = Self.leadingDigits(word)
      let following = UInt8(truncatingIfNeeded: word >> UInt64(8 * digits))
      if UInt8(truncatingIfNeeded: word) != UInt8(ascii: "0"),
        following == 0x20 || following == 0x0A || following == UInt8(ascii: ",") || following == UInt8(ascii: "}")
          || following == UInt8(ascii: "]")
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

  /// The offset behind the number or the word such as `true` that begins at `start` and was checked.
  func endOfCheckedWord(at start: Int) -> Int {
    var at = start
    while at < count, isWordLike(self[at]) { at += 1 }
    return at
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
