package import Contracts
import Days

/// The answer of `upcoming` for a spreadsheet: a line for each deadline, and for each that can't be dated one without days.
package enum UpcomingCSV {
  package static func text(_ upcoming: Upcoming, _ setting: Setting, withMark: Bool, isRaw: Bool) -> String {
    var csv = CSV(withMark: withMark, isRaw: isRaw)
    csv.line(columns.map { .text(setting.phrases[$0]) })
    let deadlineWords = DeadlineWords(setting: setting)
    for deadline in upcoming.deadlines { csv.line(cells(of: deadline, deadlineWords)) }
    for deadline in upcoming.unknown { csv.line(cells(of: deadline, setting)) }
    return csv.text
  }

  private static let columns: [Label] = [
    .actBy, .due, .daysLeft, .light, .state, .what, .contract, .contractTitle, .providerName, .owner, .termEnd,
    .ifNobodyActs, .meeting, .derived, .missing, .rule, .provider, .identifier,
  ]

  private static func cells(of deadline: Deadline, _ words: DeadlineWords) -> [CSV.Cell] {
    let setting = words.setting
    let phrases = setting.phrases
    return [
      .own(deadline.actBy.description),
      .own(deadline.due.description),
      .own(String(deadline.daysLeft(from: setting.today))),
      .own(phrases.word(deadline.light)),
      .own(phrases.word(deadline.state)),
      .text(deadline.title[setting.language]),
      .text(deadline.contract ?? ""),
      .text(deadline.contractTitle ?? ""),
      .text(deadline.provider.map(setting.register.name(ofParty:)) ?? ""),
      .text(deadline.owner.map(setting.register.name(ofPerson:)) ?? ""),
      .own(deadline.termEnd?.description ?? ""),
      .own(deadline.silence.map(phrases.word) ?? ""),
      .text(words.plainMeeting(deadline)),
      .own(phrases[deadline.isDerived ? .yes : .no]),
      .own(""),
      .text(deadline.rule),
      .text(deadline.provider ?? ""),
      .text(deadline.id),
    ]
  }

  private static func cells(of deadline: UnknownDeadline, _ setting: Setting) -> [CSV.Cell] {
    let title = setting.register.rules.rule(deadline.rule)?.titles[setting.language] ?? deadline.rule
    var cells = [CSV.Cell](repeating: .own(""), count: columns.count)
    cells[4] = .own(setting.phrases[.unknown].lowercased())
    cells[5] = .text(title)
    cells[6] = .text(deadline.contract)
    cells[14] = .text(deadline.missing.joined(separator: ", "))
    cells[15] = .text(deadline.rule)
    return cells
  }
}

extension DeadlineWords {
  /// The body and the day as the register has it.
  fileprivate func plainMeeting(_ deadline: Deadline) -> String {
    deadline.meeting.map { "\(setting.register.name(ofBody: $0.body)) \($0.slot.meeting.on)" } ?? ""
  }
}
