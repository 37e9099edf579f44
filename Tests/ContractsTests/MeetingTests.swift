import Contracts
import Days
import Testing

/// The last real decision moment: the route planned backwards from the notice (SEMANTICS 11; FORMAT 2, meetings).
///
/// The notice is due on Monday 2026-08-31; today is 2026-05-28 where nothing else is said.
@Suite struct MeetingTests {
  /// A register with one body on its route.
  private static func pfho(
    _ meetings: String, papersDue: String? = #""P3W""#, closed: String = "[]", margin: String? = nil,
    _ members: [String: String] = [:]
  ) -> RuleRegister {
    let papers = papersDue.map { #""papersDue": \#($0), "# } ?? ""
    let margin = margin.map { #", "deliveryMargin": "\#($0)""# } ?? ""
    return RuleRegister(
      members,
      [
        "bodies": #"{ "pfho": { "name": "PFHO", \#(papers)"meetings": \#(meetings) } }"#,
        "routes": #"{ "extension": ["pfho"] }"#, "register": #"{ "closedDays": \#(closed)\#(margin) }"#,
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let meetings: String
    var closed = "[]"
    /// The day to keep, and the last on which the meeting can be; nil: none is left in time.
    let decision: String?
    var last: String?

    var testDescription: String { "\(meetings) \(closed)" }
  }

  static let cases: [Case] = [
    Case(meetings: #"["2026-06-11", "2026-08-20", "2026-10-08"]"#, decision: "2026-08-20"),
    Case(meetings: #"["2026-10-08", "2026-08-20", "2026-06-11"]"#, decision: "2026-08-20"),
    // On the very day it is in time; a day later it is not.
    Case(meetings: #"["2026-06-11", "2026-08-31"]"#, decision: "2026-08-31"),
    Case(meetings: #"["2026-06-11", "2026-09-01"]"#, decision: "2026-06-11"),
    // A meeting whose day is unknown may be as late as its last day, and is ready for its first.
    Case(meetings: #"["2026-06-11", "2026-08"]"#, decision: "2026-08-01", last: "2026-08-31"),
    Case(meetings: #"["2026-06", "2026-10"]"#, decision: "2026-06-01", last: "2026-06-30"),
    Case(meetings: #"["2026-06-11", "2026-09"]"#, decision: "2026-06-11"),
    Case(meetings: #"["2026-06-11", "2026"]"#, decision: "2026-06-11"),
    // Of two that may be on the same last day the one that begins later.
    Case(meetings: #"["2026-08-31", "2026-08"]"#, decision: "2026-08-31"),
    Case(meetings: #"["2026-09-01", "2026-10"]"#, decision: nil),
    Case(meetings: "[]", decision: nil),
    // Today counts.
    Case(meetings: #"["2026-05-28"]"#, decision: "2026-05-28"),
    // A round in writing is a meeting.
    Case(meetings: #"["2026-06-11", { "on": "2026-08-24", "written": true }]"#, decision: "2026-08-24"),
    Case(meetings: #"["2026-06-11", { "on": "2026-08-24" }]"#, decision: "2026-08-24"),
    // A meeting inside a recess does not count.
    Case(
      meetings: #"["2026-06-11", "2026-08-20"]"#, closed: #"[{ "from": "2026-07-12", "until": "2026-08-20" }]"#,
      decision: "2026-06-11"),
    Case(
      meetings: #"["2026-06-11", "2026-08-20"]"#, closed: #"[{ "from": "2026-07-12", "until": "2026-08-19" }]"#,
      decision: "2026-08-20"),
    Case(
      meetings: #"["2026-06-11", { "on": "2026-08-20", "written": true }]"#,
      closed: #"[{ "from": "2026-07", "until": "2026-08" }]"#, decision: "2026-06-11"),
    Case(
      meetings: #"["2026-06-11", "2026-08"]"#, closed: #"[{ "from": "2026-07-12", "until": "2026-08-31" }]"#,
      decision: "2026-06-11"),
    Case(
      meetings: #"["2026-06-11", "2026-08"]"#,
      closed: #"[{ "from": "2026-08-16", "until": "2026-08-31" }, { "from": "2026-08-01", "until": "2026-08-15" }]"#,
      decision: "2026-06-11"),
    // Partly in a recess: it is on one of the days that are left.
    Case(
      meetings: #"["2026-06-11", "2026-08"]"#, closed: #"[{ "from": "2026-07-12", "until": "2026-08-20" }]"#,
      decision: "2026-08-21", last: "2026-08-31"),
    Case(
      meetings: #"["2026-06-11", "2026-09"]"#, closed: #"[{ "from": "2026-08-15", "until": "2026-12" }]"#,
      decision: "2026-06-11"),
    Case(
      meetings: #"["2026"]"#, closed: #"[{ "from": "2026-08-15", "until": "2026-12" }]"#, decision: "2026-01-01",
      last: "2026-08-14"),
    Case(
      meetings: #"["2026-06-11", "2026-08"]"#, closed: #"[{ "from": "2026-08-10", "until": "2026-08-20" }]"#,
      decision: "2026-08-01", last: "2026-08-31"),
    Case(
      meetings: #"["2026-06-11", "2026-08"]"#,
      closed: #"[{ "from": "2026-08-11", "until": "2026-08-20" }, { "from": "2026-08-01", "until": "2026-08-10" }]"#,
      decision: "2026-08-21", last: "2026-08-31"),
    // A single closed day closes offices, not bodies.
    Case(meetings: #"["2026-06-11", "2026-08-20"]"#, closed: #"["2026-08-20"]"#, decision: "2026-08-20"),
  ]

  @Test(arguments: cases) func `the last meeting before the notice decides`(example: Case) throws {
    let decision = try Self.pfho(example.meetings, closed: example.closed).deadline("decision")
    guard let day = example.decision else {
      // No meeting left: due today, red, and it says so.
      #expect(decision.due.description == "2026-05-28" && decision.state == .open && decision.light == .red)
      #expect(decision.missingMeeting?.body == "pfho" && decision.missingMeeting?.limit.description == "2026-08-31")
      #expect(decision.meeting == nil)
      return
    }
    #expect(decision.due.description == day && decision.missingMeeting == nil)
    #expect(decision.meeting?.body == "pfho" && decision.meeting?.slot.first == decision.due)
    #expect(decision.meeting?.slot.last.description == example.last ?? day)
    #expect(decision.isDerived == (example.last != nil))
  }

  @Test(arguments: [
    (#"["2026-08-20"]"#, #""P3W""#, "2026-07-30", "2026-07-30"),
    (#"["2026-08-20"]"#, #""P0D""#, "2026-08-20", "2026-08-20"),
    // From the first possible day: Saturday 2026-08-01 less three weeks is a Saturday too.
    (#"["2026-08"]"#, #""P3W""#, "2026-07-11", "2026-07-10"),
    (#"["2026-08-20"]"#, #"{ "workingDays": 10 }"#, "2026-08-06", "2026-08-06"),
    (#"["2026-06"]"#, #"{ "workingDays": 1 }"#, "2026-05-29", "2026-05-29"),
  ])
  func `papers are due before the first possible day`(meetings: String, lead: String, due: String, actBy: String) throws
  {
    let papers = try Self.pfho(meetings, papersDue: lead).deadline("papers")
    #expect([papers.due.description, papers.actBy.description] == [due, actBy])
    #expect(papers.silence == .ends && papers.meeting == nil)
  }

  @Test func `a body without a lead time leaves the papers unknown, and the decision stands`() throws {
    let register = Self.pfho(#"["2026-08-20"]"#, papersDue: nil)
    #expect(try register.unknown() == ["papers": ["bodies.pfho.papersDue"]])
    #expect(try register.days("decision") == ["2026-08-20"])
    #expect(try register.days("papers") == [])
  }

  @Test func `the talk is a month before the papers, else before the decision, else before the notice`() throws {
    #expect(try Self.pfho(#"["2026-08-20"]"#).days("talk") == ["2026-06-29"])
    #expect(try Self.pfho(#"["2026-08-20"]"#, papersDue: nil).days("talk") == ["2026-07-20"])
    #expect(try Self.pfho("[]").days("talk") == ["2026-07-31"])
    #expect(try Self.pfho(#"["2026-08-20"]"#, ["route": #""none""#]).days("talk") == ["2026-07-31"])
  }

  @Test func `without a notice date there is no decision, papers or talk date either`() throws {
    let register = Self.pfho(#"["2026-08-20"]"#, ["notice": "{}"])
    #expect(
      try register.unknown() == [
        "extension-notice": ["notice.period"], "decision": ["notice.period"], "papers": ["notice.period"],
        "talk": ["notice.period"],
      ])
    for rule in ["extension-notice", "decision", "papers", "talk"] { #expect(try register.days(rule) == []) }
  }

  @Test func `the meeting must be in time for the day to act by, margin and all`() throws {
    // 2026-08-31 less a week is 2026-08-24.
    #expect(try Self.pfho(#"["2026-06-11", "2026-08-24"]"#, margin: "P1W").days("decision") == ["2026-08-24"])
    #expect(try Self.pfho(#"["2026-06-11", "2026-08-25"]"#, margin: "P1W").days("decision") == ["2026-06-11"])
    // A notice on Sunday 2026-08-30 must go out on Friday.
    let sunday = ["firstPeriod": #"{ "end": "2026-12-30" }"#]
    #expect(try Self.pfho(#"["2026-08-28"]"#, sunday).days("decision") == ["2026-08-28"])
    #expect(try Self.pfho(#"["2026-08-29"]"#, sunday).deadline("decision").missingMeeting != nil)
    #expect(try Self.pfho(#"["2026-08"]"#, sunday).deadline("decision").missingMeeting != nil)
  }

  @Test(arguments: [
    ("2026-07-31", DeadlineState.open, Light.red), ("2026-08-01", .open, .red), ("2026-08-31", .open, .red),
    ("2026-09-01", .overdue, .red),
  ])
  func `a decision is overdue only after the last possible day`(today: String, state: DeadlineState, light: Light)
    throws
  {
    let decision = try Self.pfho(#"["2026-06-11", "2026-08"]"#).deadline("decision", on: today)
    #expect(decision.due.description == "2026-08-01" && decision.actBy.description == "2026-07-31")
    #expect(decision.state == state && decision.light == light)
  }

  @Test func `a decision turns orange when its meeting is a month away`() throws {
    // Its first reminder is three months before, so only a rule without reminders shows it.
    let rules = #"[{ "id": "own", "due": { "meeting": "pfho", "before": "rule:extension-notice" } }]"#
    let body = ["bodies": #"{ "pfho": { "papersDue": "P3W", "meetings": ["2026-08-20"] } }"#, "rules": rules]
    for (today, light) in [
      ("2026-07-19", Light.green), ("2026-07-20", .orange), ("2026-08-05", .orange), ("2026-08-06", .red),
    ] {
      #expect(try RuleRegister([:], body).deadline(on: today).light == light, "\(today)")
    }
  }

  @Test func `when the last meeting has passed without a decision it is due on that meeting, and says so`() throws {
    let register = Self.pfho(#"["2026-06-11", "2026-10-08"]"#)
    #expect(try register.deadline("decision", on: "2026-06-11").missingMeeting == nil)
    let missed = try register.deadline("decision", on: "2026-06-12")
    #expect(missed.due.description == "2026-06-11" && missed.state == .overdue && missed.light == .red)
    #expect(missed.missingMeeting?.body == "pfho" && missed.missingMeeting?.limit.description == "2026-08-31")
    #expect(missed.silence == .ends)
  }

  @Test func `a decision that was taken is done, whatever meetings there are`() throws {
    let decided = ["decisions": #"[{ "on": "2026-06-11", "kind": "extend", "option": 1, "by": "pfho" }]"#]
    for meetings in [#"["2026-06-11", "2026-10-08"]"#, "[]", #"["2026-10-08"]"#] {
      let decision = try Self.pfho(meetings, decided).deadline("decision", on: "2026-07-01")
      #expect(decision.state == .done && decision.missingMeeting == nil && decision.light == .green, "\(meetings)")
    }
  }

  @Test func `a contract whose route is none has no decision to plan`() throws {
    let register = Self.pfho(#"["2026-08-20"]"#, ["route": #""none""#])
    #expect(try register.days("decision") == [] && register.days("papers") == [])
    #expect(try register.unknown() == [:])
  }

  @Test func `a rule may ask for one body's meeting before any day`() throws {
    let rules = #"""
      [{ "id": "own", "due": { "meeting": "ab", "before": "term.end" }, "closedBy": ["lapse"] },
       { "id": "stukken", "due": { "papers": "ab", "before": "term.end" } }]
      """#
    let bodies = #"{ "ab": { "papersDue": "P2W", "meetings": ["2026-09-24", "2026-12-17", "2027-02-11"] } }"#
    let register = RuleRegister([:], ["rules": rules, "bodies": bodies])
    #expect(try register.days() == ["2026-12-17"])
    #expect(try register.days("stukken") == ["2026-12-03"])
    #expect(try register.deadline().meeting?.body == "ab")
  }
}
