package import Contracts

/// The answer of `reminders` of one register, or of several as one list.
package struct JoinedReminders: Sendable {
  let answers: [ReminderList]
  let settings: [Setting]
  private let order: JoinedOrder

  package init(_ answers: [ReminderList], _ settings: [Setting]) {
    self.answers = answers
    self.settings = settings
    order = ReminderList.order(of: answers)
  }

  package init(_ reminders: ReminderList, _ setting: Setting) { self.init([reminders], [setting]) }

  /// What is the same for all registers: the language and the paper.
  var setting: Setting { settings[0] }

  var areSeveral: Bool { setting.name != nil }

  var count: Int { order.count }

  /// A reminder, and which register's.
  func item(_ position: Int) -> (item: ReminderList.Item, register: Int) {
    let place = order[position]
    return (answers[place.register].items[place.index], place.register)
  }
}
