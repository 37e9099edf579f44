/// Someone whom a mail goes to.
package struct Recipient: Hashable, Sendable {
  package let address: String
  /// Nil where only the address is known.
  package let name: String?
  /// The people and addresses of the register that it is: more than one where people share an address.
  package let keys: [String]
}

/// How a reminder reaches someone.
struct Delivered: Hashable, Sendable {
  /// The id of a person, else an address: what is remembered.
  let key: String
  let address: String
  /// The person whom it is for, but who has no address; nil where it goes to whom it is for.
  let insteadOf: String?
}

extension Register {
  /// Where a reminder for a person or an address goes: there, or where no address is known to `notify.to`; empty: nowhere.
  func delivery(to recipient: String) -> [Delivered] {
    if let address = address(of: recipient) { return [Delivered(key: recipient, address: address, insteadOf: nil)] }
    return recipients.compactMap { other in
      address(of: other).map { Delivered(key: other, address: $0, insteadOf: recipient) }
    }
  }
}
