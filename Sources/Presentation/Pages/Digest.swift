package import Contracts
package import Days

/// The mail that tells one person all that is due, and once a week where everything stands.
package enum Digest {
  /// The columns of the text form.
  private static let width = 72

  /// What `mailing` says, in the register's language or in `language`.
  package static func letter(
    _ mailing: Mailing, _ register: Register, today: Day, language: Language? = nil
  ) -> Letter {
    let setting = Setting(
      register, file: "", today: today, language: language ?? register.head.language, width: width, isColoured: false)
    let content = content(mailing, setting)
    return Letter(
      subject: content.subject, text: DigestText(setting: setting).text(content),
      html: DigestHTML(setting: setting).text(content))
  }

  private static func content(_ mailing: Mailing, _ setting: Setting) -> DigestContent {
    let phrases = setting.phrases
    let items = DigestItems(setting: setting, recipient: mailing.recipient)
    let groups = items.groups(of: mailing.reminders)
    let headline = DigestHeadline(setting: setting, items: items)
    var content = DigestContent()
    content.subject = headline.subject(groups, mailing.week)
    content.opening = headline.opening(groups, mailing.week)
    if !groups.isEmpty {
      var section = DigestContent.Section(heading: phrases.toDo)
      section.items = groups.prefix(DigestItems.most).compactMap(items.item)
      let rest = groups.dropFirst(DigestItems.most).reduce(0) { $0 + $1.count }
      if rest > 0 { section.lines.append(phrases.moreDeadlines(rest)) }
      content.sections.append(section)
    }
    if let week = mailing.week {
      let above = Set(groups.prefix(DigestItems.most).joined().map(\.deadline.id))
      content.sections += DigestWeek(setting: setting, items: items, above: above).sections(week)
    }
    content.footer = footer(mailing, setting)
    return content
  }

  private static func footer(_ mailing: Mailing, _ setting: Setting) -> [String] {
    let phrases = setting.phrases
    let shown = mailing.reminders.map(\.deadline) + (mailing.week?.entries ?? []).map(\.deadline)
    let title = setting.register.head.title.brief
    var lines = [phrases.madeBy(title, setting.day(setting.today))]
    if shown.contains(where: \.isDerived) { lines.append(phrases.derivedMark) }
    if let address = setting.register.notify?.operator ?? setting.register.notify?.from?.address {
      lines.append(phrases.questionsTo(address))
    }
    return lines
  }
}

extension WeekOverview {
  /// Every deadline of it, in the order of its sections.
  var entries: [Entry] { passed + thisWeek + within30 + within90 }
}
