import Contracts

/// The sections of the weekly digest: passed, this week, thirty days, ninety days, news, what is unknown and what is wrong.
struct DigestWeek {
  let setting: Setting
  let items: DigestItems
  /// The ids of the deadlines that stand above it already.
  let above: Set<String>

  private var phrases: Phrases { setting.phrases }
  /// Rows, lines and names beyond so many are counted, not shown.
  private static let most = 50

  func sections(_ week: WeekOverview) -> [DigestContent.Section] {
    var sections = [
      section(phrases.passed, week.passed), section(phrases.thisWeek, week.thisWeek),
      section(phrases.within(30), week.within30),
      section(phrases.between(31, WeekOverview.reach), week.within90),
    ]
    if !week.changes.isEmpty { sections.append(changes(week.changes)) }
    if !week.unknown.isEmpty { sections.append(unknown(week.unknown)) }
    sections.append(faults(week))
    return sections
  }

  private func section(_ title: String, _ entries: [WeekOverview.Entry]) -> DigestContent.Section {
    var section = DigestContent.Section(heading: "\(title) (\(entries.count))")
    let (rows, rest) = items.items(of: entries, above: above, most: Self.most)
    section.items = rows
    if rest > 0 { section.lines.append(phrases.moreRows(rest)) }
    if rows.isEmpty { section.lines.append(phrases.nothing) }
    return section
  }

  private func changes(_ changes: [WeekOverview.Change]) -> DigestContent.Section {
    var section = DigestContent.Section(heading: "\(phrases.changed) (\(changes.count))")
    section.lines = changes.prefix(Self.most).map { change in
      let deadline = change.deadline
      let title = (setting.register.contractTitle(of: deadline) ?? "").brief
      let thing = [items.what(deadline), title].filter { !$0.isEmpty }.joined(separator: ", ")
      switch change {
      case .moved(let deadline, let before):
        return phrases.moved(thing, to: setting.day(deadline.actBy), from: setting.day(before))
      case .settled: return "\(thing): \(phrases.word(deadline.state))"
      }
    }
    if changes.count > Self.most { section.lines.append(phrases.moreRows(changes.count - Self.most)) }
    return section
  }

  private func unknown(_ unknown: [UnknownDeadline]) -> DigestContent.Section {
    var section = DigestContent.Section(heading: "\(phrases[.unknown]): \(phrases.noDateWithout)")
    section.lines = UnknownGroup.groups(of: unknown).prefix(Self.most).map { group in
      let names = group.contracts.prefix(Self.most).map(\.brief).joined(separator: ", ")
      let rest = group.contracts.count - Self.most
      let more = rest > 0 ? " " + phrases.moreContracts(rest) : ""
      let missing = setting.name(ofMissing: group.missing).brief
      return "\(missing), \(phrases.neededFor(setting.titles(of: group.rules).brief)): \(names)\(more)"
    }
    return section
  }

  private func faults(_ week: WeekOverview) -> DigestContent.Section {
    var section = DigestContent.Section(heading: phrases[.findings])
    section.lines = [phrases.checked(contracts: week.contractCount, week.findings)]
    if !week.faulty.isEmpty {
      let names = week.faulty.prefix(Self.most).map(\.brief).joined(separator: ", ")
      let rest = week.faulty.count - Self.most
      section.lines.append(phrases.faulty(names) + (rest > 0 ? " " + phrases.moreContracts(rest) : ""))
    }
    return section
  }
}
