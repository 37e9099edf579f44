import Days
import JSONText

/// Where something stands among what several hands found, with what mostly tells its order.
struct FoundPlace: Sendable {
  /// The day that comes first in the order.
  let day: Day
  /// The contract's number; `max` without one.
  let contract: Int32
  /// Whose find it is, and the how manyth of it.
  let part: Int32
  let index: Int32

  init(_ day: Day, contract: Int32?, part: Int, index: Int) {
    self.day = day
    self.contract = contract ?? .max
    self.part = Int32(truncatingIfNeeded: part)
    self.index = Int32(truncatingIfNeeded: index)
  }
}

/// Puts places in order: by day, and those of one day as `isBefore` has it; each hand a stretch, and the stretches joined.
///
/// Not generic, since what crosses a module unspecialised sorts ten times slower.
struct OrderedPlaces {
  let isBefore: @Sendable (FoundPlace, FoundPlace) -> Bool

  func sorted(_ places: [FoundPlace], with workers: some Workers) -> [FoundPlace] {
    var stretches = workers.map(places.count) { sorted(places[$0]) }
    while stretches.count > 1 {
      let before = stretches
      stretches = workers.perform((before.count + 1) / 2) { number in
        2 * number + 1 < before.count ? joined(before[2 * number], before[2 * number + 1]) : before[2 * number]
      }
    }
    return stretches.first ?? []
  }

  private func comesBefore(_ one: FoundPlace, _ other: FoundPlace) -> Bool {
    one.day == other.day ? isBefore(one, other) : one.day < other.day
  }

  private func sorted(_ places: ArraySlice<FoundPlace>) -> [FoundPlace] {
    places.sorted { comesBefore($0, $1) }
  }

  private func joined(_ one: [FoundPlace], _ other: [FoundPlace]) -> [FoundPlace] {
    var joined: [FoundPlace] = []
    joined.reserveCapacity(one.count + other.count)
    var (first, second) = (0, 0)
    while first < one.count, second < other.count {
      if comesBefore(other[second], one[first]) {
        joined.append(other[second])
        second += 1
      } else {
        joined.append(one[first])
        first += 1
      }
    }
    joined += one[first...]
    joined += other[second...]
    return joined
  }
}
