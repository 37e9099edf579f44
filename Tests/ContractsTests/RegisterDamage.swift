import Contracts
import Days
import JSONText
import TestSupport

/// Ways in which a register comes out of a bad program or a bad hand: strict JSON, but other values where they do not belong.
enum RegisterDamage: CaseIterable {
  case valueSwapped, valueReplaced, keyFreed, dayMoved

  /// Whether a register stays one that gives answers.
  var keepsShape: Bool {
    switch self {
    case .valueSwapped, .valueReplaced: false
    case .keyFreed, .dayMoved: true
    }
  }

  /// Values at the edge of what each place may hold, and beyond.
  private static let tokens = [
    "null", "true", "{}", "[]", "-1", "0", "1", "10000", "1e400", #""""#, #""none""#, #""a""#, #""b""#, #""c""#,
    #""x""#, #""route""#,
    #""0001""#, #""0001-01-01""#, #""0001-12""#, #""9999""#, #""9999-12-31""#, #""2026""#, #""2026-05-28""#,
    #""2026-02-30""#,
    #""P0D""#, #""P1D""#, #""P1M""#, #""P9999Y""#, #""P1M30D""#, #""P119988M""#, #"{ "workingDays": 10000 }"#,
    #"{ "workingDays": 0 }"#,
    #""extend""#, #""notify""#, #""lapse""#, #""terminate""#, #""tacit""#, #""express""#, #""rule:evaluatie""#,
    #""rule:na""#,
    #""term.end""#, #""maximum.end""#, #""date.on""#, #""notice.period""#, #"["pfho", "pfho", "do"]"#,
    #"["P9999Y", "P9999Y"]"#,
    #"[{ "from": "0001", "until": "9999" }]"#, #"["0001", "9999", "2026-05-28"]"#,
  ]

  func strike(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
    switch self {
    case .valueSwapped: swap(&octets, &seeds)
    case .valueReplaced: replace(&octets, &seeds)
    case .keyFreed: freeKey(&octets, &seeds)
    case .dayMoved: moveDay(&octets, &seeds)
    }
  }

  /// The values below the top of a strict text, as ranges of its octets.
  private static func values(_ octets: [UInt8]) -> [Range<Int>] {
    guard let tape = try? JSONReader.read(octets) else { return [] }
    return tape.nodes.indices.dropFirst().filter { tape.kind($0) != .key }.map {
      tape.nodes[$0].start..<tape.nodes[$0].end
    }
  }

  private func swap(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
    let values = Self.values(octets)
    guard values.count > 1 else { return }
    let one = seeds.one(of: values)
    let other = seeds.one(of: values)
    guard !one.overlaps(other) else { return }
    let (early, late) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
    let (first, second) = (Array(octets[early]), Array(octets[late]))
    octets.replaceSubrange(late, with: first)
    octets.replaceSubrange(early, with: second)
  }

  private func replace(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
    let values = Self.values(octets)
    guard !values.isEmpty else { return }
    octets.replaceSubrange(seeds.one(of: values), with: Array(seeds.one(of: Self.tokens).utf8))
  }

  private func freeKey(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
    guard let tape = try? JSONReader.read(octets) else { return }
    let keys = tape.nodes.indices.filter { tape.kind($0) == .key && !tape.isText($0, "version") }
    guard !keys.isEmpty else { return }
    let key = seeds.one(of: keys)
    // A key of its own each: no name stands twice in an object.
    octets.replaceSubrange(tape.nodes[key].start..<tape.nodes[key].end, with: Array("\"x-\(seeds.next())\"".utf8))
  }

  private func moveDay(_ octets: inout [UInt8], _ seeds: inout SeededGenerator) {
    let dates = Self.values(octets).filter {
      ReducedDate(String(decoding: octets[$0].dropFirst().dropLast(), as: UTF8.self)) != nil
    }
    guard !dates.isEmpty else { return }
    let day = Day(number: Int32(seeds.below(4) == 0 ? seeds.below(3_652_059) : 738_000 + seeds.below(4000)))
    let text = "\(day)".prefix(seeds.one(of: [4, 7, 10]))
    octets.replaceSubrange(seeds.one(of: dates), with: Array("\"\(text)\"".utf8))
  }
}
