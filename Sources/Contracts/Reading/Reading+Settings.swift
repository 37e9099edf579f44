import JSONText

/// Reading what a program is told: commands, files, web addresses.
extension Reading {
  /// A program with its arguments; an empty list names none.
  mutating func command(_ place: Int) -> [String]? {
    guard kind(place) == .list else {
      _ = list(place)
      return nil
    }
    let elements = list(place)
    let words = elements.compactMap { text($0) }
    guard words.count == elements.count else { return nil }
    if words.first?.isEmpty ?? true {
      report(.emptyCommand, at: place)
      return nil
    }
    return words
  }

  /// The path of a file or folder.
  mutating func filePath(_ place: Int) -> String? {
    guard let text = text(place) else { return nil }
    if text.isEmpty {
      report(.emptyPath, at: place)
      return nil
    }
    return text
  }

  mutating func webAddress(_ place: Int) -> String? {
    guard let text = text(place) else { return nil }
    if HostName.isUsable(text) { return text }
    report(.badURL(text), at: place)
    return nil
  }
}
