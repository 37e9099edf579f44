package import Contracts

/// Who a message is from or for: a mailbox, with a name where there is one.
package struct MailAddress: Hashable, Sendable {
  /// As people read it; any text, as a header holds it encoded.
  package let name: String?
  package let address: EmailAddress

  package init(name: String?, _ address: EmailAddress) {
    self.name = name
    self.address = address
  }

  /// Reads `Contractbeheer <contractbeheer@example.org>` or `contractbeheer@example.org`.
  ///
  /// Nil where the address is none, and where quotes, brackets or control characters stand in the name: whoever writes
  /// those means something that isn't read here.
  package init?(_ text: String) {
    guard text.last == ">", let opening = text.firstIndex(of: "<") else {
      guard let address = EmailAddress(text) else { return nil }
      self.init(name: nil, address)
      return
    }
    guard let address = EmailAddress(String(text[text.index(after: opening)...].dropLast())) else { return nil }
    let name = text[..<opening].trimmingBlanks
    guard name.shown == name, !name.unicodeScalars.contains(where: { "\"<>".unicodeScalars.contains($0) }) else {
      return nil
    }
    self.init(name: name.isEmpty ? nil : name, address)
  }
}

extension Substring {
  /// Without the blanks at both ends.
  fileprivate var trimmingBlanks: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[first...last])
  }
}
