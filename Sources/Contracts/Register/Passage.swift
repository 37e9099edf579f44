import JSONText

/// A text or a number of the register that no date rests on, by where it stands: only for who shows it a copy is made
/// (`Register.text`).
package struct Passage: Sendable {
  /// The offset of its first octet.
  package let place: Int
}

extension Register {
  /// What a passage of this register reads: a text unescaped, a number with its digits as they stand.
  package func text(of passage: Passage) -> String {
    let bytes = bytes
    return bytes.span.text(ofValueAt: passage.place)
  }
}
