package import Days

/// The meetings of a body at which something can be decided: those that lie wholly in a recess are left out (FORMAT 2).
package struct MeetingCalendar: Sendable {
  /// A meeting with the days on which it can fall.
  package struct Slot: Hashable, Sendable {
    package let meeting: Meeting
    /// The first and last day on which it can be; equal where its day is known.
    package let first: Day
    package let last: Day

    package var isDayKnown: Bool { !meeting.on.isReduced }
  }

  /// By their last day, then by their first.
  package let slots: [Slot]

  init(_ meetings: [Meeting], recesses: [Recess]) {
    let closed = Self.joined(recesses)
    slots = meetings.compactMap { Self.slot($0, closed) }.sorted { ($0.last, $0.first) < ($1.last, $1.first) }
  }

  /// The meeting with its possible days narrowed to those outside a recess; nil where none is left.
  private static func slot(_ meeting: Meeting, _ closed: [ClosedRange<Day>]) -> Slot? {
    var first = meeting.on.firstDay
    var last = meeting.on.lastDay
    if let recess = closed.first(where: { $0.contains(first) }) { first = recess.upperBound.next }
    if let recess = closed.first(where: { $0.contains(last) }) { last = recess.lowerBound.previous }
    return first <= last ? Slot(meeting: meeting, first: first, last: last) : nil
  }

  /// The days of all recesses: spans with days between them.
  private static func joined(_ recesses: [Recess]) -> [ClosedRange<Day>] {
    var joined: [ClosedRange<Day>] = []
    for days in recesses.map(\.days).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, days.lowerBound <= last.upperBound.next {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
      } else {
        joined.append(days)
      }
    }
    return joined
  }

  /// The last meeting that is over by `day`, taken to be held on its last possible day (SEMANTICS 11).
  package func last(by day: Day) -> Slot? {
    var low = 0
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].last <= day { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? slots[low - 1] : nil
  }

  /// The first meeting that may be later than `day`.
  package func next(after day: Day) -> Slot? {
    slots.first { $0.last > day }
  }
}
