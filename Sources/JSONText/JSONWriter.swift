/// JSON text from values, in the order in which they are written: equal calls give equal octets.
///
/// Short lists and objects that are written with `inline` stand on one line; all others one member a line, indented by two spaces.
package struct JSONWriter {
  private var text: [UInt8] = []
  /// Per open object or list: whether something stands in it already, and whether it is on one line.
  private var open: [(isEmpty: Bool, isInline: Bool)] = []
  private var afterKey = false

  package init() {}

  /// Goes on in objects and lists that another writer has opened, `depth` in all, none of them on one line; `isFirst`: nothing
  /// stands in the innermost yet.
  package init(within depth: Int, isFirst: Bool) {
    open = Array(repeating: (isEmpty: false, isInline: false), count: depth)
    if depth > 0 { open[depth - 1].isEmpty = isFirst }
  }

  /// The text so far, with a line end behind it.
  package var document: String { String(decoding: octets, as: UTF8.self) }

  /// The same as octets.
  package var octets: [UInt8] { text + [UInt8(ascii: "\n")] }

  /// What was written, without the line end.
  package var part: [UInt8] { text }

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
    write(": ")
    afterKey = true
  }

  package mutating func string(_ value: String?) {
    beginItem()
    if let value { quote(value) } else { write("null") }
  }

  package mutating func number(_ value: Int?) {
    beginItem()
    write(value.map(String.init) ?? "null")
  }

  package mutating func bool(_ value: Bool) {
    beginItem()
    write(value ? "true" : "false")
  }

  /// Writes digits that were read from strict JSON as they stood.
  package mutating func verbatimNumber(_ digits: String) {
    beginItem()
    write(digits)
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

  private mutating func nest(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ inline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    begin(opening, inline: inline)
    body(&self)
    end(closing)
  }

  /// Opens an object or a list, which `end` closes.
  package mutating func begin(_ opening: Unicode.Scalar, inline: Bool = false) {
    beginItem()
    text.append(UInt8(ascii: opening))
    open.append((isEmpty: true, isInline: inline || open.last?.isInline == true))
  }

  package mutating func end(_ closing: Unicode.Scalar) {
    if let closed = open.popLast(), !closed.isEmpty {
      if !closed.isInline { newLine() } else if closing == "}" { write(" ") }
    }
    text.append(UInt8(ascii: closing))
  }

  private mutating func beginItem() {
    if afterKey {
      afterKey = false
      return
    }
    guard let innermost = open.last else { return }
    let spaced = text.last == UInt8(ascii: "{")
    if !innermost.isEmpty { write(innermost.isInline ? ", " : ",") } else if innermost.isInline, spaced { write(" ") }
    if !innermost.isInline { newLine() }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    text.append(UInt8(ascii: "\n"))
    for _ in open { write("  ") }
  }

  private mutating func write(_ words: String) { text.append(contentsOf: words.utf8) }

  /// Control characters (C0, DEL, C1) and the separators U+2028 and U+2029 are escaped: the text stays one that any reader can show.
  private mutating func quote(_ value: String) {
    text.append(UInt8(ascii: "\""))
    if value.utf8.span.isPlainText { write(value) } else { writeEscaped(value) }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": write("\\\"")
      case "\\": write("\\\\")
      case "\n": write("\\n")
      case "\r": write("\\r")
      case "\t": write("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: text.append(contentsOf: scalar.utf8)
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether the octets are ASCII in which a JSON string needs no escape.
  fileprivate var isPlainText: Bool { plainEnd(from: 0) == count }
}
