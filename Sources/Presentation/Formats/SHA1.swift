/// The SHA-1 digest (RFC 3174) that a name-based UUID is made from, where it has to tell names apart and guards nothing.
package enum SHA1 {
  /// The twenty octets of the digest.
  package static func digest(of message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    for block in DigestBlocks.blocks(of: message) { take(block, into: &state) }
    return DigestBlocks.octets(of: state)
  }

  private static func take(_ block: [UInt32], into state: inout [UInt32]) {
    var schedule = block
    for index in 16..<80 {
      schedule.append(
        rotated(schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16], by: 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for index in 0..<80 {
      let mixed = rotated(a, by: 5) &+ mix(b, c, d, round: index / 20) &+ e &+ schedule[index]
      (a, b, c, d, e) = (mixed, a, rotated(b, by: 30), c, d)
    }
    for (index, word) in [a, b, c, d, e].enumerated() { state[index] &+= word }
  }

  /// The function and the constant of that twenty steps.
  private static func mix(_ b: UInt32, _ c: UInt32, _ d: UInt32, round: Int) -> UInt32 {
    switch round {
    case 0: ((b & c) | (~b & d)) &+ 0x5A82_7999
    case 1: (b ^ c ^ d) &+ 0x6ED9_EBA1
    case 2: ((b & c) | (b & d) | (c & d)) &+ 0x8F1B_BCDC
    default: (b ^ c ^ d) &+ 0xCA62_C1D6
    }
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
}
