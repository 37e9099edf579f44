import Days

/// What tells a deadline from every other in what is remembered: its id, and the term that it is about.
///
/// The id alone does not: where no later meeting is known, the decisions about two terms are planned on one meeting, and the id that was
/// the first one's becomes that of the second.
package struct DeadlineOfTerm: Hashable, Sendable {
  /// The id under which it is reminded of, without what comes to stand behind the date once a later term has the same one.
  package let id: String
  /// The number of the term, the first is 0 (`Occurrence`). Nil where the rule is about no term, and in what a version noted that did not
  /// know terms.
  package let term: Int?

  package init(_ id: String, term: Int? = nil) {
    self.id = id
    self.term = term
  }

  /// The same without that due date: what stays when the date moves.
  func withoutDate(_ due: Day) -> DeadlineOfTerm {
    let day = due.description
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).filter { $0 != day }
    return DeadlineOfTerm(parts.joined(separator: "/"), term: term)
  }
}

extension Deadline {
  /// What it is remembered by.
  package var remembered: DeadlineOfTerm {
    guard let term = occurrence.term, let contract else { return DeadlineOfTerm(remindedAs) }
    return DeadlineOfTerm("\(contract)/\(rule)/\(remindedDue)", term: term)
  }

  /// All that it may be remembered by, first what it is: a version that did not know terms noted the id alone.
  var mayBeRememberedBy: [DeadlineOfTerm] { [remembered, DeadlineOfTerm(remindedAs), DeadlineOfTerm(id)] }

  /// Whether it has that id, is reminded of under it, or was before a later term came to have the same date.
  private func isNamed(_ id: String) -> Bool { self.id == id || remindedAs == id || remembered.id == id }

  /// The one of these deadlines that someone acknowledges by `id`: where several terms share it, the one that is still pending.
  package static func meant(by id: String, among deadlines: some Sequence<Deadline>) -> Deadline? {
    let found = deadlines.filter { $0.isNamed(id) }
    let pending = found.filter(\.state.isPending)
    let candidates = pending.isEmpty ? found : pending
    // The plain id is the later term's.
    return candidates.first { $0.id == id } ?? candidates.first
  }
}
