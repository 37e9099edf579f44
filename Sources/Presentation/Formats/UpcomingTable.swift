package import Contracts
import Days
import JSONText

/// The answer of `upcoming` for a screen.
package struct UpcomingTable {
  private let setting: Setting
  private let upcoming: Upcoming
  private let deadlineWords: DeadlineWords
  private var page: TextPage

  /// The text of the answer; `errors` are the findings because of which something may be missing from it.
  package static func text(_ upcoming: Upcoming, errors: [ReportedFinding], _ setting: Setting) -> String {
    var table = UpcomingTable(upcoming, setting)
    table.write(errors)
    return table.page.text
  }

  private init(_ upcoming: Upcoming, _ setting: Setting) {
    self.setting = setting
    self.upcoming = upcoming
    deadlineWords = DeadlineWords(setting: setting)
    page = TextPage(setting)
  }

  private mutating func write(_ errors: [ReportedFinding]) {
    let deadlines = Array(upcoming.deadlines)
    let groups = DeadlineGroup.groups(of: deadlines)
    let sections = Dictionary(grouping: groups) { DeadlineSection($0.example) }
    writeHeading(sections)
    write(errorsIn: errors)
    let columns = ContractColumns(deadlines, setting)
    let leftWidth = groups.map { deadlineWords.left($0.example).displayWidth }.max() ?? 0
    for section in DeadlineSection.allCases {
      guard let groups = sections[section] else { continue }
      page.blankLine()
      page.heading(setting.phrases[section.label])
      for group in groups { write(group, columns, leftWidth: leftWidth) }
    }
    UnknownLines.write(upcoming.unknown, setting, to: &page)
    if upcoming.deadlines.contains(where: \.isDerived) {
      page.blankLine()
      page.paragraph(setting.phrases.derivedMark, ink: .faint)
    }
  }

  private mutating func writeHeading(_ sections: [DeadlineSection: [DeadlineGroup]]) {
    let phrases = setting.phrases
    page.heading(setting.title)
    page.paragraph(phrases.span(from: setting.day(upcoming.today), until: setting.day(upcoming.until)))
    let counts = DeadlineSection.allCases.compactMap { section in
      sections[section].map { "\($0.reduce(0) { $0 + $1.members.count }) \(phrases[section.label].lowercased())" }
    }
    let all = phrases.counts(contracts: upcoming.contractCount, deadlines: upcoming.deadlines.count)
    page.paragraph(counts.isEmpty ? all : "\(all): \(counts.joined(separator: ", "))")
  }

  /// A contract whose data is wrong may have deadlines that nobody can compute: so it comes first.
  private mutating func write(errorsIn errors: [ReportedFinding]) {
    guard !errors.isEmpty else { return }
    page.blankLine()
    page.heading(setting.phrases[.errors])
    for reported in errors {
      let contract = reported.contract.map { "\($0): " } ?? ""
      page.paragraph(
        "\(setting.place(of: reported)): \(contract)\(setting.words.problem(reported.finding))", indent: 2, ink: .red)
    }
  }

  private mutating func write(_ group: DeadlineGroup, _ columns: ContractColumns, leftWidth: Int) {
    let example = group.example
    let ink = deadlineWords.ink(example.light)
    page.row(
      [
        .init(text: setting.phrases.word(example.light), width: 6, ink: ink),
        .init(text: deadlineWords.actBy(example), width: setting.dayWidth),
        .init(text: deadlineWords.left(example), width: leftWidth),
      ], example.title[setting.language], ink: .bold)
    for fact in deadlineWords.facts(example) { page.paragraph(fact, indent: 8, ink: .faint) }
    for deadline in group.members { columns.write(deadline, to: &page) }
  }
}

/// The columns in which the contracts of a group stand below each other, as wide as the widest of the answer.
private struct ContractColumns {
  private static let indent = 8
  private let setting: Setting
  private let identifierWidth: Int
  private let providerWidth: Int
  private let ownerWidth: Int

  init(_ deadlines: [Deadline], _ setting: Setting) {
    self.setting = setting
    let room = setting.width - Self.indent
    identifierWidth = min(deadlines.map { $0.contract?.shown.displayWidth ?? 0 }.max() ?? 0, room / 2)
    let names = Set(deadlines.compactMap(\.provider)).map(setting.register.name(ofParty:))
    providerWidth = min(names.map(\.shown.displayWidth).max() ?? 0, room / 3)
    let owners = Set(deadlines.compactMap(\.owner)).map(setting.register.name(ofPerson:))
    ownerWidth = min(owners.map(\.shown.displayWidth).max() ?? 0, room / 5)
  }

  func write(_ deadline: Deadline, to page: inout TextPage) {
    guard let contract = deadline.contract else {
      if let owner = deadline.owner { page.paragraph(setting.register.name(ofPerson: owner), indent: Self.indent) }
      return
    }
    let provider = deadline.provider.map(setting.register.name(ofParty:)) ?? ""
    let owner = deadline.owner.map(setting.register.name(ofPerson:)) ?? ""
    let room =
      setting.width - Self.indent
      - [identifierWidth, providerWidth, ownerWidth].reduce(0) { sum, width in
        width > 0 ? sum + width + TextPage.gap : sum
      }
    let title = room < 16 ? "" : deadline.contractTitle?.shown.clipped(to: room) ?? ""
    page.row(
      [
        .init(text: contract, width: identifierWidth),
        .init(text: provider.shown.clipped(to: providerWidth), width: providerWidth),
        .init(text: owner.shown.clipped(to: ownerWidth), width: ownerWidth),
      ], title, indent: Self.indent)
  }
}

extension Setting {
  /// The register's title, its file where it has none.
  var title: String { register.head.title.isEmpty ? file : register.head.title }

  /// How wide a day is, with the mark of what is derived.
  var dayWidth: Int { words.day(.last).displayWidth + 1 }
}
