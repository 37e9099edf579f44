import Days
import TestSupport
import Testing

@testable import Contracts

/// What several hands found comes in one order, whoever found it and however far apart the days lie.
@Suite struct OrderedPlacesTests {
  private struct Find: Sendable {
    let day: Day
    let number: UInt32
  }

  /// Which one of whose, as one number.
  private static func key(_ part: Int, _ index: Int) -> Int { part << 20 | index }

  @Test(arguments: SeededGenerator.seeds, [1, 40, 100_000, 3_652_058])
  func `by day, then number, then what the finder says`(seed: UInt64, span: Int) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<6 {
      let first = generator.below(3_652_059 - span)
      let parts = (0..<(1 + generator.below(7))).map { _ in
        // Some hands find nothing, and in one round none does.
        (0..<(round == 5 ? 0 : generator.below(2) * generator.below(1_500))).map { _ in
          let day = Day(number: Int32(first + generator.below(span + 1)))
          return Find(day: day, number: UInt32(generator.below(3)))
        }
      }
      // What is equal in day and number stands the other way round than it was found.
      let order = OrderedPlaces { one, other in
        Self.key(Int(one.part), Int(one.index)) > Self.key(Int(other.part), Int(other.index))
      }
      for hands in [SeveralHands(isBackwards: false), SeveralHands(isBackwards: true)] {
        let places = order.sorted(parts.count, with: hands) { part in
          parts[part].indices.map { index in
            FoundPlace(parts[part][index].day, then: parts[part][index].number, part: part, index: index)
          }
        }
        let found = places.indices.map { Self.key(Int(places[$0].part), Int(places[$0].index)) }
        let wanted = parts.indices.flatMap { part in
          parts[part].indices.map { (parts[part][$0].day, parts[part][$0].number, Self.key(part, $0)) }
        }.sorted { ($0.0, $0.1, -$0.2) < ($1.0, $1.1, -$1.2) }
        #expect(found == wanted.map(\.2))
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds)
  func `a list in parts reads as if it were one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      // Of all lengths, also of none.
      let parts = (0..<generator.below(9)).map { _ in
        (0..<(generator.below(3) * generator.below(30))).map { _ in generator.below(1_000) }
      }
      let list = PartedList(parts)
      #expect(list.indices.map { list[$0] } == parts.flatMap(\.self))
    }
  }
}
