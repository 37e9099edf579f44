import Days
import JSONText

/// Deadlines by `actBy`, then contract, then rule.
///
/// They stay where they were found, and only their places are put in order: a deadline is large and moves slowly.
package struct DeadlineList: RandomAccessCollection, Sendable {
  private let parts: [[Deadline]]
  private let places: PartedList<FoundPlace>

  /// `areInOrderOfIds`: the numbers of the contracts ascend as their ids do, so that they tell which comes first.
  init(_ parts: [[Deadline]], areInOrderOfIds: Bool = false, _ workers: some Workers = OneWorker()) {
    self.parts = parts
    let order = OrderedPlaces { one, other in
      Self.isBefore(parts[Int(one.part)][Int(one.index)], parts[Int(other.part)][Int(other.index)])
    }
    places = order.sorted(parts.count, with: workers) { part in
      let deadlines = parts[part]
      return deadlines.indices.map { index in
        let number = areInOrderOfIds ? Self.number(deadlines[index].subject) : 0
        return FoundPlace(deadlines[index].actBy, then: number, part: part, index: index)
      }
    }
  }

  /// Which contract it is of those that come in the order of their ids, before which stands what has no contract or an empty id.
  private static func number(_ subject: Subject) -> UInt32 {
    guard let number = subject.number, subject.contract?.isEmpty == false else { return 0 }
    return UInt32(truncatingIfNeeded: number) + 1
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places.count }
  package subscript(position: Int) -> Deadline { parts[Int(places[position].part)][Int(places[position].index)] }

  /// What a line about the deadline there shows.
  package func row(_ position: Int) -> DeadlineRow {
    DeadlineRow(parts[Int(places[position].part)], at: Int(places[position].index))
  }

  /// The octets of the ids that the deadlines there name.
  ///
  /// To ask this before they are written also brings what they refer to near, all of it at once: to fetch it from afar one by one
  /// takes as long as to write it.
  package func lengthOfIds(_ positions: Range<Int>) -> Int {
    positions.reduce(0) { $0 + parts[Int(places[$1].part)][Int(places[$1].index)].subject.lengthOfIds }
  }

  /// The same as a list of its own.
  static func inOrder(_ deadlines: [Deadline]) -> [Deadline] { Array(DeadlineList([deadlines])) }

  /// Of two that are to be acted on on one day.
  static func isBefore(_ one: Deadline, _ other: Deadline) -> Bool {
    if one.subject !== other.subject, !Upcoming.isSame(one.contract ?? "", other.contract ?? "") {
      return Upcoming.isBefore(one.contract ?? "", other.contract ?? "")
    }
    if !Upcoming.isSame(one.rule, other.rule) { return Upcoming.isBefore(one.rule, other.rule) }
    if one.due != other.due { return one.due < other.due }
    return Upcoming.isBefore(one.id, other.id)
  }
}
