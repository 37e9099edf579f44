/// An answer of many lines, each of which can be written apart from the others: so that a long one is written by several hands, and
/// never stands whole in memory.
package protocol LineAnswer: Sendable {
  /// What stands before the lines.
  var beginning: [UInt8] { get }
  /// How many lines there are.
  var count: Int { get }
  /// What stands behind them.
  var end: [UInt8] { get }
  /// The octets of some of the lines; those of consecutive ranges, one behind the other, are those of the whole.
  func octets(of lines: Range<Int>) -> [UInt8]
}

extension LineAnswer {
  package var end: [UInt8] { [] }

  /// The whole answer.
  package var octets: [UInt8] { beginning + octets(of: 0..<count) + end }
}
