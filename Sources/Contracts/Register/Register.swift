package import Days
import JSONText

/// The register: what holds for all contracts, and where each contract stands in its text.
///
/// The contracts themselves are read when they are asked for, one at a time (`DossierReader`), so that memory grows with what
/// is kept of them and not with the register.
package final class Register: Sendable {
  package let bytes: [UInt8]
  /// Its text without what stands in the list of contracts.
  let tape: JSONTape
  package let head: RegisterHead
  package let documents: [String: Document]
  package let parties: [String: Party]
  package let people: [String: Person]
  package let bodies: [String: Body]
  package let routes: [String: [String]]
  package let rules: RuleBook
  package let milestones: [Milestone]
  /// How reminders go out; nil where the register does not say.
  package let notify: NotifySettings?
  package let contracts: ContractIndex
  /// What is wrong outside the contracts, or between them.
  package let findings: [Finding]
  package let workingDays: WorkingDays
  let known: KnownNames
  let inheritance: Inheritance
  private let calendars: [String: MeetingCalendar]

  init(_ parts: RegisterParts, _ tape: JSONTape, contracts: ContractIndex, inheritance: Inheritance) {
    self.tape = tape
    bytes = tape.bytes
    head = parts.head
    documents = parts.documents
    parties = parts.parties
    people = parts.people
    bodies = parts.bodies
    routes = parts.routes
    rules = parts.rules
    milestones = parts.milestones
    notify = parts.notify
    known = parts.known
    findings = parts.findings
    workingDays = parts.head.workingDays
    self.contracts = contracts
    self.inheritance = inheritance
    calendars = parts.bodies.mapValues { MeetingCalendar($0.meetings, recesses: parts.head.recesses) }
  }

  /// Who gets what has no owner: ids of people, or addresses.
  package var recipients: [String] { notify?.to ?? [] }

  /// The meetings of a body that count; a body that is not known has none.
  package func calendar(of body: String) -> MeetingCalendar { calendars[body] ?? MeetingCalendar([], recesses: []) }

  /// The bodies that decide on a contract with these terms, in their order (FORMAT 1, `route`).
  package func route(of terms: borrowing Terms) -> [String] {
    switch terms.route?.value {
    case .some(.none): []
    case .named(let name): routes[name] ?? []
    case nil: routes["extension"] ?? []
    }
  }

  /// The title of a contract, its id where it has none.
  package func title(of contract: borrowing Contract) -> String { contract.title.map(text(of:)) ?? contract.id }

  /// The title of the contract that a deadline of this register is about, its id where it has none; nil for a milestone.
  package func contractTitle(of deadline: borrowing Deadline) -> String? {
    deadline.subject.title.map(text(of:)) ?? deadline.contract
  }

  /// The ids of its parties.
  package var partyIds: Names { known.parties }

  /// The ids of its people.
  package var personIds: Names { known.people }

  /// The name of a party, its id where the register does not name it or names it with nothing to be seen.
  package func name(ofParty id: String) -> String { Self.visible(parties[id]?.name) ?? id }

  package func name(ofBody id: String) -> String { Self.visible(bodies[id]?.name) ?? id }

  package func name(ofPerson id: String) -> String { Self.visible(people[id]?.name) ?? id }

  private static func visible(_ name: String?) -> String? { name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
}
