package import Contracts
import Days

/// The answer of `reminders` for a spreadsheet.
package enum RemindersCSV {
  package static func text(_ reminders: ReminderList, _ setting: Setting, withMark: Bool, isRaw: Bool) -> String {
    var csv = CSV(withMark: withMark, isRaw: isRaw)
    let columns: [Label] = [.on, .step, .what, .contract, .actBy, .recipients, .identifier]
    csv.line(columns.map { .text(setting.phrases[$0]) })
    for item in reminders.items {
      csv.line([
        .own(item.on.description),
        .own(item.step),
        .text(item.title[setting.language]),
        .text(item.contract ?? ""),
        .own(item.actBy.description),
        .text(item.to.joined(separator: ", ")),
        .text(item.deadline),
      ])
    }
    return csv.text
  }
}
