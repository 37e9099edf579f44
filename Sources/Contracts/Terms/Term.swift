package import Days

/// A term that was or is in force: from the contract's start to an end that was agreed, and what was decided about its end.
package struct Term: Sendable {
  /// What it is, whatever was decided about it.
  let outline: TermOutline
  /// The extensions beyond this term, told or not, in the order in which they were decided.
  package var extensions = FewDecisions()
  /// Whether the provider knows of that extension, or the extended term has begun without a word about it.
  package var isExtended = false
  /// Whether that extension had not been told when the extended term began: from its first day on it counts as told (FORMAT 1).
  package var beganUntold = false
  /// How the provider was told of it; under tacit renewal the stop.
  package var notice: Decision?
  /// Lapse and termination in the order in which they were decided; under tacit renewal also the stop, which is told and ends
  /// the contract.
  package var closings = FewDecisions()

  /// What was decided about it settles, seen on `today`; nil where nothing was decided or told.
  func settlements(on today: Day) -> Settlements? {
    if !isExtended, notice == nil, extensions.isEmpty, closings.isEmpty { return nil }
    return Settlements(in: self, today: today)
  }

  /// How far the contract is through its options.
  package var option: Int { outline.option }
  /// The last day.
  package var end: Day { outline.end }
  /// The fields that the end rests on.
  package var fields: TermFieldSet { outline.fields }
  /// Whether a decision that is only concluded from its outcome led to this end.
  package var isDerived: Bool { outline.isDerived }

  /// The extension that counts: it leads to the next term.
  package var extend: Decision? { extensions.last }

  /// The day on which the notice is known to have arrived, by `today`.
  package func receipt(by today: Day) -> Day? { notice?.receipt(by: today) }
}

/// Decisions in the order in which they count. Mostly there is one at most, which takes no memory of its own.
package struct FewDecisions: RandomAccessCollection, Sendable {
  private var earlier: [Decision] = []
  package private(set) var last: Decision?

  init(_ only: Decision? = nil) { last = only }

  package var startIndex: Int { 0 }
  package var endIndex: Int { last == nil ? 0 : earlier.count + 1 }
  package var first: Decision? { earlier.first ?? last }

  package subscript(position: Int) -> Decision {
    if position == earlier.count, let last { return last }
    return earlier[position]
  }

  mutating func append(_ decision: Decision) {
    if let last { earlier.append(last) }
    last = decision
  }

  mutating func removeAll() { self = FewDecisions() }
}
