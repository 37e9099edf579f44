package import Days

/// A document that facts come from.
package struct Document: Sendable {
  package let title: String
  package let reference: String?
  package let date: ReducedDate?
}

/// Which fields of a contract a document gives, where in it, and which of them are our reading of it (SEMANTICS 16).
package struct Source: Sendable {
  package let document: String
  /// The place in the document: a measure, an article, a page.
  package let at: Passage?
  /// The term fields that it gives, its own readings included.
  package let fields: TermFieldSet
  /// Those of them that are read into its text.
  package let derived: TermFieldSet
  /// What this document says otherwise than the register.
  package let claims: [Claim]

  /// Another day for a field than the one the register holds.
  package struct Claim: Sendable {
    package let field: TermField
    package let date: ReducedDate
    package let place: Int
  }

  /// The fields of which every source says that they are its reading.
  static func derived(by sources: [Source]) -> TermFieldSet {
    var named: TermFieldSet = []
    var stated: TermFieldSet = []
    // By their indices, so that no source is copied.
    for index in sources.indices {
      named.formUnion(sources[index].fields)
      stated.formUnion(sources[index].fields.subtracting(sources[index].derived))
    }
    return named.subtracting(stated)
  }

  /// The same source with no other claims than these.
  func saying(only claims: [Claim]) -> Source {
    Source(document: document, at: at, fields: fields, derived: derived, claims: claims)
  }
}

extension Register {
  /// A source of this register as people cite it: `vgr-2026-1 4a`.
  package func citation(of source: Source) -> String {
    source.at.map { "\(source.document) \(text(of: $0))" } ?? source.document
  }
}
