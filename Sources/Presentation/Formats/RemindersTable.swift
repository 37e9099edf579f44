package import Contracts
package import Days

/// The answer of `reminders` for a screen: what goes out on one day about one thing stands together.
package enum RemindersTable {
  /// All that is told of several reminders together.
  private struct Key: Hashable {
    let on: Day
    let step: String
    let title: Rule.Titles
    let actBy: Day
    let to: [String]
    /// Whose it is, where there are several registers.
    let register: Int
  }

  package static func text(_ reminders: ReminderList, from first: Day, until last: Day, _ setting: Setting) -> String {
    text(JoinedReminders(reminders, setting), from: first, until: last)
  }

  package static func text(_ reminders: JoinedReminders, from first: Day, until last: Day) -> String {
    let setting = reminders.setting
    var page = TextPage(setting)
    page.heading(setting.phrases.remindersHeading(from: setting.day(first), until: setting.day(last)))
    page.paragraph(setting.phrases.reminders(reminders.count))
    var keys: [Key] = []
    var contracts: [Key: [String]] = [:]
    for position in 0..<reminders.count {
      let (item, register) = reminders.item(position)
      let key = Key(
        on: item.on, step: item.step, title: item.title, actBy: item.actBy, to: item.to, register: register)
      if contracts[key] == nil { keys.append(key) }
      contracts[key, default: []] += item.contract.map { [$0] } ?? []
    }
    let steps = keys.map { setting.phrases.step($0.step, setting.words) }
    let stepWidth = min(steps.map(\.displayWidth).max() ?? 0, setting.width / 3)
    for (key, step) in zip(keys, steps) {
      page.blankLine()
      page.row(
        [.init(text: setting.day(key.on), width: setting.dayWidth), .init(text: step, width: stepWidth)],
        key.title[setting.language], ink: .bold)
      page.paragraph(setting.phrases.actBy(setting.day(key.actBy)), indent: 4)
      let own = reminders.settings[key.register]
      page.paragraph(setting.phrases.to(key.to.map(own.register.name(ofPerson:))), indent: 4)
      if let name = own.name { page.paragraph("\(setting.phrases[.register]): \(name)", indent: 4) }
      let names = contracts[key, default: []]
      if !names.isEmpty { page.paragraph(names.joined(separator: ", "), indent: 4) }
    }
    return page.text
  }
}
