import Contracts
import Days
import Testing

/// Values at the edge of what a register may hold, and registers larger than any real one.
@Suite struct Extremes {
  private static func check(_ register: RuleRegister, _ location: SourceLocation = #_sourceLocation) {
    #expect(EveryAnswer.check(Array(register.text.utf8), "extreme", location), sourceLocation: location)
  }

  @Test(
    arguments: [
      ["start": #""0001-01-01""#, "firstPeriod": #"{ "end": "9999-12-31" }"#],
      ["start": #""9999-12-31""#, "firstPeriod": #"{ "duration": "P1D" }"#],
      ["start": #""9999-12-31""#, "firstPeriod": #"{ "duration": "P2D" }"#],
      ["start": #""0001""#, "firstPeriod": #"{ "duration": "P9999Y" }"#],
      ["start": #""0001""#, "firstPeriod": #"{ "duration": "P3652059D" }"#],
      ["start": #""0001""#, "firstPeriod": #"{ "end": "0001" }"#, "notice": #"{ "period": "P1Y" }"#],
      ["firstPeriod": #"{ "duration": "P9999Y", "end": "0001-01-01" }"#],
      ["start": #""9999""#, "firstPeriod": #"{ "end": "0001" }"#],
      ["extensions": #"{ "options": ["P9999Y", "P9999Y", "P9999Y"] }"#], ["extensions": #"{ "maximumEnd": "0001" }"#],
      ["extensions": #"{ "options": ["P1Y"], "maximumEnd": "0001" }"#],
      ["extensions": #"{ "options": [], "maximumEnd": "9999" }"#],
      ["notice": #"{ "period": "P9999Y" }"#], ["notice": #"{ "period": "P0D" }"#],
      ["notice": #"{ "period": "P0D", "counting": "lastDay" }"#],
      ["notice": #"{ "period": { "workingDays": 10000 } }"#], ["notice": #"{ "period": "P5Y" }"#],
      ["notice": #"{ "period": "P119987M30D" }"#, "firstPeriod": #"{ "end": "9999" }"#],
      ["procurement": #"{ "leadTime": "P9999Y" }"#], ["procurement": #"{ "leadTime": { "workingDays": 10000 } }"#],
      ["talks": #"{ "every": "P9999Y" }"#], ["talks": #"{ "every": "P1D" }"#, "renewal": #""tacit""#],
      ["dates": #"[{ "id": "d", "on": "0001-01-01", "every": "P1D", "remind": ["P1D", "P9999Y"] }]"#],
      ["dates": #"[{ "id": "d", "on": "9999-12-31", "every": "P9999Y", "remind": ["P0D"] }]"#],
      ["decisions": #"[{ "kind": "terminate", "until": "0001-01-01", "on": "0001" }]"#],
      ["decisions": #"[{ "kind": "extend", "option": 10000, "derived": true }, { "kind": "notify", "on": "9999" }]"#],
      [
        "decisions":
          #"[{ "kind": "notify", "derived": true }, { "kind": "lapse", "derived": true }, { "kind": "terminate", "derived": true }]"#
      ],
    ] as [[String: String]])
  func `a contract at the edge of the calendar gives its answers`(members: [String: String]) {
    for renewal in [#""express""#, #""tacit""#, #""none""#] {
      Self.check(RuleRegister(members.merging(["renewal": renewal]) { own, _ in own }))
    }
    Self.check(
      RuleRegister(
        members, without: ["extensions", "start"].filter { members[$0] == nil }.reduce(into: []) { $0.insert($1) }))
  }

  @Test(arguments: [
    #""due": { "before": "term.end", "by": "P9999Y" }"#, #""due": { "after": "term.end", "by": "P9999Y" }"#,
    #""due": { "after": "term.end", "by": { "workingDays": 10000 } }"#,
    #""due": { "after": "maximum.end", "by": "P119988M30D" }"#,
    #""due": { "every": "P1D", "from": "term.start" }, "remind": ["P1D", "P9999Y"]"#,
    #""due": { "every": "P9999Y", "from": "term.end" }"#, #""due": { "every": "P1D", "from": "maximum.end" }"#,
    #""due": { "on": "term.start" }, "closedBy": ["lapse"], "overdue": "P1D", "escalate": "P9999Y", "remind": ["P0D"]"#,
    #""due": { "on": "term.start" }, "closedBy": ["lapse"], "overdue": "P9999Y", "escalate": { "workingDays": 10000 }"#,
  ])
  func `a rule at the edge of the calendar gives its answers`(rule: String) {
    for term in [
      ("0001-01-01", "0001-01-01"), ("2024-01-01", "2026-12-31"), ("9999-01-01", "9999-12-31"),
      ("0001-01-01", "9999-12-31"),
    ] {
      Self.check(RuleRegister(rule: rule, ["start": "\"\(term.0)\"", "firstPeriod": #"{ "end": "\#(term.1)" }"#]))
    }
  }

  @Test func `a margin beyond the calendar loses no deadline`() throws {
    for margin in [#""P9999Y""#, #"{ "workingDays": 10000 }"#, #""P0D""#] {
      let register = RuleRegister(
        ["dates": #"[{ "id": "d", "on": "0001-01-01" }]"#],
        [
          "register": #"{ "deliveryMargin": \#(margin) }"#,
          "milestones": #"[{ "id": "m", "on": ["0001-01-01", "9999-12-31"] }]"#,
        ])
      Self.check(register)
      #expect(try register.days("extension-notice") == ["2026-08-31"])
      #expect(try register.days("date") == ["0001-01-01"])
      let milestones = try register.read().milestoneDeadlines(today: .first, wanted: .all, in: ["m"])
      #expect(milestones.map(\.due.description) == ["0001-01-01", "9999-12-31"])
    }
  }

  @Test func `closing days that cover the years leave every deadline where it is due`() throws {
    // Every day of 2025 through 2027.
    let first = try #require(Day("2025-01-01"))
    let closed = (0..<1095).map { "\"\(first.adding(days: $0))\"" }.joined(separator: ", ")
    let register = RuleRegister(
      [:], ["register": #"{ "closedDays": [\#(closed), { "from": "0001", "until": "9999" }] }"#])
    let notice = try register.deadline("extension-notice")
    #expect(notice.due.description == "2026-08-31" && notice.actBy.description == "2024-12-31")
    Self.check(register)
  }

  @Test func `recesses by the thousand are as good as one`() throws {
    let first = try #require(Day("2020-01-01"))
    let days = (0..<3000).reversed().map { first.adding(days: $0) }
    let recesses = days.map { #"{ "from": "\#($0)", "until": "\#($0)" }"# }.joined(separator: ", ")
    let meetings = (0..<1000).map { _ in "\"2026\"" }.joined(separator: ", ")
    let register = RuleRegister(
      [:],
      [
        "register": #"{ "closedDays": [\#(recesses)] }"#, "routes": #"{ "extension": ["b"] }"#,
        "bodies": #"{ "b": { "papersDue": "P1D", "meetings": [\#(meetings), "2019-12-31"] } }"#,
      ])
    #expect(try register.codes(.warning).count { $0 == .meetingInRecess } == 1000)
    #expect(try register.days("decision") == ["2019-12-31"])
  }

  @Test func `thousands of options are a chain`() throws {
    let options = (0..<3000).map { _ in "\"P1M\"" }.joined(separator: ", ")
    let decisions = (0..<300).map { #"{ "on": "2020-01-01", "kind": "extend", "option": \#($0 + 1) }"# }.joined(
      separator: ", ")
    let register = RuleRegister(["extensions": #"{ "options": [\#(options)] }"#, "decisions": "[\(decisions)]"])
    #expect(try register.read().contracts.count == 1)
    let sheet = try ContractSheet(0, register.read(), today: #require(Day("2026-05-28")))
    // 3,000 months after 2026-12-31.
    #expect(sheet.chain.count == 3001 && sheet.chain.last?.end?.description == "2276-12-31")
    #expect(sheet.chain[300].state == .untold && sheet.chain[301].state == .open && sheet.optionsLeft == 2700)
    Self.check(register)
  }

  @Test func `decisions by the hundred make as many terms`() throws {
    let years = 300
    let options = (0..<years).map { _ in "\"P1Y\"" }.joined(separator: ", ")
    let decisions = (0..<years).map { year in
      #"{ "on": "\#(2026 + year)-05-01", "kind": "extend", "option": \#(year + 1) }, { "on": "\#(2026 + year)-05-02", "kind": "notify", "received": "\#(2026 + year)-05-03" }"#
    }
    let register = RuleRegister(
      [
        "extensions": #"{ "options": [\#(options)] }"#,
        "decisions": "[\(decisions.shuffled().joined(separator: ", "))]",
      ])
    let notices = try register.deadlines("extension-notice", on: "2325-12-31")
    #expect(notices.count == years && notices.allSatisfy { $0.state == .done })
    #expect(try register.deadlines("expiry", on: "2325-12-31").last?.due.description == "2326-12-31")
    Self.check(register)
  }

  @Test func `five thousand contracts in one chain of like all have the first one's terms`() throws {
    let count = 5000
    let terms =
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" }"#
    let contracts = (0..<count).map { number in
      let rest = number + 1 < count ? #""like": "c\#(number + 1)""# : terms
      return #"{ "id": "c\#(number)", "title": "C", \#(rest) }"#
    }
    let register = try MarkedRegister.head(#""contracts": [\#(contracts.joined(separator: ", "))]"#).read()
    let today = try #require(Day("2026-05-28"))
    let notices = Upcoming(register, today: today, until: today.adding(days: 200)).deadlines.filter {
      $0.rule == "extension-notice"
    }
    #expect(notices.count == count && notices.allSatisfy { $0.due.description == "2026-08-31" })
    let explanation = Explanation(of: 0, rule: "extension-notice", in: register, today: today)
    #expect(explanation.steps.contains { "\($0.fact)".contains(#"from: Optional("c\#(count - 1)")"#) })
  }

  @Test func `hundreds of names that nobody knows are each found`() throws {
    let count = 300
    let parties = (0..<count).map { #""partij-\#($0)": {}"# }.joined(separator: ", ")
    let contracts = (0..<count).map {
      #"{ "id": "c\#($0)", "title": "C", "provider": "patrij-\#($0)", "like": "d\#($0)" }"#
    }
    let findings = try MarkedRegister.head(
      #""parties": { \#(parties) }, "contracts": [\#(contracts.joined(separator: ", "))]"#
    ).findings()
    #expect(findings.count == 2 * count)
    let facts = Set(findings.map { "\($0.finding.fact)" })
    #expect(
      facts.contains(#"unknownReference(Contracts.Reference.party, "patrij-7", suggestion: Optional("partij-7"))"#))
    #expect(facts.contains(#"unknownReference(Contracts.Reference.contract, "d7", suggestion: Optional("c7"))"#))
  }
}
