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

  /// Whether the section that `reference` is about defines that name.
  @inline(__always)
  func contains(_ name: JSONWord, _ reference: Reference) -> Bool {
    switch reference {
    case .document: documents.contains(name)
    case .party: parties.contains(name)
    case .person: people.contains(name)
    case .body: bodies.contains(name)
    case .route: routes.contains(name)
    case .contract, .rule, .field, .anchor: false
    }
  }
}

extension Reading {
  /// A text that must be an id of the register's; one that is not is a finding, and is kept as it stands.
  mutating func reference(_ place: Int, to reference: Reference) -> String? {
    if octet(place) == UInt8(ascii: "\""), let word = bytes.span.word(quotedAt: place), word.isPlain,
      known.contains(word, reference)
    {
      last = (place, place + word.count + 2)
      return bytes.span.text(in: (place + 1)..<(place + 1 + word.count))
    }
    guard let id = text(place) else { return nil }
    let names = known.names(reference)
    if !names.contains(id) { report(.unknownReference(reference, id, suggestion: names.nearest(to: id)), at: place) }
    return id
  }

  mutating func references(_ place: Int, to kind: Reference) -> [String] {
    list(place).compactMap { reference($0, to: kind) }
  }
}
