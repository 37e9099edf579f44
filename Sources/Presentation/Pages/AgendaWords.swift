import Contracts
import Days

/// What an agenda says of a contract, in few words.
struct AgendaWords {
  let setting: Setting

  private var phrases: Phrases { setting.phrases }
  private var deadlineWords: DeadlineWords { DeadlineWords(setting: setting) }

  /// The contract's title, its id where it has none.
  func name(_ contract: Contract) -> String { (contract.title.isEmpty ? contract.id : contract.title).brief }

  func nameWithPartners(_ contract: Contract) -> String {
    let partners = ([contract.provider].compactMap(\.self) + contract.parties).map {
      setting.register.name(ofParty: $0).brief
    }
    return partners.isEmpty ? name(contract) : "\(name(contract)) (\(partners.joined(separator: ", ")))"
  }

  /// The names of contracts, or that it is all of them.
  func names(of sheets: [ContractSheet], among all: [ContractSheet]) -> String {
    if sheets.count == all.count, all.count > 1 { return phrases.allContracts(all.count) }
    return sheets.map { name($0.dossier.contract) }.joined(separator: "; ")
  }

  /// The same with whom each is with, where it is not all of them.
  func namesWithPartners(of sheets: [ContractSheet], among all: [ContractSheet]) -> String {
    if sheets.count == all.count, all.count > 1 { return phrases.allContracts(all.count) }
    return sheets.map { nameWithPartners($0.dossier.contract) }.joined(separator: "; ")
  }

  /// The cells of its row: what it is, its term, its dates, what is to be decided, what silence does.
  func cells(of sheet: ContractSheet) -> [[PageContent.Line]] {
    let terms = TermWords(setting: setting, sheet: sheet)
    var term = [PageContent.Line(text: terms.term)]
    term.append(.init(text: phrases.optionsLeft(terms.options)))
    if let maximum = terms.maximumEnd { term.append(.init(text: phrases.atTheLatest(maximum))) }
    let silence = terms.silence.map {
      PageContent.Line(text: $0, tone: sheet.dossier.hasEnded(sheet.dossier.term) ? .alarm : .plain)
    }
    return [
      identity(of: sheet.dossier.contract), term, dates(of: sheet),
      [.init(text: phrases.proposal(sheet.proposal, setting))],
      silence.map { [$0] } ?? [.init(text: phrases[.notKnown])],
    ]
  }

  func identity(of contract: Contract) -> [PageContent.Line] {
    let origin = [contract.reference?.brief, contract.id.brief].compactMap(\.self).joined(separator: ", ")
    return [.init(text: name(contract), tone: .strong), .init(text: origin, tone: .small)]
  }

  /// What is to be done by which day, besides the talk itself and the end that stands with the term.
  private func dates(of sheet: ContractSheet) -> [PageContent.Line] {
    let dates = sheet.deadlines.filter { !$0.isTalk && !$0.isTermEnd }
    if dates.isEmpty { return [.init(text: phrases[.none])] }
    let shown = dates.prefix(4).map { deadline in
      PageContent.Line(text: date(of: deadline), tone: deadline.state == .overdue ? .alarm : .plain)
    }
    let rest = dates.count - shown.count
    return shown + (rest > 0 ? [.init(text: phrases.more(rest, of: sheet.dossier.contract.id), tone: .small)] : [])
  }

  /// `Verlengingsbesluit meedelen: uiterlijk ma 31-08-2026~ (nog 95 dagen)`.
  private func date(of deadline: Deadline) -> String {
    let title = deadline.title[setting.language].brief
    if let meeting = deadline.meeting {
      let name = setting.register.name(ofBody: meeting.body).brief
      return "\(title): \(name), \(setting.words.date(meeting.slot.meeting.on).unbroken)"
    }
    if deadline.state == .sent { return "\(title): \(phrases.word(.sent as DeadlineState))" }
    return "\(title): \(phrases.byDay(deadlineWords.actBy(deadline), deadlineWords.left(deadline)))"
  }

  /// What has to be cleared up about contracts, each once, what is grave first.
  func questions(_ sheets: [ContractSheet]) -> [ContractGroups.Group] {
    let texts = sheets.flatMap { sheet in
      sheet.findings.filter(\.code.concernsProvider).map { finding in
        let severity = finding.severity > .info ? "\(setting.words.severity(finding.severity).sentenceCased): " : ""
        let problem = setting.words.problem(finding)
        return (text: severity + problem.brief(500), sheet: sheet, isGrave: finding.severity > .info)
      }
    }
    return ContractGroups(texts).inOrder
  }
}

extension FindingCode {
  /// Whether the provider can help to clear it up, or should at least be met with it known; the rest is about our own bodies.
  fileprivate var concernsProvider: Bool {
    switch self {
    case .noMeetingInTime, .calendarEnds, .bodyWithoutMeetings, .meetingInRecess, .decisionWithoutBody,
      .decisionOutsideMeeting, .papersDueUnknown, .badSetting, .unencryptedMail:
      false
    default: true
    }
  }
}
