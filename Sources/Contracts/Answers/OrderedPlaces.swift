import Days
import JSONText

/// Where something stands among what several hands found, with what mostly tells its order.
struct FoundPlace: Sendable {
  /// The day that comes first in the order, and behind it what comes next where a number tells it: one number, so that most are told
  /// apart at once.
  fileprivate let order: UInt64
  /// Whose find it is, and the how manyth of it.
  let part: Int32
  let index: Int32

  init(_ day: Day, then number: UInt32, part: Int, index: Int) {
    // The highest bit turned, so that days before the first of all come first.
    order = UInt64(UInt32(bitPattern: day.number) ^ 0x8000_0000) << 32 | UInt64(number)
    self.part = Int32(truncatingIfNeeded: part)
    self.index = Int32(truncatingIfNeeded: index)
  }
}

/// Puts places in order: by day and number, and those that are equal in both as `isBefore` has it; each hand a stretch, and the
/// stretches joined.
///
/// Not generic, since what crosses a module unspecialised sorts ten times slower.
struct OrderedPlaces {
  let isBefore: @Sendable (FoundPlace, FoundPlace) -> Bool

  /// The places of all `stretches`, whose numbers begin at 0, in order.
  func sorted(
    _ stretches: Int, with workers: some Workers, places: @Sendable (_ stretch: Int) -> [FoundPlace]
  ) -> [FoundPlace] {
    var stretches = workers.perform(stretches) { sorted(places($0)) }.filter { !$0.isEmpty }
    while stretches.count > 1 {
      let before = stretches
      stretches = workers.perform((before.count + 1) / 2) { number in
        2 * number + 1 < before.count ? joined(before[2 * number], before[2 * number + 1]) : before[2 * number]
      }
    }
    return stretches.first ?? []
  }

  @inline(__always)
  private func comesBefore(_ one: FoundPlace, _ other: FoundPlace) -> Bool {
    one.order == other.order ? isBefore(one, other) : one.order < other.order
  }

  private func sorted(_ places: [FoundPlace]) -> [FoundPlace] {
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
