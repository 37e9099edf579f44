package import Days

/// A meeting of a body, its day known or only its month or year; or a round in writing.
package struct Meeting: Hashable, Sendable {
  package let on: ReducedDate
  package let isWritten: Bool
  package let place: Int
}

/// A body that takes decisions, such as a portefeuillehoudersoverleg.
package struct Body: Sendable {
  package let name: String
  /// How long before a meeting its papers are due; nil: unknown.
  package let papersDue: TimeSpan?
  /// In the order of their days.
  package let meetings: [Meeting]
  package let place: Int
}

/// Days on which bodies do not meet, first and last day included.
package struct Recess: Sendable {
  package let name: String?
  package let days: ClosedRange<Day>
}
