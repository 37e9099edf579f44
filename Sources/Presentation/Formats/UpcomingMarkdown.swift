package import Contracts
import Days

/// The answer of `upcoming` as Markdown, for a note or a report.
package enum UpcomingMarkdown {
  package static func text(_ upcoming: Upcoming, _ setting: Setting) -> String {
    text(JoinedUpcoming(upcoming, setting))
  }

  package static func text(_ upcoming: JoinedUpcoming) -> String {
    let setting = upcoming.setting
    let phrases = setting.phrases
    var markdown = Markdown()
    markdown.heading(upcoming.title)
    for line in upcoming.seen { markdown.paragraph(line) }
    let counts = phrases.counts(contracts: upcoming.contractCount, deadlines: upcoming.deadlineCount)
    markdown.paragraph("\(counts). \(phrases.findings(upcoming.findings)).")
    let register: [Label] = upcoming.areSeveral ? [.register] : []
    if upcoming.deadlineCount > 0 {
      let columns: [Label] = [.light, .actBy, .daysLeft, .what] + register + [.contract, .providerName, .ifNobodyActs]
      markdown.tableHead(columns.map { phrases[$0] })
      for (deadline, register) in upcoming.deadlines {
        markdown.tableRow(cells(of: deadline, DeadlineWords(setting: upcoming.settings[register])))
      }
    }
    if upcoming.unknownCount > 0 {
      markdown.heading("\(phrases[.unknown]): \(phrases.noDateWithout)", level: 2)
      markdown.tableHead([phrases[.missing], phrases[.what]] + (register + [.contract]).map { phrases[$0] })
      for (answer, setting) in zip(upcoming.answers, upcoming.settings) {
        for group in UnknownGroup.groups(of: answer.unknown) {
          let names = [setting.name].compactMap(\.self)
          markdown.tableRow(
            [setting.name(ofMissing: group.missing), setting.titles(of: group.rules)] + names
              + [group.contracts.joined(separator: ", ")])
        }
      }
    }
    if upcoming.isAnythingDerived { markdown.paragraph(phrases.derivedMark) }
    return markdown.text
  }

  private static func cells(of deadline: Deadline, _ words: DeadlineWords) -> [String] {
    let setting = words.setting
    let what = [deadline.title[setting.language]] + words.facts(deadline, withSilence: false)
    let contract = deadline.contract.map { id in
      setting.register.contractTitle(of: deadline).map { $0.isEmpty ? id : "\($0) (\(id))" } ?? id
    }
    return [
      setting.phrases.word(deadline.light), words.actBy(deadline), words.left(deadline),
      what.joined(separator: "; "),
    ] + [setting.name].compactMap(\.self) + [
      contract ?? "", deadline.provider.map(setting.register.name(ofParty:)) ?? "",
      words.silenceCell(deadline),
    ]
  }
}

extension DeadlineWords {
  /// What silence does, under a head that says that nobody acts.
  fileprivate func silenceCell(_ deadline: Deadline) -> String {
    guard silence(deadline) != nil, let silence = deadline.silence, let end = deadline.termEnd else { return "" }
    return deadline.hasEnded
      ? setting.phrases.hasEnded(setting.day(end)) : setting.phrases.outcome(of: silence, setting.day(end))
  }
}
