import Contracts
import Days

/// What an agenda says of its contracts, in few words. Where there are several, each has a number by which the rest of the page calls it.
struct AgendaWords {
  private let setting: Setting
  /// The contracts of the page, each once, in their order.
  private let sheets: [ContractSheet]
  private let numbers: [Int32: Int]

  init(_ setting: Setting, _ sheets: [ContractSheet]) {
    var numbers: [Int32: Int] = [:]
    var all: [ContractSheet] = []
    for sheet in sheets where numbers[sheet.dossier.contract.number] == nil {
      all.append(sheet)
      numbers[sheet.dossier.contract.number] = all.count
    }
    self.setting = setting
    self.sheets = all
    self.numbers = numbers
  }

  /// Whether contracts have to be told apart.
  var isNumbered: Bool { sheets.count > 1 }

  private var phrases: Phrases { setting.phrases }
  private var deadlineWords: DeadlineWords { DeadlineWords(setting: setting) }

  /// The contract's title, its id where it has none.
  func name(_ contract: Contract) -> String {
    let title = setting.register.title(of: contract)
    return (title.isBlank ? contract.id : title).brief
  }

  func nameWithPartners(_ contract: Contract) -> String {
    let partners = ([contract.provider].compactMap(\.self) + contract.parties).map {
      setting.register.name(ofParty: $0).brief
    }
    return partners.isEmpty ? name(contract) : "\(name(contract)) (\(partners.joined(separator: ", ")))"
  }

  /// The numbers of contracts, `1-3, 5`, or that it is all of them.
  func numbers(of some: [ContractSheet]) -> String {
    if some.count == sheets.count { return phrases.allOf(sheets.count) }
    var spans: [ClosedRange<Int>] = []
    for number in some.compactMap({ numbers[$0.dossier.contract.number] }).sorted() {
      if let last = spans.last, number == last.upperBound + 1 {
        spans[spans.count - 1] = last.lowerBound...number
      } else if spans.last?.upperBound != number {
        spans.append(number...number)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(
      separator: ", ")
  }

  /// The cells of its row: what it is, its term, its options, what is to be decided.
  func cells(of sheet: ContractSheet) -> [[PageContent.Line]] {
    let terms = TermWords(setting: setting, sheet: sheet)
    let maximum = terms.maximumEnd.map { "; \(phrases.atTheLatest($0))" } ?? ""
    return [
      identity(of: sheet.dossier.contract), [.init(text: terms.term)], [.init(text: terms.options + maximum)],
      [.init(text: phrases.proposal(sheet.proposal, setting))],
    ]
  }

  /// Its title with its number, and behind it by what else people know it.
  func identity(of contract: Contract) -> [PageContent.Line] {
    let number = isNumbered ? numbers[contract.number].map { "\($0). " } ?? "" : ""
    let note = (contract.reference.map(setting.register.text(of:)) ?? contract.id).brief
    return [.init(text: number + name(contract), tone: .strong, note: note)]
  }

  /// What happens if nobody acts, and to which contracts.
  var silences: [PageContent.Line] {
    struct Outcome: Hashable {
      let silence: Silence
      let end: Day
      let hasEnded: Bool
    }
    var outcomes: [Outcome] = []
    var affected: [Outcome: [ContractSheet]] = [:]
    for sheet in sheets {
      guard let silence = sheet.silence, let end = sheet.dossier.term?.end else { continue }
      let outcome = Outcome(silence: silence, end: end, hasEnded: sheet.dossier.hasEnded(sheet.dossier.term))
      if affected[outcome] == nil { outcomes.append(outcome) }
      affected[outcome, default: []].append(sheet)
    }
    return outcomes.sorted { $0.end < $1.end }.map { outcome in
      let day = setting.day(outcome.end)
      let some = affected[outcome] ?? []
      let which = some.count < sheets.count ? " (\(numbers(of: some)))" : ""
      return outcome.hasEnded
        ? .init(text: phrases.haveEnded(some.count, day) + which, tone: .alarm)
        : .init(text: phrases.outcome(of: outcome.silence, for: some.count, day) + which)
    }
  }

  /// What is to be done by which day, each once for all contracts for which it is the same: besides the talk itself, and the end that
  /// stands with the term.
  var dates: [PageContent.Row] {
    let deadlines = sheets.flatMap(\.deadlines).filter { !$0.isTalk && !$0.isTermEnd }.sorted { $0.actBy < $1.actBy }
    let byContract = Dictionary(sheets.map { ($0.dossier.contract.id, $0) }) { first, _ in first }
    return DeadlineGroup.groups(of: deadlines).map { group in
      let tone: PageContent.Line.Tone = group.example.light == .red ? .alarm : .plain
      let day = phrases.inDays(deadlineWords.actBy(group.example), deadlineWords.left(group.example))
      let facts = deadlineWords.facts(group.example, withSilence: false)
      let members = group.members.compactMap { $0.contract.flatMap { byContract[$0] } }
      return .cells(
        [
          [.init(text: day, tone: tone)],
          [.init(text: group.example.title[setting.language].brief, tone: .strong)]
            + facts.map { .init(text: $0.brief.sentenceCased) },
        ] + (isNumbered ? [[.init(text: numbers(of: members))]] : []))
    }
  }

  /// What has to be cleared up about contracts, each once, what is grave first.
  var questions: [ContractGroups.Group] {
    let texts = sheets.flatMap { sheet in
      sheet.findings.filter(\.code.concernsProvider).map { finding in
        let severity = finding.severity > .info ? "\(setting.words.severity(finding.severity).sentenceCased): " : ""
        // Which fields they are is told by `show`; here those of all contracts are one question.
        let problem = finding.code == .derivedTerms ? setting.words.derivedTerms([]) : setting.words.problem(finding)
        return (text: (severity + problem.brief(500)).sentenceCased, sheet: sheet, isGrave: finding.severity > .info)
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
