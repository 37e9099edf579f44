/// Writes HTML element by element: what is text comes in as text and is escaped here, so that no page escapes by itself.
struct HTMLWriter {
  private(set) var text = ""

  typealias Attributes = KeyValuePairs<String, String>

  /// An element with what `body` writes in it.
  mutating func element(_ tag: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void) {
    open(tag, attributes)
    body(&self)
    text += "</\(tag)>"
    if !Self.inline.contains(tag) { text += "\n" }
  }

  /// An element that holds words.
  mutating func element(_ tag: String, _ attributes: Attributes = [:], text words: String) {
    element(tag, attributes) { $0.words(words) }
  }

  /// An element that can hold nothing, such as `meta`.
  mutating func void(_ tag: String, _ attributes: Attributes) {
    open(tag, attributes)
    text += "\n"
  }

  /// Words, whatever stands in them.
  mutating func words(_ words: String) { text += HTML.escaped(words) }

  /// Names and titles from a register, whose direction of writing stays their own.
  mutating func name(_ name: String) { element("bdi", text: name) }

  /// What is HTML already, and ours.
  mutating func ready(_ html: String) { text += html }

  private mutating func open(_ tag: String, _ attributes: Attributes) {
    text += "<\(tag)"
    for (name, value) in attributes { text += " \(name)=\"\(HTML.escaped(value))\"" }
    text += ">"
  }

  /// The elements within a line: a line end behind them would be a blank in it.
  private static let inline: Set = ["a", "abbr", "b", "bdi", "code", "small", "span", "strong", "text", "tspan"]
}
