/// Ways in which a text comes out of a bad editor, a bad line or a bad hand.
package enum Damage: CaseIterable {
  case replaced, inserted, removed, doubled, swapped, flipped

  /// Octets that mean something to a reader.
  private static let telling: [UInt8] =
    Array("{}[]\",:\\/u0123456789dDeEaf+-.tn \n\r\t*".utf8) + [
      0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]

  /// Damages `bytes` at a place that `seeds` chooses.
  package func strike(_ bytes: inout [UInt8], _ seeds: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = seeds.below(bytes.count)
    let end = min(bytes.count, place + 1 + seeds.below(6))
    switch self {
    case .replaced: bytes[place] = seeds.one(of: Self.telling)
    case .inserted: bytes.insert(seeds.one(of: Self.telling), at: place)
    case .removed: bytes.removeSubrange(place..<end)
    case .doubled: bytes.insert(contentsOf: Array(bytes[place..<end]), at: seeds.below(bytes.count + 1))
    case .swapped: bytes.swapAt(place, seeds.below(bytes.count))
    case .flipped: bytes[place] ^= 1 << UInt8(seeds.below(8))
    }
  }
}
