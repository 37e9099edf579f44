import Contracts
import Days
import Testing

/// What is due for whom on a day, told once: the notice of the sound register is due on Monday 2026-08-31.
@Suite struct MailingTests {
  static let people = """
    { "a": { "email": "a@x.nl", "deputy": "d", "manager": "m", "absent": [{ "from": "2026-08-01", "until": "2026-08-14" }] },
      "d": { "email": "d@x.nl" }, "m": { "email": "m@x.nl" }, "silent": {} }
    """

  static func register(
    _ members: [String: String] = [:], without: Set<String> = [], people: String = people,
    notify: String = #"{ "to": ["n@x.nl"], "digest": "none" }"#, owner: String? = "a",
    _ sections: [String: String] = [:]
  ) -> RuleRegister {
    var members = members
    members["owner"] = owner.map { "\"\($0)\"" }
    return RuleRegister(members, without: without, ["people": people, "notify": notify].merging(sections) { $1 })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The days of the runs, with what each tells of the notice.
    let runs: KeyValuePairs<String, [String]>
    var register = MailingTests.register()
  }

  static let cases = [
    Case(
      testDescription: "before the first step nothing, on its day it, and then no more",
      runs: ["2026-02-26": [], "2026-02-27": ["P6M a@x.nl"], "2026-02-28": [], "2026-05-28": []]),
    Case(
      testDescription: "a step that was missed is told late, once",
      runs: ["2026-05-15": ["P6M a@x.nl"], "2026-06-04": ["P3M a@x.nl"], "2026-06-05": []]),
    Case(
      testDescription: "of several missed steps only the gravest is told",
      runs: ["2026-07-31": ["P1M a@x.nl"], "2026-08-25": ["P1W a@x.nl", "P1W m@x.nl"], "2026-08-26": []]),
    Case(
      testDescription: "while the owner is absent the deputy is told, what the owner knows too",
      runs: ["2026-07-31": ["P1M a@x.nl"], "2026-08-03": ["P1M d@x.nl"], "2026-08-13": []]),
    Case(
      testDescription: "two weeks before it the manager is told too",
      runs: [
        "2026-07-31": ["P1M a@x.nl"], "2026-08-17": ["P2W a@x.nl", "P2W m@x.nl"],
        "2026-08-24": ["P1W a@x.nl", "P1W m@x.nl"], "2026-08-28": ["P1D a@x.nl", "P1D m@x.nl"], "2026-08-31": [],
      ]),
    Case(
      testDescription: "once overdue it is told at its rhythm, the last one only",
      runs: [
        "2026-08-31": ["P1D a@x.nl", "P1D m@x.nl"], "2026-09-04": [],
        "2026-09-07": ["overdue+1 a@x.nl", "overdue+1 m@x.nl"],
        "2026-09-08": [], "2026-10-06": ["overdue+5 a@x.nl", "overdue+5 m@x.nl"], "2026-10-11": [],
        "2026-10-12": ["overdue+6 a@x.nl", "overdue+6 m@x.nl"],
      ]),
    Case(
      testDescription: "without an owner it goes to notify.to",
      runs: ["2026-02-27": ["P6M n@x.nl"], "2026-03-02": []], register: register(owner: nil)),
    Case(
      testDescription: "an owner without an address is reached through notify.to, which says so",
      runs: ["2026-02-27": ["P6M n@x.nl for silent"], "2026-03-02": []], register: register(owner: "silent")),
    Case(
      testDescription: "what is decided and told is silent", runs: ["2026-06-30": [], "2026-09-30": []],
      register: register([
        "decisions": """
        [{ "kind": "extend", "on": "2026-02-01", "option": 1, "by": "b" },
         { "kind": "notify", "on": "2026-02-02", "received": "2026-02-03" }]
        """
      ])),
    Case(
      testDescription: "a lapse is silent", runs: ["2026-06-30": [], "2026-09-30": []],
      register: register(["decisions": #"[{ "kind": "lapse", "on": "2026-02-01" }]"#])),
    Case(
      testDescription: "what is decided but not told still has to be told",
      runs: ["2026-02-27": ["P6M a@x.nl"]],
      register: register(["decisions": #"[{ "kind": "extend", "on": "2026-02-01", "option": 1 }]"#])),
    Case(
      testDescription: "sent but not received is asked after a week, and again at the rhythm",
      runs: [
        "2026-06-01": ["P3M a@x.nl"], "2026-06-10": [], "2026-06-15": ["receipt+1 a@x.nl"], "2026-06-16": [],
        "2026-06-22": ["receipt+2 a@x.nl"], "2026-07-08": ["receipt+4 a@x.nl"], "2026-07-09": [],
      ],
      register: register([
        "decisions":
          #"[{ "kind": "extend", "on": "2026-06-04", "option": 1 }, { "kind": "notify", "on": "2026-06-08" }]"#
      ])),
    Case(
      testDescription: "once it is received there is nothing to ask",
      runs: ["2026-06-15": ["receipt+1 a@x.nl"], "2026-06-22": []],
      register: register([
        "decisions":
          #"[{ "kind": "extend", "on": "2026-06-04", "option": 1 }, { "kind": "notify", "on": "2026-06-08", "received": "2026-06-17" }]"#
      ])),
  ]

  @Test(arguments: cases) func `what is due is told, once`(row: Case) throws {
    var diary = Diary(try row.register.read())
    for (day, expected) in row.runs { #expect(try diary.lines(on: day) == expected, "\(day)") }
  }

  @Test func `what is acknowledged is silent until its last day, or for good`() throws {
    var diary = Diary(try Self.register().read())
    #expect(try diary.lines(on: "2026-05-29") == ["P3M a@x.nl"])
    try diary.acknowledge("c/extension-notice/2026-08-31", until: "2026-08-17", on: "2026-05-29")
    #expect(try diary.lines(on: "2026-07-31") == [])
    #expect(try diary.lines(on: "2026-08-17") == [])
    #expect(try diary.lines(on: "2026-08-18") == ["P2W a@x.nl", "P2W m@x.nl"])
    try diary.acknowledge("c/extension-notice/2026-08-31", on: "2026-08-18")
    #expect(try diary.lines(on: "2026-08-31") == [])
    #expect(try diary.lines(on: "2027-08-31") == [])
  }

  @Test func `a date that moved is told anew, with the date before, whatever was acknowledged`() throws {
    var diary = Diary(try Self.register().read())
    #expect(try diary.lines(on: "2026-05-29") == ["P3M a@x.nl"])
    try diary.acknowledge("c/extension-notice/2026-08-31", on: "2026-05-29")
    diary.register = try Self.register(["notice": #"{ "period": "P5M" }"#]).read()
    #expect(try diary.lines(on: "2026-06-01") == ["P3M a@x.nl was 2026-08-31"])
    #expect(try diary.lines(on: "2026-07-01") == ["P1M a@x.nl"])
  }

  @Test func `a date that only got another term behind it has not moved`() throws {
    var diary = Diary(try Self.register().read())
    #expect(try diary.lines(on: "2026-08-24") == ["P1W a@x.nl", "P1W m@x.nl"])
    diary.register = try Self.register([
      "decisions": """
      [{ "kind": "extend", "on": "2026-08-25", "option": 1 }, { "kind": "notify", "on": "2026-08-26",
         "received": "2026-08-27" }]
      """
    ]).read()
    #expect(try diary.lines(on: "2027-03-01") == ["P6M a@x.nl"])
  }

  @Test func `people with one address get one mail, and both are remembered`() throws {
    let people = #"{ "a": { "email": "x@x.nl", "manager": "m" }, "m": { "email": "x@x.nl" } }"#
    var diary = Diary(try Self.register(people: people).read())
    let mailings = try diary.run(on: #require(Day("2026-08-17"))).mailings
    #expect(mailings.map(\.recipient.address) == ["x@x.nl"] && mailings.first?.recipient.keys == ["a", "m"])
    #expect(mailings.first?.reminders.filter { $0.deadline.rule == "extension-notice" }.count == 1)
    #expect(try diary.lines(on: "2026-08-18") == [])
  }

  @Test(arguments: [nil, "silent"]) func `what reaches nobody is named`(owner: String?) throws {
    let register = try Self.register(notify: #"{ "digest": "none" }"#, owner: owner).read()
    let mailings = register.mailings(today: try #require(Day("2026-02-27")), memory: ReminderMemory())
    #expect(mailings.mailings.isEmpty)
    #expect(mailings.unreached == [Unreached(deadline: "c/extension-notice/2026-08-31", person: owner)])
  }

  /// Acknowledged by the id in its mail, or by the one that it has that day.
  @Test(arguments: ["c/decision/2026-08-31", "c/decision/2026-07-31"])
  func `a decision for which no meeting is left is no new reminder every day`(id: String) throws {
    var diary = Diary(
      try Self.register(
        [:], ["bodies": #"{ "b": { "meetings": [] } }"#, "routes": #"{ "extension": ["b"] }"#]
      ).read())
    #expect(try diary.lines(on: "2026-06-01", rule: "decision") == ["P3M a@x.nl"])
    for day in ["2026-06-02", "2026-06-03", "2026-07-30"] {
      #expect(try diary.lines(on: day, rule: "decision") == [], "\(day)")
    }
    #expect(try diary.lines(on: "2026-07-31", rule: "decision") == ["P1M a@x.nl"])
    try diary.acknowledge(id, on: "2026-07-31")
    #expect(try diary.lines(on: "2026-08-24", rule: "decision") == [])
  }

  /// Decisions are planned on one meeting, the last that is known: about 2027 too.
  private static func planned(_ decisions: String = "") throws -> Register {
    try register(
      ["decisions": "[\(decisions)]"],
      [
        "bodies": #"{ "b": { "papersDue": "P2W", "meetings": ["2026-06-18"] } }"#,
        "routes": #"{ "extension": ["b"] }"#,
      ]
    ).read()
  }

  private static let extended = """
    { "kind": "extend", "on": "2026-05-28", "option": 1, "by": "b" },
    { "kind": "notify", "on": "2026-05-28", "received": "2026-05-28" }
    """

  @Test func `what was acknowledged of a term does not silence the next one, on the same meeting`() throws {
    var diary = Diary(try Self.planned())
    try diary.acknowledge("c/decision/2026-06-18", on: "2026-05-04")
    #expect(try diary.lines(on: "2026-05-18", rule: "decision") == [])
    diary.register = try Self.planned(Self.extended)
    #expect(try diary.lines(on: "2026-05-29", rule: "decision") == ["P1M a@x.nl"])
    #expect(try diary.lines(on: "2026-06-29", rule: "decision") == ["overdue+1 a@x.nl", "overdue+1 m@x.nl"])
  }

  @Test func `a step that was told of a term is told of the next one, on the same meeting`() throws {
    var diary = Diary(try Self.planned())
    #expect(try diary.lines(on: "2026-05-18", rule: "decision") == ["P1M a@x.nl"])
    diary.register = try Self.planned(Self.extended)
    #expect(try diary.lines(on: "2026-05-29", rule: "decision") == ["P1M a@x.nl"])
    #expect(try diary.lines(on: "2026-06-01", rule: "decision") == [])
  }

  @Test(arguments: [
    "c/talk/2026-05-04", "c/papers/2026-06-04", "c/decision/2026-06-18",
  ]) func `a new term is told of as if nothing was ever told or acknowledged under its ids`(id: String) throws {
    let rule = try #require(try Self.planned().meant(by: id, on: "2026-05-18")?.rule)
    var acknowledged = Diary(try Self.planned())
    try acknowledged.acknowledge(id, on: "2026-05-04")
    var told = Diary(try Self.planned())
    #expect(
      try acknowledged.lines(on: "2026-05-18", rule: rule) == [] && told.lines(on: "2026-05-18", rule: rule) != [])
    var fresh = Diary(try Self.planned(Self.extended))
    (acknowledged.register, told.register) = (fresh.register, fresh.register)
    for day in ["2026-05-29", "2026-06-11", "2026-06-29"] {
      let expected = try fresh.lines(on: day, rule: rule)
      #expect(try !expected.isEmpty && acknowledged.lines(on: day, rule: rule) == expected, "\(day)")
      #expect(try told.lines(on: day, rule: rule) == expected, "\(day)")
    }
  }

  @Test func `what an older version noted without its term counts as it did`() throws {
    var diary = Diary(try Self.register().read())
    #expect(try diary.lines(on: "2026-05-29") == ["P3M a@x.nl"])
    try diary.forgetTerms(on: "2026-05-29")
    #expect(try diary.lines(on: "2026-06-01") == [])
    diary.register = try Self.register(["decisions": "[\(Self.extended)]"]).read()
    #expect(try diary.lines(on: "2027-03-01") == ["P6M a@x.nl"])
    try diary.acknowledge("c/expiry/2027-12-31", on: "2027-03-01")
    try diary.forgetTerms(on: "2027-03-01")
    #expect(try diary.lines(on: "2027-03-02") == [])
    #expect(try diary.lines(on: "2027-12-24", rule: "expiry") == [])
  }

  @Test func `what an older version noted counts for no term where it may have meant the one before`() throws {
    var diary = Diary(try Self.planned())
    #expect(try diary.lines(on: "2026-05-18", rule: "decision") == ["P1M a@x.nl"])
    try diary.acknowledge("c/decision/2026-06-18", on: "2026-05-18")
    try diary.forgetTerms(on: "2026-05-18")
    #expect(try diary.lines(on: "2026-05-19", rule: "decision") == [])
    diary.register = try Self.planned(Self.extended)
    #expect(try diary.lines(on: "2026-05-29", rule: "decision") == ["P1M a@x.nl"])
    #expect(try diary.lines(on: "2026-06-11", rule: "decision") == ["P1W a@x.nl", "P1W m@x.nl"])
  }

  /// A rule whose deadline waits for the receipt of the notice, on the meeting of the next term's.
  private static func awaiting(_ decisions: String) throws -> Register {
    let rule = #""due": { "meeting": "route", "before": ["rule:extension-notice"] }, "remind": ["P1M", "P1W"]"#
    return try register(
      ["decisions": "[\(decisions)]"],
      [
        "bodies": #"{ "b": { "meetings": ["2026-06-18"] } }"#, "routes": #"{ "extension": ["b"] }"#,
        "rules": #"[{ "id": "own", \#(rule), "closedBy": ["notify", "terminate"] }]"#,
      ]
    ).read()
  }

  @Test func `what was noted of a term counts for it, also once a later one has its date`() throws {
    let sent = #"{ "kind": "extend", "on": "2026-05-28", "option": 1 }, { "kind": "notify", "on": "2026-05-28" }"#
    var diary = Diary(try Self.awaiting(""))
    #expect(try diary.lines(on: "2026-05-18", rule: "own") == ["P1M a@x.nl"])
    try diary.acknowledge("c/own/2026-06-18", on: "2026-05-19")
    diary.register = try Self.awaiting(sent)
    #expect(try diary.register.meant(by: "c/own/2026-06-18/2026-12-31", on: "2026-05-29")?.state == .sent)
    #expect(try diary.lines(on: "2026-05-29", rule: "own") == ["P1M a@x.nl"])
    #expect(try diary.lines(on: "2026-06-08", rule: "own") == [])
    #expect(try diary.lines(on: "2026-06-11", rule: "own") == ["P1W a@x.nl"])
  }

  @Test(arguments: [
    ("", "c/own/2026-06-18", 1), ("", "c/own/2026-06-18/2026-12-31", 0),
    (#", { "kind": "terminate", "on": "2026-05-28", "until": "2027-06-30" }"#, "c/own/2026-06-18", 0),
  ]) func `the id that terms share acknowledges the one that is pending`(ending: String, id: String, term: Int) throws {
    let sent = #"{ "kind": "extend", "on": "2026-05-28", "option": 1 }, { "kind": "notify", "on": "2026-05-28" }"#
    let register = try Self.awaiting(sent + ending)
    #expect(try register.meant(by: id, on: "2026-05-29")?.occurrence.term == term)
  }

  @Test func `the list of reminders says the same of a decision without a meeting, and of a notice without receipt`()
    throws
  {
    let register = try Self.register(
      [
        "decisions":
          #"[{ "kind": "extend", "on": "2026-06-04", "option": 1 }, { "kind": "notify", "on": "2026-06-08" }]"#
      ],
      ["bodies": #"{ "b": { "meetings": [] } }"#, "routes": #"{ "extension": ["b"] }"#]
    ).read()
    let today = try #require(Day("2026-06-10"))
    let items = ReminderList(
      register, today: today, from: today, until: try #require(Day("2027-06-30"))
    ).items.filter { ["c/extension-notice/2026-08-31", "c/decision/2027-08-31"].contains($0.deadline) }
    #expect(
      items.prefix(3).map { "\($0.deadline) \($0.step) \($0.on)" } == [
        "c/extension-notice/2026-08-31 receipt+1 2026-06-15", "c/extension-notice/2026-08-31 receipt+2 2026-06-22",
        "c/extension-notice/2026-08-31 receipt+3 2026-06-29",
      ])
    #expect(items.last.map { "\($0.deadline) \($0.step)" } == "c/extension-notice/2026-08-31 receipt+55")
    #expect(items.contains { $0.deadline == "c/decision/2027-08-31" && $0.step == "P3M" && $0.on == Day("2027-05-31") })
  }

  @Test(arguments: [
    ("c/extension-notice/2026-08-31", "extension-notice"), ("c/decision/2026-08-31", "decision"),
    ("c/decision/2026-06-01", "decision"), ("milestone/x/2026-04-01", "milestone"),
    ("c/extension-notice/2026-08-30", nil),
    ("c", nil), ("", nil), ("nobody/extension-notice/2026-08-31", nil), ("///", nil),
  ]) func `what is to be acknowledged is found by its id`(id: String, rule: String?) throws {
    let register = try Self.register(
      [:],
      [
        "bodies": #"{ "b": { "meetings": [] } }"#, "routes": #"{ "extension": ["b"] }"#,
        "milestones": #"[{ "id": "x", "on": ["2026-04-01"] }]"#,
      ]
    ).read()
    #expect(try register.meant(by: id, on: "2026-06-01")?.rule == rule)
  }

  @Test func `what passed while nobody was told of anything is told once, as passed; not on the first run`() throws {
    let register = try Self.register(
      ["dates": #"[{ "id": "i", "title": "Indexation", "on": "2026-03-31", "remind": ["P3W", "P1D"] }]"#],
      ["milestones": #"[{ "id": "x", "on": ["2026-04-01"] }, { "id": "y", "on": ["2026-03-03"] }]"#]
    ).read()
    var first = Diary(register)
    #expect(try first.lines(on: "2026-04-15", rule: "date") == [])
    var diary = Diary(register)
    // Milestone y is told in time, so that it passes without a word.
    #expect(try diary.lines(on: "2026-03-02", rule: "milestone") == ["P1W n@x.nl", "P1M n@x.nl"])
    let late = try diary.run(on: #require(Day("2026-04-15")))
    #expect(late.lines("date") == ["P1D a@x.nl"] && late.lines("milestone") == ["P1W n@x.nl"])
    let passed = late.mailings.flatMap(\.reminders).filter(\.hasPassed)
    #expect(passed.map(\.id).sorted() == ["c/date/2026-03-31", "milestone/x/2026-04-01"])
    #expect(try diary.run(on: #require(Day("2026-04-24"))).lines() == [])
  }

  @Test func `milestones and own dates are told as well`() throws {
    var diary = Diary(
      try Self.register(
        ["dates": #"[{ "id": "i", "title": "Indexation", "on": "2026-03-31", "remind": ["P3W"] }]"#],
        ["milestones": #"[{ "id": "x", "title": "X", "on": ["2026-04-01"], "owner": "d" }]"#]
      ).read())
    #expect(try diary.lines(on: "2026-03-09", rule: "date") == [])
    #expect(try diary.run(on: #require(Day("2026-03-10"))).lines() == ["P3W a@x.nl"])
    #expect(try diary.run(on: #require(Day("2026-03-25"))).lines("milestone") == ["P1W d@x.nl"])
  }
}
