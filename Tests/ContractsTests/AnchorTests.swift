import Contracts
import Days
import Testing

/// The days that rules count from (FORMAT 2, ANCHOR).
@Suite struct AnchorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let anchor: String
    var members: [String: String] = [:]
    var without: Set<String> = []
    /// Nil: unknown.
    let day: String?
    var missing: [String] = []
    var isDerived = false

    var testDescription: String { "\(anchor) \(members) \(without.sorted())" }
  }

  static let cases: [Case] = [
    Case(anchor: "term.start", day: "2024-01-01"),
    Case(anchor: "term.start", members: ["start": #""2024""#], day: "2024-01-01", isDerived: true),
    Case(anchor: "term.start", members: ["start": #""2024-03""#], day: "2024-03-01", isDerived: true),
    Case(
      anchor: "term.start", members: ["firstPeriod": #"{ "duration": "P3Y", "end": "2026-12-31" }"#],
      without: ["start"],
      day: "2024-01-01", isDerived: true),
    Case(anchor: "term.start", without: ["start"], day: nil, missing: ["start"]),
    Case(anchor: "term.end", day: "2026-12-31"),
    Case(anchor: "term.end", members: ["firstPeriod": #"{ "end": "2026" }"#], day: "2026-12-31", isDerived: true),
    Case(anchor: "term.end", members: ["firstPeriod": #"{ "end": "2026-02" }"#], day: "2026-02-28", isDerived: true),
    Case(anchor: "term.end", members: ["firstPeriod": #"{ "duration": "P30M" }"#], day: "2026-06-30"),
    Case(anchor: "term.end", without: ["firstPeriod"], day: nil, missing: ["firstPeriod.end"]),
    Case(anchor: "maximum.end", day: "2028-12-31"),
    Case(anchor: "maximum.end", members: ["extensions": #"{ "maximumEnd": "2030-06-30" }"#], day: "2030-06-30"),
    Case(
      anchor: "maximum.end", members: ["extensions": #"{ "maximumEnd": "2030" }"#], day: "2030-12-31", isDerived: true),
    // Between two ends the earlier counts (SEMANTICS 17).
    Case(
      anchor: "maximum.end", members: ["extensions": #"{ "options": ["P1Y", "P1Y"], "maximumEnd": "2028-06-30" }"#],
      day: "2028-06-30"),
    Case(
      anchor: "maximum.end", members: ["extensions": #"{ "options": ["P1Y", "P1Y"], "maximumEnd": "2029-06-30" }"#],
      day: "2028-12-31"),
    Case(anchor: "maximum.end", members: ["extensions": #""none""#], day: "2026-12-31"),
    Case(anchor: "maximum.end", without: ["extensions"], day: nil, missing: ["extensions.maximumEnd"]),
    Case(anchor: "procurement.start", members: ["procurement": #"{ "starts": "2027-03-01" }"#], day: "2027-03-01"),
    Case(
      anchor: "procurement.start", members: ["procurement": #"{ "starts": "2027" }"#], day: "2027-12-31",
      isDerived: true),
    // The exclusive end less the lead time: that day is part of the lead (SEMANTICS 12).
    Case(anchor: "procurement.start", members: ["procurement": #"{ "leadTime": "P12M" }"#], day: "2028-01-01"),
    Case(
      anchor: "procurement.start", members: ["procurement": #"{ "leadTime": { "workingDays": 2 } }"#], day: "2028-12-28"
    ),
    Case(
      anchor: "procurement.start", members: ["procurement": #"{ "leadTime": "P12M" }"#], without: ["extensions"],
      day: nil,
      missing: ["extensions.maximumEnd"]),
    Case(anchor: "procurement.start", day: nil, missing: ["procurement.leadTime"]),
    // Another rule's actBy: 2026-10-31 is a Saturday.
    Case(anchor: "rule:first", day: "2026-10-30"),
    Case(anchor: "rule:extension-notice", day: "2026-08-31"),
    Case(anchor: "rule:extension-notice", without: ["notice"], day: nil, missing: ["notice.period"]),
  ]

  static let first = #"{ "id": "first", "due": { "before": "term.end", "by": "P2M" } }"#

  private static func register(
    _ due: String, _ members: [String: String] = [:], without: Set<String> = [], rules: [String] = [first]
  ) -> RuleRegister {
    let own = #"{ "id": "own", "due": \#(due) }"#
    return RuleRegister(members, without: without, ["rules": "[\(([own] + rules).joined(separator: ", "))]"])
  }

  @Test(arguments: cases) func `an anchor is a day, or says what it waits for`(example: Case) throws {
    let register = Self.register(#"{ "on": "\#(example.anchor)" }"#, example.members, without: example.without)
    #expect(try register.days() == (example.day.map { [$0] } ?? []))
    #expect(try register.unknown()["own"] ?? [] == example.missing)
    if example.day != nil { #expect(try register.deadline().isDerived == example.isDerived) }
    #expect(try register.codes(.error) == [])
  }

  @Test(arguments: [
    ("term.start", Anchor.termStart), ("term.end", .termEnd), ("maximum.end", .maximumEnd),
    ("procurement.start", .procurementStart), ("milestone.on", .milestoneDay), ("date.on", .ownDate),
    ("rule:extension-notice", .rule("extension-notice", at: nil)),
  ])
  func `an anchor is written as it stands in a rule`(text: String, anchor: Anchor) throws {
    #expect(anchor.text == text)
    let rule = try #require(try Self.register(#"{ "on": "\#(text)" }"#).read().rules.rule("own"))
    #expect(rule.due.anchors.map(\.text) == [text])
  }

  @Test func `of several anchors the first that has a day counts`() throws {
    #expect(try Self.register(#"{ "on": ["term.end", "term.start"] }"#).days() == ["2026-12-31"])
    #expect(try Self.register(#"{ "on": ["term.start", "term.end"] }"#).days() == ["2024-01-01"])
    // A rule that says nothing has no day, and no more has one that waits for something.
    #expect(try Self.register(#"{ "on": ["rule:renewal-stop", "rule:first"] }"#).days() == ["2026-10-30"])
    #expect(try Self.register(#"{ "on": ["term.end", "rule:first"] }"#, without: ["firstPeriod"]).days() == [])
    #expect(
      try Self.register(#"{ "on": ["maximum.end", "term.end"] }"#, without: ["extensions"]).days() == ["2026-12-31"])
  }

  @Test func `of several anchors without a day the first that waits is named`() throws {
    let register = Self.register(
      #"{ "on": ["rule:renewal-stop", "maximum.end", "procurement.start"] }"#, without: ["extensions"])
    #expect(try register.unknown()["own"] == ["extensions.maximumEnd"])
  }

  @Test(arguments: ["rule:renewal-stop", "rule:yearly-talk", "milestone.on", "date.on"])
  func `a rule that counts from nothing is silent`(anchor: String) throws {
    let register = Self.register(#"{ "on": "\#(anchor)" }"#)
    #expect(try register.days() == [] && register.unknown()["own"] == nil)
  }

  @Test func `the end of a term is that of the one that is agreed and told`() throws {
    let extend = #"{ "on": "2026-06-18", "kind": "extend", "option": 1 }"#
    let notify = #"{ "on": "2026-06-22", "kind": "notify", "received": "2026-06-24" }"#
    let register = Self.register(#"{ "on": "term.end" }"#, ["decisions": "[\(extend), \(notify)]"])
    #expect(try register.days(on: "2026-06-21") == ["2026-12-31"])
    #expect(try register.days(on: "2026-06-22") == ["2026-12-31", "2027-12-31"])
  }

  @Test func `a rule builds on a rule that builds on a rule`() throws {
    let second = #"{ "id": "second", "due": { "before": "rule:first", "by": "P1W" } }"#
    let register = Self.register(#"{ "after": "rule:second", "by": "P1D" }"#, rules: [second, Self.first])
    // 2026-10-30 leaves a week before its end from 2026-10-23 on.
    #expect(try register.days("second") == ["2026-10-23"])
    #expect(try register.days() == ["2026-10-24"])
    #expect(try register.deadline().actBy.description == "2026-10-23")
  }

  @Test func `what rests on a derived day is derived`() throws {
    let register = Self.register(#"{ "before": "rule:first", "by": "P1W" }"#, ["firstPeriod": #"{ "end": "2026" }"#])
    #expect(try register.deadline().isDerived)
    #expect(try Self.register(#"{ "before": "rule:first", "by": "P1W" }"#).deadline().isDerived == false)
  }

  @Test func `rules about milestones and own dates are asked of each`() throws {
    let rule = #"{ "id": "own", "due": { "before": ["milestone.on", "date.on"], "by": "P1M" }, "remind": ["P1W"] }"#
    let register = RuleRegister(
      ["dates": #"[{ "id": "index", "title": "Indexatie", "on": "2026-12-01" }]"#],
      ["rules": "[\(rule)]", "milestones": #"[{ "id": "m", "title": "Telling", "on": ["2026-10", "2027"] }]"#])
    #expect(try register.days("date") == ["2026-12-01"])
    #expect(try register.deadlines().map(\.id) == ["c/own/2026-11-01"])
    #expect(try register.deadlines().map(\.title[.nl]) == ["Indexatie"])
    let day = try #require(Day("2026-05-28"))
    let milestones = try register.read().milestoneDeadlines(today: day, wanted: .all, in: ["m"])
    #expect(
      milestones.map(\.id).sorted() == [
        "milestone/m/2026-10-31", "milestone/m/2027-12-31", "own/m/2026-09-30", "own/m/2027-11-30",
      ])
    #expect(
      milestones.allSatisfy { $0.isDerived && $0.contract == nil && $0.termEnd == nil && $0.title[.nl] == "Telling" })
  }
}
