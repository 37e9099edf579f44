/// Who does work that falls into parts: one after the other, or several at a time. The answer is the same.
///
/// It stands in this target because the reader of long texts needs it, and all that needs it otherwise stands above.
package protocol Workers: Sendable {
  /// How many work at a time.
  var hands: Int { get }

  /// The results of `task` for `0..<count`, in that order.
  func perform<Part: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Part) -> [Part]

  /// The results of `body` for consecutive ranges that together are `0..<count`, in the order of the ranges.
  func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part]
}

/// Below so many contracts or lines, handing them out takes longer than the work.
private let fewItems = 2_000
/// So many parts for each hand at least, that none waits long for a slow one.
private let partsPerHand = 12

extension Workers {
  package func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] {
    let ranges = ranges(of: count)
    return perform(ranges.count) { body(ranges[$0]) }
  }

  /// The consecutive ranges into which work on `0..<count` is handed out: none much longer than `largest`, so that each is heard of
  /// soon; one where there is nothing to hand out.
  package func ranges(of count: Int, largest: Int = 10_000) -> [Range<Int>] {
    let parts = hands > 1 && count >= fewItems ? max(hands * partsPerHand, count / largest) : 1
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
  }
}

/// All in one go.
package struct OneWorker: Workers {
  package init() {}

  package var hands: Int { 1 }

  package func perform<Part: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Part) -> [Part] {
    (0..<count).map(task)
  }
}
