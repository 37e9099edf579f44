import Glibc

/// The same numbers on every run and machine (SplitMix64), so that a failure can be repeated from its seed.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The seeds that every law is tried with.
  package static let seeds: [UInt64] = [1, 42, 1992, 20_260_831, 0xDEAD_BEEF, .max]

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`.
  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of `choices`.
  package mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[below(choices.count)] }
}

/// Whether the long runs are wanted: `Scripts/check --full` sets `TIJDIG_FULL=1`.
package let isFullRun = getenv("TIJDIG_FULL").map { String(cString: $0) } == "1"

/// Whether the long tests of sending are wanted: `Scripts/check` runs them once, and sets `TIJDIG_SENDING=0` for the other run.
package let isSendingTested = getenv("TIJDIG_SENDING").map { String(cString: $0) } != "0"
