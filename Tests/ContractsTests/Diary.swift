import Contracts
import Days
import Testing

/// Runs the reminders of a register day after day, and keeps what was told as a ledger would.
struct Diary {
  var register: Register
  var acknowledged: [String: ReminderMemory.Acknowledgement] = [:]
  private(set) var told: [ReminderMemory.Told] = []

  init(_ register: Register) { self.register = register }

  /// One run, with all that it tells remembered.
  mutating func run(on day: Day) throws -> Mailings {
    let mailings = register.mailings(today: day, memory: ReminderMemory(told: told, acknowledged: acknowledged))
    let keys = mailings.mailings.flatMap(\.told).map(\.key)
    #expect(Set(keys).count == keys.count, "a key is told once on \(day)")
    #expect(Set(keys).isDisjoint(with: told.map(\.key)), "a key was told before \(day)")
    told += mailings.mailings.flatMap(\.told)
    return mailings
  }

  /// The reminders of a run about one rule: `P3M a@example.org`, with what else is to be seen of each.
  mutating func lines(on day: String, rule: String = "extension-notice") throws -> [String] {
    try run(on: #require(Day(day))).lines(rule)
  }
}

extension Mailings {
  func lines(_ rule: String? = nil) -> [String] {
    mailings.flatMap { mailing in
      mailing.reminders.filter { rule == nil || $0.deadline.rule == rule }.map { reminder in
        let before = reminder.before.map { " was \($0)" } ?? ""
        let instead = reminder.insteadOf.isEmpty ? "" : " for \(reminder.insteadOf.joined(separator: "+"))"
        return "\(reminder.step) \(mailing.recipient.address)\(before)\(instead)"
      }
    }
  }
}
