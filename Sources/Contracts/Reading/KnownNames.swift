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

/// The ids of one section.
struct Names: Sendable {
  /// A suggestion looks at every name; beyond so many a slip in each contract would cost too much.
  private static let many = 2000

  private let names: Set<String>
  /// In the order of the alphabet, so that a suggestion is the same on every run.
  private let ordered: [String]

  init(_ names: Set<String> = []) {
    self.names = names
    ordered = names.sorted()
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  /// The one that may be meant by `name`, which is none of them.
  func nearest(to name: String) -> String? {
    ordered.count <= Self.many ? Suggestion.nearest(to: name, in: ordered) : nil
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
