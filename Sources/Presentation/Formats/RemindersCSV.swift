package import Contracts
import Days

/// The answer of `reminders` for a spreadsheet.
package struct RemindersCSV: LineAnswer {
  private let reminders: JoinedReminders
  private let withMark: Bool
  private let isRaw: Bool

  package init(_ reminders: ReminderList, _ setting: Setting, withMark: Bool, isRaw: Bool) {
    self.init(JoinedReminders(reminders, setting), withMark: withMark, isRaw: isRaw)
  }

  package init(_ reminders: JoinedReminders, withMark: Bool, isRaw: Bool) {
    self.reminders = reminders
    self.withMark = withMark
    self.isRaw = isRaw
  }

  package var beginning: [UInt8] {
    var csv = CSV(isRaw: isRaw)
    let columns: [Label] = [.on, .step, .what, .contract, .actBy, .recipients, .identifier]
    let all = (reminders.areSeveral ? [.register] : []) + columns
    for column in all { csv.text(reminders.setting.phrases[column]) }
    csv.endLine()
    return (withMark ? CSV.mark : []) + csv.octets
  }

  package var count: Int { reminders.count }

  package func octets(of lines: Range<Int>) -> [UInt8] {
    var csv = CSV(isRaw: isRaw, lines: lines.count)
    for line in lines {
      let (item, register) = reminders.item(line)
      let setting = reminders.settings[register]
      if let name = setting.name { csv.text(name) }
      csv.own(item.on)
      csv.own(item.step)
      csv.text(item.title[setting.language])
      let isContractPlain = csv.text(item.contract ?? "")
      csv.own(item.actBy)
      csv.text(item.to.joined(separator: ", "))
      let about = item.about
      let arePlain = isContractPlain && CSV.isPlain(about.rule.utf8.span) && !about.isMarked
      csv.identifier(about.contract, about.rule.utf8.span, about.remindedDue, arePlain: arePlain) { about.remindedAs }
      csv.endLine()
    }
    return csv.take()
  }
}
