/// Why a text is not strict JSON (RFC 8259), and where.
///
/// The register is refused as a whole on the first of these: a half-read register would be a partial answer that looks whole.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// The file begins with U+FEFF, in UTF-8 or UTF-16.
    case byteOrderMark
    /// Octets that are no UTF-8 (overlong forms and surrogates included).
    case notUTF8
    /// Something else stands where a value should.
    case expectedValue
    /// A member of an object should begin here with its name in double quotes.
    case expectedKey
    case expectedColon
    /// A comma or the closing bracket should follow: `}` or `]`.
    case expectedCommaOr(closing: Character)
    /// A comma with nothing after it.
    case trailingComma
    /// The text ends inside a value.
    case unexpectedEnd
    /// Something follows the end of the one value.
    case textAfterEnd
    /// A string without its closing quote.
    case unterminatedString
    /// A raw control character (below U+0020) inside a string.
    case controlCharacter(UInt8)
    case badEscape
    /// A `\u` escape of half a surrogate pair.
    case loneSurrogate
    case badNumber
    /// The same name twice in one object; `first` is the offset of the earlier one.
    case duplicateKey(String, first: Int)
    /// More than `JSONTape.maximumDepth` objects and lists inside each other.
    case tooDeep
    /// `//` or `/*`: JSON has no comments.
    case comment
  }

  package let kind: Kind
  /// The offset of the octet where it was noticed.
  package let offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
