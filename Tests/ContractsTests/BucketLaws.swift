import Contracts
import Days
import Testing

/// Every day has one bucket: on no day of ten years is an open deadline in no list, or in two (SEMANTICS 14).
@Suite struct BucketLaws {
  /// Contracts of every kind, with decisions at all times of their lives.
  private static let contracts: KeyValuePairs<String, String> = [
    "silent": DecisionTests.options + #", "talks": { "every": "P5M" }, "procurement": { "starts": "2027" }"#,
    "told": DecisionTests.options
      + decided(
        "extend 2026-06-18 option 1", "notify 2026-09-10 received 2026-09-20", "extend 2027-06-17 option 2",
        "notify 2027-06-20"),
    "untold": DecisionTests.options + decided("extend 2026-06-18 option 1"),
    "wrong": DecisionTests.options
      + decided("extend 2026-06-18 until 2028-06-30", "notify 2026-06-20", "lapse 2027-03-01"),
    "free": DecisionTests.free + #", "route": "none""#
      + decided(
        "extend 2026-06-18 until 2028", "notify 2026-06-20 received 2026-06-21", "terminate 2028-02-01 until 2028-05-05"
      ),
    "tacit": DecisionTests.tacit + decided("extend 2026-06-18 option 1", "notify 2027-08-20 received 2027-09-10"),
    "forever": DecisionTests.period + #", "renewal": "tacit", "procurement": { "leadTime": "P1Y" }"#,
    "sunday":
      #""firstPeriod": { "duration": "P2Y", "end": "2027-06-30" }, "extensions": { "options": ["P8M"] }, "#
      + #""notice": { "period": "P4M" }, "#
      + #""dates": [{ "id": "a", "on": "2026-02-28", "every": "P3M" }, { "id": "b", "on": "2026-05-31" }]"#,
    "unknown": DecisionTests.noEnd + decided("extend 2027-01-10 until 2029-01-31", "lapse 2028-09-01"),
  ]

  private static let head =
    TestRegister.head + """
      , "bodies": { "board": { "name": "Board", "papersDue": "P3W",
        "meetings": ["2026-06-18", "2026-10", "2027-06-17", "2028"] } },
      "routes": { "extension": ["board"] }, "milestones": [{ "id": "m", "title": "M", "on": ["2026-03", "2027-08-15"] }]
      """

  private static func decided(_ decisions: String...) -> String {
    #", "decisions": [\#(decisions.map(DecisionTests.object).joined(separator: ", "))]"#
  }

  /// `#expect` would take longer than what is checked: there are some hundred thousand of these.
  private static func check(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { Issue.record("\(message())") }
  }

  /// The deadlines of a day by id, settled ones included.
  private static func all(_ register: Register, on day: Day) -> [String: Deadline] {
    let all = Upcoming(register, today: day, until: day.adding(days: 800), settledToo: true).deadlines
    check(Set(all.map(\.id)).count == all.count, "\(day): an id is there twice")
    return Dictionary(all.map { ($0.id, $0) }) { one, _ in one }
  }

  @Test(arguments: 2025..<2035)
  func `every open deadline is in one list, from the day it is seen until it is settled`(year: Int) throws {
    let register = try TestRegister(Self.contracts, head: Self.head).register
    var day = try #require(Day(year: year, month: 1, day: 1))
    var before = Self.all(register, on: day)
    #expect(before.values.contains { $0.state.isPending })
    while day.civil.year == year {
      day = day.next
      let now = Self.all(register, on: day)
      for deadline in now.values {
        checkState(deadline, register, on: day)
        if let earlier = before[deadline.id] { checkCourse(earlier, deadline, on: day) }
      }
      for (id, deadline) in before where deadline.state.isPending && now[id] == nil {
        // Where no meeting is left, what is still to be decided is due today, whatever day it is.
        Self.check(deadline.missingMeeting != nil || deadline.due >= day, "\(day) \(id) has vanished")
      }
      before = now
    }
  }

  @Test func `what is pending is what is not settled, and each state is there some day`() throws {
    let register = try TestRegister(Self.contracts, head: Self.head).register
    var seen: Set<DeadlineState> = []
    for month in 0..<120 {
      let day = try TestRegister.day("2025-01-31").stepping(months: month, rounding: .down).day
      let all = Self.all(register, on: day).values
      seen.formUnion(all.map(\.state))
      for reach in [0, 30, 800] {
        let pending = Upcoming(register, today: day, until: day.adding(days: reach)).deadlines.map(\.id)
        let expected = all.filter { $0.state == .overdue || ($0.state.isPending && $0.actBy - day <= reach) }.map(\.id)
        #expect(Set(pending) == Set(expected) && pending.count == expected.count, "\(day)")
      }
    }
    #expect(seen == Set(DeadlineState.allCases))
  }

  private func checkState(_ deadline: Deadline, _ register: Register, on day: Day) {
    let isByItsDay = register.rules.rule(deadline.rule)?.isSettledByItsDay ?? false
    Self.check(deadline.actBy <= deadline.due && register.workingDays.isWorkingDay(deadline.actBy), "\(deadline.id)")
    switch deadline.state {
    case .open:
      // A meeting of which only the month is known may be held until its last day.
      Self.check(deadline.due >= day || deadline.meeting.map { $0.slot.last >= day } ?? false, "\(day) \(deadline.id)")
      Self.check(deadline.light == .red || deadline.actBy - day > 14, "\(day) \(deadline.id)")
    case .overdue: Self.check(deadline.due < day && !isByItsDay && deadline.light == .red, "\(day) \(deadline.id)")
    case .sent: Self.check(deadline.light == (deadline.due < day ? .red : .orange), "\(day) \(deadline.id)")
    case .done, .late: Self.check(deadline.light == .green, "\(day) \(deadline.id)")
    }
  }

  /// What a deadline may be on the day after it was `before`.
  private func checkCourse(_ before: Deadline, _ now: Deadline, on day: Day) {
    Self.check(before.due == now.due && before.actBy == now.actBy, "\(day) \(now.id)")
    switch (before.state, now.state) {
    case (.done, .done), (.late, .late), (.open, _), (.sent, .sent), (.sent, .done), (.sent, .late),
      (.overdue, .overdue),
      (.overdue, .late), (.overdue, .sent):
      return
    default: Issue.record("\(day) \(now.id): \(before.state) becomes \(now.state)")
    }
  }
}
