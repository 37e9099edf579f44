package import Contracts
import Days

/// The answer of `rules` for people.
package struct RulesText {
  private static let labelWidth = 14
  private let setting: Setting
  private var page: TextPage

  package static func text(_ rules: RuleBook, _ setting: Setting) -> String {
    var text = RulesText(setting)
    for (index, rule) in rules.rules.enumerated() {
      if index > 0 { text.page.blankLine() }
      text.write(rule)
    }
    return text.page.text
  }

  private init(_ setting: Setting) {
    self.setting = setting
    page = TextPage(setting)
  }

  private var phrases: Phrases { setting.phrases }

  private mutating func write(_ rule: Rule) {
    let origin = phrases[rule.place == nil ? .builtIn : .own]
    page.heading("\(rule.id): \(rule.titles[setting.language]) (\(origin))")
    if !rule.when.isEmpty { write(.when, rule.when.map(\.rawValue).joined(separator: ", ")) }
    write(.due, phrases.due(rule.due, setting.words))
    write(.closedBy, rule.isSettledByItsDay ? phrases.ownDay : rule.closedBy.map(\.rawValue).joined(separator: ", "))
    write(.remind, reminders(rule))
    if rule.hasSilence { write(.silence, phrases.silenceOfRenewal) }
  }

  private func reminders(_ rule: Rule) -> String {
    var parts = rule.remind.isEmpty ? [phrases[.none]] : [rule.remind.map(setting.words.span).joined(separator: ", ")]
    if let overdue = rule.overdue { parts.append(phrases.afterwards(phrases.every(overdue, setting.words))) }
    if let escalate = rule.escalate { parts.append(phrases.managerFrom(setting.words.span(escalate))) }
    return parts.joined(separator: "; ")
  }

  private mutating func write(_ label: Label, _ value: String) {
    page.row([.init(text: phrases[label], width: Self.labelWidth, ink: .faint)], value, indent: 2)
  }
}
