/// Where a day goes that is no working day.
package enum RollConvention: String, CaseIterable, Sendable {
  /// To the last working day before.
  case preceding
  /// To the first working day after.
  case following
  /// To the first working day after, unless that is in another month: then to the last before.
  case modifiedFollowing = "modified_following"
  /// To the last working day before, unless that is in another month: then to the first after.
  case modifiedPreceding = "modified_preceding"
  /// Nowhere: a legal deadline never moves (SEMANTICS 8).
  case unadjusted
}

extension WorkingDays {
  /// The day that the convention makes of that day; on a working day nothing moves.
  package func roll(_ day: Day, _ convention: RollConvention) -> Day {
    switch convention {
    case .preceding: return last(onOrBefore: day)
    case .following: return first(onOrAfter: day)
    case .modifiedFollowing:
      let following = first(onOrAfter: day)
      return isSameMonth(following, day) ? following : last(onOrBefore: day)
    case .modifiedPreceding:
      let preceding = last(onOrBefore: day)
      return isSameMonth(preceding, day) ? preceding : first(onOrAfter: day)
    case .unadjusted: return day
    }
  }

  private func isSameMonth(_ one: Day, _ other: Day) -> Bool {
    let (year, month, _) = one.civil
    return (year, month) == (other.civil.year, other.civil.month)
  }
}
