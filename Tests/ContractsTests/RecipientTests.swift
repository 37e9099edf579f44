import Contracts
import Days
import Testing

/// Who is reminded: the owner or a deputy, the manager from the escalation on, and who gets what has no owner (FORMAT 1 and 4).
@Suite struct RecipientTests {
  /// A rule that is due on `day` with steps, an escalation, and people.
  private static func register(
    on day: String = "2026-11-30", remind: String = #"["P1M", "P2W", "P1W"]"#, escalate: String? = "P2W",
    people: String, owner: String? = "a", notify: String = "{}"
  ) -> RuleRegister {
    let escalation = escalate.map { #", "escalate": "\#($0)""# } ?? ""
    var members = ["procurement": #"{ "starts": "\#(day)" }"#]
    members["owner"] = owner.map { "\"\($0)\"" }
    return RuleRegister(
      rule:
        #""due": { "on": "procurement.start" }, "closedBy": ["lapse"], "overdue": "P1W", "remind": \#(remind)\#(escalation)"#,
      members, ["people": people, "notify": notify])
  }

  /// The step and the recipients of each reminder.
  private static func list(_ register: RuleRegister, until: String = "2026-12-08") throws -> [String] {
    try ReminderList(
      register.read(), today: #require(Day("2026-05-28")), from: #require(Day("2026-06-01")),
      until: #require(Day(until))
    ).items.filter { $0.deadline.hasPrefix("c/own/") }.map { "\($0.step) \($0.to.joined(separator: "+"))" }
  }

  @Test func `from the escalation on the manager is told too`() throws {
    let people = #"{ "a": { "manager": "m" }, "m": {} }"#
    #expect(try Self.list(Self.register(people: people)) == ["P1M a", "P2W a+m", "P1W a+m", "overdue+1 a+m"])
    #expect(try Self.list(Self.register(escalate: nil, people: people)) == ["P1M a", "P2W a", "P1W a", "overdue+1 a"])
    #expect(
      try Self.list(Self.register(escalate: "P0D", people: people)) == ["P1M a", "P2W a", "P1W a", "overdue+1 a+m"])
    #expect(try Self.list(Self.register(people: #"{ "a": {} }"#)) == ["P1M a", "P2W a", "P1W a", "overdue+1 a"])
  }

  @Test func `a step that moves back to a working day keeps its escalation`() throws {
    // 2026-06-02 less a month is a Saturday: the step goes out on Friday, and with it the escalation.
    let register = Self.register(
      on: "2026-07-02", remind: #"["P1M2D", "P1M", "P1W"]"#, escalate: "P1M",
      people: #"{ "a": { "manager": "m" }, "m": {} }"#)
    #expect(try Self.list(register, until: "2026-07-01") == ["P1M a+m", "P1W a+m"])
    let weekend = Self.register(
      on: "2026-09-01", remind: #"["P1M1W", "P1M", "P1W"]"#, escalate: "P1M",
      people: #"{ "a": { "manager": "m" }, "m": {} }"#)
    // 2026-08-01 is a Saturday.
    #expect(try Self.list(weekend, until: "2026-09-01") == ["P1M1W a", "P1M a+m", "P1W a+m"])
  }

  @Test func `who is their own manager is told once`() throws {
    #expect(try Self.list(Self.register(people: #"{ "a": { "manager": "a" } }"#)).allSatisfy { $0.hasSuffix(" a") })
  }

  struct Absence: Sendable, CustomTestStringConvertible {
    let people: String
    let to: [String]

    var testDescription: String { people }
  }

  /// The reminders go out on 2026-10-30, 2026-11-16, 2026-11-23 and 2026-12-07.
  @Test(arguments: [
    Absence(
      people: #"{ "a": { "deputy": "b", "absent": [{ "from": "2026-11-16", "until": "2026-11-22" }] }, "b": {} }"#,
      to: ["a", "b", "a", "a"]),
    Absence(
      people: #"{ "a": { "deputy": "b", "absent": [{ "from": "2026-11", "until": "2026-11" }] }, "b": {} }"#,
      to: ["a", "b", "b", "a"]),
    Absence(
      people: #"""
        { "a": { "deputy": "b", "absent": [{ "from": "2026", "until": "2026" }] },
          "b": { "deputy": "c", "absent": [{ "from": "2026-11-16", "until": "2026-11-16" }, { "from": "2026-12", "until": "2026-12" }] },
          "c": { "absent": [{ "from": "2026-12", "until": "2026-12" }] } }
        """#,
      // In December nobody is there.
      to: ["b", "c", "b", "a"]),
    Absence(people: #"{ "a": { "absent": [{ "from": "2026", "until": "2026" }] } }"#, to: ["a", "a", "a", "a"]),
    // Deputies in a circle.
    Absence(
      people: #"""
        { "a": { "deputy": "b", "absent": [{ "from": "2026", "until": "2026" }] },
          "b": { "deputy": "c", "absent": [{ "from": "2026", "until": "2026" }] },
          "c": { "deputy": "b", "absent": [{ "from": "2026-11", "until": "2026-12" }] } }
        """#, to: ["c", "a", "a", "a"]),
    Absence(
      people: #"{ "a": { "deputy": "a", "absent": [{ "from": "2026", "until": "2026" }] } }"#, to: ["a", "a", "a", "a"]),
    // Unknown people are told by the name that stands there.
    Absence(
      people: #"{ "a": { "deputy": "z", "absent": [{ "from": "2026", "until": "2026" }] } }"#, to: ["z", "z", "z", "z"]),
    Absence(people: "{}", to: ["a", "a", "a", "a"]),
  ])
  func `while a person is absent the deputy is told`(example: Absence) throws {
    let list = try Self.list(Self.register(escalate: nil, people: example.people))
    #expect(list == zip(["P1M", "P2W", "P1W", "overdue+1"], example.to).map { "\($0) \($1)" })
  }

  @Test func `an absent manager is represented too, and nobody is told twice`() throws {
    let people = #"""
      { "a": { "manager": "m", "deputy": "d", "absent": [{ "from": "2026-11-20", "until": "2026-11-24" }] }, "d": {},
        "m": { "deputy": "d", "absent": [{ "from": "2026-11-16", "until": "2026-11-24" }] } }
      """#
    #expect(try Self.list(Self.register(people: people)) == ["P1M a", "P2W a+d", "P1W d", "overdue+1 a+m"])
  }

  @Test func `what has no owner goes to whom notify names`() throws {
    let notify = #"{ "to": ["b", "contractbeheer@example.org"] }"#
    let register = Self.register(people: #"{ "b": {} }"#, owner: nil, notify: notify)
    #expect(try Self.list(register).allSatisfy { $0.hasSuffix(" b+contractbeheer@example.org") })
    #expect(try Self.list(Self.register(people: "{}", owner: nil)) == ["P1M ", "P2W ", "P1W ", "overdue+1 "])
  }

  @Test func `a milestone goes to its owner, and without one to whom notify names`() throws {
    let milestones = #"""
      [{ "id": "one", "title": "One", "on": ["2026-10-08"], "owner": "a" }, { "id": "two", "title": "Two", "on": ["2026-10-08"] }]
      """#
    let register = RuleRegister(
      [:],
      ["people": #"{ "a": { "manager": "m" }, "m": {} }"#, "milestones": milestones, "notify": #"{ "to": ["m"] }"#])
    let items = try ReminderList(
      register.read(), today: #require(Day("2026-05-28")), from: #require(Day("2026-09-01")),
      until: #require(Day("2026-12-31"))
    ).items.filter { $0.contract == nil }
    #expect(
      items.map { "\($0.deadline) \($0.step) \($0.on) \($0.to)" } == [
        #"milestone/one/2026-10-08 P1M 2026-09-08 ["a"]"#, #"milestone/two/2026-10-08 P1M 2026-09-08 ["m"]"#,
        #"milestone/one/2026-10-08 P1W 2026-10-01 ["a"]"#, #"milestone/two/2026-10-08 P1W 2026-10-01 ["m"]"#,
      ])
  }
}
