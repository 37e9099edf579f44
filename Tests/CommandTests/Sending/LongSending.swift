import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// Takes long, and what it tests does not change with the optimiser: `Scripts/check` runs it once.
  static var longSending: Self {
    .enabled(if: isSendingTested, "long tests of sending run once, in the run without TIJDIG_SENDING=0")
  }
}
