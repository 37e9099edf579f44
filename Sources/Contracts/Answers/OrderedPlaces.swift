import Days
import JSONText

/// Where something stands among what several hands found, with what mostly tells its order.
struct FoundPlace: Sendable {
  /// The day that comes first in the order.
  fileprivate let day: Day
  /// What comes next in the order, where a number tells it.
  fileprivate let number: UInt32
  /// Whose find it is, and the how manyth of it.
  let part: Int32
  let index: Int32

  init(_ day: Day, then number: UInt32, part: Int, index: Int) {
    self.day = day
    self.number = number
    self.part = Int32(truncatingIfNeeded: part)
    self.index = Int32(truncatingIfNeeded: index)
  }
}

/// Puts places in order: by day and number, and those that are equal in both as `isBefore` has it.
///
/// They are laid out by their days first, so that each hand has some days to put in order, and little to do where what was found
/// of one day mostly was in order already. Not generic, since what crosses a module unspecialised sorts ten times slower.
struct OrderedPlaces {
  let isBefore: @Sendable (FoundPlace, FoundPlace) -> Bool

  /// The places of all `stretches`, whose numbers begin at 0, in order.
  func sorted(
    _ stretches: Int, with workers: some Workers, places: @Sendable (_ stretch: Int) -> [FoundPlace]
  ) -> PartedList<FoundPlace> {
    let byDay = PlacesByDay(workers.perform(stretches, places))
    let ranges = byDay.ranges(like: workers.ranges(of: byDay.places.count))
    return PartedList(workers.perform(ranges.count) { inOrder(byDay.places[ranges[$0]]) })
  }

  private func inOrder(_ places: ArraySlice<FoundPlace>) -> [FoundPlace] {
    places.sorted { one, other in
      if one.day != other.day { return one.day < other.day }
      return one.number == other.number ? isBefore(one, other) : one.number < other.number
    }
  }
}

/// Places laid out so that those of earlier days come first; those of one day stay as they were.
private struct PlacesByDay: Sendable {
  private(set) var places: [FoundPlace] = []
  private var first = 0
  /// So many days, as a power of two, share a stretch.
  private var shift = 0
  /// Where each stretch begins.
  private var begins: [Int] = []

  /// Days may lie far apart: more stretches than this are not made.
  private static let mostStretches = 1 << 16

  init(_ found: [[FoundPlace]]) {
    guard let any = found.first(where: { !$0.isEmpty })?.first else { return }
    let (first, last) = found.joined().reduce((any.day, any.day)) { (min($0.0, $1.day), max($0.1, $1.day)) }
    self.first = Int(first.number)
    while (Int(last.number) - self.first) >> shift >= Self.mostStretches { shift += 1 }

    begins = Array(repeating: 0, count: stretch(of: last) + 2)
    for places in found { for place in places { begins[stretch(of: place.day) + 1] += 1 } }
    for stretch in begins.indices.dropFirst() { begins[stretch] += begins[stretch - 1] }
    var next = begins
    places = Array(repeating: any, count: begins[begins.count - 1])
    for part in found {
      for place in part {
        let stretch = stretch(of: place.day)
        places[next[stretch]] = place
        next[stretch] += 1
      }
    }
  }

  private func stretch(of day: Day) -> Int { (Int(day.number) - first) >> shift }

  /// Ranges of about the same lengths that part no stretch.
  func ranges(like wanted: [Range<Int>]) -> [Range<Int>] {
    let cuts = wanted.map {
      $0.lowerBound < places.count ? begins[stretch(of: places[$0.lowerBound].day)] : places.count
    }
    return zip(cuts, cuts.dropFirst() + [places.count]).map { $0..<$1 }
  }
}
