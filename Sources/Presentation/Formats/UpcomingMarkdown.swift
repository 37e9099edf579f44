package import Contracts
import Days

/// The answer of `upcoming` as Markdown, for a note or a report.
package enum UpcomingMarkdown {
  package static func text(_ upcoming: Upcoming, _ setting: Setting) -> String {
    let phrases = setting.phrases
    let words = DeadlineWords(setting: setting)
    var markdown = Markdown()
    markdown.heading(setting.title)
    markdown.paragraph(phrases.span(from: setting.day(upcoming.today), until: setting.day(upcoming.until)))
    let counts = phrases.counts(contracts: upcoming.contractCount, deadlines: upcoming.deadlines.count)
    markdown.paragraph("\(counts). \(phrases.findings(upcoming.findings)).")
    if !upcoming.deadlines.isEmpty {
      let columns: [Label] = [.light, .actBy, .daysLeft, .what, .contract, .providerName, .ifNobodyActs]
      markdown.tableHead(columns.map { phrases[$0] })
      for deadline in upcoming.deadlines { markdown.tableRow(cells(of: deadline, words)) }
    }
    if !upcoming.unknown.isEmpty {
      markdown.heading("\(phrases[.unknown]): \(phrases.noDateWithout)", level: 2)
      markdown.tableHead([phrases[.missing], phrases[.what], phrases[.contract]])
      for group in UnknownGroup.groups(of: upcoming.unknown) {
        markdown.tableRow([
          setting.name(ofMissing: group.missing), setting.titles(of: group.rules),
          group.contracts.joined(separator: ", "),
        ])
      }
    }
    if upcoming.deadlines.contains(where: \.isDerived) { markdown.paragraph(phrases.derivedMark) }
    return markdown.text
  }

  private static func cells(of deadline: Deadline, _ words: DeadlineWords) -> [String] {
    let setting = words.setting
    let what = [deadline.title[setting.language]] + words.facts(deadline, withSilence: false)
    let contract = deadline.contract.map { id in
      deadline.contractTitle.map { $0.isEmpty ? id : "\($0) (\(id))" } ?? id
    }
    return [
      setting.phrases.word(deadline.light), words.actBy(deadline), words.left(deadline),
      what.joined(separator: "; "), contract ?? "", deadline.provider.map(setting.register.name(ofParty:)) ?? "",
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
