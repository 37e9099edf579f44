/// A letter on its way, for `status`.
package struct WaitingLetter: Sendable, Equatable {
  package let id: Int64
  package let recipient: String
  package let subject: String
  /// The instants of queueing it and of the next attempt.
  package let created: Int64
  package let attempts: Int
  package let nextAttempt: Int64
  /// Why the last attempt failed; nil where none did yet.
  package let trouble: DeliveryTrouble?
}
