/// JSON text from values, in the order in which they are written: equal calls give equal octets.
///
/// Short lists and objects that are written with `inline` stand on one line; all others one member a line, indented by two spaces.
package struct JSONWriter {
  private var text = ""
  /// Per open object or list: whether something stands in it already, and whether it is on one line.
  private var open: [(isEmpty: Bool, isInline: Bool)] = []
  private var afterKey = false

  package init() {}

  /// The text so far, with a line end behind it.
  package var document: String { text + "\n" }

  package mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest("{", "}", inline, body)
  }

  package mutating func list(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    nest("[", "]", inline, body)
  }

  /// Writes a member's name; its value must follow.
  package mutating func key(_ name: String) {
    beginItem()
    quote(name)
    text += ": "
    afterKey = true
  }

  package mutating func string(_ value: String?) {
    beginItem()
    if let value { quote(value) } else { text += "null" }
  }

  package mutating func number(_ value: Int?) {
    beginItem()
    if let value { text += String(value) } else { text += "null" }
  }

  package mutating func bool(_ value: Bool) {
    beginItem()
    text += value ? "true" : "false"
  }

  /// Writes digits that were read from strict JSON as they stood.
  package mutating func verbatimNumber(_ digits: String) {
    beginItem()
    text += digits
  }

  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    number(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    list(inline: true) { writer in
      for value in values { writer.string(value) }
    }
  }

  private mutating func nest(_ opening: String, _ closing: String, _ inline: Bool, _ body: (inout JSONWriter) -> Void) {
    beginItem()
    let onOneLine = inline || open.last?.isInline == true
    text += opening
    open.append((isEmpty: true, isInline: onOneLine))
    body(&self)
    if let closed = open.popLast(), !closed.isEmpty {
      if !closed.isInline { newLine() } else if opening == "{" { text += " " }
    }
    text += closing
  }

  private mutating func beginItem() {
    if afterKey {
      afterKey = false
      return
    }
    guard let innermost = open.last else { return }
    let spaced = text.utf8.last == UInt8(ascii: "{")
    if !innermost.isEmpty { text += innermost.isInline ? ", " : "," } else if innermost.isInline, spaced { text += " " }
    if !innermost.isInline { newLine() }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    text += "\n"
    text += String(repeating: "  ", count: open.count)
  }

  /// Control characters (C0, DEL, C1) and the separators U+2028 and U+2029 are escaped: the text stays one that any reader can show.
  private mutating func quote(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
