import Contracts
import Days
import JSONText
import TestSupport
import Testing

/// Over 400 days every step of the list of reminders is told exactly once, or goes with a graver one.
@Suite struct MailingLaws {
  /// Contracts of several kinds with owners, managers, meetings, dates of their own and milestones.
  static let text = """
    { "version": 1, "register": { "deliveryMargin": "P2D", "closedDays": ["2026-08-28"] },
      "documents": { "d": { "title": "D" } }, "parties": { "p": { "name": "P" } },
      "people": { "a": { "email": "a@x.nl", "manager": "m" }, "b": { "email": "b@x.nl", "manager": "m" },
                  "m": { "email": "m@x.nl" } },
      "bodies": { "board": { "papersDue": "P3W", "meetings": [\(meetings)] } }, "routes": { "extension": ["board"] },
      "rules": [{ "id": "daily", "due": { "on": "procurement.start" }, "closedBy": ["lapse"], "overdue": "P1D",
                  "remind": ["P10D", { "workingDays": 3 }, "P0D"], "escalate": "P4D" }],
      "notify": { "to": ["n@x.nl"], "digest": "none" },
      "milestones": [{ "id": "x", "on": ["2026-06", "2026-10-03", "2027-01"] }],
      "contracts": [
        { "id": "one", "provider": "p", "owner": "a", "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" },
          "extensions": { "options": ["P1Y", "P1Y"] }, "notice": { "period": "P4M" }, "talks": { "every": "P6M" } },
        { "id": "two", "provider": "p", "owner": "b", "start": "2025-03-01", "firstPeriod": { "duration": "P18M" },
          "extensions": { "options": ["P1Y"] }, "notice": { "period": "P45D" }, "renewal": "tacit", "route": "none",
          "dates": [{ "id": "i", "title": "I", "on": "2026-05-31", "every": "P1M", "remind": ["P1W", "P1D"] }] },
        { "id": "three", "provider": "p", "start": "2026-01-01", "firstPeriod": { "end": "2028-12-31" },
          "extensions": { "maximumEnd": "2030-12-31" }, "procurement": { "starts": "2026-06" }, "notice": { "period": "P3M" } },
        { "id": "four", "provider": "p", "owner": "a", "start": "2026-02-15", "firstPeriod": { "duration": "P1Y" },
          "extensions": { "options": ["P1Y"] }, "notice": { "period": "P3M" },
          "decisions": [{ "kind": "extend", "on": "2026-09-10", "option": 1 }, { "kind": "notify", "on": "2026-09-14",
            "received": "2026-10-20" }] }
      ] }
    """

  private static var meetings: String {
    (0..<40).map { "\"\(Day("2026-01-08")!.adding(days: 28 * $0))\"" }.joined(separator: ", ")
  }

  private static let first = Day("2026-05-04")!

  /// What goes out on a day, as is known on that day.
  private static func list(_ register: Register, on day: Day) -> Set<ReminderKey> {
    let items = ReminderList(register, today: day, from: day, until: day).items
    return Set(
      items.flatMap { item in item.to.map { ReminderKey(item.about.remembered, step: item.step, recipient: $0) } })
  }

  @Test func `run every day, each step goes out on its day and at no other time`() throws {
    let register = try RegisterReader.read(Array(Self.text.utf8))
    var diary = Diary(register)
    var steps = 0
    _ = try diary.run(on: Self.first)
    for day in (1...400).map({ Self.first.adding(days: $0) }) {
      let expected = Self.list(register, on: day)
      let told = Set(try diary.run(on: day).mailings.flatMap(\.reminders).flatMap(\.covers))
      #expect(told == expected, "\(day)")
      steps += expected.count
    }
    #expect(steps > 400)
    #expect(diary.told.contains { $0.key.step == "receipt+1" })
  }

  @Test(arguments: SeededGenerator.seeds) func `run now and then, no step is lost and none is told twice`(seed: UInt64)
    throws
  {
    var seeds = SeededGenerator(seed: seed)
    let register = try RegisterReader.read(Array(Self.text.utf8))
    var diary = Diary(register)
    _ = try diary.run(on: Self.first)
    var open: Set<ReminderKey> = []
    for day in (1...400).map({ Self.first.adding(days: $0) }) {
      open.formUnion(Self.list(register, on: day))
      // Mostly every few days, sometimes weeks of sleep.
      guard seeds.below(seeds.below(10) == 0 ? 25 : 3) == 0 else { continue }
      let mailings = try diary.run(on: day)
      let told = Set(diary.told.map(\.key))
      // What its own day settled is told as passed; of a sent notice the receipt is asked; what was decided is silent.
      let listed = Upcoming(register, today: day, until: day.adding(days: 800), settledToo: true).deadlines
      let states = Dictionary(
        listed.filter { $0.state.isPending || $0.closedBy.isEmpty }.map { ($0.remembered, $0.state) }
      ) { $1 }
      let lost = open.filter { key in
        !told.contains(key) && states[key.deadline].map { ($0 == .sent) == key.step.hasPrefix("receipt") } ?? false
      }
      #expect(lost == [], "\(day)")
      for mailing in mailings.mailings {
        let ids = mailing.reminders.map(\.id)
        #expect(Set(ids).count == ids.count, "one step of each deadline on \(day)")
      }
      open = []
    }
  }

  @Test func `several workers gather the same mail`() throws {
    let register = try RegisterReader.read(Array(Self.text.utf8))
    let day = try #require(Day("2026-08-17"))
    let alone = register.mailings(today: day, memory: ReminderMemory())
    let together = register.mailings(today: day, memory: ReminderMemory(), workers: ManyWorkers())
    #expect(alone.mailings.map(\.told) == together.mailings.map(\.told))
    #expect(alone.lines() == together.lines() && !alone.lines().isEmpty)
  }

  /// One contract each.
  private struct ManyWorkers: Workers {
    var hands: Int { 2 }

    func perform<Part: Sendable>(_ count: Int, _ task: @Sendable (Int) -> Part) -> [Part] { (0..<count).map(task) }

    func map<Part: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Part) -> [Part] {
      (0..<count).map { body($0..<($0 + 1)) }
    }
  }
}
