package import Days

/// What was decided or told about a contract. A class, since terms and histories share it; it never changes.
package final class Decision: Sendable {
  /// The kinds, in the order in which they count on one day (FORMAT 1).
  package enum Kind: String, CaseIterable, Comparable, Sendable {
    /// The term goes on, to `until` or through `option`; moves the term once it is told.
    case extend
    /// The provider has been told: sent `on`, known to have arrived `received`. Under tacit renewal: the stop.
    case notify
    /// The contract ends with its term.
    case lapse
    /// The contract ends early, on `until`.
    case terminate

    package static func < (one: Kind, other: Kind) -> Bool { one.rank < other.rank }

    fileprivate var rank: Int32 {
      switch self {
      case .extend: 0
      case .notify: 1
      case .lapse: 2
      case .terminate: 3
      }
    }
  }

  package let kind: Kind
  /// The day it was taken or sent; nil where only the outcome is known.
  package let on: ReducedDate?
  package let until: ReducedDate?
  package let option: Int?
  package let received: ReducedDate?
  /// The body that took it, or its name where it is none of the register's.
  package let by: String?
  package let reference: String?
  package let isDerived: Bool
  /// The offset of its object in the register's text.
  package let place: Int

  /// A decision at its place in the register's text; one that is only considered has none, and stands at 0.
  package init(
    kind: Kind, on: ReducedDate?, until: ReducedDate? = nil, option: Int? = nil, received: ReducedDate? = nil,
    by: String? = nil, reference: String? = nil, isDerived: Bool = false, place: Int = 0
  ) {
    self.kind = kind
    self.on = on
    self.until = until
    self.option = option
    self.received = received
    self.by = by
    self.reference = reference
    self.isDerived = isDerived
    self.place = place
  }

  /// Whether it has happened by `today`. One without a day has; one of reduced precision has from its first possible day on.
  package func hasHappened(by today: Day) -> Bool { on.map { $0.firstDay <= today } ?? true }

  /// The day from which it is known to have arrived, nil while that is not so on `today`.
  package func receipt(by today: Day) -> Day? {
    guard let received, received.firstDay <= today else { return nil }
    return received.lastDay
  }

  /// Whether an end that it names is our reading: of a month or a year, or concluded from the outcome (SEMANTICS 16).
  var hasDerivedEnd: Bool { isDerived || until?.isReduced ?? false }

  /// Whether it counts before `other`: by day, then by kind, then by what it says, what is stated before what is read into a text;
  /// never by its place in the list.
  package func counts(before other: Decision) -> Bool {
    // Nearly always the day tells.
    if let on, let otherOn = other.on, on.firstDay != otherOn.firstDay { return on.firstDay < otherOn.firstDay }
    if order != other.order { return order.lexicographicallyPrecedes(other.order) }
    if by != other.by { return by ?? "" < other.by ?? "" }
    return reference ?? "" < other.reference ?? ""
  }

  /// All of it that has an order; what has no day counts first, what is not known to be received last.
  private var order: [Int32] {
    let isReduced = [on, until, received].map { $0?.isReduced ?? false }
    return [
      on?.firstDay.number ?? .min, kind.rank, Int32(clamping: option ?? 0), until?.lastDay.number ?? .min,
      received?.lastDay.number ?? .max,
    ] + (isReduced + [isDerived]).map { $0 ? 1 : 0 }
  }
}
