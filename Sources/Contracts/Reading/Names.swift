import JSONText

/// The ids of one section.
struct Names: Sendable {
  /// A suggestion looks at every name; beyond so many a slip in each contract would cost too much.
  private static let many = 2000

  /// In the order of the alphabet, so that a suggestion is the same on every run.
  private let ordered: [String]
  /// Indices of `ordered`, each at the place that its name's hash points to, or the next free one behind it; -1 is free.
  private let slots: [Int32]

  init(_ names: Set<String> = []) {
    ordered = names.sorted()
    // At most half full, so that a free place is near.
    var slots = [Int32](repeating: -1, count: 1 << (Int.bitWidth - (2 * names.count).leadingZeroBitCount))
    for (index, name) in ordered.enumerated() {
      var slot = Self.slot(of: name.utf8.span, in: slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = slots
  }

  func contains(_ name: String) -> Bool {
    let octets = name.utf8.span
    var slot = Self.slot(of: octets, in: slots.count)
    while slots[slot] >= 0 {
      if ordered[Int(slots[slot])].utf8.span.isSame(as: octets) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func slot(of octets: Span<UInt8>, in count: Int) -> Int {
    Int(truncatingIfNeeded: octets.hash(of: octets.indices)) & (count - 1)
  }

  /// The one that may be meant by `name`, which is none of them.
  func nearest(to name: String) -> String? {
    ordered.count <= Self.many ? Suggestion.nearest(to: name, in: ordered) : nil
  }
}
