import JSONText

/// Reading what a program is told: commands, files, web addresses.
extension Reading {
  /// A program with its arguments; an empty list names none.
  mutating func command(_ index: Int) -> [String]? {
    guard kind(index) == .list else {
      _ = list(index)
      return nil
    }
    let elements = list(index)
    let words = elements.compactMap { text($0) }
    guard words.count == elements.count else { return nil }
    if words.first?.isEmpty ?? true {
      report(.emptyCommand, at: index)
      return nil
    }
    return words
  }

  /// The path of a file or folder.
  mutating func filePath(_ index: Int) -> String? {
    guard let text = text(index) else { return nil }
    if text.isEmpty {
      report(.emptyPath, at: index)
      return nil
    }
    return text
  }

  mutating func webAddress(_ index: Int) -> String? {
    guard let text = text(index) else { return nil }
    if HostName.isUsable(text) { return text }
    report(.badURL(text), at: index)
    return nil
  }
}
