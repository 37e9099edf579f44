/// Text of any language in a header of seven bits: the words of RFC 2047.
///
/// A word has at most 75 characters and holds whole characters only: a character that would need more than a word, as an
/// endless pile of accents does, is divided between Unicode scalars.
package enum EncodedWord {
  static let longest = 75
  /// Less than a word holds, so that a piece also finds room behind a field's name.
  private static let longestPiece = 40
  private static let frame = "=?utf-8?Q??=".utf8.count

  /// The words that a reader joins to `text`; the first takes at most `room` characters, as a field's name stands before it.
  package static func words(_ text: String, firstRoom room: Int) -> [String] {
    let form = Form.shortest(for: text)
    var words: [String] = []
    var octets: [UInt8] = []
    for piece in pieces(of: text, form) {
      let space = (words.isEmpty ? min(room, longest) : longest) - frame
      if !octets.isEmpty, form.length(octets + piece) > space {
        words.append(form.word(octets))
        octets = []
      }
      octets += piece
    }
    return octets.isEmpty ? words : words + [form.word(octets)]
  }

  /// The characters, each in one piece where a word can hold it.
  private static func pieces(of text: String, _ form: Form) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let whole = Array(character.utf8)
      if form.length(whole) <= longestPiece { return [whole] }
      return character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  /// The two ways to write octets in a word.
  private enum Form {
    /// Letters stay readable, the others are `=C3`.
    case quoted
    case base64

    static func shortest(for text: String) -> Form {
      let octets = Array(text.utf8)
      return Form.quoted.length(octets) <= Form.base64.length(octets) ? .quoted : .base64
    }

    func length(_ octets: [UInt8]) -> Int {
      switch self {
      case .quoted: octets.reduce(0) { $0 + (Self.isPlain($1) || $1 == UInt8(ascii: " ") ? 1 : 3) }
      case .base64: (octets.count + 2) / 3 * 4
      }
    }

    func word(_ octets: [UInt8]) -> String {
      switch self {
      case .quoted: "=?utf-8?Q?\(octets.map(Self.quoted).joined())?="
      case .base64: "=?utf-8?B?\(Base64.text(octets))?="
      }
    }

    private static func quoted(_ octet: UInt8) -> String {
      if octet == UInt8(ascii: " ") { return "_" }
      return isPlain(octet) ? String(Unicode.Scalar(octet)) : QuotedPrintable.escaped(octet)
    }

    /// The few letters that may stand as they are also in the name of an address.
    private static func isPlain(_ octet: UInt8) -> Bool {
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "!*+-/".utf8.contains(octet)
      }
    }
  }
}
