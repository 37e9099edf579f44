/// Which one a deadline is among those that its rule gives for a contract, whatever its day: what stays the same when the
/// date moves, so that a calendar moves its event (NOTIFY 2).
package struct Occurrence: Hashable, Sendable {
  /// The number of the term that it is about, the first is 0; nil where the rule is not about a term.
  package let term: Int?
  /// Which one of a series, counted from its anchor; of a milestone, in the order of its days.
  package let turn: Int?
  /// The id of the contract's own date, or of the milestone.
  package let item: String?

  init(term: Int32? = nil, turn: Int32? = nil, item: String? = nil) {
    self.term = term.map(Int.init)
    self.turn = turn.map(Int.init)
    self.item = item
  }
}
