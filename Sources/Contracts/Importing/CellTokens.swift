/// The words, numbers and marks of a cell, letters small and without accents.
struct CellTokens {
  enum Token: Hashable {
    /// Its digits, and what stands behind a comma or point in it: `1,5`.
    case number(String, fraction: String?)
    case word(String)
    case mark(Character)

    var word: String? { if case .word(let word) = self { word } else { nil } }

    /// A whole number that is not too large to count with.
    var whole: Int? {
      guard case .number(let digits, nil) = self, digits.utf8.count <= 9 else { return nil }
      return Int(digits)
    }
  }

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    var word = ""
    var digits = ""
    let characters = Array(FoldedText(text).text.unicodeScalars)
    for (index, scalar) in characters.enumerated() {
      let isDigit = ("0"..."9").contains(scalar)
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let joins = (scalar == "," || scalar == ".") && !digits.isEmpty && ("0"..."9").contains(next)
      if !isDigit, !joins, !digits.isEmpty { take(&digits) }
      if !scalar.properties.isAlphabetic, !word.isEmpty {
        tokens.append(.word(word))
        word = ""
      }
      if isDigit || joins {
        digits.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
      } else if scalar != " ", scalar != "." {
        tokens.append(.mark(Character(scalar)))
      }
    }
    if !digits.isEmpty { take(&digits) }
    if !word.isEmpty { tokens.append(.word(word)) }
  }

  /// The number that was collected; one with several commas or points is several numbers.
  private mutating func take(_ digits: inout String) {
    let parts = digits.split { $0 == "," || $0 == "." }.map(String.init)
    if parts.count == 2 {
      tokens.append(.number(parts[0], fraction: parts[1]))
    } else {
      tokens += parts.map { .number($0, fraction: nil) }
    }
    digits = ""
  }

  /// Takes the first of `phrases`, words apart by blanks, that the tokens begin with.
  mutating func drop(first phrases: [String]) -> Bool {
    for phrase in phrases {
      let wanted = CellTokens(phrase).tokens
      guard tokens.starts(with: wanted) else { continue }
      tokens.removeFirst(wanted.count)
      return true
    }
    return false
  }

  /// Leaves out the first token for which that holds and all behind it.
  mutating func cut(where isBehind: (Token) -> Bool) {
    if let index = tokens.firstIndex(where: isBehind) { tokens.removeSubrange(index...) }
  }

  mutating func takeFirst() -> Token? { tokens.isEmpty ? nil : tokens.removeFirst() }
}
