/// Octets that grow at their end, copied into place eight at a time.
@usableFromInline
package struct GrowingOctets: Sendable {
  /// So many are gathered before they are put behind the others, all at once.
  private static let gathered = 2_000

  private var settled: [UInt8] = []
  /// What was written last, and behind it room for more, in which nothing of meaning stands.
  @usableFromInline var room: [UInt8]
  /// How many octets of the room were written.
  @usableFromInline var end = 0

  /// `capacity`: about how many there will be.
  package init(capacity: Int = 0) {
    settled.reserveCapacity(capacity)
    room = Array(repeating: 0, count: min(capacity, Self.gathered) + 16)
  }

  /// What was written.
  package var octets: [UInt8] { settled + room[..<end] }

  /// Takes out what was written.
  package mutating func take() -> [UInt8] {
    settle()
    defer { settled = [] }
    return settled
  }

  @inlinable @inline(__always)
  package mutating func append(_ octet: UInt8) {
    makeRoom(for: 1)
    room[end] = octet
    end &+= 1
  }

  /// Appends the `count` lowest octets of two words, at most sixteen, the lowest of the first one first.
  @inlinable @inline(__always)
  package mutating func append(_ first: UInt64, _ second: UInt64 = 0, count: Int) {
    precondition(count >= 0 && count <= 16, "two words have sixteen octets")
    makeRoom(for: count)
    let begin = end
    var octets = room.mutableSpan
    octets.put(first, at: begin)
    octets.put(second, at: begin + 8)
    end = begin &+ count
  }

  /// Appends a text and the octet that closes it.
  package mutating func append(_ text: Span<UInt8>, _ close: UInt8) {
    makeRoom(for: text.count &+ 1)
    let begin = end
    var octets = room.mutableSpan
    if text.count >= 8 {
      var at = 0
      while text.count &- at >= 8 {
        octets.put(text.word(at: at), at: begin &+ at)
        at &+= 8
      }
      // The last eight, of which some may be there already.
      octets.put(text.word(at: text.count &- 8), at: begin + (text.count - 8))
    } else {
      for index in text.indices { octets[begin &+ index] = text[index] }
    }
    octets[begin &+ text.count] = close
    end = begin &+ text.count &+ 1
  }

  /// Takes back the octet that was written last.
  package mutating func removeLast() {
    if end > 0 { end -= 1 } else { settled.removeLast() }
  }

  @inlinable @inline(__always)
  mutating func makeRoom(for count: Int) {
    // Two words more, since octets are written by words.
    if room.count &- end < count &+ 16 { enlargeRoom(for: count) }
  }

  @usableFromInline
  mutating func enlargeRoom(for count: Int) {
    settle()
    let missing = max(Self.gathered, count) + 16 - room.count
    if missing > 0 { room += repeatElement(0, count: missing) }
  }

  private mutating func settle() {
    settled += room[..<end]
    end = 0
  }
}

extension MutableSpan<UInt8> {
  /// Puts the eight octets of a word at `offset`, the lowest first. There must be room for them, which is checked.
  @inlinable @inline(__always)
  mutating func put(_ word: UInt64, at offset: Int) {
    precondition(offset >= 0 && offset <= count &- 8, "eight octets need room")
    // Octet by octet, of which the compiler makes one step.
    self[offset] = UInt8(truncatingIfNeeded: word)
    self[offset &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
    self[offset &+ 2] = UInt8(truncatingIfNeeded: word >> 16)
    self[offset &+ 3] = UInt8(truncatingIfNeeded: word >> 24)
    self[offset &+ 4] = UInt8(truncatingIfNeeded: word >> 32)
    self[offset &+ 5] = UInt8(truncatingIfNeeded: word >> 40)
    self[offset &+ 6] = UInt8(truncatingIfNeeded: word >> 48)
    self[offset &+ 7] = UInt8(truncatingIfNeeded: word >> 56)
  }
}
