import JSONText

/// All that one person answers for, given to another: contracts, milestones, and what has no owner (`notify.to`).
package struct HandOver: Sendable {
  package let contracts: [Int32]
  /// The ids of the milestones.
  package let milestones: [String]
  /// Whether the person is told of what has no owner.
  package let isRecipient: Bool
  package let edit: RegisterEdit

  package var isEmpty: Bool { contracts.isEmpty && milestones.isEmpty && !isRecipient }

  package init(from: String, to: String, in register: Register) {
    var edit = RegisterEdit(register)
    let tape = edit.json.tape
    func isOwned(_ node: Int) -> Bool {
      guard tape.kind(node) == .object, let owner = tape.member("owner", of: node) else { return false }
      return tape.kind(owner) == .string && tape.isText(owner, from)
    }
    let owned = tape.node("contracts").map { tape.elements(of: $0) } ?? []
    contracts = owned.indices.filter { isOwned(owned[$0]) }.map { Int32(truncatingIfNeeded: $0) }
    for number in contracts { edit.set("owner", to: .text(to), ofContract: number) }
    var milestones: [String] = []
    for node in tape.node("milestones").map({ tape.elements(of: $0) }) ?? [] where isOwned(node) {
      milestones.append(tape.member("id", of: node).map { tape.text($0) } ?? "")
      edit.json.set("owner", to: .text(to), in: node, order: KeyOrder.milestone)
    }
    self.milestones = milestones
    isRecipient = edit.replaceRecipient(from, with: to)
    self.edit = edit
  }
}

extension RegisterEdit {
  /// Puts another in a recipient's place; whoever is there already is not put there twice.
  fileprivate mutating func replaceRecipient(_ from: String, with to: String) -> Bool {
    let tape = json.tape
    guard let list = tape.node("notify", "to"), tape.kind(list) == .list else { return false }
    let recipients = tape.elements(of: list).filter { tape.kind($0) == .string }
    guard let here = recipients.first(where: { tape.isText($0, from) }) else { return false }
    if recipients.contains(where: { tape.isText($0, to) }) {
      json.remove(element: here, from: list)
    } else {
      json.replace(here, in: list, with: .text(to))
    }
    return true
  }
}
