import Contracts
import Days

/// The subject and the first lines of a digest: the gravest thing with its date, and whether anything must be done today.
struct DigestHeadline {
  let setting: Setting
  let items: DigestItems

  private var phrases: Phrases { setting.phrases }
  /// Before the date, so that a list of mails shows it whole.
  private static let subjectWidth = 60

  func subject(_ groups: [[DueReminder]], _ week: WeekOverview?) -> String {
    let counts = week.map {
      phrases.weekSubject($0.week.week, thisWeek: $0.thisWeek.count, passed: $0.passed.count)
    }
    guard let first = groups.first, let example = first.first else {
      return (counts ?? phrases.toDo).shown
    }
    let deadline = example.deadline
    let left = items.left(deadline).sentenceCased
    let whom =
      first.count > 1 ? phrases.contracts(first.count) : (setting.register.contractTitle(of: deadline) ?? "").brief
    let thing = [items.what(deadline), whom].filter { !$0.isEmpty }.joined(separator: ", ")
    let gravest = "\(left): \(thing)".shown.clipped(to: Self.subjectWidth)
    let rest = groups.dropFirst().reduce(0) { $0 + $1.count }
    let detail = phrases.subjectDetail(setting.words.day(deadline.actBy), isPast: isPast(deadline), others: rest)
    return "\(gravest) \(detail)" + (counts.map { "; \($0)" } ?? "")
  }

  func opening(_ groups: [[DueReminder]], _ week: WeekOverview?) -> [String] {
    guard let first = groups.first, let example = first.first else { return week.map(answer) ?? [] }
    let deadline = example.deadline
    var whom = ""
    if first.count > 1 {
      whom = phrases.contracts(first.count)
    } else {
      let provider = items.provider(deadline)
      let title = (setting.register.contractTitle(of: deadline) ?? "").brief
      whom = provider.isEmpty || title.isEmpty ? title : "\(title) (\(provider))"
    }
    let thing = [items.what(deadline), whom].filter { !$0.isEmpty }.joined(separator: ", ")
    let left = items.left(deadline)
    var lines = [phrases.mustDo(thing, by: setting.day(deadline.actBy), left, isPast: isPast(deadline))]
    let rest = groups.dropFirst().reduce(0) { $0 + $1.count }
    if rest > 0 { lines.append(phrases.others(rest)) }
    return lines
  }

  private func isPast(_ deadline: Deadline) -> Bool { deadline.actBy < setting.today }

  /// Whether something must be done today, from an overview alone.
  private func answer(_ week: WeekOverview) -> [String] {
    let waiting = week.entries.filter { !$0.isAcknowledged }.map(\.deadline)
    let passed = week.passed.count { !$0.isAcknowledged }
    let today = waiting.count { $0.actBy == setting.today }
    if passed + today > 0 { return [phrases.mustActToday(passed: passed, today: today)] }
    guard let next = waiting.min(by: { $0.actBy < $1.actBy }) else {
      return [phrases.nothingToday, phrases.nothingWithin(WeekOverview.reach)]
    }
    let title = (setting.register.contractTitle(of: next) ?? "").brief
    let thing = [items.what(next), title].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      phrases.nothingToday,
      phrases.next(thing, by: setting.day(next.actBy), items.left(next)),
    ]
  }
}
