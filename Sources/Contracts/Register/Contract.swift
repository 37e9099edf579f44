package import Days

/// What sort of agreement it is.
package enum ContractKind: String, CaseIterable, Sendable {
  case contract
  case serviceAgreement = "service-agreement"
  case covenant
  case runOff = "run-off"
  case other
}

/// What a contract is worth in a year.
package struct ContractValue: Sendable {
  /// A number.
  package let yearly: Passage
  package let currency: String
}

/// A day of a contract's own, such as an indexation, once or at an interval.
package struct ContractDate: Sendable {
  package let id: String
  package let title: String
  package let on: ReducedDate
  package let every: Period?
  package let remind: [TimeSpan]?
  package let place: Int
}

/// A contract as the register states it, but for its terms: nothing computed.
package struct Contract: Sendable {
  /// Its position in the register's list, from 0.
  package let number: Int32
  /// The offset of its object in the register's text.
  package let place: Int
  package var id = ""
  /// Nil where it has none: then its id stands for it (`Register.title`).
  package var title: Passage?
  package var kind = ContractKind.contract
  package var provider: String?
  package var parties: [String] = []
  package var subcontractors: [String] = []
  package var category: Passage?
  package var reference: Passage?
  package var owner: String?
  package var value: ContractValue?
  /// What to raise in the next talk with the provider.
  package var points: [Passage] = []
  package var decisions: [Decision] = []
  package var dates: [ContractDate] = []
  /// When someone last checked these terms against the signed contract; nil: never.
  package var verifiedOn: Day?
  package var sources: [Source] = []
  package var notes: Passage?

  init(number: Int32, place: Int) {
    self.number = number
    self.place = place
  }
}
