/// Noticing a name that stands twice in one object, at next to no cost while all differ.
///
/// A bit for each name, by its first octets, tells that it is new; only a name whose bit is taken is compared with the earlier ones.
/// The names of an object that has more than `few` are sorted once when it is complete. So work stays in step with the text.
extension Span<UInt8> {
  private static var few: Int { 32 }

  /// The bit of a name by the sum of its first octets, the closing quote included: one that two equal names share, and two others
  /// seldom. The factor was chosen so that the names of a register's own objects have one each.
  @inline(__always)
  static func bits(ofName sum: UInt64) -> UInt64 { 1 &<< ((sum &* 0x9E3C_1C06_44C6_6A63) >> 58) }

  /// The same for any name. One with an escape may equal any other and has all bits: from it on, every name is compared.
  func bits(ofName name: JSONString) -> UInt64 {
    guard !name.isEscaped else { return .max }
    let (start, end) = (name.content.lowerBound, name.end)
    return Self.bits(
      ofName: head(from: start, to: end) &+ (end - start > 8 ? head(from: start + 8, to: end) : 0))
  }

  /// The name whose quote stands at `place`.
  @inline(__always)
  func name(at place: Int) throws(JSONFault) -> PassedName {
    if let string = shortString(at: place) {
      return PassedName(bits: Self.bits(ofName: string.sum), end: string.end, behind: string.behind)
    }
    return try intricateName(at: place)
  }

  @inline(never)
  private func intricateName(at place: Int) throws(JSONFault) -> PassedName {
    let end = try endOfString(at: place)
    return PassedName(bits: bits(ofName: string(at: place)), end: end, behind: 0)
  }

  /// Compares the name behind `count` others with those of them that are its object's.
  @inline(never)
  func compareNames(_ names: Span<Int>, of object: OpenValue, count: Int) throws(JSONFault) {
    guard count - object.firstName < Self.few else { return }
    let name = string(at: names[count])
    for index in object.firstName..<count {
      let earlier = string(at: names[index])
      if isSameText(earlier, name) { throw duplicate(name, of: earlier) }
    }
  }

  /// Compares all names of an object that is complete, if it has more than a few.
  @inline(__always)
  func checkNames(_ names: Span<Int>, of object: OpenValue, count: Int) throws(JSONFault) {
    if count &- object.firstName > Self.few { try checkManyNames(names, object.firstName..<count) }
  }

  @inline(never)
  private func checkManyNames(_ names: Span<Int>, _ own: Range<Int>) throws(JSONFault) {
    let sorted = own.map { string(at: names[$0]) }.sorted { one, other in
      isSameText(one, other) ? one.content.lowerBound < other.content.lowerBound : precedes(one, other)
    }
    let twice = zip(sorted, sorted.dropFirst()).filter { isSameText($0, $1) }
    if let earliest = twice.min(by: { $0.1.content.lowerBound < $1.1.content.lowerBound }) {
      throw duplicate(earliest.1, of: earliest.0)
    }
  }

  private func duplicate(_ name: JSONString, of first: JSONString) -> JSONFault {
    JSONFault(.duplicateKey(text(of: name), first: first.content.lowerBound - 1), at: name.content.lowerBound - 1)
  }
}

/// A name that is looked for in many objects.
package struct JSONName: Sendable {
  fileprivate let text: String
  /// The text as a word, which it is if it has no more than sixteen octets.
  fileprivate let word: JSONWord
  let bits: UInt64

  package init(_ text: String) {
    self.text = text
    let quoted = Array("\"\(text)\"".utf8)
    let content = 1..<(quoted.count - 1)
    word = quoted.span.word(in: content)
    bits = quoted.span.bits(ofName: JSONString(content: content, isEscaped: false, mayHoldControls: false))
  }
}

extension Span<UInt8> {
  /// The place of the value that follows the name at `place`; nil where that is another than `name`.
  func value(behind name: JSONName, at place: Int) -> Int? {
    let end: Int
    if let word = word(quotedAt: place) {
      guard word == name.word else { return nil }
      end = place + word.count + 2
    } else {
      let string = string(at: place)
      guard isText(string, name.text) else { return nil }
      end = string.end
    }
    return spaceEnd(from: spaceEnd(from: end) + 1)
  }
}

/// A name that was passed over.
struct PassedName {
  let bits: UInt64
  /// The offset just behind its closing quote.
  let end: Int
  /// The octets that stand there, none where they are not at hand.
  let behind: UInt64
}
