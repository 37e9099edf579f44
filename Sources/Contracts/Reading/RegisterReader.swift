import Days
package import JSONText

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
  var notify: NotifySettings?
  var known = KnownNames()
  var findings: [Finding] = []
}

/// Reads a register: the whole text is checked, all but the contracts is kept, and of each contract where it stands.
package enum RegisterReader {
  /// Throws where no answer is possible; all else that is wrong becomes findings.
  package static func read(_ bytes: [UInt8], with workers: some Workers = OneWorker()) throws(RegisterFault) -> Register
  {
    let tape: JSONTape
    let stretches: [ListedStretch]
    do throws(JSONFault) {
      (tape, stretches) = try JSONReader.read(
        bytes, streaming: RegisterSection.contracts.rawValue, with: workers, empty: ListedStretch()
      ) { $0.add($1, $2, bytes.span) }
    } catch {
      throw .json(error)
    }
    let listing = ContractListing(stretches, in: bytes)
    try checkShape(of: tape, listing)
    var parts = RegisterParts()
    HeadReader.read(tape, &parts)
    let index = ContractIndex(listing.entries, listing.order, in: bytes) { number, first, id in
      parts.findings += listing.duplicate(id, number, first: first)
    }
    var inheritance = Inheritance(listing.likes, in: index, &parts.findings)
    var reading = Reading(bytes, known: parts.known)
    inheritance.readGivers { number in
      var contract = Contract(number: number, place: index.place(of: number))
      var terms = Terms()
      ContractReader.read(&contract, &terms, &reading)
      return (contract.id, terms, contract.sources)
    }
    return Register(parts, tape, contracts: index, inheritance: inheritance)
  }

  /// A register whose sections are not what they should be gives no answer that could be trusted.
  private static func checkShape(of tape: JSONTape, _ listing: ContractListing) throws(RegisterFault) {
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
    if let (kind, place) = listing.notAnObject { throw .shape(.wrongType(expected: .object, found: kind), at: place) }
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

/// What the first pass keeps of a stretch of the contracts.
private struct ListedStretch: Sendable {
  private(set) var entries: [ContractIndex.Entry] = []
  /// The names of the first contract and of the last.
  private(set) var ends: (first: ContractIndex.Name, last: ContractIndex.Name)?
  private(set) var order = IdentifierOrder()
  private(set) var likes: [Inheritance.Link] = []
  private(set) var notAnObject: (JSONNode.Kind, Int)?

  /// What is looked for in each contract.
  private static let id = JSONName(ContractKey.id.rawValue)
  private static let like = JSONName(ContractKey.like.rawValue)

  /// Adds the contract at `place`, which `check` has passed last.
  mutating func add(_ place: Int, _ check: JSONCheck, _ octets: Span<UInt8>) {
    switch octets.kind(at: place) {
    case .object: break
    case let kind: notAnObject = notAnObject ?? (kind, place)
    }
    if let target = check.string(of: Self.like, octets) {
      let number = Int32(truncatingIfNeeded: entries.count)
      likes.append(
        Inheritance.Link(contract: number, target: octets.text(of: target), place: target.content.lowerBound - 1))
    }
    let name = check.string(of: Self.id, octets).map { Self.name($0, octets) } ?? .none
    if let ends { order.note(ends.last, before: name, in: octets) }
    ends = (ends?.first ?? name, name)
    entries.append(ContractIndex.Entry(place: place, name: name))
  }

  /// An id that can't be one is a finding when the contract is read, and its place in the list is its name.
  private static func name(_ string: JSONString, _ octets: Span<UInt8>) -> ContractIndex.Name {
    if string.isEscaped {
      let id = octets.text(of: string)
      guard !id.isEmpty, id.utf8.count <= Reading.maximumText else { return .none }
      return .escaped(string)
    }
    guard !string.content.isEmpty, string.content.count <= Reading.maximumText else { return .none }
    return .written(string.content)
  }
}

/// What the first pass keeps of all contracts.
private struct ContractListing: Sendable {
  let entries: PartedList<ContractIndex.Entry>
  private(set) var order = IdentifierOrder()
  private(set) var likes: [Inheritance.Link] = []
  private(set) var notAnObject: (JSONNode.Kind, Int)?

  /// The listing of the whole list, from its stretches.
  init(_ stretches: [ListedStretch], in bytes: [UInt8]) {
    entries = PartedList(stretches.map(\.entries))
    var before = 0
    var last: ContractIndex.Name?
    for stretch in stretches {
      if let last, let ends = stretch.ends { order.note(last, before: ends.first, in: bytes.span) }
      order.note(stretch.order)
      likes += stretch.likes.map {
        Inheritance.Link(contract: $0.contract + Int32(truncatingIfNeeded: before), target: $0.target, place: $0.place)
      }
      notAnObject = notAnObject ?? stretch.notAnObject
      before += stretch.entries.count
      last = stretch.ends?.last ?? last
    }
  }

  /// The finding that a contract has the id of an earlier one; none where it has no id of its own.
  func duplicate(_ id: String, _ number: Int, first: Int) -> [Finding] {
    guard let place = entries[number].idPlace else { return [] }
    let fact = Fact.duplicateIdentifier(id, first: entries[first].place)
    return [Finding(fact, place: place, contract: Int32(truncatingIfNeeded: number))]
  }
}
