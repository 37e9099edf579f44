package import Days

/// One reminder before a day: how long before, the day that gives, and the working day on which it goes out (SEMANTICS
/// 13).
package struct LadderStep: Hashable, Sendable {
  package let offset: TimeSpan

  /// The base less the offset, wherever that falls.
  package let raw: Day

  /// Whether the months step to `raw` had to round (SEMANTICS 3).
  package let rounded: Bool

  /// `raw`, moved back to a working day.
  package let day: Day
}

/// The reminders before a day (SEMANTICS 13).
package enum Ladder {
  /// One step for each offset, in their order: base − offset (down), moved back to a working day unless `rolled` is
  /// false.
  ///
  /// 2026-08-31 with P3M gives 2026-05-29: 31 May is a Sunday. There is no minus one day: P1W is seven days before the
  /// base.
  package static func steps(
    before base: Day, offsets: [TimeSpan], workingDays: WorkingDays, rolled: Bool = true
  ) -> [LadderStep] {
    offsets.map { offset in
      let step = workingDays.subtracting(offset, from: base)
      let day = rolled ? workingDays.last(onOrBefore: step.day) : step.day
      return LadderStep(offset: offset, raw: step.day, rounded: step.rounded, day: day)
    }
  }

  /// The same steps with one for each day, ascending: of several on one day the gravest stays, that nearest to the
  /// base.
  package static func merged(_ steps: [LadderStep]) -> [LadderStep] {
    var merged: [LadderStep] = []
    for step in steps.sorted(by: isBefore) where step.day != merged.last?.day { merged.append(step) }
    return merged
  }

  /// Ascending by day, the gravest of a day first.
  private static func isBefore(_ one: LadderStep, _ other: LadderStep) -> Bool {
    if one.day != other.day { return one.day < other.day }
    if one.raw != other.raw { return one.raw > other.raw }
    // P1W and P7D are equally near: their text decides, so that the order of a list never changes an answer.
    return one.offset.description < other.offset.description
  }
}
