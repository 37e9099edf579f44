/// A rendered message on its way to one recipient.
package struct Letter: Sendable {
  package let id: Int64
  package let messageID: String
  package let sender: String
  package let recipient: String
  package let octets: [UInt8]
  /// The transport it was made for, as the register names it; nil: any.
  package let transport: String?

  /// A message as the ledger keeps it; `sender` and `recipient` are bare addresses.
  package init(
    id: Int64, messageID: String, sender: String, recipient: String, octets: [UInt8], transport: String? = nil
  ) {
    self.id = id
    self.messageID = messageID
    self.sender = sender
    self.recipient = recipient
    self.octets = octets
    self.transport = transport
  }
}

/// What became of one attempt.
package enum DeliveryOutcome: Sendable, Equatable {
  case delivered(reply: String)
  case later(DeliveryTrouble)
  case never(DeliveryTrouble)
  case wrongSetting(DeliveryTrouble)
}

/// Why an attempt failed, as facts: the stage, the server's code and its words.
package struct DeliveryTrouble: Error, Sendable, Equatable {
  package let stage: String
  package let code: Int?
  package let words: String

  /// `stage` is a step of SMTP such as `rcpt`, or `settings`, `curl`, `sendmail`, `maildir`, `webhook`, `tokenCommand`;
  /// `words` are technical, on one line, and hold no secret.
  package init(stage: String, code: Int?, words: String) {
    self.stage = stage
    self.code = code
    self.words = words
  }
}

/// Delivers one message; adding one is one file.
package protocol Transport: Sendable {
  /// Makes one attempt.
  func deliver(_ letter: Letter) async -> DeliveryOutcome
}
