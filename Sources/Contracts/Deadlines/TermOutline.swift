package import Days

/// A term without the decisions about it: all that most questions about it need, and no reference that would have to be counted.
package struct TermOutline: Sendable {
  /// How far the contract is through its options.
  package let option: Int
  /// The last day.
  package let end: Day
  /// The fields that the end rests on.
  package let fields: TermFieldSet
  /// Whether a decision that is only concluded from its outcome led to this end.
  package let isDerived: Bool
  /// Whether the terms allow the contract to go on after it.
  package let hasOptionLeft: Bool
}
