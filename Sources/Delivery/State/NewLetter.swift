/// A rendered letter that is to be queued, with all that it tells.
package struct NewLetter: Sendable {
  package let messageID: String
  package let sender: String
  package let recipient: String
  /// The transport it was rendered for, as the register names it.
  package let transport: String
  package let subject: String
  /// Exactly what goes out, in the first attempt and in every later one.
  package let octets: [UInt8]
  /// Whether it tells the operator of a fault; when such a letter fails, that is not told by another one.
  package let isForOperator: Bool
  /// The reminders that it brings.
  package let tells: [Told]
  /// The letters that could not be delivered, of which it tells the operator (`FailedLetter.id`).
  package let failures: [Int64]
  /// The damage to the ledger, of which it tells the operator (`LedgerDamage.id`).
  package let damage: [Int64]

  package init(
    messageID: String, sender: String, recipient: String, transport: String, subject: String, octets: [UInt8],
    isForOperator: Bool = false, tells: [Told] = [], failures: [Int64] = [], damage: [Int64] = []
  ) {
    self.messageID = messageID
    self.sender = sender
    self.recipient = recipient
    self.transport = transport
    self.subject = subject
    self.octets = octets
    self.isForOperator = isForOperator
    self.tells = tells
    self.failures = failures
    self.damage = damage
  }
}
