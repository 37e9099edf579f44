/// Octets taken eight at a time: as numbers, in their order, and by what they hash to.
extension Span<UInt8> {
  /// The octet at `offset`; 0 outside the text.
  @inlinable @inline(__always)
  package func octet(at offset: Int) -> UInt8 {
    // Both in one comparison: as an unsigned number an offset before the text is a very large one.
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? self[offset] : 0
  }

  /// Whether eight octets stand at `offset`.
  @inlinable @inline(__always)
  func hasWord(at offset: Int) -> Bool {
    // As `word` itself checks it, so that it is checked once.
    UInt(bitPattern: offset) <= UInt(bitPattern: count) && count &- offset >= 8
  }

  /// The eight octets at `offset`, the first lowest. They must lie in the text, which is checked.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    // Unsafe in name only: it traps outside the text, and any octets make a number.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The eight octets at `offset` and the next eight; nil where fewer stand there.
  @inlinable @inline(__always)
  package func words(at offset: Int) -> (UInt64, UInt64)? {
    hasWord(at: offset) && hasWord(at: offset &+ 8) ? (word(at: offset), word(at: offset &+ 8)) : nil
  }

  /// The first eight of some octets as one number, the first lowest; fewer are filled up with zeros.
  @inline(__always)
  package func head(of range: Range<Int>) -> UInt64 { head(from: range.lowerBound, to: range.upperBound) }

  @inline(__always)
  func head(from start: Int, to end: Int) -> UInt64 {
    if hasWord(at: start) {
      let word = word(at: start)
      let length = end &- start
      return length >= 8 ? word : word & ~(UInt64.max &<< UInt64(truncatingIfNeeded: 8 &* length))
    }
    var head: UInt64 = 0
    for index in (start..<end).prefix(8).reversed() { head = head << 8 | UInt64(self[index]) }
    return head
  }

  /// The whole number that octets write in digits, perhaps with a minus before them; nil where they write something else, or one that
  /// is too large.
  package func wholeNumber(in range: Range<Int>) -> Int? {
    let isNegative = octet(at: range.lowerBound) == UInt8(ascii: "-")
    let places = range.dropFirst(isNegative ? 1 : 0)
    var number = 0
    for place in places {
      let digit = self[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflows) =
        isNegative ? tens.subtractingReportingOverflow(Int(digit)) : tens.addingReportingOverflow(Int(digit))
      if isTooLarge || overflows { return nil }
      number = sum
    }
    return places.isEmpty ? nil : number
  }

  /// Whether these octets are those others, one by one.
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var at = 0
    while at + 8 <= count {
      if word(at: at) != other.word(at: at) { return false }
      at += 8
    }
    while at < count {
      if self[at] != other[at] { return false }
      at += 1
    }
    return true
  }

  /// Whether these octets come before others: by the first that differs, where `end` stands behind either.
  package func precedes(_ other: Span<UInt8>, closedBy end: UInt8 = 0) -> Bool {
    let common = Swift.min(count, other.count)
    var at = 0
    while at + 8 <= common {
      let (own, theirs) = (word(at: at).byteSwapped, other.word(at: at).byteSwapped)
      if own != theirs { return own < theirs }
      at += 8
    }
    while at < common {
      if self[at] != other[at] { return self[at] < other[at] }
      at += 1
    }
    let own = at < count ? self[at] : end
    let theirs = at < other.count ? other[at] : end
    return own == theirs ? count < other.count : own < theirs
  }

  /// A number that equal octets share, and others seldom.
  package func hash(of range: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let end = Swift.min(at + 8, range.upperBound)
      // Fewer than eight are the last ones of eight, where there are so many.
      let word = end - at < 8 && end >= 8 ? word(at: end - 8) >> UInt64(8 * (8 - (end - at))) : head(of: at..<end)
      let (high, low) = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = high ^ low
      at = end
    }
    return hash
  }
}
