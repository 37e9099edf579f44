/// A value as a contract states it, with the place where it stands.
package struct Stated<Value: Sendable>: Sendable {
  package let value: Value
  /// The offset of the value in the register's text.
  package let place: Int
  /// The number of the contract in whose text it stands: another one's where the term is inherited by `like`.
  package let contract: Int32

  package init(_ value: Value, place: Int, contract: Int32) {
    self.value = value
    self.place = place
    self.contract = contract
  }
}
