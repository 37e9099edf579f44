/// A simple reading of HTML, to see that it is whole and what it says.
struct Markup {
  /// What is wrong with it.
  private(set) var faults: [String] = []
  /// The names of all its elements.
  private(set) var names: Set<String> = []
  /// Its words, with the characters that stood for others read back.
  private(set) var text = ""

  private static let empty: Set = ["meta", "br", "hr", "col"]

  init(_ html: String) {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      text += Self.decoded(rest[..<start]) + " "
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag does not end: \(rest[start...].prefix(40))")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!DOCTYPE") { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      names.insert(name)
      if tag.hasPrefix("/") {
        if open.popLast() != name { faults.append("</\(name)> closes another") }
      } else if !Self.empty.contains(name) {
        open.append(name)
      }
      if tag.count(where: { $0 == "\"" }) % 2 == 1 { faults.append("an attribute does not end: \(tag)") }
    }
    text += Self.decoded(rest)
    if rest.contains(">") || !open.isEmpty { faults.append("not closed: \(open)") }
  }

  private static func decoded(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
