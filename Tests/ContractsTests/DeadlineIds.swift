import Contracts
import Days
import Testing

/// An acknowledgement names one deadline: no two of a contract share an id (FORMAT 5).
@Suite struct DeadlineIds {
  private static let head =
    TestRegister.head
    + #", "bodies": { "board": { "name": "Board", "papersDue": "P2W", "meetings": ["2026-06-18"] } }, "#
    + #""routes": { "extension": ["board"] }"#

  @Test(arguments: [
    (
      ["extend 2026-06-18 option 1", "notify 2026-06-20 received 2026-06-21"],
      ["c/decision/2026-06-18 overdue", "c/decision/2026-06-18/2026-12-31 done"]
    ),
    (
      [
        "extend 2026-06-18 option 1", "notify 2026-06-20 received 2026-06-21", "extend 2026-07-01 option 2",
        "notify 2026-07-02 received 2026-07-03",
      ], ["c/decision/2026-06-18 late", "c/decision/2026-06-18/2026-12-31 done"]
    ),
  ]) func `a later term that plans to the same meeting keeps the plain id`(decisions: [String], ids: [String]) throws {
    let list = decisions.map(DecisionTests.object).joined(separator: ", ")
    let register = try TestRegister(DecisionTests.options + #", "decisions": [\#(list)]"#, head: Self.head)
    let sheet = try register.sheet(on: "2026-11-01", settledToo: true)
    #expect(sheet.deadlines("decision").map { "\($0.id) \($0.state.rawValue)" } == ids)
    #expect(Set(sheet.deadlines.map(\.id)).count == sheet.deadlines.count)
  }

  @Test func `once the other party is told, silence has no say any more`() throws {
    for (receipt, expected) in [("", Silence?.none), (" received 2026-06-24", .ends)] {
      let list = ["extend 2026-06-18 option 1", "notify 2026-06-22" + receipt].map(DecisionTests.object)
      let register = try TestRegister(
        DecisionTests.options + #", "decisions": [\#(list.joined(separator: ", "))]"#)
      let notices = try register.sheet(on: "2026-07-01", settledToo: true).deadlines("extension-notice")
      #expect(notices.first { $0.termEnd?.description == "2026-12-31" }?.silence == expected)
    }
  }

  @Test(arguments: [
    // The day is stated as well as its month: nothing is read into it.
    (#"["2026-06", "2026-06-30"]"#, ["milestone/m/2026-06-30 stated"]),
    (#"["2026-06-30", "2026-06"]"#, ["milestone/m/2026-06-30 stated"]),
    (#"["2026-12", "2026", "2026-06"]"#, ["milestone/m/2026-06-30 derived", "milestone/m/2026-12-31 derived"]),
  ]) func `two dates of a milestone with one last day are one deadline`(dates: String, ids: [String]) throws {
    let head = TestRegister.head + #", "milestones": [{ "id": "m", "title": "M", "on": \#(dates) }]"#
    let register = try TestRegister("", head: head)
    let upcoming = try register.upcoming(on: "2026-05-28", within: Period(years: 1)).deadlines
    #expect(upcoming.map { "\($0.id) \($0.isDerived ? "derived" : "stated")" } == ids)
    let reminders = try ReminderList(
      register.register, today: TestRegister.day("2026-05-28"), from: TestRegister.day("2026-05-28"),
      until: TestRegister.day("2027-05-28")
    ).items.map { "\($0.deadline) \($0.step)" }
    #expect(Set(reminders).count == reminders.count)
  }

  @Test func `two dates of a milestone from which a rule counts back to one day are one deadline`() throws {
    let head =
      TestRegister.head
      + #", "rules": [{ "id": "before", "due": { "before": "milestone.on", "by": "P6M" } }]"#
      + #", "milestones": [{ "id": "m", "title": "M", "on": ["2026-08-29", "2026-08-30", "2026-08-31"] }]"#
    let upcoming = try TestRegister("", head: head).upcoming(on: "2026-01-28", within: Period(years: 1)).deadlines
    #expect(Set(upcoming.map(\.id)).count == upcoming.count && upcoming.contains { $0.rule == "before" })
  }
}
