import TestSupport
import Testing

@testable import JSONText

/// Octets taken eight at a time are read as one by one.
@Suite struct ScannerTests {
  private static func isPlain(_ octet: UInt8) -> Bool {
    (0x20..<0x7F).contains(octet) && octet != UInt8(ascii: "\"") && octet != UInt8(ascii: "\\")
  }

  private static func plainEnd(_ octets: [UInt8], from offset: Int) -> Int {
    octets[offset...].firstIndex { !isPlain($0) } ?? octets.count
  }

  @Test(arguments: [0x20, 0x21, 0x23, 0x5B, 0x5D, 0x61, 0x7E] as [UInt8])
  func `every octet at every offset ends plain text, or does not`(among filler: UInt8) {
    for length in [1, 7, 8, 9, 15, 16, 17, 18, 25] {
      for place in 0..<min(length, 18) {
        for octet in UInt8.min...UInt8.max {
          var octets = [UInt8](repeating: filler, count: length)
          octets[place] = octet
          for start in [0, 1, place, length] where start <= length {
            let found = octets.span.plainEnd(from: start)
            if found != Self.plainEnd(octets, from: start) {
              Issue.record("octet \(octet) at \(place) of \(length), from \(start): \(found)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `the first of many octets that are not plain counts`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    let edges: [UInt8] = [0, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7E, 0x7F, 0x80, 0xFE, 0xFF]
    for _ in 0..<3000 {
      let octets = (0..<seeds.below(30)).map { _ in seeds.below(3) == 0 ? seeds.one(of: edges) : 0x61 }
      let start = seeds.below(octets.count + 1)
      let found = octets.span.plainEnd(from: start)
      #expect(found == Self.plainEnd(octets, from: start), "\(octets) from \(start)")
    }
  }

  /// What must come of a string in which `octet` stands among letters `n`; the text may go on behind it.
  private enum Outcome: Equatable {
    case end(Int, isEscaped: Bool)
    case fault(JSONFault)

    init(_ octets: [UInt8]) {
      var tape = JSONTape(over: octets)
      do throws(JSONFault) {
        let end = try tape.read(at: 0)
        self = .end(end, isEscaped: tape.nodes[0].isEscaped)
      } catch {
        self = .fault(error)
      }
    }

    init(_ octet: UInt8, at place: Int, of length: Int, isClosed: Bool) {
      let end = length + 2
      switch octet {
      case 0x22: self = .end(place + 2, isEscaped: false)
      case 0..<0x20: self = .fault(JSONFault(.controlCharacter(octet), at: place + 1))
      case 0x80...0xFF: self = .fault(JSONFault(.notUTF8, at: place + 1))
      case 0x5C where place == length - 1 && !isClosed: self = .fault(JSONFault(.unexpectedEnd, at: length + 1))
      case 0x5C where place == length - 1: self = .fault(JSONFault(.unterminatedString, at: 0))
      case _ where !isClosed: self = .fault(JSONFault(.unterminatedString, at: 0))
      case 0x5C: self = .end(end, isEscaped: true)
      default: self = .end(end, isEscaped: false)
      }
    }
  }

  @Test func `every octet at every offset of a string is taken or refused`() {
    for length in [1, 2, 6, 7, 8, 9, 14, 15, 16, 17, 18] {
      for place in 0..<length {
        for octet in UInt8.min...UInt8.max {
          for isClosed in [true, false] {
            var octets = [0x22] + [UInt8](repeating: UInt8(ascii: "n"), count: length) + (isClosed ? [0x22] : [])
            octets[place + 1] = octet
            let found = Outcome(octets)
            let wanted = Outcome(octet, at: place, of: length, isClosed: isClosed)
            if found != wanted {
              Issue.record("\(octet) at \(place) of \(length), \(isClosed): \(found), not \(wanted)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: ["é", "€", "😀", "\u{7F}", "\\u00e9", "\\\"", "\u{80}", "\u{10FFFF}"])
  func `characters of several octets are passed over at every offset`(_ character: String) {
    for before in 0...17 {
      for behind in 0...17 {
        let text =
          "\"" + String(repeating: "a", count: before) + character + String(repeating: "b", count: behind)
          + "\" tail \""
        let isEscaped = character.hasPrefix("\\")
        let end = before + behind + character.utf8.count + 2
        #expect(Outcome(Array(text.utf8)) == .end(end, isEscaped: isEscaped))
      }
    }
  }

  /// Two texts that often begin alike.
  private static func pair(_ seeds: inout SeededGenerator) -> ([UInt8], [UInt8]) {
    func text(_ most: Int, _ seeds: inout SeededGenerator) -> [UInt8] {
      (0..<seeds.below(most)).map { _ in seeds.one(of: [0x2D, 0x2E, 0x2F, 0x30, 0x61, 0x7F, 0x80, 0xFF]) }
    }
    let common = text(20, &seeds)
    return (common + text(4, &seeds), common + text(4, &seeds))
  }

  @Test(arguments: SeededGenerator.seeds) func `octets are ordered and compared as one by one`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let (one, other) = Self.pair(&seeds)
      let isSame = one.span.isSame(as: other.span)
      let precedes = one.span.precedes(other.span)
      #expect(isSame == (one == other), "\(one) \(other)")
      #expect(precedes == one.lexicographicallyPrecedes(other), "\(one) \(other)")
      for end in [0x2E, 0x2F] as [UInt8] {
        let wanted = (one + [end]).lexicographicallyPrecedes(other + [end])
        let found = one.span.precedes(other.span, closedBy: end)
        #expect(found == wanted, "\(one) \(other) before \(end)")
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `the head is the first eight octets, the first lowest`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let octets = (0..<seeds.below(40)).map { _ in UInt8(seeds.below(256)) }
      let start = seeds.below(octets.count + 1)
      let range = start..<(start + seeds.below(octets.count - start + 1))
      var head: UInt64 = 0
      for (index, octet) in octets[range].prefix(8).enumerated() { head |= UInt64(octet) << UInt64(8 * index) }
      let found = octets.span.head(of: range)
      #expect(found == head, "\(octets) \(range)")
    }
  }
}
