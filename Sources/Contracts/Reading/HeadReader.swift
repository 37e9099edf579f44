import Days
import JSONText

/// Reads all of a register but its contracts.
enum HeadReader {
  static func read(_ tape: JSONTape, _ parts: inout RegisterParts) {
    var reading = Reading(tape.bytes, known: names(in: tape))
    var rules: [RuleReader.Entry] = []
    // The contracts are not passed over: the tape knows where each section stands.
    tape.forEachMember(of: 0) { key, value in
      guard let section = tape.key(key, in: RegisterSection.table) else {
        return reading.refuse(tape.nodes[key].start, as: RegisterSection.self)
      }
      let value = tape.nodes[value].start
      switch section {
      case .version, .contracts: break
      case .register: readSettings(value, &reading, &parts.head)
      case .documents: parts.documents = readDocuments(value, &reading)
      case .parties: parts.parties = PeopleReader.parties(value, &reading)
      case .people: parts.people = PeopleReader.people(value, &reading)
      case .bodies: parts.bodies = BodyReader.bodies(value, &reading)
      case .routes: parts.routes = BodyReader.routes(value, &reading)
      case .rules: rules = RuleReader.read(value, &reading)
      case .milestones: parts.milestones = MilestoneReader.milestones(value, &reading)
      case .notify: parts.notify = NotifyReader.settings(value, &reading)
      }
    }
    parts.known = reading.known
    parts.rules = RuleBook(rules, &reading.findings)
    for rule in parts.rules.rules { checkBody(of: rule, reading.known, &reading.findings) }
    parts.findings =
      reading.findings
      + RegisterChecks.findings(bodies: parts.bodies, routes: parts.routes, recesses: parts.head.recesses)
  }

  private static func names(in tape: JSONTape) -> KnownNames {
    func keys(_ section: RegisterSection) -> Names {
      guard let index = tape.member(section.rawValue, of: 0), tape.kind(index) == .object else { return Names() }
      var names: Set<String> = []
      tape.forEachMember(of: index) { key, _ in
        let name = tape.text(key)
        if !Reading.isFree(name) { names.insert(name) }
      }
      return Names(names)
    }
    return KnownNames(
      documents: keys(.documents), parties: keys(.parties), people: keys(.people), bodies: keys(.bodies),
      routes: keys(.routes))
  }

  private static func checkBody(of rule: Rule, _ known: KnownNames, _ findings: inout [Finding]) {
    switch rule.due {
    case .meeting(.body(let id), _), .papers(.body(let id), _):
      if known.bodies.contains(id) { return }
      findings.append(
        Finding(.unknownReference(.body, id, suggestion: known.bodies.nearest(to: id)), place: rule.place ?? 0))
    case .before, .after, .on, .every, .meeting, .papers: return
    }
  }

  private static func readSettings(_ place: Int, _ reading: inout Reading, _ head: inout RegisterHead) {
    var result = head
    reading.members(of: place, as: SettingKey.self) { reading, key, value in
      switch key {
      case .title: result.title = reading.text(value) ?? ""
      case .client: result.client = reading.text(value)
      case .behalfOf: result.behalfOf = reading.texts(value)
      case .timeZone:
        result.timeZone = reading.text(value) ?? result.timeZone
        result.timeZonePlace = value
      case .language: result.language = reading.choice(value, of: Language.self) ?? result.language
      case .holidays: result.calendar = reading.choice(value, of: HolidayCalendar.self) ?? result.calendar
      case .closedDays: readClosedDays(value, &reading, &result)
      case .deliveryMargin: result.deliveryMargin = reading.timeSpan(value)
      }
    }
    head = result
  }

  /// A single day is closed for everyone; a span is a recess, which closes bodies but not working days.
  private static func readClosedDays(_ place: Int, _ reading: inout Reading, _ head: inout RegisterHead) {
    for element in reading.list(place) {
      switch reading.kind(element) {
      case .string:
        if let day = reading.day(element) { head.closedDays.append(day) }
      case .object:
        if let recess = readRecess(element, &reading) { head.recesses.append(recess) }
      case let found: reading.report(.wrongType(expected: .dateOrObject, found: found), at: element)
      }
    }
  }

  private static func readRecess(_ place: Int, _ reading: inout Reading) -> Recess? {
    var name: String?
    var from: Int?
    var until: Int?
    reading.members(of: place, as: RecessKey.self) { reading, key, value in
      switch key {
      case .name: name = reading.text(value)
      case .from: from = value
      case .until: until = value
      }
    }
    return reading.span(from: from, until: until, in: place).map { Recess(name: name, days: $0) }
  }

  private static func readDocuments(_ place: Int, _ reading: inout Reading) -> [String: Document] {
    var documents: [String: Document] = [:]
    documents.reserveCapacity(reading.known.documents.count)
    reading.entries(of: place) { reading, id, value in
      var title: String?
      var reference: String?
      var date: ReducedDate?
      reading.members(of: value, as: DocumentKey.self) { reading, key, value in
        switch key {
        case .title: title = reading.text(value)
        case .reference: reference = reading.text(value)
        case .date: date = reading.date(value)
        }
      }
      documents[id] = Document(title: title ?? id, reference: reference, date: date)
    }
    return documents
  }
}

enum SettingKey: String, RegisterKey {
  case title, client, behalfOf, timeZone, language, holidays, closedDays, deliveryMargin
  static let table = KeyTable<Self>()
}

enum RecessKey: String, RegisterKey {
  case from, until, name
  static let table = KeyTable<Self>()
}

enum DocumentKey: String, RegisterKey {
  case title, reference, date
  static let table = KeyTable<Self>()
}
