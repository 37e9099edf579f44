/// Whom a mail is from: `Contractbeheer <contractbeheer@example.org>`.
package struct Sender: Hashable, Sendable {
  /// Nil where only the address is written.
  package let name: String?
  /// Its domain is that of the Message-ID (FORMAT 4).
  package let mailbox: EmailAddress

  package var address: String { mailbox.text }

  /// An address, or a name with the address in angle brackets; nil for anything else. Quotes around the name are not part of it.
  package init?(_ text: String) {
    guard text.last == ">" else {
      guard let mailbox = EmailAddress(text) else { return nil }
      name = nil
      self.mailbox = mailbox
      return
    }
    let parts = text.dropLast().split(separator: "<", omittingEmptySubsequences: false)
    guard parts.count == 2, let mailbox = EmailAddress(String(parts[1])) else { return nil }
    var written = String(parts[0]).trimmed
    if written.count > 1, written.first == "\"", written.last == "\"" {
      written = String(written.dropFirst().dropLast()).trimmed
    }
    let isPlain = written.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: !"\"<>\\".unicodeScalars.contains(scalar)
      }
    }
    guard isPlain else { return nil }
    name = written.isEmpty ? nil : written
    self.mailbox = mailbox
  }
}

extension String {
  /// Without the blanks at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
