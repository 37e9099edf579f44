import Contracts
import Days
import Testing

/// Runs the reminders of a register day after day, and keeps what was told as a ledger would.
struct Diary {
  var register: Register
  private var acknowledged: [DeadlineOfTerm: ReminderMemory.Acknowledgement] = [:]
  private(set) var told: [ReminderMemory.Told] = []

  init(_ register: Register) { self.register = register }

  /// Someone acknowledges the deadline that has that id on a day.
  mutating func acknowledge(_ id: String, until: String? = nil, on day: String) throws {
    let deadline = try #require(try register.meant(by: id, on: day))
    acknowledged[deadline.remembered] = .init(until: try until.map { try #require(Day($0)) })
  }

  /// All that is remembered, as a version noted it that did not know terms: under the ids of that day.
  mutating func forgetTerms(on day: String) throws {
    let all = try register.everything(on: day)
    func withoutTerm(_ deadline: DeadlineOfTerm) -> DeadlineOfTerm {
      DeadlineOfTerm(all.first { $0.remembered == deadline }?.remindedAs ?? deadline.id)
    }
    acknowledged = Dictionary(uniqueKeysWithValues: acknowledged.map { (withoutTerm($0.key), $0.value) })
    told = told.map { told in
      let key = ReminderKey(withoutTerm(told.key.deadline), step: told.key.step, recipient: told.key.recipient)
      return ReminderMemory.Told(key: key, contract: told.contract, rule: told.rule, due: told.due, on: told.on)
    }
  }

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

extension Register {
  /// The deadline that someone acknowledges by that id.
  func meant(by id: String, on day: String) throws -> Deadline? {
    Deadline.meant(by: id, among: try everything(on: day))
  }

  /// The deadlines of twenty years, those that are settled too.
  fileprivate func everything(on day: String) throws -> [Deadline] {
    let day = try #require(Day(day))
    return Array(Upcoming(self, today: day, until: day.adding(Period(years: 20)).day, settledToo: true).deadlines)
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
