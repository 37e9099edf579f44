import JSONText

/// The ids of one section.
package struct Names: Sendable {
  /// A suggestion looks at every name; beyond so many a slip in each contract would cost too much.
  private static let many = 2000

  /// A name, and the same as a word: to be compared without touching a text that all hands share.
  private struct Name {
    let text: String
    let word: JSONWord

    init(_ text: String) {
      self.text = text
      let octets = text.utf8.span
      word = octets.word(in: octets.indices)
    }
  }

  /// In the order of the alphabet, so that a suggestion is the same on every run.
  private let ordered: [Name]
  /// Indices of `ordered`, each at the place that its word's hash points to, or the next free one behind it; -1 is free.
  private let slots: [Int32]

  init(_ names: Set<String> = []) {
    ordered = names.sorted().map(Name.init)
    // At most half full, so that a free place is near.
    var slots = [Int32](repeating: -1, count: 1 << (Int.bitWidth - (2 * names.count).leadingZeroBitCount))
    for (index, name) in ordered.enumerated() {
      var slot = Self.slot(of: name.word, of: name.text.utf8.span, in: slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = slots
  }

  package var count: Int { ordered.count }

  /// All of them, in the order of their numbers.
  package var all: [String] { ordered.map(\.text) }

  func contains(_ name: String) -> Bool { number(of: name) != nil }

  /// The number, from 0 on, under which what belongs to a name can be kept; nil where it is none of them.
  package func number(of name: String) -> Int? {
    let octets = name.utf8.span
    let word = octets.word(in: octets.indices)
    return find(word, from: Self.slot(of: word, of: octets, in: slots.count)) { $0.utf8.span.isSame(as: octets) }
  }

  /// The one that reads so, of a word of at most fifteen octets: a string holds so many in itself, so that no hand waits for another
  /// to count who holds it.
  func name(_ word: JSONWord) -> String? {
    find(word, from: Self.slot(of: word, in: slots.count)) { _ in true }.map { ordered[$0].text }
  }

  @inline(__always)
  private func find(_ word: JSONWord, from first: Int, _ isWhole: (String) -> Bool) -> Int? {
    var slot = first
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if ordered[index].word == word, word.count <= 16 || isWhole(ordered[index].text) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The place of a name with these octets; of a long one all of them count, since many may begin alike.
  private static func slot(of word: JSONWord, of octets: Span<UInt8>, in count: Int) -> Int {
    guard word.count > 16 else { return slot(of: word, in: count) }
    return Int(truncatingIfNeeded: octets.hash(of: octets.indices)) & (count - 1)
  }

  @inline(__always)
  private static func slot(of word: JSONWord, in count: Int) -> Int {
    let mixed = (word.head ^ UInt64(truncatingIfNeeded: word.count)) &* 0x9E37_79B9_7F4A_7C15
    let hash = (mixed ^ (mixed >> 32) ^ word.tail) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (count - 1)
  }

  /// The one that may be meant by `name`, which is none of them.
  func nearest(to name: String) -> String? {
    ordered.count <= Self.many ? Suggestion.nearest(to: name, in: all) : nil
  }
}
