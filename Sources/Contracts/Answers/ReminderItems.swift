import Days
import JSONText

/// Reminders by day, then deadline, then step.
///
/// Only the place of each is kept, since a large register has millions in a year; what it says is put together when asked for.
package struct ReminderItems: RandomAccessCollection, Sendable {
  /// A reminder of a day: about which deadline of which part, and which step.
  private struct Place: Sendable {
    let part: Int32
    let index: Int32
    let step: String
    let isEscalated: Bool
  }

  /// What goes out on one day.
  private struct DayList: Sendable {
    let day: Day
    /// How many go out on the days before.
    let before: Int
    let places: [Place]
  }

  private let register: Register
  private let deadlines: [[Deadline]]
  private let days: [DayList]
  package let endIndex: Int

  /// What one worker found.
  struct Part: Sendable {
    fileprivate let first: Day
    private let last: Day
    fileprivate private(set) var deadlines: [Deadline] = []
    /// For each day from `first` on: the reminders, in the order in which they were found.
    fileprivate private(set) var byDay: [[(index: Int32, step: String, isEscalated: Bool)]]

    init(from first: Day, until last: Day) {
      self.first = first
      self.last = last
      byDay = Array(repeating: [], count: Swift.max(0, last - first + 1))
    }

    /// Adds the reminders of a deadline, where it has any in that time.
    mutating func add(_ deadline: Deadline, sentOn: Day?, _ register: Register, today: Day) {
      let reminders = deadline.reminders(sentOn: sentOn, from: first, until: last, register, today: today)
      if reminders.isEmpty { return }
      let index = Int32(truncatingIfNeeded: deadlines.count)
      deadlines.append(deadline)
      for reminder in reminders {
        byDay[reminder.day - first].append((index: index, step: reminder.step, isEscalated: reminder.isEscalated))
      }
    }
  }

  init(_ parts: [Part], _ register: Register, _ workers: some Workers) {
    self.register = register
    let deadlines = parts.map(\.deadlines)
    self.deadlines = deadlines
    let count = parts.first?.byDay.count ?? 0
    let numbersTell = register.contracts.arePathsAscending
    let lists = workers.perform(count) { day in
      var places: [Place] = []
      places.reserveCapacity(parts.reduce(0) { $0 + $1.byDay[day].count })
      for (part, found) in parts.enumerated() {
        for item in found.byDay[day] {
          places.append(
            Place(
              part: Int32(truncatingIfNeeded: part), index: item.index, step: item.step, isEscalated: item.isEscalated))
        }
      }
      places.sort { Self.isBefore($0, $1, deadlines, numbersTell: numbersTell) }
      return places
    }
    var days: [DayList] = []
    var before = 0
    for (number, places) in lists.enumerated() where !places.isEmpty {
      days.append(DayList(day: parts[0].first.adding(days: number), before: before, places: places))
      before += places.count
    }
    self.days = days
    endIndex = before
  }

  /// Of two on one day; `numbersTell`: the contracts stand in the order of what deadline ids begin with.
  private static func isBefore(
    _ one: Place, _ other: Place, _ deadlines: [[Deadline]], numbersTell: Bool
  ) -> Bool {
    if one.part == other.part, one.index == other.index { return Upcoming.isBefore(one.step, other.step) }
    let first = deadlines[Int(one.part)][Int(one.index)]
    let second = deadlines[Int(other.part)][Int(other.index)]
    let numbers = (first.subject.number ?? .max, second.subject.number ?? .max)
    if numbersTell, numbers.0 != numbers.1, numbers.0 < .max, numbers.1 < .max { return numbers.0 < numbers.1 }
    let ids = (first.remindedAs, second.remindedAs)
    return Upcoming.isSame(ids.0, ids.1) ? Upcoming.isBefore(one.step, other.step) : Upcoming.isBefore(ids.0, ids.1)
  }

  package var startIndex: Int { 0 }

  package subscript(position: Int) -> ReminderList.Item {
    var low = 0
    var high = days.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if days[middle].before <= position { low = middle } else { high = middle }
    }
    let place = days[low].places[position - days[low].before]
    return ReminderList.Item(
      about: deadlines[Int(place.part)][Int(place.index)], step: place.step, on: days[low].day,
      isEscalated: place.isEscalated, register: register)
  }
}
