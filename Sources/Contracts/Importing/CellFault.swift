package import Days

/// Why a cell can't be read, as facts; what to write instead follows from it.
package enum CellFault: Error, Hashable, Sendable {
  case noDate
  case noSuchDay
  /// Two days that it could mean, the first where the day stands first.
  case ambiguousDate(Day, Day)
  /// `31-12-26`.
  case shortYear
  /// `tot 1 januari 2027`, which may mean that day or the one before it.
  case openEnd
  /// A number as Excel keeps a date itself, and the day that it means there.
  case serialNumber(Day)
  /// A contract without an end, which a register has no date for.
  case indefinite
  /// Only a year or a month where a whole day belongs.
  case reducedDate
  case noPeriod
  /// A number without what it counts.
  case bareNumber
  /// Two parts that may be one option or two.
  case ambiguousOptions
  case noOptions
  case noAmount
  /// `1.250` where the point may stand for thousands or for a fraction.
  case ambiguousAmount
  /// None of the words that the field has.
  case noWord(of: ImportField)
  case noIdentifier
  /// A route that the register does not have.
  case unknownRoute(among: [String])
  case noAddress
  /// Something that no text may hold.
  case controlCharacter
  case tooLong
  /// The cell is empty, and without it the row says nothing.
  case missing
  /// No options, and yet an end beyond that of the first period.
  case endWithoutOptions
  /// An earlier row has another address for the same owner.
  case otherAddress(row: Int)
  /// An earlier row is about the same contract.
  case sameContract(row: Int)
  /// Several contracts of the register have this title and provider.
  case severalContracts([String])
  /// Nothing tells the row from others of the same title and provider.
  case sameTitle(rows: [Int])
}
