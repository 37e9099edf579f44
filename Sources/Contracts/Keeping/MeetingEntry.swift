package import Days
import JSONText

/// A meeting that is put among those of its body, in the order of their days.
package struct MeetingEntry: Sendable {
  package enum Effect: Hashable, Sendable {
    case new
    /// The month was known, and now the day is.
    case dayKnown(ReducedDate)
    /// It stands there already.
    case known
  }

  package let effect: Effect
  package let edit: RegisterEdit

  /// Nil where the body's `meetings` is no list.
  package init?(_ on: ReducedDate, isWritten: Bool, of body: String, in register: Register) {
    var edit = RegisterEdit(register)
    let tape = edit.json.tape
    guard let object = tape.node("bodies", body), tape.kind(object) == .object else { return nil }
    let value: JSONValue =
      isWritten ? .object(["on": .text(on.description), "written": .flag(true)]) : .text(on.description)
    guard let list = tape.member("meetings", of: object) else {
      edit.json.set("meetings", to: .list([value]), in: object, order: KeyOrder.body)
      (self.edit, effect) = (edit, .new)
      return
    }
    guard tape.kind(list) == .list else { return nil }
    let meetings = tape.elements(of: list).compactMap { node in Self.day(node, tape).map { (node: node, on: $0) } }
    if meetings.contains(where: { $0.on == on }) {
      (self.edit, effect) = (edit, .known)
      return
    }
    let vague = meetings.filter { $0.on.isReduced && $0.on.firstDay <= on.firstDay && on.lastDay <= $0.on.lastDay }
    // Of the most exact: of 2026-06 before 2026.
    if !on.isReduced, let month = vague.max(by: { $0.on.firstDay < $1.on.firstDay }),
      vague.filter({ $0.on == month.on }).count == 1
    {
      edit.json.replace(month.node, in: list, with: value)
      (self.edit, effect) = (edit, .dayKnown(month.on))
      return
    }
    let behind = meetings.last { $0.on.firstDay <= on.firstDay }?.node
    edit.json.insert(value, in: list, behind: behind)
    (self.edit, effect) = (edit, .new)
  }

  private static func day(_ node: Int, _ tape: JSONTape) -> ReducedDate? {
    switch tape.kind(node) {
    case .string: ReducedDate(tape.text(node))
    case .object: tape.member("on", of: node).flatMap { tape.kind($0) == .string ? ReducedDate(tape.text($0)) : nil }
    case .list, .number, .yes, .no, .null, .key: nil
    }
  }
}
