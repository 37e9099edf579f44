import JSONText

/// The ids of one section.
package struct Names: Sendable {
  /// A suggestion looks at every name; beyond so many a slip in each contract would cost too much.
  private static let many = 2000

  private struct Name {
    let text: String
    /// The text as a word: to be compared without touching a text that all hands share.
    let word: JSONWord
    /// Which one it is in the order of the alphabet; -1 for a place that is free.
    let number: Int32

    init(_ text: String, number: Int) {
      self.text = text
      let octets = text.utf8.span
      word = octets.word(in: octets.indices)
      self.number = Int32(truncatingIfNeeded: number)
    }
  }

  /// Each name at the place that its word's hash points to, or the next free one behind it: most are found where one looks first.
  private let table: [Name]
  package let count: Int

  init(_ names: Set<String> = []) {
    count = names.count
    // At most two thirds full, so that a free place is near.
    let places = 1 << (Int.bitWidth - (names.count + names.count / 2).leadingZeroBitCount)
    var table = [Name](repeating: Name("", number: -1), count: places)
    for (number, text) in names.sorted().enumerated() {
      let name = Name(text, number: number)
      var place = Self.place(of: name.word, of: text.utf8.span, in: places)
      while table[place].number >= 0 { place = (place + 1) & (places - 1) }
      table[place] = name
    }
    self.table = table
  }

  /// All of them in the order of the alphabet, which is that of their numbers.
  package var all: [String] {
    table.filter { $0.number >= 0 }.sorted { $0.number < $1.number }.map(\.text)
  }

  func contains(_ name: String) -> Bool { number(of: name) != nil }

  /// The number, from 0 on, under which what belongs to a name can be kept; nil where it is none of them.
  package func number(of name: String) -> Int? {
    let octets = name.utf8.span
    let word = octets.word(in: octets.indices)
    return find(word, from: Self.place(of: word, of: octets, in: table.count)) { $0.utf8.span.isSame(as: octets) }
      .map { Int(table[$0].number) }
  }

  /// The one that reads so, of a word of at most fifteen octets: a string holds so many in itself, so that no hand waits for another
  /// to count who holds it.
  func name(_ word: JSONWord) -> String? {
    find(word, from: Self.place(of: word, in: table.count)) { _ in true }.map { table[$0].text }
  }

  @inline(__always)
  private func find(_ word: JSONWord, from first: Int, _ isWhole: (String) -> Bool) -> Int? {
    var place = first
    while table[place].number >= 0 {
      if table[place].word == word, word.count <= 16 || isWhole(table[place].text) { return place }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// The place of a name with these octets; of a long one all of them count, since many may begin alike.
  private static func place(of word: JSONWord, of octets: Span<UInt8>, in count: Int) -> Int {
    guard word.count > 16 else { return place(of: word, in: count) }
    return Int(truncatingIfNeeded: octets.hash(of: octets.indices)) & (count - 1)
  }

  @inline(__always)
  private static func place(of word: JSONWord, in count: Int) -> Int {
    let mixed = (word.head ^ UInt64(truncatingIfNeeded: word.count)) &* 0x9E37_79B9_7F4A_7C15
    let hash = (mixed ^ (mixed >> 32) ^ word.tail) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32) & (count - 1)
  }

  /// The one that may be meant by `name`, which is none of them.
  func nearest(to name: String) -> String? {
    count <= Self.many ? Suggestion.nearest(to: name, in: all) : nil
  }
}
