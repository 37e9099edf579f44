/// A day that a rule counts from.
package enum Anchor: Hashable, Sendable {
  case termStart
  case termEnd
  case maximumEnd
  case procurementStart
  /// The day of the milestone, or of the contract's own date, that the rule is asked about.
  case milestoneDay
  case ownDate
  /// Another rule's `actBy`; `at` is that rule's index in the rule book, nil where the book has no such rule.
  case rule(String, at: Int?)

  static let fixed: [(name: String, anchor: Anchor)] = [
    ("term.start", .termStart), ("term.end", .termEnd), ("maximum.end", .maximumEnd),
    ("procurement.start", .procurementStart), ("milestone.on", .milestoneDay), ("date.on", .ownDate),
  ]

  private static let rulePrefix = "rule:"

  /// Nil where the text names no anchor.
  init?(_ text: String) {
    if let (_, anchor) = Self.fixed.first(where: { $0.name == text }) {
      self = anchor
    } else if text.utf8.starts(with: Self.rulePrefix.utf8), text.utf8.count > Self.rulePrefix.utf8.count {
      self = .rule(String(text.dropFirst(Self.rulePrefix.count)), at: nil)
    } else {
      return nil
    }
  }

  /// As it stands in a rule.
  package var text: String {
    if case .rule(let id, _) = self { return Self.rulePrefix + id }
    return Self.fixed.first { $0.anchor == self }?.name ?? ""
  }
}
