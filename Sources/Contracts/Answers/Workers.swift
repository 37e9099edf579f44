/// Who does the work on many contracts: one after the other, or several at a time. The answer is the same.
package protocol Workers: Sendable {
  /// The results of `body` for consecutive ranges that together are `0..<count`, in the order of the ranges.
  func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part]
}

/// All in one go.
package struct OneWorker: Workers {
  package init() {}

  package func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] { [body(0..<count)] }
}
