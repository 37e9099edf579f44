package import Days

/// When something is due for a contract: data, in the form of FORMAT 2.
///
/// A class, since every deadline holds its rule and a register may have millions of deadlines; it never changes.
package final class Rule: Sendable {
  package let id: String
  package let titles: Titles
  /// All must hold; empty: always.
  package let when: [Condition]
  package let due: Due
  /// What settles it; empty: its own day does.
  package let closedBy: [ClosedBy]
  /// How long before `actBy` it is brought to mind.
  package let remind: [TimeSpan]
  /// Those of them of which one comes first, whatever the day.
  let firstReminders: [TimeSpan]
  /// The interval at which it is brought to mind again once it is overdue.
  package let overdue: Period?
  /// From how long before `actBy` the owner's manager is told too.
  package let escalate: TimeSpan?
  /// Whether silence has the effect of the contract's renewal; where it is not stated, it has for what a decision settles.
  package let hasSilence: Bool
  /// Whether telling the provider settles it.
  let isClosedByNotice: Bool
  /// Where it stands in the register; nil for a built-in rule.
  package let place: Int?
  /// Which one it is of the rules of its book, from 0 on.
  let number: Int

  init(
    id: String, titles: Titles, when: [Condition], due: Due, closedBy: [ClosedBy], remind: [TimeSpan], overdue: Period?,
    escalate: TimeSpan?, hasSilence: Bool, place: Int?, number: Int = 0
  ) {
    self.id = id
    self.titles = titles
    self.when = when
    self.due = due
    self.closedBy = closedBy
    isClosedByNotice = closedBy.contains(.notify)
    self.remind = remind
    firstReminders = ReminderLadder.candidates(forFirst: remind)
    self.overdue = overdue
    self.escalate = escalate
    self.hasSilence = hasSilence
    self.place = place
    self.number = number
  }

  /// The same rule with another way to its day, or standing elsewhere.
  func with(due: Due, place: Int?, number: Int) -> Rule {
    Rule(
      id: id, titles: titles, when: when, due: due, closedBy: closedBy, remind: remind, overdue: overdue,
      escalate: escalate, hasSilence: hasSilence, place: place, number: number)
  }

  /// The title in each language.
  package struct Titles: Hashable, Sendable {
    package let nl: String
    package let en: String

    package subscript(language: Language) -> String {
      switch language {
      case .nl: nl
      case .en: en
      }
    }
  }

  /// Whether its own day settles it, so that it is never overdue.
  package var isSettledByItsDay: Bool { closedBy.isEmpty }
}

/// A decision that settles what a rule made due.
package enum ClosedBy: String, CaseIterable, Sendable {
  case extend
  /// An extension that the provider has been told of.
  case extendTold = "extend-told"
  case notify, lapse, terminate
}
