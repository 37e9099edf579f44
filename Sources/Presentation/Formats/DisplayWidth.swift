extension String {
  /// How many columns of a terminal the text takes: most characters one, those of East Asian scripts and emoji two,
  /// accents that combine with the letter before them none.
  var displayWidth: Int {
    // Nearly all text is ASCII without control characters: one column an octet.
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The text, cut to so many columns with `…` at the end where it is wider.
  func clipped(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var taken = 0
    let kept = prefix { character in
      taken += character.displayWidth
      return taken < width
    }
    return width > 0 ? kept + "…" : ""
  }

  /// The text with blanks behind it up to that width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text in lines of at most that width, broken at blanks; a longer word is cut. Never empty.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      for part in String(word).cut(to: max(width, 1)) {
        let length = part.displayWidth
        if !line.isEmpty, used + 1 + length > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line += line.isEmpty ? part : " " + part
        used += used == 0 ? length : length + 1
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// A word in parts of at most that width: nearly always the word itself.
  private func cut(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var parts: [String] = []
    var part = ""
    var used = 0
    for character in self {
      if used + character.displayWidth > width, !part.isEmpty {
        parts.append(part)
        part = ""
        used = 0
      }
      part.append(character)
      used += character.displayWidth
    }
    return parts + [part]
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex, first.isPlain { return 1 }
    if scalars.contains(where: { $0.isWide || $0 == "\u{FE0F}" }) { return 2 }
    return first.isCombining ? 0 : 1
  }
}

extension Unicode.Scalar {
  /// Latin letters and the punctuation of printed text: most of what is not ASCII, told without looking it up.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x300, 0x2010...0x2027: true
    default: false
    }
  }

  /// Combining marks and characters that only steer others.
  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// East Asian Wide and Fullwidth (UAX 11), and what is shown as emoji.
  fileprivate var isWide: Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      return true
    default: return properties.isEmojiPresentation
    }
  }
}
