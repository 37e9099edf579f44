import Days
import JSONText

/// Reads parties and people.
enum PeopleReader {
  static func parties(_ place: Int, _ reading: inout Reading) -> [String: Party] {
    var parties: [String: Party] = [:]
    parties.reserveCapacity(reading.known.parties.count)
    reading.entries(of: place) { reading, id, value in
      var name: String?
      var contacts: [Party.Contact] = []
      reading.members(of: value, as: PartyKey.self) { reading, key, value in
        switch key {
        case .name: name = reading.text(value)
        case .contacts: contacts = reading.list(value) { contact($1, &$0) }
        }
      }
      parties[id] = Party(name: name ?? id, contacts: contacts)
    }
    return parties
  }

  private static func contact(_ place: Int, _ reading: inout Reading) -> Party.Contact? {
    var name: String?
    var email: String?
    reading.members(of: place, as: ContactKey.self) { reading, key, value in
      switch key {
      case .name: name = reading.text(value)
      case .email: email = reading.address(value)
      }
    }
    return (name ?? email).map { Party.Contact(name: $0, email: email) }
  }

  static func people(_ place: Int, _ reading: inout Reading) -> [String: Person] {
    var people: [String: Person] = [:]
    people.reserveCapacity(reading.known.people.count)
    reading.entries(of: place) { reading, id, value in
      var (name, email, deputy, manager): (String?, String?, String?, String?)
      var absent: [ClosedRange<Day>] = []
      reading.members(of: value, as: PersonKey.self) { reading, key, value in
        switch key {
        case .name: name = reading.text(value)
        case .email: email = reading.address(value)
        case .deputy: deputy = reading.reference(value, to: .person)
        case .manager: manager = reading.reference(value, to: .person)
        case .absent: absent = reading.list(value) { absence($1, &$0) }
        }
      }
      people[id] = Person(name: name ?? id, email: email, deputy: deputy, manager: manager, absent: absent)
    }
    return people
  }

  private static func absence(_ place: Int, _ reading: inout Reading) -> ClosedRange<Day>? {
    var from: Int?
    var until: Int?
    reading.members(of: place, as: AbsenceKey.self) { _, key, value in
      switch key {
      case .from: from = value
      case .until: until = value
      }
    }
    return reading.span(from: from, until: until, in: place)
  }
}

extension Reading {
  /// An e-mail address that mail can go to; else a finding.
  mutating func address(_ place: Int) -> String? {
    guard let text = text(place) else { return nil }
    if EmailAddress(text) != nil { return text }
    report(.badAddress(text), at: place)
    return nil
  }
}

enum PartyKey: String, RegisterKey {
  case name, contacts
  static let table = KeyTable<Self>()
}

enum ContactKey: String, RegisterKey {
  case name, email
  static let table = KeyTable<Self>()
}

enum PersonKey: String, RegisterKey {
  case name, email, deputy, manager, absent
  static let table = KeyTable<Self>()
}

enum AbsenceKey: String, RegisterKey {
  case from, until
  static let table = KeyTable<Self>()
}
