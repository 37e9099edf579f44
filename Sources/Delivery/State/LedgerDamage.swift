/// A ledger that was found damaged and set aside, and what could be carried over from it; the operator has to know.
package struct LedgerDamage: Sendable, Equatable {
  /// Its number in the ledger, for `NewLetter.damage`.
  package let id: Int64
  /// The instant of finding it.
  package let noticed: Int64
  /// The name in the state directory of the damaged file.
  package let setAside: String
  /// What was wrong, in the database's own words.
  package let complaints: [String]
  /// How many rows could still be read. What could not be read is unknown: it may be due again.
  package let told: Int
  package let letters: Int
  package let acknowledgements: Int
}
