/// A letter that was given up, with the last words about it.
package struct FailedLetter: Sendable, Equatable {
  package let id: Int64
  package let recipient: String
  package let subject: String
  package let attempts: Int
  /// The instant of queueing it.
  package let created: Int64
  /// The instant of giving it up.
  package let settled: Int64
  package let trouble: DeliveryTrouble
  package let isForOperator: Bool
}
