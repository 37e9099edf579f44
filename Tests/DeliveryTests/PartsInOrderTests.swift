import Delivery
import JSONText
import Synchronization
import TestSupport
import Testing

/// Parts that several hands make, and that go out in their order.
@Suite struct PartsInOrderTests {
  /// More than one hand would do alone.
  private static let many = 10_000

  private struct Full: Error {}

  /// What was made and what was taken, by the first number of each range.
  private final class Log: Sendable {
    private let entries = Mutex<[Int]>([])

    var all: [Int] { entries.withLock { $0 } }

    func note(_ range: Range<Int>) { entries.withLock { $0.append(range.lowerBound) } }
  }

  @Test(arguments: [false, true]) func `they go out in order, whichever is ready first`(isBackwards: Bool) {
    let taken = Mutex<[Int]>([])
    SeveralHands(isBackwards: isBackwards).deliver(Self.many) {
      Array($0)
    } to: { part in
      taken.withLock { $0 += part }
      return true
    }
    #expect(taken.withLock { $0 } == Array(0..<Self.many))
  }

  @Test func `real hands keep the order too`() {
    let taken = Mutex<[Int]>([])
    ParallelWorkers().deliver(Self.many) {
      Array($0)
    } to: { part in
      taken.withLock { $0 += part }
      return true
    }
    #expect(taken.withLock { $0 } == Array(0..<Self.many))
  }

  @Test func `nothing more is made once nobody reads on`() {
    let (made, taken) = (Log(), Log())
    SeveralHands().deliver(Self.many) { range in
      made.note(range)
      return range
    } to: { range in
      taken.note(range)
      return taken.all.count < 3
    }
    #expect(taken.all.count == 3)
    #expect(made.all == taken.all)
  }

  @Test(arguments: [false, true]) func `a failure ends it, and is told`(isBackwards: Bool) {
    let taken = Log()
    #expect(throws: Full.self) {
      try SeveralHands(isBackwards: isBackwards).deliver(Self.many) {
        $0
      } to: { range throws(Full) in
        taken.note(range)
        if taken.all.count == 3 { throw Full() }
        return true
      }
    }
    #expect(taken.all.count == 3)
  }

  @Test func `nothing is one empty part`() {
    let taken = Log()
    ParallelWorkers().deliver(0) {
      $0
    } to: { range in
      taken.note(range)
      return true
    }
    #expect(taken.all == [0])
  }
}
