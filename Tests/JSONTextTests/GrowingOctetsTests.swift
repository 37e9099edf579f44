import TestSupport
import Testing

@testable import JSONText

/// What was appended stands there in its order, however much it is.
@Suite struct GrowingOctetsTests {
  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 1_983, 1_984, 2_000, 2_001, 5_000], [0, 1_999, 20_000])
  func `a text of any length stands behind what was there`(_ count: Int, _ capacity: Int) {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    var octets = GrowingOctets(capacity: capacity)
    octets.append(text.span, 1)
    octets.append(text.span, 2)
    octets.append(3)
    let expected = text + [1] + text + [2, 3]
    #expect(octets.octets == expected)
    #expect(octets.take() == expected)
    #expect(octets.take() == [])
  }

  @Test func `of two words as many octets are taken as are asked for`() {
    let (first, second) = (0x0706_0504_0302_0100 as UInt64, 0x0F0E_0D0C_0B0A_0908 as UInt64)
    for count in 0...16 {
      var octets = GrowingOctets()
      octets.append(first, second, count: count)
      #expect(octets.octets == Array(0..<UInt8(count)))
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `it holds what an array holds`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    var (octets, expected) = (GrowingOctets(), [UInt8]())
    for _ in 0..<2_000 {
      switch seeds.below(5) {
      case 0:
        octets.append(7)
        expected.append(7)
      case 1 where !expected.isEmpty:
        octets.removeLast()
        expected.removeLast()
      case 2:
        octets.append(0x2221_2019_1817_1615, count: 3)
        expected += [0x15, 0x16, 0x17]
      default:
        let text = (0..<seeds.below(60)).map { UInt8(truncatingIfNeeded: $0) }
        octets.append(text.span, 0xFF)
        expected += text + [0xFF]
      }
    }
    #expect(octets.octets == expected)
  }
}
