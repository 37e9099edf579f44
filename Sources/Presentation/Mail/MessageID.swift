package import Contracts

/// The name of a message, which every retry keeps: `<uuid@domain>` (NOTIFY 3).
///
/// Made from the message's key, so that the same reminder never gets two, and another never the same.
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
  package let uuid: NameUUID
  package let domain: String

  /// Of the message with that key, on the domain of its sender.
  package init(key: String, from sender: EmailAddress) {
    uuid = NameUUID(key, in: .mail)
    domain = sender.domain
  }

  package var description: String { "<\(uuid)@\(domain)>" }
}
