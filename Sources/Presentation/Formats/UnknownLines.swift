import Contracts

/// What can't be dated, by what it waits for.
enum UnknownLines {
  static func write(_ unknown: [UnknownDeadline], _ setting: Setting, to page: inout TextPage) {
    guard !unknown.isEmpty else { return }
    page.blankLine()
    let name = setting.name.map { " (\($0))" } ?? ""
    page.heading("\(setting.phrases[.unknown])\(name): \(setting.phrases.noDateWithout)")
    for group in UnknownGroup.groups(of: unknown) {
      page.paragraph(setting.name(ofMissing: group.missing), ink: .bold)
      page.paragraph(setting.phrases.neededFor(setting.titles(of: group.rules)), indent: 8, ink: .faint)
      page.paragraph(group.contracts.joined(separator: ", "), indent: 8)
    }
  }
}

extension Setting {
  /// The titles of rules, one after the other.
  func titles(of rules: [String]) -> String {
    rules.map { register.rules.rule($0)?.titles[language] ?? $0 }.joined(separator: ", ")
  }
}
