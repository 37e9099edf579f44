/// An address on the web that a calendar or a page may link to and a message may be posted to: `http` or `https`, a host,
/// and nothing that could end a line or a quotation.
package struct WebAddress: Hashable, Sendable {
  package let text: String
  private let pathStart: String.Index

  /// Nil for any other scheme, such as `javascript:`, for one without a host, and where a blank, a quote, a bracket, a
  /// control character or a letter beyond ASCII stands in it.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.utf8.starts(with: $0.utf8) }) else { return nil }
    let allowed = text.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
    let hostStart = text.index(text.startIndex, offsetBy: scheme.utf8.count)
    let pathStart = text[hostStart...].firstIndex { "/?#".contains($0) } ?? text.endIndex
    guard allowed, pathStart > hostStart else { return nil }
    self.text = text
    self.pathStart = pathStart
  }

  /// `https://ntfy.example.org`: scheme, host and port.
  package var origin: String { String(text[..<pathStart]) }

  /// `/contracten`: without what follows a `?` or `#`; empty where there is none.
  package var path: String {
    let rest = text[pathStart...]
    return String(rest[..<(rest.firstIndex { "?#".contains($0) } ?? rest.endIndex)])
  }
}
