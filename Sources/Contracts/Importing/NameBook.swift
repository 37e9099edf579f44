/// Parties or people of a register by their names, and those that a spreadsheet adds.
package struct NameBook {
  private var names: [String: String] = [:]
  private var ids: Set<String>
  private let known: [String: String]
  /// The names that a spreadsheet gives to ids that have another.
  private(set) var renamed: [String: String] = [:]
  /// In the order in which rows name them.
  private(set) var added: [(id: String, name: String)] = []

  init(_ known: [String: String]) {
    ids = Set(known.keys)
    self.known = known
    // Of two of one name the id that comes first in the alphabet.
    for id in known.keys.sorted() {
      guard let name = known[id].map({ FoldedText($0).text }), names[name] == nil else { continue }
      names[name] = id
    }
  }

  /// The id of who is named so: the name or the id itself of one that is known; else a new one. `id`: the id where the sheet gives it.
  /// A name may carry its id, as `export` writes it: `'s Heeren Loo [heeren-loo]`. Nil where no id can be made of the name.
  mutating func id(of text: String, id given: String? = nil) -> String? {
    var name = text
    var given = given
    if given == nil, text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") {
      let inner = String(text[text.index(after: bracket)...].dropLast())
      if Reading.isIdentifier(inner) {
        given = inner
        name = String(text[..<bracket])
        while name.hasSuffix(" ") { name.removeLast() }
      }
    }
    if let given {
      if !ids.contains(given) {
        add(given, name.isEmpty ? given : name)
      } else if let old = known[given], !name.isEmpty, name != given, Self.line(old) != Self.line(name) {
        renamed[given] = name
      }
      return given
    }
    if let id = names[FoldedText(name).text] { return id }
    if ids.contains(name) { return name }
    guard let slug = FoldedText.slug(name) else { return nil }
    if !ids.contains(slug) { add(slug, name) }
    return slug
  }

  private static func line(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  private mutating func add(_ id: String, _ name: String) {
    ids.insert(id)
    let folded = FoldedText(name).text
    if names[folded] == nil { names[folded] = id }
    added.append((id, name))
  }

  /// A name with its id, where the name alone would give another id.
  package static func text(_ name: String, id: String) -> String {
    FoldedText.slug(name) == id ? name : "\(name) [\(id)]"
  }
}
