import Contracts

/// A line of a message's header, folded to 76 columns where it can be (NOTIFY 3).
///
/// It is built from words that hold no blank, so that no value can begin a line of its own.
struct HeaderField {
  private let name: String
  private let words: [String]

  /// A field of words that are ours.
  init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  /// A field of text from people.
  init(_ name: String, text: String) {
    self.init(name, Self.words(of: text, behind: name, isPlain: Self.isPlainText))
  }

  /// A field of one address.
  init(_ name: String, _ address: MailAddress) {
    guard let displayed = address.name, !displayed.isEmpty else {
      self.init(name, [address.address.text])
      return
    }
    let words = Self.words(of: displayed, behind: name, isPlain: Self.isPlainName)
    self.init(name, words + ["<\(address.address)>"])
  }

  /// With CRLF behind each line.
  var octets: [UInt8] {
    var text = "\(name):"
    var column = text.utf8.count
    for (index, word) in words.enumerated() {
      if index > 0, column + 1 + word.utf8.count > Self.columns {
        text += "\r\n"
        column = 0
      }
      text += " " + word
      column += 1 + word.utf8.count
    }
    return Array((text + "\r\n").utf8)
  }

  static let columns = 76
  /// A text that is longer is cut: mail programs show and keep no more of a subject or a name.
  static let longestText = 240
  /// A plain word that is longer is encoded, so that it can be folded.
  private static let longestPlain = 60

  private static func words(of text: String, behind name: String, isPlain: (Unicode.Scalar) -> Bool) -> [String] {
    let shown = onOneLine(text)
    let words = shown.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isPlain = words.allSatisfy { word in
      1...longestPlain ~= word.utf8.count && word.unicodeScalars.allSatisfy(isPlain)
    }
    // What looks like an encoded word would be read as one.
    let looksEncoded = zip(shown.utf8, shown.utf8.dropFirst()).contains {
      $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?")
    }
    if isPlain, !looksEncoded { return words }
    return EncodedWord.words(shown, firstRoom: columns - name.utf8.count - ": ".utf8.count)
  }

  /// Blanks where lines ended, U+FFFD for what disturbs, and no longer than a header should be.
  private static func onOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\t": line.append(" ")
      default: line.append(scalar)
      }
      afterReturn = scalar == "\r"
      // Scalars, not graphemes: one grapheme can be endless.
      if line.count > longestText { return (String(line.dropLast()) + "…").shown }
    }
    return String(line).shown
  }

  private static func isPlainText(_ scalar: Unicode.Scalar) -> Bool { 0x21...0x7E ~= scalar.value }

  /// What may stand in a name without quotes.
  private static func isPlainName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "'-".unicodeScalars.contains(scalar))
  }
}
