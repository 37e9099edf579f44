extension String {
  /// The text with U+FFFD for each character that could disturb a terminal or turn the reading direction: what people
  /// read of a register's text goes through here, whatever the format.
  ///
  /// Those are the control characters (C0, delete and C1, so line ends and tabs too: split into lines first), the marks
  /// and overrides of writing direction, the line and paragraph separators, and what has no shape at all. `"a\u{1B}[2Jb".shown` is `a�[2Jb`.
  package var shown: String {
    guard unicodeScalars.contains(where: \.isDisturbing) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.isDisturbing ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// The text as a message quotes it: shown, cut at 60 characters, in backticks: `` `notcie` ``.
  package var quoted: String {
    let limit = 60
    // Scalars, not graphemes: one grapheme can be endless.
    let scalars = unicodeScalars.prefix(limit + 1)
    let text = scalars.count > limit ? String(scalars.dropLast()) + "…" : self
    return "`\(text.shown)`"
  }

  /// The text with its first letter in upper case.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}

extension Unicode.Scalar {
  fileprivate var isDisturbing: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // Seen by nobody, so that two names that differ look the same. The joiners U+200C and U+200D are needed, in emoji too.
    case 0x180E, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0001: true
    default: false
    }
  }
}

extension [String] {
  /// `` `a` → `b` → `a` ``: the ids of a circle, back to the first.
  var circle: String { (self + prefix(1)).map(\.quoted).joined(separator: " → ") }

  /// `a, b en c`, with `conjunction` before the last.
  func listed(before conjunction: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension Int {
  /// The digits with zeros in front, to at least `width` of them; a sign comes before.
  func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
