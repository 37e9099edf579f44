/// A text as it is compared with others: letters small and without accents, blanks as one.
///
///     FoldedText("Uiterste  Einddatum (t/m)").text   // "uiterste einddatum (t/m)"
struct FoldedText {
  let text: String

  init(_ text: String) {
    var folded = ""
    var isBlank = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { folded.unicodeScalars.append(" ") }
        isBlank = true
        continue
      }
      guard scalar.properties.generalCategory != .nonspacingMark, scalar.properties.generalCategory != .format else {
        continue
      }
      isBlank = false
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        folded += Self.plain[small] ?? String(Character(small))
      }
    }
    if folded.utf8.last == UInt8(ascii: " ") { folded.unicodeScalars.removeLast() }
    self.text = folded
  }

  /// The text as an id: `herstelteam-kwintes`; nil where no letter and no digit is left.
  static func slug(_ text: String) -> String? {
    var slug = ""
    for octet in FoldedText(text).text.replacing("&", with: " en ").utf8 {
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.unicodeScalars.append(Unicode.Scalar(octet))
      // Behind an apostrophe the word goes on.
      case UInt8(ascii: "'"), UInt8(ascii: "."): break
      default: if !slug.isEmpty, slug.utf8.last != UInt8(ascii: "-") { slug += "-" }
      }
    }
    while slug.utf8.last == UInt8(ascii: "-") { slug.unicodeScalars.removeLast() }
    guard slug.utf8.count > longest else { return slug.isEmpty ? nil : slug }
    // Not in the middle of a word.
    let head = slug.prefix(longest)
    return head.lastIndex(of: "-").map { String(head[..<$0]) } ?? String(head)
  }

  private static let longest = 48

  private static let plain: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "×": "x", "–": "-", "—": "-", "’": "'", "‘": "'", "`": "'", "ĳ": "ij",
    ]
    for (letters, letter) in [
      ("àáâãäåā", "a"), ("çćč", "c"), ("èéêëēě", "e"), ("ìíîïī", "i"), ("ñń", "n"), ("òóôõöō", "o"), ("ùúûüū", "u"),
      ("ýÿ", "y"), ("š", "s"), ("ž", "z"), ("ł", "l"), ("ğ", "g"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar] = letter }
    }
    return table
  }()
}

extension String {
  /// Every `part` of the text as `other`.
  fileprivate func replacing(_ part: Character, with other: String) -> String {
    reduce(into: "") { $0 += $1 == part ? other : String($1) }
  }
}
