package import Contracts
import Days

/// The answer of `show` for a provider: all its contracts on one screen.
package struct ProviderText {
  /// So many dates of each contract; the others are in its own sheet.
  private static let dates = 3
  private let setting: Setting
  private let labelWidth: Int
  private var page: TextPage

  package static func text(_ sheet: ProviderSheet, _ setting: Setting) -> String {
    var text = ProviderText(setting)
    text.write(sheet)
    return text.page.text
  }

  private init(_ setting: Setting) {
    self.setting = setting
    let labels: [Label] = [.term, .options, .notice, .silence, .unknown, .findings]
    labelWidth = labels.map { setting.phrases[$0].displayWidth }.max() ?? 0
    page = TextPage(setting)
  }

  private var phrases: Phrases { setting.phrases }

  private mutating func write(_ sheet: ProviderSheet) {
    let (provider, sheets) = (sheet.provider, sheet.contracts)
    page.heading("\(setting.register.name(ofParty: provider)) (\(provider))")
    page.paragraph("\(phrases.contracts(sheets.count)), \(phrases.asOf(setting.day(setting.today)))")
    for contact in setting.register.parties[provider]?.contacts ?? [] {
      page.paragraph([contact.name, contact.email].compactMap(\.self).joined(separator: ", "))
    }
    let lines = DeadlineLines(setting, sheets.flatMap { $0.deadlines.prefix(Self.dates) })
    for sheet in sheets { write(sheet, lines) }
    if !sheet.subcontractorIn.isEmpty {
      page.blankLine()
      let names = sheet.subcontractorIn.map(setting.heading(of:))
      page.paragraph(phrases.subcontractorIn(names.joined(separator: ", ")))
    }
    if sheets.contains(where: { $0.deadlines.contains(where: \.isDerived) }) {
      page.blankLine()
      page.paragraph(phrases.derivedMark, ink: .faint)
    }
  }

  private mutating func write(_ sheet: ContractSheet, _ lines: DeadlineLines) {
    let terms = TermWords(setting: setting, sheet: sheet)
    let contract = sheet.dossier.contract
    page.blankLine()
    page.heading(setting.heading(of: contract))
    write(.term, terms.term)
    if let maximum = terms.maximumEnd { write(.options, "\(terms.options); \(phrases.atTheLatest(maximum))") }
    write(.notice, terms.notice)
    write(.silence, terms.silence)
    lines.write(Array(sheet.deadlines.prefix(Self.dates)), to: &page, withFacts: false)
    write(.unknown, unknown(terms))
    write(.findings, findings(sheet))
  }

  /// What one looks for in vain in the contract.
  private func unknown(_ terms: TermWords) -> String? {
    var labels: [Label] = []
    if terms.maximumEnd == nil { labels += [.options, .maximumEnd] }
    if terms.notice == nil { labels.append(.notice) }
    return labels.isEmpty ? nil : labels.map { phrases[$0].lowercased() }.joined(separator: ", ")
  }

  /// What is wrong in words, the notes only as a number; and where there is more.
  private func findings(_ sheet: ContractSheet) -> String {
    let grave = sheet.findings.filter { $0.severity > .info }
    let notes = sheet.findings.count - grave.count
    var counts = notes > 0 || grave.isEmpty ? [phrases.notes(notes)] : []
    let more = sheet.deadlines.count - Self.dates
    if more > 0 { counts.append(phrases.more(more, of: sheet.dossier.contract.id)) }
    let sentences = grave.map { "\(setting.words.severity($0.severity)): \(setting.words.problem($0))" }
    return (sentences + [counts.joined(separator: "; ")]).joined(separator: " ")
  }

  private mutating func write(_ label: Label, _ value: String?) {
    guard let value else { return }
    page.row([.init(text: phrases[label], width: labelWidth, ink: .faint)], value)
  }
}
