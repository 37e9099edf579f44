/// The address of a mailbox, as it can stand in a header of seven bits and go to any mail server (NOTIFY 3): dots and
/// RFC 5322 letters before the `@`, a host name after it.
///
/// No blanks, quotes, brackets or control characters, so that none can end a header or smuggle in a second recipient; a
/// domain with other letters is written as its server knows it, `xn--…`.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  package let text: String

  /// Nil for anything that isn't such an address: `EmailAddress("Jan <a@example.org>")` is nil.
  package init?(_ text: String) {
    let octets = Array(text.utf8)
    guard let border = octets.firstIndex(of: UInt8(ascii: "@")), Self.isLocal(octets[..<border]),
      Self.isDomain(octets[(border + 1)...])
    else { return nil }
    self.text = text
  }

  /// What stands behind the `@`.
  package var domain: String { text.firstIndex(of: "@").map { String(text[text.index(after: $0)...]) } ?? text }

  package var description: String { text }

  /// At most so many octets, by RFC 5321.
  private static let longestLocal = 64
  private static let longestDomain = 189
  private static let longestLabel = 63

  private static func isLocal(_ octets: ArraySlice<UInt8>) -> Bool {
    let marks = "!#$%&'*+-/=?^_`{|}~".utf8
    let words = octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return octets.count <= longestLocal
      && words.allSatisfy { word in !word.isEmpty && word.allSatisfy { isLetterOrDigit($0) || marks.contains($0) } }
  }

  private static func isDomain(_ octets: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let labels = octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return octets.count <= longestDomain
      && labels.allSatisfy { label in
        1...longestLabel ~= label.count && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
      }
  }

  private static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
