import Days
import TestSupport

extension Day {
  /// Any day of the years 1000 to 8999: no law's step leaves the calendar from there.
  static func any(_ generator: inout SeededGenerator) -> Day {
    Day(number: .random(in: 364_877...3_286_000, using: &generator))
  }

  /// A day of the years in which contracts run.
  static func anyOfOurTime(_ generator: inout SeededGenerator) -> Day {
    Day(number: .random(in: 722_815...766_644, using: &generator))
  }
}

extension Period {
  /// Any period up to some twenty years; often of one kind only, as in contracts.
  static func any(_ generator: inout SeededGenerator) -> Period {
    let kinds = Int.random(in: 1...15, using: &generator)
    func part(_ bit: Int, _ most: Int) -> Int { kinds & bit == 0 ? 0 : .random(in: 0...most, using: &generator) }
    return Period(years: part(1, 12), months: part(2, 40), weeks: part(4, 20), days: part(8, 120))
  }
}
