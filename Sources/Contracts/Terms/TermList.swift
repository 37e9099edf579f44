import Days

/// The terms of a contract that were in force, in their order. Most contracts have but one, which takes no memory of its own.
package struct TermList: RandomAccessCollection, Sendable {
  /// Those that were extended; empty where there is no current term.
  var earlier: [Term] = []
  /// The last one.
  var current: Term?
  /// What the last one is, whatever was decided about it: beside it, so that no decision is copied to know that.
  private(set) var currentOutline: TermOutline?

  package var startIndex: Int { 0 }
  package var endIndex: Int { currentOutline == nil ? 0 : earlier.count + 1 }

  package subscript(position: Int) -> Term {
    if position == earlier.count, let current { return current }
    return earlier[position]
  }

  /// What the term at that position is.
  func outline(_ position: Int) -> TermOutline {
    if position == earlier.count, let currentOutline { return currentOutline }
    return earlier[position].outline
  }

  /// How the provider was told of the decision about the term at that position.
  func notice(_ position: Int) -> Decision? {
    position < earlier.count ? earlier[position].notice : current?.notice
  }

  /// What the decisions about the term at that position settle.
  func settlements(_ position: Int, on today: Day) -> Settlements? {
    position < earlier.count ? earlier[position].settlements(on: today) : current?.settlements(on: today)
  }

  /// Puts a further term behind the current one.
  mutating func append(_ term: consuming Term) {
    if let current = current.take() { earlier.append(current) }
    currentOutline = term.outline
    current = term
  }
}
