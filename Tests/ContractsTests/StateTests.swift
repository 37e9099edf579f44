import Contracts
import Days
import Testing

/// Where a deadline stands on a day (FORMAT 5; SEMANTICS 8, 9, 14 and 17).
@Suite struct StateTests {
  /// Due on Sunday 2027-02-28, to be acted on by Friday the 26th.
  private static let sunday = """
    "start": "2023-07-01", "firstPeriod": { "end": "2027-06-30" }, "extensions": { "options": ["P1Y", "P1Y"] },
    "notice": { "period": "P4M" }
    """
  /// Due on Monday 2026-08-31.
  private static let monday = DecisionTests.options

  private static func notice(_ terms: String, on today: String, _ decisions: String...) throws -> Deadline {
    try DecisionTests.sheet(terms, decisions, on: today).deadlines("extension-notice")[0]
  }

  @Test(arguments: [
    ("2026-08-30", "open", 1), ("2026-08-31", "open", 0), ("2026-09-01", "overdue", -1),
    ("2026-12-31", "overdue", -122),
    ("2027-01-01", "overdue", -123), ("2030-01-01", "overdue", -1219),
  ]) func `on its very day a deadline is open, on the day after it is overdue`(
    today: String, state: String, daysLeft: Int
  ) throws {
    let deadline = try Self.notice(Self.monday, on: today)
    #expect(deadline.state.rawValue == state)
    #expect(deadline.daysLeft(from: try TestRegister.day(today)) == daysLeft)
    #expect(deadline.hasEnded == (today > "2026-12-31"))
  }

  @Test(arguments: [
    ("2027-02-25", "2027-02-28 by 2027-02-26 open red", 1), ("2027-02-26", "2027-02-28 by 2027-02-26 open red", 0),
    ("2027-02-27", "2027-02-28 by 2027-02-26 open red", -1), ("2027-02-28", "2027-02-28 by 2027-02-26 open red", -2),
    ("2027-03-01", "2027-02-28 by 2027-02-26 overdue red", -3),
  ]) func `a notice on a Sunday stays on its Sunday, and between actBy and due it is open and red`(
    today: String, line: String, daysLeft: Int
  ) throws {
    let deadline = try Self.notice(Self.sunday, on: today)
    #expect(deadline.line == line)
    #expect(deadline.daysLeft(from: try TestRegister.day(today)) == daysLeft)
  }

  @Test(arguments: [
    (#""P0D""#, "2026-08-31", "2027-02-26"), (#""P3D""#, "2026-08-28", "2027-02-25"),
    (#""P1M""#, "2026-07-31", "2027-01-28"),
    (#"{ "workingDays": 1 }"#, "2026-08-28", "2027-02-26"), (#"{ "workingDays": 2 }"#, "2026-08-27", "2027-02-25"),
  ]) func `the delivery margin moves actBy, never due`(margin: String, monday: String, sunday: String) throws {
    let head = TestRegister.head.replacing(#""holidays": "NL""#, with: #""deliveryMargin": \#(margin)"#)
    for (terms, due, actBy) in [(Self.monday, "2026-08-31", monday), (Self.sunday, "2027-02-28", sunday)] {
      let sheet = try TestRegister(terms, head: head).sheet(on: "2026-05-28")
      let deadline = try sheet.deadline("extension-notice")
      #expect(deadline.due.description == due && deadline.actBy.description == actBy)
      #expect(sheet.chain[0].noticeDue == deadline.due && sheet.chain[0].noticeActBy == deadline.actBy)
    }
  }

  @Test(arguments: [
    (#""holidays": "NL""#, "2029-03-29"), (#""holidays": "NL-lid1""#, "2029-03-30"),
    (#""holidays": "weekend""#, "2029-03-30"),
    (#""holidays": "NL", "closedDays": ["2029-03-29", "2029-03-28"]"#, "2029-03-27"),
    (#""closedDays": [{ "from": "2029-03-01", "until": "2029-03-31" }]"#, "2029-03-29"),
  ]) func `the register says what a working day is`(calendar: String, actBy: String) throws {
    let terms =
      #""firstPeriod": { "end": "2029-07-30" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" }"#
    let head = TestRegister.head.replacing(#""holidays": "NL""#, with: calendar)
    let deadline = try TestRegister(terms, head: head).sheet(on: "2028-05-28").deadline("extension-notice")
    // Good Friday.
    #expect(deadline.due.description == "2029-03-30" && deadline.actBy.description == actBy)
  }

  @Test(arguments: [
    ("2026-06-21", "2026-08-31 open green"), ("2026-06-22", "2026-08-31 sent orange"),
    ("2026-08-31", "2026-08-31 sent orange"), ("2026-09-01", "2026-08-31 sent red"),
    ("2026-09-14", "2026-08-31 sent red"),
    ("2026-09-15", "2026-08-31 late green"), ("2029-01-01", "2026-08-31 late green"),
  ]) func `sent but not known to be received is listed until it is, orange, red after due`(
    today: String, line: String
  ) throws {
    // The ladder would be orange from 2026-02-27 on.
    let ladder =
      #", "rules": [{ "id": "extension-notice", "when": ["extension-left"], "remind": ["P1W"], "#
      + #""due": { "before": "term.end", "by": "notice.period" }, "closedBy": ["notify", "lapse", "terminate"] }]"#
    let decisions = ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-09-15"].map(DecisionTests.object)
    let terms = Self.monday + #", "decisions": [\#(decisions.joined(separator: ", "))]"#
    let sheet = try TestRegister(terms, head: TestRegister.head + ladder).sheet(on: today, settledToo: true)
    let deadline = try #require(sheet.deadlines("extension-notice").first)
    #expect(deadline.line == line && deadline.termEnd?.description == "2026-12-31")
  }

  @Test func `told in time is not late, however long its receipt was unknown`() throws {
    let decisions = ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-08-31"]
    #expect(
      try DecisionTests.sheet(Self.monday, decisions, on: "2026-08-30").deadlines("extension-notice")[0].state == .sent)
    #expect(
      try DecisionTests.sheet(Self.monday, decisions, on: "2026-08-31").deadlines("extension-notice")[0].state == .done)
  }

  @Test(arguments: [("2026-07", DeadlineState.done), ("2026-08", .late), ("2026-08-15", .done)])
  func `of a receipt in a month the last day counts`(received: String, state: DeadlineState) throws {
    let terms =
      #""firstPeriod": { "end": "2026-12-15" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" }"#
    let told = "notify 2026-07-01 received \(received)"
    let deadline = try Self.notice(terms, on: "2026-10-01", "extend 2026-06-18 option 1", told)
    #expect(deadline.due.description == "2026-08-15" && deadline.state == state)
  }

  @Test(
    arguments: [
      ("2026-06-17", nil, "open"), ("2026-06-18", "2027-12-31", "open"), ("2026-09-01", "2027-12-31", "overdue"),
      ("2026-12-31", "2027-12-31", "overdue"),
    ] as [(String, String?, String)]) func `decided but not told, the notice stays open and says until when`(
      today: String, until: String?, state: String
    ) throws
  {
    let deadline = try Self.notice(Self.monday, on: today, "extend 2026-06-18 option 1")
    #expect(deadline.untoldUntil?.description == until && deadline.state.rawValue == state)
    #expect(!deadline.hasEnded && deadline.silence == .ends)
  }

  @Test func `an extended term that has begun counts as told`() throws {
    let sheet = try DecisionTests.sheet(Self.monday, ["extend 2026-06-18 option 1"], on: "2027-01-01")
    let notices = sheet.deadlines("extension-notice").map { "\($0.id) \($0.state.isPending)" }
    #expect(notices == ["c/extension-notice/2026-08-31 false", "c/extension-notice/2027-08-31 true"])
    #expect(sheet.deadlines.allSatisfy { $0.untoldUntil == nil })
  }

  @Test(arguments: [
    (monday, "extend 2026-06-18 option 1", "extension-notice", "late"),
    // Only the outcome is known: nobody can say that it was told too late.
    (monday, "extend - option 1", "extension-notice", "done"),
    // Under tacit renewal there was nothing to tell.
    (DecisionTests.tacit, "extend 2026-06-18 option 1", "renewal-stop", "done"),
  ]) func `a notice that was never recorded is told when the extended term begins, and that is late`(
    terms: String, decision: String, rule: String, state: String
  ) throws {
    let sheet = try DecisionTests.sheet(terms, [decision], on: "2027-01-01")
    let notice = try #require(sheet.deadlines(rule).first { $0.termEnd?.description == "2026-12-31" })
    #expect(notice.due.description == "2026-08-31" && notice.state.rawValue == state)
  }

  @Test func `a notice recorded after the extended term has begun leaves the deadline late`() throws {
    let decisions = ["extend 2026-06-18 option 1", "notify 2027-01-11 received 2027-01-20"]
    for today in ["2027-01-10", "2027-01-11", "2027-01-20"] {
      let notices = try DecisionTests.sheet(Self.monday, decisions, on: today).deadlines("extension-notice")
      #expect(notices.first?.state == .late, "\(today)")
    }
  }

  @Test func `an id holds contract, rule and due, and follows the due date`() throws {
    let one = try TestRegister(Self.sunday).sheet(on: "2026-05-28")
    #expect(one.deadlines.map(\.id) == ["c/talk/2027-01-26", "c/extension-notice/2027-02-28", "c/expiry/2027-06-30"])
    let other = try TestRegister(Self.sunday.replacing("P4M", with: "P3M")).sheet(on: "2026-05-28")
    #expect(other.deadlines.map(\.id).contains("c/extension-notice/2027-03-31"))
  }

  @Test func `deadlines of earlier terms stand with what is settled, and nowhere else`() throws {
    let decisions = ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-06-24"].map(DecisionTests.object)
    let register = try TestRegister(Self.monday + #", "decisions": [\#(decisions.joined(separator: ", "))]"#)
    let all = try register.upcoming(on: "2027-02-01", within: Period(years: 1), settledToo: true).deadlines
    #expect(
      all.map { "\($0.id) \($0.state.rawValue) \($0.termEnd?.description ?? "-")" } == [
        "c/talk/2026-07-31 done 2026-12-31", "c/extension-notice/2026-08-31 done 2026-12-31",
        "c/expiry/2026-12-31 done 2026-12-31", "c/talk/2027-07-31 open 2027-12-31",
        "c/extension-notice/2027-08-31 open 2027-12-31", "c/expiry/2027-12-31 open 2027-12-31",
      ])
    let pending = try register.upcoming(on: "2027-02-01", within: Period(years: 1)).deadlines
    #expect(pending.map(\.id) == all.filter(\.state.isPending).map(\.id))
  }
}
