package import Contracts
import Days
import JSONText

/// The answer of `show` for a contract, on one screen.
package struct SheetText {
  private static let labelWidth = 15
  private let setting: Setting
  private let sheet: ContractSheet
  private let terms: TermWords
  private var page: TextPage

  package static func text(_ sheet: ContractSheet, _ setting: Setting) -> String {
    var text = SheetText(sheet, setting)
    text.write()
    return text.page.text
  }

  private init(_ sheet: ContractSheet, _ setting: Setting) {
    self.setting = setting
    self.sheet = sheet
    terms = TermWords(setting: setting, sheet: sheet)
    page = TextPage(setting)
  }

  private var contract: Contract { sheet.dossier.contract }
  private var phrases: Phrases { setting.phrases }
  private var words: any Words { setting.words }

  private mutating func write() {
    page.heading(setting.heading(of: contract))
    page.paragraph(setting.description(of: contract))
    page.blankLine()
    writeTerms()
    writeChain()
    writeDates()
    writeUnknown()
    writeDecisions()
    writeList(.points, contract.points.map(setting.register.text(of:)))
    writeList(.notes, contract.notes.map { [setting.register.text(of: $0)] } ?? [])
    writeFindings()
    if isAnythingDerived {
      page.blankLine()
      page.paragraph(phrases.derivedMark, ink: .faint)
    }
  }

  private var isAnythingDerived: Bool {
    sheet.deadlines.contains(where: \.isDerived) || sheet.dossier.isDerived(.all)
  }

  private mutating func writeTerms() {
    write(.term, terms.term + terms.sources(.start, .firstPeriodDuration, .firstPeriodEnd))
    write(.options, terms.options + terms.sources(.options))
    write(.maximumEnd, (terms.maximumEnd ?? phrases[.notKnown]) + terms.sources(.maximumEnd))
    write(.notice, (terms.notice ?? phrases[.notKnown]) + terms.sources(.noticePeriod))
    write(.renewal, terms.renewal + terms.sources(.renewal))
    write(.silence, terms.silence)
    write(.route, terms.route)
    write(.procurement, terms.procurement.map { $0 + terms.sources(.procurementStarts, .procurementLeadTime) })
    write(.talks, terms.talks.map { $0 + terms.sources(.talksEvery) })
    write(.value, contract.value.map(setting.text(of:)))
    write(.owner, contract.owner.map(setting.register.name(ofPerson:)))
    write(.verifiedOn, contract.verifiedOn.map { setting.day($0) } ?? phrases[.notVerified])
  }

  private mutating func write(_ label: Label, _ value: String?) {
    guard let value else { return }
    page.row([.init(text: phrases[label], width: Self.labelWidth, ink: .faint)], value)
  }

  private mutating func writeChain() {
    section(.chain)
    for step in sheet.chain {
      let start = step.start.map(setting.day)
      let end = step.end.map(setting.day)
      let span = step.isUpTo ? phrases.term(from: start, upTo: end) : phrases.term(from: start, until: end)
      var parts = [span, phrases.word(step.state)]
      if let latest = step.noticeActBy { parts.append(phrases.tellBy(setting.day(latest))) }
      let name = step.option == 0 ? phrases[.term] : phrases.option(step.option)
      page.row([.init(text: name, width: Self.labelWidth, ink: .faint)], parts.joined(separator: "; "))
    }
  }

  private mutating func writeDates() {
    guard !sheet.deadlines.isEmpty else { return }
    section(.dates)
    DeadlineLines(setting, sheet.deadlines).write(sheet.deadlines, to: &page)
  }

  private mutating func writeUnknown() {
    guard !sheet.unknown.isEmpty else { return }
    section(.unknown)
    for group in UnknownGroup.groups(of: sheet.unknown) {
      let needed = phrases.neededFor(setting.titles(of: group.rules))
      page.paragraph("\(setting.name(ofMissing: group.missing)), \(needed)")
    }
  }

  private mutating func writeDecisions() {
    guard !contract.decisions.isEmpty else { return }
    section(.decisions)
    for decision in contract.decisions.sorted(by: { $0.counts(before: $1) }) {
      let day = decision.on.map { words.date($0) } ?? phrases.dayNotKnown
      page.row([.init(text: day, width: Self.labelWidth)], setting.text(of: decision))
    }
  }

  private mutating func writeList(_ label: Label, _ items: [String]) {
    guard !items.isEmpty else { return }
    section(label)
    for item in items { page.row([.init(text: "-", width: 1)], item) }
  }

  private mutating func writeFindings() {
    let findings = setting.register.reportedFindings(of: sheet)
    guard !findings.isEmpty else { return }
    section(.findings)
    for reported in findings {
      page.row(
        [.init(text: words.severity(reported.finding.severity), width: Self.labelWidth, ink: setting.ink(reported))],
        "\(words.problem(reported.finding)) (\(setting.place(of: reported)))")
    }
  }

  private mutating func section(_ label: Label) {
    page.blankLine()
    page.heading(phrases[label])
  }
}
