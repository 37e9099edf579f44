import Days
import JSONText

/// Reads one contract of the register, noting all that is wrong in it.
enum ContractReader {
  /// Reads `contract` from its place, and the terms that it states itself.
  static func read(_ contract: inout Contract, _ terms: inout Terms, _ reading: inout Reading) {
    let place = contract.place
    reading.contract = contract.number
    reading.members(of: place, as: ContractKey.self) { reading, key, value in
      read(key, value, &reading, &contract, &terms)
    }
    if contract.id.isEmpty {
      // It still stands in every answer, so it needs a name; its place in the list is the only one that it has.
      contract.id = "contract-\(contract.number + 1)"
      reading.require("id", in: place)
    }
    if contract.title == nil { reading.require("title", in: place) }
  }

  private static func read(
    _ key: ContractKey, _ value: Int, _ reading: inout Reading, _ contract: inout Contract, _ terms: inout Terms
  ) {
    switch key {
    case .id: contract.id = reading.identifier(value) ?? ""
    case .title: contract.title = reading.title(value)
    case .kind: contract.kind = reading.choice(value, of: ContractKind.self) ?? .contract
    case .provider: contract.provider = reading.reference(value, to: .party)
    case .parties: contract.parties = reading.references(value, to: .party)
    case .subcontractors: contract.subcontractors = reading.references(value, to: .party)
    case .category: contract.category = reading.passage(value)
    case .reference: contract.reference = reading.passage(value)
    case .owner: contract.owner = reading.reference(value, to: .person)
    case .value: contract.value = readValue(value, &reading)
    case .like: _ = reading.string(value)  // What it names is known from the register's first pass.
    case .decisions: contract.decisions = reading.list(value) { DecisionReader.read($1, &$0) }
    case .dates: contract.dates = readDates(value, &reading)
    case .verifiedOn: contract.verifiedOn = reading.day(value)
    case .sources: contract.sources = reading.list(value) { SourceReader.read($1, &$0) }
    case .notes: contract.notes = reading.passage(value)
    case .talks:
      let talks = readTalks(value, &reading)
      terms.talksEvery = talks.every
      contract.points = talks.points
    case .start, .firstPeriod, .extensions, .renewal, .notice, .procurement, .route, .intention:
      TermsReader.read(key, value, &reading, &terms)
    }
  }

  private static func readValue(_ place: Int, _ reading: inout Reading) -> ContractValue? {
    var yearly: Passage?
    var currency = "EUR"
    reading.members(of: place, as: ValueKey.self) { reading, key, value in
      switch key {
      case .yearly: yearly = reading.numeral(value) ?? yearly
      case .currency: currency = reading.text(value) ?? currency
      }
    }
    return yearly.map { ContractValue(yearly: $0, currency: currency) }
  }

  private static func readTalks(
    _ place: Int, _ reading: inout Reading
  ) -> (every: Stated<Period>?, points: [Passage]) {
    var every: Stated<Period>?
    var points: [Passage] = []
    reading.members(of: place, as: TalksKey.self) { reading, key, value in
      switch key {
      case .every: every = TermsReader.stated(reading.interval(value), value, reading)
      case .points: points = reading.list(value) { $0.passage($1) }
      }
    }
    return (every, points)
  }

  private static func readDates(_ place: Int, _ reading: inout Reading) -> [ContractDate] {
    var known: [String: Int] = [:]
    return reading.list(place) { reading, element in
      var id: String?
      var title: String?
      var on: ReducedDate?
      var every: Period?
      var remind: [TimeSpan]?
      reading.members(of: element, as: DateKey.self) { reading, key, value in
        switch key {
        case .id:
          id = reading.identifier(value)
          if let id, let first = known.updateValue(value, forKey: id) {
            reading.report(.duplicateIdentifier(id, first: first), at: value)
          }
        case .title: title = reading.text(value)
        case .on: on = reading.date(value)
        case .every: every = reading.interval(value)
        case .remind: remind = reading.timeSpans(value)
        }
      }
      if id == nil { reading.require("id", in: element) }
      if on == nil { reading.require("on", in: element) }
      guard let id, let on else { return nil }
      return ContractDate(
        id: id, title: title ?? id, on: on, every: every, remind: remind, place: element)
    }
  }
}

enum ContractKey: String, RegisterKey {
  case id, title, kind, provider, start, firstPeriod, extensions, renewal, notice, sources, category, owner, notes
  case parties, subcontractors, reference, value, like, procurement, talks, route, intention, decisions, dates
  case verifiedOn
  static let table = KeyTable<Self>()
}

enum ValueKey: String, RegisterKey {
  case yearly, currency
  static let table = KeyTable<Self>()
}

enum TalksKey: String, RegisterKey {
  case every, points
  static let table = KeyTable<Self>()
}

enum DateKey: String, RegisterKey {
  case id, title, on, every, remind
  static let table = KeyTable<Self>()
}
