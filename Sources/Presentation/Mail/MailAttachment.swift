/// A calendar file that goes with a message: as a file, which every calendar program imports, and never as a part to be
/// shown, which Outlook shows as raw lines (NOTIFY 3).
package struct MailAttachment: Sendable {
  package let name: String
  package let octets: [UInt8]

  /// Nil unless the name is one that every system can save: ASCII letters, digits, `-`, `_` and dots that don't begin it,
  /// at most 60.
  package init?(name: String, octets: [UInt8]) {
    let isSafe = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar))
    }
    guard isSafe, 1...60 ~= name.utf8.count, name.first != "." else { return nil }
    self.name = name
    self.octets = octets
  }
}
