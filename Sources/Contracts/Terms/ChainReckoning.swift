package import Days

/// One end of a chain of extensions: the day after the last day, and whether the months step to it had to round
/// (SEMANTICS 3).
package struct ChainStep: Hashable, Sendable {
  package let exclusiveEnd: Day
  package let rounded: Bool

  /// The last day of the term, as people say it.
  package var end: Day { exclusiveEnd.previous }
}

/// Goes through the options of a chain one by one.
struct ChainSteps {
  private var origin: Day
  private var months = 0
  /// Where a step goes whose month has no such day.
  var rounding: Rounding

  /// Before the first option, at the end of the first period.
  init(first exclusiveEnd: Day, rounding: Rounding) {
    origin = exclusiveEnd
    self.rounding = rounding
  }

  /// The end after one more option.
  mutating func next(_ option: Period) -> ChainStep {
    guard option.totalDays != 0 else {
      months += option.totalMonths
      let step = origin.stepping(months: months, rounding: rounding)
      return ChainStep(exclusiveEnd: step.day, rounded: step.rounded)
    }
    let reached = origin.stepping(months: months, rounding: rounding)
    let step = reached.day.adding(option, rounding: rounding)
    origin = step.day
    months = 0
    return ChainStep(exclusiveEnd: step.day, rounded: reached.rounded || step.rounded)
  }
}

/// When a contract ends after each of its options (SEMANTICS 5).
package enum ChainReckoning {
  /// The initial end and the end after each option: one step more than there are options.
  ///
  /// Options in months and years are summed and counted from one origin, so that nothing drifts: 2027-01-31 with two
  /// options of P1M gives 2027-03-01 (rounded) and 2027-03-31. An option with weeks or days counts from the end
  /// reached, and what it reaches is the origin of what follows; it is rounded, too, where the end it counts from was.
  package static func ends(
    first exclusiveEnd: Day, options: [Period], rounding: Rounding = .up
  ) -> [ChainStep] {
    var steps = ChainSteps(first: exclusiveEnd, rounding: rounding)
    return [ChainStep(exclusiveEnd: exclusiveEnd, rounded: false)] + options.map { steps.next($0) }
  }

  /// The exclusive end of a first period of that length from that first day (SEMANTICS 2 and 3).
  ///
  /// 2023-01-01 with P4Y gives 2027-01-01: through 2026-12-31.
  package static func firstEnd(start: Day, period: Period, rounding: Rounding = .up) -> Step {
    start.adding(period, rounding: rounding)
  }

  /// Whether a stated end agrees with start and length: in either rounding (SEMANTICS 17).
  package static func agrees(exclusiveEnd: Day, start: Day, period: Period) -> Bool {
    firstEnd(start: start, period: period, rounding: .up).day == exclusiveEnd
      || firstEnd(start: start, period: period, rounding: .down).day == exclusiveEnd
  }

  /// The first day of a period of that length with that exclusive end: a start that is derived, not stated (SEMANTICS
  /// 16).
  ///
  /// `firstEnd` turned round: the days come off before the months. 2027-01-01 with P4Y gives 2023-01-01.
  package static func start(exclusiveEnd: Day, period: Period) -> Step {
    exclusiveEnd.subtractingDaysFirst(period)
  }
}
