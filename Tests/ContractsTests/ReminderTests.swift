import Contracts
import Days
import Testing

/// What would be sent, when and to whom (SEMANTICS 13; FORMAT 5, `reminders`).
@Suite struct ReminderTests {
  static let people = #"""
    { "jansen": { "name": "Jansen", "manager": "baas" }, "baas": { "name": "Baas" } }
    """#

  /// One rule, due on `day`, that only a lapse settles; its members besides `due`.
  private static func rule(
    on day: String, _ members: String, register settings: String = "{}", _ sections: [String: String] = [:]
  ) -> RuleRegister {
    var sections = sections.merging(["register": settings]) { $1 }
    if sections["people"] == nil { sections["people"] = people }
    return RuleRegister(
      rule: #""due": { "on": "procurement.start" }, "closedBy": ["lapse"], \#(members)"#,
      ["procurement": #"{ "starts": "\#(day)" }"#, "owner": #""jansen""#], sections)
  }

  /// `step day` of each reminder of the rule `own`.
  private static func list(
    _ register: RuleRegister, today: String = "2026-05-28", from: String = "2026-01-01", until: String = "2027-12-31",
    rule: String = "own"
  ) throws -> [String] {
    try items(register, today: today, from: from, until: until, rule: rule).map { "\($0.step) \($0.on)" }
  }

  private static func items(
    _ register: RuleRegister, today: String = "2026-05-28", from: String, until: String, rule: String = "own"
  ) throws -> [ReminderList.Item] {
    let list = try ReminderList(
      register.read(), today: #require(Day(today)), from: #require(Day(from)), until: #require(Day(until)))
    return list.items.filter { $0.deadline.contains("/\(rule)/") }
  }

  @Test func `a notice is brought to mind along its ladder, each step on a working day`() throws {
    // 2026-02-28 and 2026-05-31 are at a weekend, and so is 2026-08-30.
    #expect(
      try Self.list(RuleRegister(), until: "2026-08-31", rule: "extension-notice") == [
        "P6M 2026-02-27", "P3M 2026-05-29", "P1M 2026-07-31", "P2W 2026-08-17", "P1W 2026-08-24", "P1D 2026-08-28",
      ])
  }

  @Test func `both days between which reminders are asked for belong to them`() throws {
    for (from, until, steps) in [
      ("2026-05-29", "2026-07-31", ["P3M 2026-05-29", "P1M 2026-07-31"]), ("2026-05-30", "2026-07-30", []),
      ("2026-07-31", "2026-07-31", ["P1M 2026-07-31"]), ("2026-08-01", "2026-07-31", []),
      ("2026-08-28", "2026-09-07", ["P1D 2026-08-28", "overdue+1 2026-09-07"]),
      ("2026-09-07", "2026-09-14", ["overdue+1 2026-09-07", "overdue+2 2026-09-14"]),
      ("2026-09-08", "2026-09-13", []),
    ] {
      #expect(
        try Self.list(RuleRegister(), from: from, until: until, rule: "extension-notice") == steps, "\(from) \(until)")
    }
  }

  struct Steps: Sendable, CustomTestStringConvertible {
    let day: String
    let remind: String
    var holidays = "NL"
    let steps: [String]

    var testDescription: String { "\(remind) before \(day)" }
  }

  @Test(arguments: [
    // Of several on one day the gravest: 2026-10-30 is the Friday before all three.
    Steps(day: "2026-11-02", remind: #"["P1D", "P2D", "P3D"]"#, steps: ["P1D 2026-10-30"]),
    Steps(day: "2026-11-02", remind: #"["P3D", "P1W", "P1D", "P7D"]"#, steps: ["P1W 2026-10-26", "P1D 2026-10-30"]),
    // Christmas 2026 is on a Friday and a Saturday.
    Steps(day: "2026-12-29", remind: #"["P4D", "P2D", "P0D"]"#, steps: ["P2D 2026-12-24", "P0D 2026-12-29"]),
    // Good Friday 2027-03-26, and Easter Monday 2027-03-29.
    Steps(day: "2027-03-30", remind: #"["P1D"]"#, steps: ["P1D 2027-03-25"]),
    Steps(day: "2027-03-30", remind: #"["P1D"]"#, holidays: "NL-lid1", steps: ["P1D 2027-03-26"]),
    Steps(day: "2027-03-30", remind: #"["P1D"]"#, holidays: "weekend", steps: ["P1D 2027-03-29"]),
    Steps(day: "2027-03-30", remind: #"[{ "workingDays": 3 }]"#, steps: ["3WD 2027-03-23"]),
    Steps(day: "2027-03-30", remind: #"[{ "workingDays": 0 }]"#, steps: ["0WD 2027-03-30"]),
    // A months step back rounds down: 31 May less three months.
    Steps(day: "2027-05-31", remind: #"["P3M"]"#, steps: ["P3M 2027-02-26"]),
    // The day to act by is the Friday before Saturday 2027-07-31.
    Steps(day: "2027-07-31", remind: #"["P1W", "P1M"]"#, steps: ["P1M 2027-06-30", "P1W 2027-07-23"]),
    Steps(day: "2027-07-30", remind: "[]", steps: []),
  ])
  func `a step that falls on a closed day goes out before it`(example: Steps) throws {
    let register = Self.rule(
      on: example.day, #""remind": \#(example.remind)"#, register: #"{ "holidays": "\#(example.holidays)" }"#)
    #expect(try Self.list(register) == example.steps)
  }

  @Test func `a step that a closing day of the register hits goes out before it`() throws {
    let register = Self.rule(
      on: "2026-11-04", #""remind": ["P1D"]"#, register: #"{ "closedDays": ["2026-11-03", "2026-11-02"] }"#)
    #expect(try Self.list(register) == ["P1D 2026-10-30"])
  }

  struct Overdue: Sendable, CustomTestStringConvertible {
    let day: String
    let rhythm: String
    var settings = "{}"
    let from: String
    let until: String
    let steps: [String]

    var testDescription: String { "\(rhythm) after \(day), \(from) to \(until)" }
  }

  @Test(arguments: [
    Overdue(
      day: "2026-09-30", rhythm: "P1W", from: "2026-09-30", until: "2026-10-21",
      steps: ["overdue+1 2026-10-07", "overdue+2 2026-10-14", "overdue+3 2026-10-21"]),
    // On the next working day: 2026-12-25, a Friday and a holiday, becomes Monday.
    Overdue(
      day: "2026-12-18", rhythm: "P1W", from: "2026-12-18", until: "2027-01-08",
      steps: ["overdue+1 2026-12-28", "overdue+2 2027-01-04", "overdue+3 2027-01-08"]),
    // Of several on one day the last.
    Overdue(
      day: "2026-09-30", rhythm: "P1D", from: "2026-10-01", until: "2026-10-06",
      steps: ["overdue+1 2026-10-01", "overdue+2 2026-10-02", "overdue+5 2026-10-05", "overdue+6 2026-10-06"]),
    // Due on Sunday 2026-10-04, act by Friday: what falls between them is not overdue yet.
    Overdue(
      day: "2026-10-04", rhythm: "P1D", from: "2026-10-01", until: "2026-10-06",
      steps: ["overdue+1 2026-10-05", "overdue+2 2026-10-06"]),
    Overdue(
      day: "2026-10-04", rhythm: "P1W", settings: #"{ "deliveryMargin": "P3W" }"#, from: "2026-09-01",
      until: "2026-10-17",
      steps: ["overdue+1 2026-10-09", "overdue+2 2026-10-16"]),
    // Counted from the day to act by, so that nothing drifts.
    Overdue(
      day: "2026-08-31", rhythm: "P1M", from: "2026-09-01", until: "2027-03-31",
      steps: [
        "overdue+1 2026-10-01", "overdue+2 2026-11-02", "overdue+3 2026-12-01", "overdue+4 2026-12-31",
        "overdue+5 2027-02-01", "overdue+6 2027-03-01", "overdue+7 2027-03-31",
      ]),
    // The numbers do not depend on the day from which one asks.
    Overdue(
      day: "2026-09-30", rhythm: "P1D", from: "2027-09-30", until: "2027-10-04",
      steps: ["overdue+365 2027-09-30", "overdue+366 2027-10-01", "overdue+369 2027-10-04"]),
    Overdue(
      day: "2026-09-30", rhythm: "P1D", from: "2027-10-04", until: "2027-10-04", steps: ["overdue+369 2027-10-04"]),
    // A week closed: all of it is told on the day after.
    Overdue(
      day: "2026-09-30", rhythm: "P1D",
      settings: #"{ "closedDays": ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"] }"#,
      from: "2026-10-08", until: "2026-10-12", steps: ["overdue+12 2026-10-12"]),
    // Over two thousand years.
    Overdue(
      day: "2026-09-30", rhythm: "P1Y6M", from: "4026-01-01", until: "4026-12-31", steps: ["overdue+1333 4026-03-30"]),
  ])
  func `what is overdue is told again at its rhythm, on the next working day`(example: Overdue) throws {
    let register = Self.rule(on: example.day, #""overdue": "\#(example.rhythm)""#, register: example.settings)
    #expect(try Self.list(register, from: example.from, until: example.until) == example.steps)
  }

  @Test func `a daily rhythm of eight thousand years is told for one week of them`() throws {
    let register = Self.rule(on: "2026-09-30", #""overdue": "P1D", "remind": ["P9999Y", "P2000Y"]"#)
    let first = try #require(Day("2026-09-30"))
    let monday = try #require(Day("9998-11-02"))
    #expect(
      try Self.list(register, from: "9998-11-02", until: "9998-11-08")
        == (0..<5).map {
          "overdue+\(monday.adding(days: $0) - first) \(monday.adding(days: $0))"
        })
    #expect(
      try Self.list(register, today: "0001-01-01", from: "0001-01-01", until: "2026-01-01") == ["P2000Y 0026-09-30"])
    #expect(try Self.list(register, today: "9999-12-31", from: "9999-12-30", until: "9999-12-31").count == 2)
  }

  @Test func `nothing goes out after the last day that can be written`() throws {
    let register = Self.rule(
      on: "2026-09-30", #""overdue": "P1D""#, register: #"{ "closedDays": ["9999-12-31", "9999-12-30"] }"#)
    #expect(try Self.list(register, from: "9999-12-29", until: "9999-12-31").map { $0.suffix(10) } == ["9999-12-29"])
  }

  @Test(arguments: [
    (
      "2026-08", "2026-07-24", "2026-09-12",
      // Act by Friday 2026-07-31, for the meeting may be on the first of August; it may also be on the last.
      [
        "P1W 2026-07-24", "P1D 2026-07-30", "meeting+1 2026-08-10", "meeting+2 2026-08-17", "meeting+3 2026-08-24",
        "meeting+4 2026-08-31", "overdue+1 2026-09-04", "overdue+2 2026-09-11",
      ]
    ),
    // The numbers do not depend on the day from which one asks.
    ("2026-08", "2026-08-18", "2026-08-30", ["meeting+3 2026-08-24"]),
    ("2026-08", "2026-08-25", "2026-08-31", ["meeting+4 2026-08-31"]),
    ("2026-08", "2026-08-25", "2026-08-30", []),
    // 2026-05-29 is closed, and the next working day is in June: left to what comes after.
    ("2026-05", "2026-05-16", "2026-06-08", ["meeting+3 2026-05-22", "overdue+1 2026-06-05"]),
    // On a known day there is nothing to ask after.
    ("2026-08-20", "2026-08-13", "2026-08-27", ["P1W 2026-08-13", "P1D 2026-08-19", "overdue+1 2026-08-27"]),
  ])
  func `a decision whose meeting may have been is told again at its rhythm until the last possible day`(
    meeting: String, from: String, until: String, steps: [String]
  ) throws {
    let bodies = #"{ "pfho": { "papersDue": "P3W", "meetings": ["\#(meeting)"] } }"#
    let closed = #"{ "closedDays": ["2026-05-29"] }"#
    let register = RuleRegister([:], ["bodies": bodies, "routes": #"{ "extension": ["pfho"] }"#, "register": closed])
    #expect(try Self.list(register, today: "2026-05-01", from: from, until: until, rule: "decision") == steps)
  }

  @Test func `what its own day settles is never told again`() throws {
    let register = RuleRegister(rule: #""due": { "on": "term.end" }, "remind": ["P1D"], "overdue": "P1D""#)
    #expect(try Self.list(register) == ["P1D 2026-12-30"])
  }

  @Test func `what is settled is not told any more, of what is sent the receipt is asked every week`() throws {
    let extend = #"{ "on": "2026-06-18", "kind": "extend", "option": 1 }"#
    let asked = (1...10).map { "receipt+\($0)" }
    for (notify, steps) in [(#"{ "on": "2026-06-22", "kind": "notify" }"#, asked), (RuleSettlementTests.notify, [])] {
      let register = RuleRegister(["decisions": "[\(extend), \(notify)]"])
      let items = try Self.items(
        register, today: "2026-07-01", from: "2026-05-01", until: "2026-08-31", rule: "extension-notice")
      #expect(items.filter { $0.deadline == "c/extension-notice/2026-08-31" }.map(\.step) == steps)
    }
  }

  @Test func `a series is told for each occurrence, also years ahead`() throws {
    let register = RuleRegister(
      rule: #""due": { "every": "P1Y", "from": "term.start" }, "remind": ["P1W"]"#, ["renewal": #""tacit""#],
      without: ["extensions"])
    // New Year's Day is a Sunday in 2040: act by Friday 2039-12-30.
    #expect(try Self.list(register, from: "2039-01-01", until: "2040-12-31") == ["P1W 2039-12-23", "P1W 2040-12-24"])
  }

  @Test func `a step of many years before an occurrence of a series is told`() throws {
    let tacit = ["renewal": #""tacit""#]
    let rule = #""due": { "every": "P10Y", "from": "term.start" }, "remind": ["P4Y", "P1W"]"#
    #expect(
      try Self.list(RuleRegister(rule: rule, tacit, without: ["extensions"]), until: "2034-01-01") == [
        "P4Y 2029-12-28", "P1W 2033-12-23",
      ])
    let dates =
      #"[{ "id": "keuring", "on": "2024-01-01", "every": "P10Y", "remind": ["P5Y", { "workingDays": 1250 }] }]"#
    let register = RuleRegister(tacit.merging(["dates": dates]) { $1 }, without: ["extensions"])
    let back = WorkingDays(calendar: .nl).stepping(back: 1250, from: try #require(Day("2033-12-30")))
    #expect(try Self.list(register, until: "2030-01-01", rule: "date") == ["P5Y 2028-12-29", "1250WD \(back)"])
  }

  @Test func `a series is told in time where notices take months to arrive`() throws {
    let register = RuleRegister(
      rule: #""due": { "every": "P1Y", "from": "term.start" }, "remind": ["P1W"]"#, ["renewal": #""tacit""#],
      without: ["extensions"], ["register": #"{ "deliveryMargin": "P11M" }"#])
    // 2031-01-01 less eleven months is Friday 2030-02-01.
    #expect(try Self.list(register, from: "2030-01-01", until: "2030-01-31") == ["P1W 2030-01-25"])
  }

  @Test func `reminders stand by day, then deadline, then step`() throws {
    let dates =
      #"[{ "id": "b", "on": "2026-11-02", "remind": ["P1D"] }, { "id": "a", "on": "2026-11-03", "remind": ["P2D", "P4D"] }]"#
    let list = try ReminderList(
      RuleRegister(["dates": dates]).read(), today: #require(Day("2026-10-01")), from: #require(Day("2026-10-30")),
      until: #require(Day("2026-10-31")))
    #expect(
      list.items.map { "\($0.on) \($0.deadline) \($0.step)" } == [
        "2026-10-30 c/date/2026-11-02 P1D", "2026-10-30 c/date/2026-11-03 P2D",
      ])
  }
}
