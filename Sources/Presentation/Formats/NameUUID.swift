/// A UUID that is made from a name (RFC 9562, version 5): the same name gives the same UUID on every machine and day, so
/// that a retry keeps its Message-ID and a moved date its calendar event (NOTIFY 2 and 3).
package struct NameUUID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let octets: [UInt8]

  /// The UUID of `name` among the names of that namespace.
  package init(_ name: String, in namespace: Namespace) {
    var octets = Array(SHA1.digest(of: namespace.octets + Array(name.utf8)).prefix(16))
    octets[6] = octets[6] & 0x0F | 0x50
    octets[8] = octets[8] & 0x3F | 0x80
    self.octets = octets
  }

  /// The UUID that a text writes in lower case, as `description` does; nil for any other text.
  package init?(_ text: String) {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
    let digits = groups.joined().compactMap { octet -> UInt8? in
      switch octet {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): octet - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): octet - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == 32 else { return nil }
    octets = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// What kind of thing a name is the name of, so that equal names of two kinds get two UUIDs. The values never change.
  package enum Namespace: CaseIterable, Sendable {
    /// A message by its key.
    case mail
    /// An event by what makes it due.
    case calendar

    /// A random UUID each.
    var octets: [UInt8] {
      switch self {
      case .mail:
        [0x97, 0x49, 0x26, 0x67, 0x35, 0x20, 0x4D, 0xE5, 0x90, 0x64, 0xC5, 0x14, 0x44, 0x63, 0x91, 0x90]
      case .calendar:
        [0x2B, 0x1D, 0xC6, 0x0E, 0x8F, 0x53, 0x4A, 0x7C, 0xB4, 0x9A, 0x61, 0xD7, 0x03, 0xE8, 0x5F, 0xA2]
      }
    }
  }

  /// The order of their texts.
  package static func < (left: NameUUID, right: NameUUID) -> Bool {
    left.octets.lexicographicallyPrecedes(right.octets)
  }

  /// `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  package var description: String {
    var text = ""
    for (index, octet) in octets.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(octet, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
