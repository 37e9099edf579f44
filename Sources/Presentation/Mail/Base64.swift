/// Octets as letters of seven bits (RFC 4648).
package enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let columns = 76

  /// On one line.
  static func text(_ octets: [UInt8]) -> String { String(decoding: encoded(octets), as: UTF8.self) }

  /// In lines of 76 columns, each with CRLF behind it, as a part of a message holds them (RFC 2045).
  package static func lines(_ octets: [UInt8]) -> [UInt8] {
    let encoded = encoded(octets)
    return stride(from: 0, to: encoded.count, by: columns).flatMap { start in
      encoded[start..<min(start + columns, encoded.count)] + [0x0D, 0x0A]
    }
  }

  private static func encoded(_ octets: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((octets.count + 2) / 3 * 4)
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      var bits: UInt32 = 0
      for octet in group { bits = bits << 8 | UInt32(octet) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? letters[Int(bits >> UInt32(18 - 6 * place)) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
