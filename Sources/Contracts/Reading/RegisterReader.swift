import Days
import JSONText

/// What is read of a register besides its contracts.
struct RegisterParts {
  var head = RegisterHead()
  var documents: [String: Document] = [:]
  var parties: [String: Party] = [:]
  var people: [String: Person] = [:]
  var bodies: [String: Body] = [:]
  var routes: [String: [String]] = [:]
  var rules = RuleBook.builtIn
  var milestones: [Milestone] = []
  var recipients: [String] = []
  var known = KnownNames()
  var findings: [Finding] = []
}

/// Reads a register: the whole text is checked, all but the contracts is kept, and of each contract where it stands.
package enum RegisterReader {
  /// Throws where no answer is possible; all else that is wrong becomes findings.
  package static func read(_ bytes: [UInt8]) throws(RegisterFault) -> Register {
    var list = ContractListing()
    let tape: JSONTape
    do throws(JSONFault) {
      tape = try JSONReader.read(bytes, streaming: RegisterSection.contracts.rawValue) { list.add($0) }
    } catch {
      throw .json(error)
    }
    try checkShape(of: tape, list)
    var parts = RegisterParts()
    HeadReader.read(tape, &parts)
    parts.findings += list.findings
    var inheritance = Inheritance(list.likes, in: list.index, &parts.findings)
    var reading = Reading(JSONTape(over: bytes), known: parts.known)
    inheritance.readGivers { number in
      let contract = DossierReader.contract(number, in: list.index, &reading)
      return (contract.id, contract.terms, contract.sources)
    }
    return Register(parts, bytes: bytes, contracts: list.index, inheritance: inheritance)
  }

  /// A register whose sections are not what they should be gives no answer that could be trusted.
  private static func checkShape(of tape: JSONTape, _ list: ContractListing) throws(RegisterFault) {
    guard tape.kind(0) == .object else {
      throw .shape(.wrongType(expected: .object, found: tape.kind(0)), at: tape.nodes[0].start)
    }
    guard let version = tape.member(RegisterSection.version.rawValue, of: 0) else {
      throw .version(nil, at: tape.nodes[0].start)
    }
    guard tape.kind(version) == .number, tape.text(version) == "1" else {
      throw .version(tape.text(version), at: tape.nodes[version].start)
    }
    for section in RegisterSection.allCases {
      guard let kind = section.kind, let value = tape.member(section.rawValue, of: 0), tape.kind(value) != kind else {
        continue
      }
      let expected = kind == .list ? ExpectedType.list : .object
      throw .shape(.wrongType(expected: expected, found: tape.kind(value)), at: tape.nodes[value].start)
    }
    if let (kind, place) = list.notAnObject { throw .shape(.wrongType(expected: .object, found: kind), at: place) }
  }
}

/// The sections of a register.
enum RegisterSection: String, RegisterKey {
  case version, register, documents, parties, people, bodies, routes, rules, milestones, notify, contracts
  static let table = KeyTable<Self>()

  /// What it must be; nil: checked elsewhere.
  var kind: JSONNode.Kind? {
    switch self {
    case .version: nil
    case .register, .documents, .parties, .people, .bodies, .routes, .notify: .object
    case .rules, .milestones, .contracts: .list
    }
  }
}

/// What the first pass keeps of each contract.
private struct ContractListing {
  var index = ContractIndex()
  var likes: [Inheritance.Link] = []
  var findings: [Finding] = []
  var notAnObject: (JSONNode.Kind, Int)?

  mutating func add(_ tape: JSONTape) {
    let place = tape.nodes[0].start
    let number = Int32(truncatingIfNeeded: index.count)
    var id: (text: String, place: Int)?
    if tape.kind(0) == .object {
      tape.forEachMember(of: 0) { key, value in
        guard tape.kind(value) == .string else { return }
        if tape.isText(key, "id") {
          id = (tape.text(value), tape.nodes[value].start)
        } else if tape.isText(key, "like") {
          likes.append(Inheritance.Link(contract: number, target: tape.text(value), place: tape.nodes[value].start))
        }
      }
    } else if notAnObject == nil {
      notAnObject = (tape.kind(0), place)
    }
    // An id that can't be one is a finding when the contract is read, and its place in the list is its name.
    let name = id.flatMap { $0.text.isEmpty || $0.text.utf8.count > Reading.maximumText ? nil : $0.text }
    if let first = index.add(name, place: place), let id {
      findings.append(
        Finding(.duplicateIdentifier(id.text, first: index.places[Int(first)]), place: id.place, contract: number))
    }
  }
}
