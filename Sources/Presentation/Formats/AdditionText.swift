package import Contracts
import Days

/// What is said of a contract that is added: what its terms come to, and what to look at.
package struct AdditionText {
  private static let labelWidth = 16
  private static let named = 5

  package static func text(_ sheet: ContractSheet, _ setting: Setting) -> String {
    var page = TextPage(setting)
    let phrases = setting.phrases
    let terms = TermWords(setting: setting, sheet: sheet)
    func row(_ label: String, _ value: String?, ink: Ink = .faint) {
      guard let value else { return }
      page.row([.init(text: label, width: labelWidth, ink: ink)], value, indent: 2)
    }
    row(phrases[.term], terms.term)
    row(phrases[.options], terms.options)
    row(phrases[.maximumEnd], terms.maximumEnd ?? phrases[.notKnown])
    row(phrases[.notice], terms.notice ?? phrases[.notKnown])
    var label = phrases[.dates]
    let days = sheet.deadlines.prefix(named).map { DeadlineWords(setting: setting).actBy($0) }
    let width = days.map(\.displayWidth).max() ?? 0
    for (deadline, day) in zip(sheet.deadlines, days) {
      page.row(
        [.init(text: label, width: labelWidth, ink: .faint), .init(text: day, width: width)],
        deadline.title[setting.language], indent: 2)
      label = ""
    }
    if sheet.deadlines.count > named { row("", phrases.andMore(sheet.deadlines.count - named)) }
    for finding in sheet.findings where finding.severity == .warning {
      row(
        phrases.attentionLabel, "\(setting.words.problem(finding)) \(setting.words.remedy(finding.fact))", ink: .orange)
    }
    return page.text
  }

  /// Why something is not added, for standard error.
  package static func refusal(_ faults: [Fact], _ setting: Setting) -> String {
    var page = TextPage(setting)
    page.paragraph("tijdig: \(setting.phrases.decisionRefused)")
    for fault in faults {
      page.paragraph("\(setting.words.problem(fault)) \(setting.words.remedy(fault))", indent: 2)
    }
    return page.text
  }
}
