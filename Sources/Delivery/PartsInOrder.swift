import JSONText
import Synchronization

/// So many lines make a part at most: the memory that it took then serves the next ones, and little of it has to be fresh.
private let longestPart = 500

extension Workers {
  /// Makes the parts of an answer for consecutive ranges of `0..<count`, and hands each to `take` as soon as all before it are: so few
  /// stand in memory at a time. `take` is called by one hand at a time; the rest is dropped once it answers false or throws.
  package func deliver<Part: Sendable, Failure: Error>(
    _ count: Int, _ make: @Sendable (Range<Int>) -> Part, to take: @Sendable (Part) throws(Failure) -> Bool
  ) throws(Failure) {
    let ranges = ranges(of: count, largest: longestPart)
    let parts = Mutex(PartsInOrder<Part, Failure>())
    _ = perform(ranges.count) { number in
      guard parts.withLock({ $0.goesOn }) else { return }
      let part = make(ranges[number])
      // Who is done while a part is written waits for it: else what is made could pile up behind a slow reader.
      parts.withLock { $0.add(part, number, take) }
    }
    if let failure = parts.withLock({ $0.failure }) { throw failure }
  }
}

/// Parts that become ready in any order, and are handed on in theirs.
private struct PartsInOrder<Part: Sendable, Failure: Error>: Sendable {
  /// Those that wait for one before them, by their numbers.
  private var waiting: [Int: Part] = [:]
  private var next = 0
  private(set) var goesOn = true
  private(set) var failure: Failure?

  mutating func add(_ part: Part, _ number: Int, _ take: (Part) throws(Failure) -> Bool) {
    waiting[number] = part
    while goesOn, let part = waiting.removeValue(forKey: next) {
      next += 1
      do throws(Failure) {
        goesOn = try take(part)
      } catch {
        failure = error
        goesOn = false
      }
    }
  }
}
