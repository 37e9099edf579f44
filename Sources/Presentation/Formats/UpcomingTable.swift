package import Contracts
import Days
import JSONText

/// The answer of `upcoming` for a screen.
package struct UpcomingTable {
  private let setting: Setting
  private let upcoming: JoinedUpcoming
  private var page: TextPage

  /// The text of the answer; `errors` are the findings because of which something may be missing from it.
  package static func text(_ upcoming: Upcoming, errors: [ReportedFinding], _ setting: Setting) -> String {
    text(JoinedUpcoming(upcoming, setting), errors: [errors])
  }

  /// The same for several registers, with the errors of each.
  package static func text(_ upcoming: JoinedUpcoming, errors: [[ReportedFinding]]) -> String {
    var table = UpcomingTable(upcoming)
    table.write(errors)
    return table.page.text
  }

  private init(_ upcoming: JoinedUpcoming) {
    setting = upcoming.setting
    self.upcoming = upcoming
    page = TextPage(setting)
  }

  private mutating func write(_ errors: [[ReportedFinding]]) {
    let deadlines = upcoming.deadlines
    let groups = DeadlineGroup.groups(of: deadlines)
    let sections = Dictionary(grouping: groups) { DeadlineSection($0.example) }
    writeHeading(sections)
    write(errorsIn: errors)
    let columns = ContractColumns(deadlines, upcoming.settings)
    let leftWidth = groups.map { words($0).left($0.example).displayWidth }.max() ?? 0
    for section in DeadlineSection.allCases {
      guard let groups = sections[section] else { continue }
      page.blankLine()
      page.heading(setting.phrases[section.label])
      for group in groups { write(group, columns, leftWidth: leftWidth) }
    }
    for (answer, setting) in zip(upcoming.answers, upcoming.settings) {
      UnknownLines.write(answer.unknown, setting, to: &page)
    }
    if upcoming.isAnythingDerived {
      page.blankLine()
      page.paragraph(setting.phrases.derivedMark, ink: .faint)
    }
  }

  private mutating func writeHeading(_ sections: [DeadlineSection: [DeadlineGroup]]) {
    let phrases = setting.phrases
    page.heading(upcoming.title)
    for line in upcoming.seen { page.paragraph(line) }
    let counts = DeadlineSection.allCases.compactMap { section in
      sections[section].map { "\($0.reduce(0) { $0 + $1.members.count }) \(phrases[section.label].lowercased())" }
    }
    let all = phrases.counts(contracts: upcoming.contractCount, deadlines: upcoming.deadlineCount)
    page.paragraph(counts.isEmpty ? all : "\(all): \(counts.joined(separator: ", "))")
  }

  /// A contract whose data is wrong may have deadlines that nobody can compute: so it comes first.
  private mutating func write(errorsIn errors: [[ReportedFinding]]) {
    guard errors.contains(where: { !$0.isEmpty }) else { return }
    page.blankLine()
    page.heading(setting.phrases[.errors])
    for (errors, setting) in zip(errors, upcoming.settings) {
      for reported in errors {
        let contract = reported.contract.map { "\($0): " } ?? ""
        page.paragraph(
          "\(setting.place(of: reported)): \(contract)\(setting.words.problem(reported.finding))", indent: 2, ink: .red)
      }
    }
  }

  private func words(_ group: DeadlineGroup) -> DeadlineWords {
    DeadlineWords(setting: upcoming.settings[group.registers[0]])
  }

  private mutating func write(_ group: DeadlineGroup, _ columns: ContractColumns, leftWidth: Int) {
    let example = group.example
    let deadlineWords = words(group)
    let ink = deadlineWords.ink(example.light)
    page.row(
      [
        .init(text: setting.phrases.word(example.light), width: 6, ink: ink),
        .init(text: deadlineWords.actBy(example), width: setting.dayWidth),
        .init(text: deadlineWords.left(example), width: leftWidth),
      ], example.title[setting.language], ink: .bold)
    for fact in deadlineWords.facts(example) { page.paragraph(fact, indent: 8, ink: .faint) }
    for (deadline, register) in zip(group.members, group.registers) { columns.write(deadline, of: register, to: &page) }
  }
}

/// The columns in which the contracts of a group stand below each other, as wide as the widest of the answer.
private struct ContractColumns {
  private static let indent = 8
  private let settings: [Setting]
  private let nameWidth: Int
  private let identifierWidth: Int
  private let providerWidth: Int
  private let ownerWidth: Int

  init(_ deadlines: [(deadline: Deadline, register: Int)], _ settings: [Setting]) {
    self.settings = settings
    let all = settings[0].width - Self.indent
    nameWidth = min(settings.compactMap(\.name).map(\.shown.displayWidth).max() ?? 0, all / 4)
    let room = nameWidth > 0 ? all - nameWidth - TextPage.gap : all
    identifierWidth = min(deadlines.map { $0.deadline.contract?.shown.displayWidth ?? 0 }.max() ?? 0, room / 2)
    let providers = Set(deadlines.map { Named($0.deadline.provider, $0.register) })
    providerWidth = min(
      providers.map { $0.id.map(settings[$0.register].register.name(ofParty:))?.shown.displayWidth ?? 0 }.max() ?? 0,
      room / 3)
    let owners = Set(deadlines.map { Named($0.deadline.owner, $0.register) })
    ownerWidth = min(
      owners.map { $0.id.map(settings[$0.register].register.name(ofPerson:))?.shown.displayWidth ?? 0 }.max() ?? 0,
      room / 5)
  }

  /// An id, and whose register's.
  private struct Named: Hashable {
    let id: String?
    let register: Int

    init(_ id: String?, _ register: Int) {
      self.id = id
      self.register = register
    }
  }

  func write(_ deadline: Deadline, of register: Int, to page: inout TextPage) {
    let setting = settings[register]
    guard let contract = deadline.contract else {
      let owner = deadline.owner.map(setting.register.name(ofPerson:))
      let told = [setting.name, owner].compactMap(\.self)
      if !told.isEmpty { page.paragraph(told.joined(separator: ", "), indent: Self.indent) }
      return
    }
    let provider = deadline.provider.map(setting.register.name(ofParty:)) ?? ""
    let owner = deadline.owner.map(setting.register.name(ofPerson:)) ?? ""
    let room =
      setting.width - Self.indent
      - [nameWidth, identifierWidth, providerWidth, ownerWidth].reduce(0) { sum, width in
        width > 0 ? sum + width + TextPage.gap : sum
      }
    let title = room < 16 ? "" : setting.register.contractTitle(of: deadline)?.shown.clipped(to: room) ?? ""
    page.row(
      [
        .init(text: setting.name?.shown.clipped(to: nameWidth) ?? "", width: nameWidth),
        .init(text: contract, width: identifierWidth),
        .init(text: provider.shown.clipped(to: providerWidth), width: providerWidth),
        .init(text: owner.shown.clipped(to: ownerWidth), width: ownerWidth),
      ], title, indent: Self.indent)
  }
}

extension Setting {
  /// The register's title, its file where it has none.
  var title: String { register.head.title.isBlank ? file : register.head.title }

  /// How wide a day is, with the mark of what is derived.
  var dayWidth: Int { words.day(.last).displayWidth + 1 }
}
