/// An organisation that a contract is with.
package struct Party: Sendable {
  package let name: String
  package let contacts: [Contact]

  /// A person to reach there.
  package struct Contact: Sendable {
    package let name: String
    package let email: String?
  }
}
