import Contracts
import Days

/// The register as a spreadsheet: a line for each contract, first what is stated, then what follows from it today.
///
/// The stated columns are written so that `import` reads from them the same terms; of a contract that takes terms from another those
/// terms are written out.
package struct ExportCSV: LineAnswer {
  private let setting: Setting
  private let withMark: Bool
  private let isRaw: Bool

  package init(_ setting: Setting, withMark: Bool, isRaw: Bool) {
    self.setting = setting
    self.withMark = withMark
    self.isRaw = isRaw
  }

  package var beginning: [UInt8] {
    var csv = CSV(isRaw: isRaw)
    for field in ImportField.allCases { csv.text(setting.phrases.header(of: field)) }
    for column in Phrases.ComputedColumn.allCases { csv.text(setting.phrases.header(of: column)) }
    csv.endLine()
    return (withMark ? CSV.mark : []) + csv.octets
  }

  package var count: Int { setting.register.contracts.count }

  package func octets(of lines: Range<Int>) -> [UInt8] {
    var csv = CSV(isRaw: isRaw, lines: lines.count)
    var reader = SummaryReader(setting.register, today: setting.today)
    for line in lines {
      let summary = reader.summary(line)
      for field in ImportField.allCases { addStated(field, of: summary, to: &csv) }
      for column in Phrases.ComputedColumn.allCases { add(column, of: summary, to: &csv) }
      csv.endLine()
    }
    return csv.take()
  }

  private func addStated(_ field: ImportField, of summary: ContractSummary, to csv: inout CSV) {
    let register = setting.register
    switch field {
    case .provider: addText(summary.dossier.contract.provider.map(register.name(ofParty:)), to: &csv)
    case .owner: addText(summary.dossier.contract.owner.map(register.name(ofPerson:)), to: &csv)
    case .ownerEmail: addText(summary.dossier.contract.owner.flatMap { register.people[$0]?.email }, to: &csv)
    case .derived: addText(summary.derivedPaths(in: register).joined(separator: ", "), to: &csv)
    default: addText(register.value(of: field, in: summary.dossier).map { text($0, field) }, to: &csv)
    }
  }

  /// A text that begins with the sign which guards formulas gets it twice, so that `import` takes away one.
  private func addText(_ text: String?, to csv: inout CSV) {
    guard let text else { return csv.empty() }
    let isLikeGuarded = text.hasPrefix("'") && FormulaText.isOne(String(text.drop { $0 == "'" }))
    csv.text(isLikeGuarded && !isRaw ? "'" + text : text)
  }

  private func text(_ value: ImportValue, _ field: ImportField) -> String {
    switch value {
    case .text(let text): setting.phrases.exported(text, of: field)
    case .texts(let ids): ids.map { NameBook.text(setting.register.name(ofParty: $0), id: $0) }.joined(separator: "; ")
    case .date(let date): date.description
    case .span(let span): setting.words.span(span)
    case .options(let options): OptionsText.text(options, setting.words)
    case .none: setting.phrases[.none]
    case .amount(let digits): CellAmount.exported(digits)
    }
  }

  private func add(_ column: Phrases.ComputedColumn, of summary: ContractSummary, to csv: inout CSV) {
    let dossier = summary.dossier
    switch column {
    case .currentEnd: csv.own(dossier.term?.end)
    case .optionsLeft: csv.own(summary.sheet.optionsLeft.map(String.init) ?? "")
    case .lastEnd: csv.own(dossier.chain.maximumEnd)
    case .noticeDue: csv.own(summary.notice?.due)
    case .noticeActBy: csv.own(summary.notice?.actBy)
    case .decision: csv.text(summary.decision.map { DeadlineWords(setting: setting).plainMeeting($0) } ?? "")
    case .state: csv.own(summary.state.map(setting.phrases.word) ?? "")
    case .light: csv.own(summary.light.map(setting.phrases.word) ?? "")
    case .silence: csv.own(summary.sheet.silence.map(setting.phrases.word) ?? "")
    }
  }
}
