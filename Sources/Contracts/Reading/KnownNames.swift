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
}

extension Reading {
  /// A text that must be an id of the register's; one that is not is a finding, and is kept as it stands.
  mutating func reference(_ index: Int, to reference: Reference) -> String? {
    guard let id = text(index) else { return nil }
    let names = known.names(reference)
    if !names.contains(id) { report(.unknownReference(reference, id, suggestion: names.nearest(to: id)), at: index) }
    return id
  }

  mutating func references(_ index: Int, to kind: Reference) -> [String] {
    list(index).compactMap { reference($0, to: kind) }
  }
}
