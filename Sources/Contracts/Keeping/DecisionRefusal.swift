package import Days

/// Why a decision is not recorded for a contract.
package struct DecisionRefusal: Sendable {
  package enum Reason: Sendable {
    /// The terms do not allow it, or a value in it can't be used.
    case fact(Fact)
    /// An option before it has not been taken.
    case outOfOrder(option: Int, next: Int, until: Day)
    /// It names an option, and how many there are and how long they last is not known.
    case optionsUnknown(option: Int)
    /// That it ends was recorded before, by that decision.
    case alreadyClosed(Decision)
    /// It stands there with another value for that key.
    case recordedOtherwise(Decision, key: String, value: String)
    /// The contract would end before it begins.
    case endsBeforeStart(until: Day, start: Day)
    /// Two contracts have this id.
    case idStandsTwice
    /// `decisions` is no list.
    case noList
  }

  package let contract: String
  package let reason: Reason
  /// What would be allowed.
  package let room: DecisionRoom
}
