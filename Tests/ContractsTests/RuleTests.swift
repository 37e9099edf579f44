import Contracts
import Days
import Testing

/// A rule as data: what it makes due, when it speaks, and what settles it (FORMAT 2).
@Suite struct RuleTests {
  struct DueCase: Sendable, CustomTestStringConvertible {
    let due: String
    let days: [String]
    let actBy: [String]
    var members: [String: String] = [:]

    var testDescription: String { due }
  }

  /// The term: 2024-01-01 through 2026-12-31, at most through 2028-12-31; today is 2026-05-28.
  static let dues: [DueCase] = [
    // 2026-12-31 and its exclusive end 2027-01-01.
    DueCase(due: #"{ "before": "term.end", "by": "P1M" }"#, days: ["2026-11-30"], actBy: ["2026-11-30"]),
    DueCase(due: #"{ "before": "term.end", "by": "P0D" }"#, days: ["2026-12-31"], actBy: ["2026-12-31"]),
    DueCase(due: #"{ "before": "term.end", "by": "P2M" }"#, days: ["2026-10-31"], actBy: ["2026-10-30"]),
    DueCase(
      due: #"{ "before": "term.end", "by": { "workingDays": 10 } }"#, days: ["2026-12-16"], actBy: ["2026-12-16"]),
    DueCase(due: #"{ "before": "term.end", "by": "notice.period" }"#, days: ["2026-08-31"], actBy: ["2026-08-31"]),
    DueCase(
      due: #"{ "before": "maximum.end", "by": "procurement.leadTime" }"#, days: ["2028-02-29"], actBy: ["2028-02-29"],
      members: ["procurement": #"{ "leadTime": "P10M" }"#]),
    DueCase(
      due: #"{ "before": "term.end", "by": "talks.every" }"#, days: ["2025-12-31"], actBy: ["2025-12-31"],
      members: ["talks": #"{ "every": "P1Y" }"#]),
    // The whole length lies behind the anchor's day.
    DueCase(due: #"{ "after": "term.end", "by": "P1M" }"#, days: ["2027-01-31"], actBy: ["2027-01-29"]),
    DueCase(due: #"{ "after": "term.start", "by": "P6M" }"#, days: ["2024-07-01"], actBy: ["2024-07-01"]),
    DueCase(due: #"{ "after": "term.end", "by": "P0D" }"#, days: ["2026-12-31"], actBy: ["2026-12-31"]),
    DueCase(due: #"{ "after": "term.end", "by": { "workingDays": 5 } }"#, days: ["2027-01-08"], actBy: ["2027-01-08"]),
    DueCase(due: #"{ "after": "term.end", "by": { "workingDays": 0 } }"#, days: ["2026-12-31"], actBy: ["2026-12-31"]),
    DueCase(due: #"{ "after": "term.end", "by": "notice.period" }"#, days: ["2027-04-30"], actBy: ["2027-04-30"]),
    DueCase(due: #"{ "on": "term.end" }"#, days: ["2026-12-31"], actBy: ["2026-12-31"]),
    // From the first after 2025-05-28 to the end of the window, 2027-05-28.
    DueCase(
      due: #"{ "every": "P6M", "from": "term.start" }"#,
      days: ["2025-07-01", "2026-01-01", "2026-07-01", "2027-01-01"],
      actBy: ["2025-07-01", "2025-12-31", "2026-07-01", "2026-12-31"]),
    DueCase(
      due: #"{ "every": "talks.every", "from": "term.start" }"#, days: ["2025-07-31", "2026-05-01", "2027-01-31"],
      actBy: ["2025-07-31", "2026-05-01", "2027-01-29"],
      members: ["talks": #"{ "every": "P9M" }"#, "start": #""2024-01-31""#]),
  ]

  @Test(arguments: dues) func `a rule gives its days`(example: DueCase) throws {
    let register = RuleRegister(rule: #""due": \#(example.due)"#, example.members)
    let found = try register.deadlines()
    #expect(found.map(\.due.description) == example.days)
    #expect(found.map(\.actBy.description) == example.actBy)
    #expect(try register.codes(.error) == [])
  }

  @Test func `a series from a month's end does not drift`() throws {
    let register = RuleRegister(rule: #""due": { "every": "P1M", "from": "term.start" }"#, ["start": #""2024-01-31""#])
    #expect(try register.days(on: "2026-05-28").prefix(4) == ["2025-05-31", "2025-07-01", "2025-07-31", "2025-08-31"])
  }

  @Test func `a series does not return after the contract`() throws {
    let lapsed = ["decisions": #"[{ "on": "2026-05-01", "kind": "lapse" }]"#]
    let register = RuleRegister(rule: #""due": { "every": "P6M", "from": "term.start" }"#, lapsed)
    #expect(try register.days(on: "2026-05-28") == ["2025-07-01", "2026-01-01", "2026-07-01"])
  }

  @Test func `the contract's way of counting is that of its notice, not of other lengths`() throws {
    let members = [
      "firstPeriod": #"{ "end": "2027-02-28" }"#, "notice": #"{ "period": "P1M", "counting": "lastDay" }"#,
      "talks": #"{ "every": "P1M" }"#,
    ]
    for (length, day) in [
      (#""notice.period""#, "2027-01-28"), (#""P1M""#, "2027-01-31"), (#""talks.every""#, "2027-01-31"),
    ] {
      let register = RuleRegister(rule: #""due": { "before": "term.end", "by": \#(length) }"#, members)
      #expect(try register.days() == [day], "\(length)")
    }
  }

  struct WhenCase: Sendable, CustomTestStringConvertible {
    let condition: Condition
    let isMet: Bool
    var members: [String: String] = [:]
    var without: Set<String> = []
    var sections: [String: String] = [:]

    var testDescription: String { "\(condition.rawValue) \(members.keys.sorted()) \(without.sorted()): \(isMet)" }
  }

  static let conditions: [WhenCase] = [
    WhenCase(condition: .extensionLeft, isMet: true),
    WhenCase(condition: .extensionLeft, isMet: true, members: ["extensions": #"{ "maximumEnd": "2030" }"#]),
    WhenCase(condition: .extensionLeft, isMet: false, members: ["extensions": #""none""#]),
    WhenCase(condition: .extensionLeft, isMet: false, members: ["extensions": #"{ "options": [] }"#]),
    WhenCase(condition: .extensionLeft, isMet: false, members: ["extensions": #"{ "maximumEnd": "2026" }"#]),
    WhenCase(condition: .extensionLeft, isMet: false, without: ["extensions"]),
    WhenCase(condition: .extensionLeft, isMet: true, members: ["renewal": #""tacit""#], without: ["extensions"]),
    WhenCase(condition: .noExtensionLeft, isMet: true, members: ["extensions": #""none""#]),
    WhenCase(condition: .noExtensionLeft, isMet: false),
    // Unknown is not "none".
    WhenCase(condition: .noExtensionLeft, isMet: false, without: ["extensions"]),
    WhenCase(condition: .renewalExpress, isMet: true),
    WhenCase(condition: .renewalExpress, isMet: true, members: ["renewal": #""express""#], without: ["extensions"]),
    WhenCase(condition: .renewalExpress, isMet: false, members: ["renewal": #""tacit""#]),
    WhenCase(condition: .renewalExpress, isMet: false, members: ["renewal": #""none""#]),
    WhenCase(condition: .renewalExpress, isMet: false, without: ["extensions"]),
    WhenCase(condition: .renewalTacit, isMet: true, members: ["renewal": #""tacit""#]),
    WhenCase(condition: .renewalTacit, isMet: false),
    WhenCase(condition: .intentionExtend, isMet: true, members: ["intention": #""extend""#]),
    WhenCase(condition: .intentionExtend, isMet: false, members: ["intention": #""undecided""#]),
    WhenCase(condition: .intentionExtend, isMet: false),
    WhenCase(condition: .hasNotice, isMet: true),
    WhenCase(condition: .hasNotice, isMet: false, members: ["notice": #"{ "by": "client" }"#]),
    WhenCase(condition: .hasProcurement, isMet: true, members: ["procurement": #"{ "starts": "2027" }"#]),
    WhenCase(condition: .hasProcurement, isMet: true, members: ["procurement": #"{ "leadTime": "P12M" }"#]),
    WhenCase(condition: .hasProcurement, isMet: false),
    WhenCase(condition: .hasTalks, isMet: true, members: ["talks": #"{ "every": "P1Y" }"#]),
    WhenCase(condition: .hasTalks, isMet: false, members: ["talks": #"{ "points": ["Wachtlijst"] }"#]),
    WhenCase(condition: .hasRoute, isMet: true, sections: route),
    WhenCase(condition: .hasRoute, isMet: false, members: ["route": #""none""#], sections: route),
    WhenCase(condition: .hasRoute, isMet: false),
  ]

  static let route = [
    "bodies": #"{ "pfho": { "name": "PFHO", "papersDue": "P3W", "meetings": ["2026-06-11"] } }"#,
    "routes": #"{ "extension": ["pfho"] }"#,
  ]

  @Test(arguments: conditions) func `a rule speaks only where its condition holds`(example: WhenCase) throws {
    let register = RuleRegister(
      rule: #""when": ["\#(example.condition.rawValue)"], "due": { "on": "term.start" }"#, example.members,
      without: example.without, example.sections)
    #expect(try register.days() == (example.isMet ? ["2024-01-01"] : []))
  }

  @Test func `every condition is tried where it holds and where it does not`() {
    for condition in Condition.allCases {
      for isMet in [true, false] {
        #expect(Self.conditions.contains { $0.condition == condition && $0.isMet == isMet }, "\(condition) \(isMet)")
      }
    }
  }

  @Test func `all conditions of a rule must hold`() throws {
    let rule = #""when": ["has-notice", "has-talks"], "due": { "on": "term.end" }"#
    #expect(try RuleRegister(rule: rule).days() == [])
    #expect(try RuleRegister(rule: rule, ["talks": #"{ "every": "P1Y" }"#]).days() == ["2026-12-31"])
  }

  @Test(
    arguments: [
      ("before", "notice.period", ["notice"]), ("after", "procurement.leadTime", []), ("before", "talks.every", []),
    ] as [(String, String, Set<String>)])
  func `a rule whose field is absent waits for it`(form: String, field: String, without: Set<String>) throws {
    let due = #""due": { "\#(form)": "term.end", "by": "\#(field)" }"#
    let register = RuleRegister(rule: due, without: without)
    #expect(try register.days() == [])
    #expect(try register.unknown()["own"] == [field])
  }

  @Test func `a rule waits for both its field and its anchor`() throws {
    let register = RuleRegister(without: ["notice", "firstPeriod"])
    #expect(try register.unknown()["extension-notice"] == ["firstPeriod.end", "notice.period"])
  }

  @Test func `a title stands in both languages, and one serves for the other`() throws {
    for (title, dutch, english) in [
      (#""title": { "nl": "Toets", "en": "Review" }, "#, "Toets", "Review"), (#""title": "Toets", "#, "Toets", "Toets"),
      (#""title": { "en": "Review" }, "#, "Review", "Review"), (#""title": { "nl": "Toets" }, "#, "Toets", "Toets"),
      ("", "own", "own"),
    ] {
      let titles = try RuleRegister(rule: #"\#(title)"due": { "on": "term.end" }"#).deadline().title
      #expect([titles[.nl], titles[.en]] == [dutch, english])
    }
  }
}
