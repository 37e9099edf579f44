import JSONText

/// The ids that the register's sections define, to tell a reference from a slip of the pen.
struct KnownNames: Sendable {
  var documents = Names()
  var parties = Names()
  var people = Names()
  var bodies = Names()
  var routes = Names()

  func names(_ reference: Reference) -> Names {
    switch reference {
    case .document: documents
    case .party: parties
    case .person: people
    case .body: bodies
    case .route: routes
    case .contract, .rule, .field, .anchor: Names()
    }
  }

  /// The name that reads so, where the section that `reference` is about defines it.
  @inline(__always)
  func name(_ word: JSONWord, _ reference: Reference) -> String? {
    switch reference {
    case .document: documents.name(word)
    case .party: parties.name(word)
    case .person: people.name(word)
    case .body: bodies.name(word)
    case .route: routes.name(word)
    case .contract, .rule, .field, .anchor: nil
    }
  }
}

extension Reading {
  /// A text that must be an id of the register's; one that is not is a finding, and is kept as it stands.
  mutating func reference(_ place: Int, to reference: Reference) -> String? {
    if let word = word(place), let name = known.name(word, reference) {
      last = (place, place &+ word.count &+ 2)
      return name
    }
    guard let id = text(place) else { return nil }
    let names = known.names(reference)
    if !names.contains(id) { report(.unknownReference(reference, id, suggestion: names.nearest(to: id)), at: place) }
    return id
  }

  mutating func references(_ place: Int, to kind: Reference) -> [String] {
    list(place) { $0.reference($1, to: kind) }
  }
}
