package import Contracts
import Days

/// What an import would do, for people: the columns, the counts, and every change with what was there.
package struct ImportText {
  private let plan: ImportPlan
  private let sheet: Sheet
  private let mapping: ColumnMapping
  private let file: String
  private let isWorkbook: Bool
  private let setting: Setting
  /// The names of those who are new, by their ids.
  private let newParties: [String: String]
  private let newPeople: [String: String]

  /// `file`: the spreadsheet as the user named it.
  package init(
    _ plan: ImportPlan, _ sheet: Sheet, _ mapping: ColumnMapping, file: String, isWorkbook: Bool, _ setting: Setting
  ) {
    self.plan = plan
    self.sheet = sheet
    self.mapping = mapping
    self.file = file
    self.isWorkbook = isWorkbook
    self.setting = setting
    newParties = Dictionary(uniqueKeysWithValues: plan.parties.map { ($0.id, $0.name) })
    newPeople = Dictionary(uniqueKeysWithValues: plan.people.map { ($0.id, $0.name) })
  }

  /// The whole answer.
  package var text: String {
    var page = TextPage(setting)
    addColumns(to: &page)
    page.blankLine()
    page.heading(setting.phrases.summary(plan))
    let new = plan.lines.filter { $0.outcome == .new }
    if !new.isEmpty {
      page.blankLine()
      page.heading(setting.phrases.newHeading)
      for line in new { add(line, to: &page) }
    }
    let changed = plan.lines.filter { if case .changed = $0.outcome { true } else { false } }
    if !changed.isEmpty {
      page.blankLine()
      page.heading(setting.phrases.changedHeading)
      for line in changed { add(line, to: &page) }
    }
    addNewcomers(to: &page)
    return page.text
  }

  /// A line for each cell that can't be read, for standard error.
  package var problems: String {
    plan.problems.map { problem in
      let sentence = setting.phrases.problem(problem, setting.words)
      return "\(file.shown): \(setting.phrases.place(problem)): \(sentence)\n"
    }.joined()
  }

  /// The columns of a sheet and what is made of them.
  private func addColumns(to page: inout TextPage) {
    page.paragraph(
      setting.phrases.reading(file, sheet, headerRow: mapping.headerRow, isWorkbook: isWorkbook))
    page.blankLine()
    page.heading(setting.phrases.columnsHeading)
    let heads = mapping.columns.map { $0.header.brief.shown }
    let width = min(heads.map(\.displayWidth).max() ?? 0, setting.width / 2)
    for (index, column) in mapping.columns.enumerated() {
      // An empty column without a head says nothing to anybody.
      if column.header.isEmpty, column.use == .untaken, isEmpty(index) { continue }
      let letters = CellPlace.letters(of: index)
      page.row(
        [TextPage.Cell(text: letters, width: 2), TextPage.Cell(text: heads[index].clipped(to: width), width: width)],
        words(column.use))
    }
  }

  private func isEmpty(_ column: Int) -> Bool {
    sheet.rows.dropFirst(mapping.headerRow).allSatisfy { !$0.indices.contains(column) || $0[column].isEmpty }
  }

  private func words(_ use: ColumnMapping.Use) -> String {
    switch use {
    case .untaken: return setting.phrases.untakenColumn
    case .computed: return setting.phrases.computedColumn
    case .field(let field, let unit):
      let name = "\(setting.phrases.name(of: field, setting.words)) (\(field.rawValue))"
      return unit.map { "\(name), \(setting.phrases.unit($0))" } ?? name
    }
  }

  private func add(_ line: ImportPlan.Line, to page: inout TextPage) {
    let row = TextPage.Cell(text: setting.phrases.citation(row: line.row.number), width: 8)
    page.row([row], "\(line.title) (\(line.id))")
    if case .changed(let changes) = line.outcome {
      for change in changes {
        let old = change.old.map { value($0, change.field) } ?? setting.phrases.nothingKnown
        page.row(
          [], "\(setting.phrases.name(of: change.field, setting.words)): \(old) → \(value(change.new, change.field))",
          indent: 10)
      }
      return
    }
    let fields = ImportField.allCases.compactMap { field -> String? in
      guard field != .id, field != .title, field != .derived, let said = line.row.said[field] else { return nil }
      return "\(setting.phrases.name(of: field, setting.words)) \(value(said, field))"
    }
    if !fields.isEmpty { page.row([], fields.joined(separator: "; "), indent: 10) }
  }

  private func value(_ value: ImportValue, _ field: ImportField) -> String {
    switch value {
    case .text(let text):
      switch field {
      case .provider: name(ofParty: text).brief
      case .owner: (newPeople[text] ?? setting.register.name(ofPerson: text)).brief
      default: Self.line(setting.phrases.exported(text, of: field)).brief
      }
    case .texts(let ids): ids.map(name).joined(separator: ", ").brief
    case .date(let date): setting.words.date(date).unbroken
    case .span(let span): setting.words.span(span).unbroken
    case .options(let options): OptionsText.text(options, setting.words).unbroken
    case .none: setting.phrases[.none]
    case .amount(let digits): digits
    }
  }

  /// A text on one line.
  private static func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  private func name(ofParty id: String) -> String {
    newParties[id] ?? setting.register.name(ofParty: id)
  }

  private func addNewcomers(to page: inout TextPage) {
    let phrases = setting.phrases
    let lines =
      plan.parties.map(phrases.newParty) + plan.people.map(phrases.newPerson)
      + plan.details.map { phrases.changed($0, of: setting.register.name(ofPerson: $0.id)) }
    guard !lines.isEmpty else { return }
    page.blankLine()
    page.heading(phrases.addedHeading)
    for line in lines { page.paragraph(line, indent: 2) }
  }
}
