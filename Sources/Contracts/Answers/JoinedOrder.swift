/// The order of what several registers answer, in one list: each register's own answer is in order already, and what is equal
/// stands in the order of the registers.
package struct JoinedOrder: Sendable {
  /// Which one of which register's answer.
  package struct Place: Hashable, Sendable {
    package let register: Int
    package let index: Int
  }

  /// Nil for one register, whose answer is in order as it stands.
  private let places: [Place]?
  package let count: Int

  /// The order of the answers with so many elements each; `precedes` says whether the one comes before the other.
  init(_ counts: [Int], _ precedes: (Place, Place) -> Bool) {
    count = counts.reduce(0, +)
    guard counts.count > 1 else {
      places = nil
      return
    }
    var heads = Array(repeating: 0, count: counts.count)
    var places: [Place] = []
    places.reserveCapacity(count)
    while places.count < count {
      var first: Place?
      for register in counts.indices where heads[register] < counts[register] {
        let place = Place(register: register, index: heads[register])
        if let found = first, !precedes(place, found) { continue }
        first = place
      }
      guard let first else { break }
      heads[first.register] += 1
      places.append(first)
    }
    self.places = places
  }

  package subscript(position: Int) -> Place { places?[position] ?? Place(register: 0, index: position) }
}

extension Upcoming {
  /// The deadlines of several registers by `actBy`, then contract, then rule, then register.
  package static func order(ofDeadlinesIn answers: [Upcoming]) -> JoinedOrder {
    JoinedOrder(answers.map(\.deadlines.count)) { one, other in
      let first = answers[one.register].deadlines[one.index]
      let second = answers[other.register].deadlines[other.index]
      return first.actBy == second.actBy ? DeadlineList.isBefore(first, second) : first.actBy < second.actBy
    }
  }

  /// What can't be dated, by contract, then rule, then register.
  package static func order(ofUnknownIn answers: [Upcoming]) -> JoinedOrder {
    JoinedOrder(answers.map(\.unknown.count)) { one, other in
      isBefore(answers[one.register].unknown[one.index], answers[other.register].unknown[other.index])
    }
  }
}

extension ReminderList {
  /// The reminders of several registers by day, then deadline, then step, then register.
  package static func order(of answers: [ReminderList]) -> JoinedOrder {
    JoinedOrder(answers.map(\.items.count)) { one, other in
      let first = answers[one.register].items[one.index]
      let second = answers[other.register].items[other.index]
      if first.on != second.on { return first.on < second.on }
      if !Upcoming.isSame(first.deadline, second.deadline) { return Upcoming.isBefore(first.deadline, second.deadline) }
      return Upcoming.isBefore(first.step, second.step)
    }
  }
}
