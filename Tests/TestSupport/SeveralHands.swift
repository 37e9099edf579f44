import JSONText

/// Three hands in name, who do the parts one by one, in an order that a machine might happen on.
package struct SeveralHands: Workers {
  package let hands = 3
  private let isBackwards: Bool

  /// `isBackwards`: the last part first.
  package init(isBackwards: Bool = false) {
    self.isBackwards = isBackwards
  }

  package func perform<Part: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Part) -> [Part] {
    isBackwards ? (0..<count).reversed().map(task).reversed() : (0..<count).map(task)
  }
}
