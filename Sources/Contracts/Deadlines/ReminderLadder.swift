package import Days

/// When a deadline is brought to mind: the steps before `actBy`, the rhythm while a meeting of unknown day may have been, and the
/// same once it is overdue (SEMANTICS 13).
package struct ReminderLadder: Sendable {
  /// A reminder: `P3M`, `meeting+1` or `overdue+1`.
  package struct Reminder: Hashable, Sendable {
    package let step: String
    /// The working day on which it goes out.
    package let day: Day
    /// Whether the owner's manager gets it too.
    package let isEscalated: Bool
  }

  let actBy: Day
  /// `due`, which is the first day on which a meeting can be.
  let due: Day
  /// The day after which it is overdue: `due`, or the last day on which a meeting can be.
  let lastDay: Day
  /// The rule whose steps they are.
  let rule: Rule
  /// Steps that stand in place of the rule's.
  let ownOffsets: [TimeSpan]?

  private var offsets: [TimeSpan] { ownOffsets ?? rule.remind }

  /// The day of the first step, nil where there is none.
  package func begin(_ workingDays: WorkingDays) -> Day? {
    // The later of two days never moves back to an earlier one, so that the first stays the first.
    unmovedBegin(workingDays).map { workingDays.last(onOrBefore: $0) }
  }

  /// Whether the first step is before a working day: then it is moved to none later than the working day before that.
  func begins(before day: Day, _ workingDays: WorkingDays) -> Bool {
    (ownOffsets ?? rule.firstReminders).contains { offset in
      // Mostly it is far from it, and need not be reckoned.
      if case .period(let period) = offset, actBy - day >= period.daysAtMost { return false }
      return workingDays.subtracting(offset, from: actBy).day < day
    }
  }

  /// The day of the first step before it is moved to a working day.
  private func unmovedBegin(_ workingDays: WorkingDays) -> Day? {
    var begin: Day?
    for offset in ownOffsets ?? rule.firstReminders {
      let day = workingDays.subtracting(offset, from: actBy).day
      begin = min(day, begin ?? day)
    }
    return begin
  }

  /// Those of the offsets of which one comes first, whatever the day: the others are never longer than one of them.
  package static func candidates(forFirst offsets: [TimeSpan]) -> [TimeSpan] {
    var candidates: [TimeSpan] = []
    for offset in offsets where !candidates.contains(where: { $0.isNeverShorter(than: offset) }) {
      candidates.removeAll { offset.isNeverShorter(than: $0) }
      candidates.append(offset)
    }
    return candidates
  }

  /// The reminders from `first` to `last`, in the order of their days; overdue ones none where its own day settles it.
  package func reminders(from first: Day, until last: Day, _ workingDays: WorkingDays) -> [Reminder] {
    let managerFrom = managerFrom(workingDays)
    func reminder(_ step: String, _ day: Day) -> Reminder {
      Reminder(step: step, day: day, isEscalated: managerFrom.map { day >= $0 } ?? false)
    }
    let steps = Ladder.merged(Ladder.steps(before: actBy, offsets: offsets, workingDays: workingDays))
    var result = steps.filter { $0.day >= first && $0.day <= last }.map { reminder($0.offset.description, $0.day) }
    if let overdue = rule.overdue, !rule.isSettledByItsDay {
      let maybe =
        due < lastDay ? days(every: overdue, after: due, from: first, until: min(last, lastDay), workingDays) : []
      let late = days(every: overdue, after: actBy, beyond: lastDay, from: first, until: last, workingDays)
      result += maybe.map { reminder("meeting+\($0)", $1) } + late.map { reminder("overdue+\($0)", $1) }
    }
    return result
  }

  /// From when on the owner's manager is told too; nil: never. Moved as the steps are, so that the step of the same length is escalated.
  func managerFrom(_ workingDays: WorkingDays) -> Day? {
    rule.escalate.map { workingDays.last(onOrBefore: workingDays.subtracting($0, from: actBy).day) }
  }

  /// Every interval after `base`, counted from there, those after `limit` numbered from 1; each on the next working day, and of
  /// several on one day the last.
  private func days(
    every interval: Period, after base: Day, beyond limit: Day? = nil, from first: Day, until last: Day,
    _ workingDays: WorkingDays
  ) -> [(number: Int, day: Day)] {
    var result: [(number: Int, day: Day)] = []
    let skipped = limit.map { occurrences(of: interval, after: base, upTo: $0) } ?? 0
    var number = max(1, occurrences(of: interval, after: base, upTo: first) - skipped - 1)
    while true {
      let raw = base.adding(interval.times(skipped + number)).day
      guard raw <= last, raw.isInCalendar else { return result }
      let day = workingDays.first(onOrAfter: raw)
      if day >= first, day <= last, day.isInCalendar {
        if result.last?.day == day { result.removeLast() }
        result.append((number, day))
      }
      number += 1
    }
  }

  /// How many intervals after `base` end on or before `day`.
  private func occurrences(of interval: Period, after base: Day, upTo day: Day) -> Int {
    // Begin near the answer.
    var count = max(0, (day - base) / interval.daysAtMost - 1)
    while base.adding(interval.times(count + 1)).day <= day { count += 1 }
    return count
  }
}

extension TimeSpan {
  /// Whether it leads back at least as far from every day. Of two that depend on the day, neither does.
  fileprivate func isNeverShorter(than other: TimeSpan) -> Bool {
    switch (self, other) {
    case (.workingDays(let count), .workingDays(let otherCount)): return count >= otherCount
    case (.period(let period), .period(let other)):
      // No month is shorter than 28 days.
      let months = period.totalMonths - other.totalMonths
      return months >= 0 && 28 * months + period.totalDays >= other.totalDays
    case (.workingDays, .period), (.period, .workingDays): return false
    }
  }
}
