package import Days

/// How a rule's day follows from its anchors. Of several anchors the first that has a day counts.
package enum Due: Sendable {
  /// The last day that leaves the whole length before the anchor's end (SEMANTICS 4).
  case before([Anchor], by: Length)
  /// The last day of the length that begins when the anchor's day has ended.
  case after([Anchor], by: Length)
  case on([Anchor])
  /// Each occurrence, counted from the anchor so that nothing drifts.
  case every(Length, from: [Anchor])
  /// The last meeting at which it can still be decided in time.
  case meeting(Meets, before: [Anchor])
  /// The day on which the papers for the first meeting of that plan are due.
  case papers(Meets, before: [Anchor])

  /// A duration: written in the rule, or taken from a field of the contract.
  package enum Length: Sendable {
    case fixed(TimeSpan)
    case field(LengthField)
  }

  /// The fields of a contract that hold a duration for rules.
  package enum LengthField: String, CaseIterable, Sendable {
    case noticePeriod = "notice.period"
    case procurementLeadTime = "procurement.leadTime"
    case talksEvery = "talks.every"

    package var field: TermField {
      switch self {
      case .noticePeriod: .noticePeriod
      case .procurementLeadTime: .procurementLeadTime
      case .talksEvery: .talksEvery
      }
    }
  }

  /// Who meets: one body, or all bodies of the contract's route in their order.
  package enum Meets: Hashable, Sendable {
    case route
    case body(String)
  }

  package var anchors: [Anchor] {
    switch self {
    case .before(let anchors, _), .after(let anchors, _), .on(let anchors), .every(_, let anchors),
      .meeting(_, let anchors), .papers(_, let anchors):
      anchors
    }
  }

  /// Who meets, nil where nobody has to.
  var meets: Meets? {
    switch self {
    case .meeting(let meets, _), .papers(let meets, _): meets
    case .before, .after, .on, .every: nil
    }
  }

  /// The same with each anchor replaced by what `change` makes of it.
  func mappingAnchors(_ change: (Anchor) -> Anchor) -> Due {
    switch self {
    case .before(let anchors, let length): .before(anchors.map(change), by: length)
    case .after(let anchors, let length): .after(anchors.map(change), by: length)
    case .on(let anchors): .on(anchors.map(change))
    case .every(let length, let anchors): .every(length, from: anchors.map(change))
    case .meeting(let meets, let anchors): .meeting(meets, before: anchors.map(change))
    case .papers(let meets, let anchors): .papers(meets, before: anchors.map(change))
    }
  }
}
