package import Contracts

/// The answer of `history` for people: the life of a contract so far, now, and to come.
package enum LifeText {
  package static func text(_ life: ContractLife, _ setting: Setting) -> String {
    var page = TextPage(setting)
    let contract = life.dossier.contract
    page.heading(setting.heading(of: contract))
    page.paragraph("\(setting.description(of: contract)), \(setting.phrases.asOf(setting.day(setting.today)))")
    for state in LifeEvent.State.allCases {
      let events = life.events.filter { $0.state == state }
      guard !events.isEmpty else { continue }
      page.blankLine()
      page.heading(setting.phrases.heading(state))
      for event in events { write(event, LifeWords(setting: setting, dossier: life.dossier), to: &page) }
    }
    write(life.unknown, setting, to: &page)
    if life.events.contains(where: \.isDerived) {
      page.blankLine()
      page.paragraph(setting.phrases.derivedMark, ink: .faint)
    }
    return page.text
  }

  private static func write(_ event: LifeEvent, _ words: LifeWords, to page: inout TextPage) {
    let setting = words.setting
    let sources = JSONAnswer.source(event.sources).map { " [\($0.unbroken)]" } ?? ""
    let dayWidth = setting.dayWidth
    page.row(
      [.init(text: words.day(event), width: dayWidth, ink: ink(event, setting))], words.what(event) + sources,
      ink: event.isMain ? .bold : .plain)
    for fact in words.facts(event) { page.paragraph(fact, indent: dayWidth + TextPage.gap, ink: .faint) }
  }

  private static func ink(_ event: LifeEvent, _ setting: Setting) -> Ink {
    switch event.kind {
    case .deadline(let deadline, _) where deadline.state.isPending: DeadlineWords(setting: setting).ink(deadline.light)
    case .received(_, due: .some): .red
    case .decision(_, _, let problem) where problem?.code.severity == .error: .red
    case .start, .term, .decision, .received, .deadline, .expected, .meetingNotKnown, .verified, .maximumEnd, .end:
      .plain
    }
  }

  private static func write(_ unknown: [UnknownDeadline], _ setting: Setting, to page: inout TextPage) {
    guard !unknown.isEmpty else { return }
    page.blankLine()
    page.heading(setting.phrases[.unknown])
    for group in UnknownGroup.groups(of: unknown) {
      let needed = setting.phrases.neededFor(setting.titles(of: group.rules))
      page.paragraph("\(setting.name(ofMissing: group.missing)), \(needed)")
    }
  }
}

extension LifeEvent {
  /// Whether it changes until when the contract runs: a beginning, a decision, an end.
  fileprivate var isMain: Bool {
    switch kind {
    case .start, .term, .decision, .maximumEnd, .end: true
    case .received, .deadline, .expected, .meetingNotKnown, .verified: false
    }
  }
}
