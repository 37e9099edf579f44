import Days
import JSONText

/// Reads one contract of the register, with all that is wrong in it.
struct ContractReader {
  /// Reads the contract whose object is the first node of `reading`'s tape.
  static func read(_ reading: inout Reading, number: Int32) -> Contract {
    reading.contract = number
    var contract = Contract(number: number, place: reading.place(0), id: "")
    reading.members(of: 0, as: ContractKey.self) { reading, key, value in
      read(key, value, &reading, &contract)
    }
    if contract.id.isEmpty {
      // It still stands in every answer, so it needs a name; its place in the list is the only one that it has.
      contract.id = "contract-\(number + 1)"
      if reading.tape.member("id", of: 0) == nil { reading.report(.missingKey("id"), at: 0) }
    }
    if contract.title.isEmpty, reading.tape.member("title", of: 0) == nil {
      reading.report(.missingKey("title"), at: 0)
    }
    if contract.title.isEmpty { contract.title = contract.id }
    return contract
  }

  private static func read(_ key: ContractKey, _ value: Int, _ reading: inout Reading, _ contract: inout Contract) {
    switch key {
    case .id: contract.id = reading.identifier(value) ?? ""
    case .title: contract.title = reading.text(value) ?? ""
    case .kind: contract.kind = reading.choice(value, of: ContractKind.self) ?? .contract
    case .provider: contract.provider = reading.reference(value, to: .party)
    case .parties: contract.parties = reading.references(value, to: .party)
    case .subcontractors: contract.subcontractors = reading.references(value, to: .party)
    case .category: contract.category = reading.text(value)
    case .reference: contract.reference = reading.text(value)
    case .owner: contract.owner = reading.reference(value, to: .person)
    case .value: contract.value = readValue(value, &reading)
    case .like: _ = reading.expect(.string, .text, at: value)  // What it names is known from the register's first pass.
    case .decisions: contract.decisions = reading.list(value).compactMap { DecisionReader.read($0, &reading) }
    case .dates: contract.dates = readDates(value, &reading)
    case .verifiedOn: contract.verifiedOn = reading.day(value)
    case .sources: contract.sources = reading.list(value).compactMap { SourceReader.read($0, &reading) }
    case .notes: contract.notes = reading.text(value)
    case .talks: readTalks(value, &reading, &contract)
    case .start, .firstPeriod, .extensions, .renewal, .notice, .procurement, .route, .intention:
      TermsReader.read(key, value, &reading, &contract.terms)
    }
  }

  private static func readValue(_ index: Int, _ reading: inout Reading) -> ContractValue? {
    var yearly: String?
    var currency = "EUR"
    reading.members(of: index, as: ValueKey.self) { reading, key, value in
      switch key {
      case .yearly: if reading.expect(.number, .number, at: value) { yearly = reading.tape.text(value) }
      case .currency: currency = reading.text(value) ?? currency
      }
    }
    return yearly.map { ContractValue(yearly: $0, currency: currency) }
  }

  private static func readTalks(_ index: Int, _ reading: inout Reading, _ contract: inout Contract) {
    let number = contract.number
    var every: Stated<Period>?
    var points: [String] = []
    reading.members(of: index, as: TalksKey.self) { reading, key, value in
      switch key {
      case .every: every = reading.interval(value).map { Stated($0, place: reading.place(value), contract: number) }
      case .points: points = reading.texts(value)
      }
    }
    contract.terms.talksEvery = every
    contract.points = points
  }

  private static func readDates(_ index: Int, _ reading: inout Reading) -> [ContractDate] {
    var known: [String: Int] = [:]
    return reading.list(index).compactMap { element in
      var id: String?
      var title: String?
      var on: ReducedDate?
      var every: Period?
      var remind: [TimeSpan]?
      reading.members(of: element, as: DateKey.self) { reading, key, value in
        switch key {
        case .id:
          id = reading.identifier(value)
          if let id, let first = known.updateValue(reading.place(value), forKey: id) {
            reading.report(.duplicateIdentifier(id, first: first), at: value)
          }
        case .title: title = reading.text(value)
        case .on: on = reading.date(value)
        case .every: every = reading.interval(value)
        case .remind: remind = reading.timeSpans(value)
        }
      }
      for (key, isThere) in [("id", id != nil), ("on", on != nil)] where !isThere {
        if reading.tape.kind(element) == .object, reading.tape.member(key, of: element) == nil {
          reading.report(.missingKey(key), at: element)
        }
      }
      guard let id, let on else { return nil }
      return ContractDate(
        id: id, title: title ?? id, on: on, every: every, remind: remind, place: reading.place(element))
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
