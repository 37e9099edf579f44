import Testing

/// Lets so many test cases run at a time: each starts servers and programs, and all at once would starve each other.
struct Turns: TestTrait, SuiteTrait, TestScoping {
  private static let gate = Gate(places: 12)

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    await Self.gate.enter()
    do {
      try await function()
    } catch {
      await Self.gate.leave()
      throw error
    }
    await Self.gate.leave()
  }
}

extension Trait where Self == Turns {
  /// Takes turns with all other tests that start servers or programs.
  static var takingTurns: Self { Turns() }
}

/// A room with so many places; who comes when it is full waits outside, in order.
private actor Gate {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    guard places == 0 else {
      places -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    guard waiting.isEmpty else { return waiting.removeFirst().resume() }
    places += 1
  }
}
