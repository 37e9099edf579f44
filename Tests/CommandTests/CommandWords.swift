/// Why a text case cannot be run: the case file itself is wrong.
struct CaseFault: Error, CustomStringConvertible {
  /// The line of the case file, counted from 1.
  let line: Int
  let description: String
}

/// The words of a case's command line, split as a shell would, but with no more of the shell than its quotes.
///
/// `show 'a b' "c \"d\"" e\ f` is the words `show`, `a b`, `c "d"` and `e f`.
struct CommandWords {
  /// The settings before the command, as in `TIJDIG_REGISTER=other.json tijdig upcoming`.
  var environment: [String: String] = [:]
  /// The command and its arguments.
  var words: [String] = []

  init(_ text: String, line: Int) throws(CaseFault) {
    for word in try Self.split(text, line: line) {
      if words.isEmpty, let equals = word.firstIndex(of: "="), word.startIndex < equals {
        environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      } else {
        words.append(word)
      }
    }
  }

  private static func split(_ text: String, line: Int) throws(CaseFault) -> [String] {
    var words: [String] = []
    // nil between words, so that '' is a word too.
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (quote, character) {
      case (nil, " "):
        if let done = word { words.append(done) }
        word = nil
      case (nil, "'"), (nil, "\""):
        quote = character
        word = word ?? ""
      case (let open?, character) where open == character:
        quote = nil
      case (nil, "\\"):
        guard let next = rest.popFirst() else {
          throw CaseFault(line: line, description: "the command ends in a backslash; there is no next line for it")
        }
        word = (word ?? "") + String(next)
      case ("\"", "\\") where rest.first == "\"" || rest.first == "\\":
        word = (word ?? "") + String(rest.removeFirst())
      case (_, _):
        word = (word ?? "") + String(character)
      }
    }
    if let quote { throw CaseFault(line: line, description: "the command has a \(quote) that is not closed") }
    if let word { words.append(word) }
    return words
  }
}
