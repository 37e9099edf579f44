/// What SHA-1 and SHA-256 have in common: a message as blocks of sixteen words (FIPS 180-4, sections 5.1.1 and 5.2.1).
///
/// Written out here, as the pure targets link nothing but the standard library.
enum DigestBlocks {
  private static let blockSize = 64

  /// The blocks of the message with a one bit, zeros, and its length in bits behind it.
  static func blocks(of message: [UInt8]) -> [[UInt32]] {
    let length = UInt64(message.count) * 8
    let zeros = (blockSize * 2 - 9 - message.count % blockSize) % blockSize
    let padded =
      message + [0x80] + [UInt8](repeating: 0, count: zeros)
      + octets(of: [UInt32(truncatingIfNeeded: length >> 32), UInt32(truncatingIfNeeded: length)])
    return stride(from: 0, to: padded.count, by: blockSize).map { words(of: padded[$0..<$0 + blockSize]) }
  }

  /// The words as octets, the highest of each first.
  static func octets(of words: [UInt32]) -> [UInt8] {
    words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func words(of block: ArraySlice<UInt8>) -> [UInt32] {
    var words: [UInt32] = []
    for (index, octet) in block.enumerated() {
      if index.isMultiple(of: 4) { words.append(0) }
      words[index / 4] = words[index / 4] << 8 | UInt32(octet)
    }
    return words
  }
}
