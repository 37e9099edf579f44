import Contracts
import Days
import Testing

/// What settles what a rule made due, and what silence does (FORMAT 2, `closedBy` and `ifNobodyActs`).
@Suite struct RuleSettlementTests {
  static let extend = #"{ "on": "2026-06-18", "kind": "extend", "option": 1 }"#
  static let notify = #"{ "on": "2026-06-22", "kind": "notify", "received": "2026-06-24" }"#
  static let sent = #"{ "on": "2026-06-22", "kind": "notify" }"#
  static let lapse = #"{ "on": "2026-06-18", "kind": "lapse" }"#
  static let terminate = #"{ "on": "2026-06-18", "kind": "terminate", "until": "2026-12-31" }"#

  struct Case: Sendable, CustomTestStringConvertible {
    let closedBy: [ClosedBy]
    let decisions: [String]
    let state: DeadlineState

    var testDescription: String { "\(closedBy) by \(decisions)" }
  }

  static let cases: [Case] = [
    Case(closedBy: [.extend], decisions: [], state: .open),
    Case(closedBy: [.extend], decisions: [extend], state: .done),
    Case(closedBy: [.extend], decisions: [lapse], state: .open),
    Case(closedBy: [.extendTold], decisions: [extend], state: .open),
    Case(closedBy: [.extendTold], decisions: [extend, notify], state: .done),
    Case(closedBy: [.extendTold], decisions: [extend, sent], state: .done),
    Case(closedBy: [.notify], decisions: [extend], state: .open),
    Case(closedBy: [.notify], decisions: [extend, sent], state: .sent),
    Case(closedBy: [.notify], decisions: [extend, notify], state: .done),
    Case(closedBy: [.lapse], decisions: [lapse], state: .done),
    Case(closedBy: [.lapse], decisions: [terminate], state: .open),
    Case(closedBy: [.terminate], decisions: [terminate], state: .done),
    Case(closedBy: [.terminate], decisions: [lapse], state: .open),
    Case(closedBy: [.extend, .lapse, .terminate], decisions: [terminate], state: .done),
  ]

  @Test(arguments: cases) func `a decision settles what its rule says, and nothing else`(example: Case) throws {
    let closedBy = example.closedBy.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let register = RuleRegister(
      rule: #""due": { "before": "term.end", "by": "P1M" }, "closedBy": [\#(closedBy)]"#,
      ["decisions": "[\(example.decisions.joined(separator: ", "))]"])
    let first = try #require(try register.deadlines(on: "2026-07-01").first)
    #expect(first.due.description == "2026-11-30" && first.state == example.state)
    // Before it was taken, it settled nothing.
    #expect(try register.deadlines(on: "2026-06-17").first?.state == .open)
  }

  @Test func `every way of closing is tried`() {
    for closedBy in ClosedBy.allCases {
      #expect(Self.cases.contains { $0.closedBy == [closedBy] && $0.state == .done }, "\(closedBy)")
      #expect(Self.cases.contains { $0.closedBy == [closedBy] && $0.state == .open }, "\(closedBy)")
    }
  }

  @Test func `a decision that counts after the day is late`() throws {
    let register = RuleRegister(
      rule: #""due": { "after": "term.start", "by": "P1Y" }, "closedBy": ["lapse"]"#, ["decisions": "[\(Self.lapse)]"])
    #expect(try register.deadline(on: "2026-06-17").state == .overdue)
    #expect(try register.deadline(on: "2026-06-18").state == .late)
  }

  @Test(arguments: [
    ("2026-11-29", DeadlineState.open, DeadlineState.open), ("2026-11-30", .open, .open),
    ("2026-12-01", .done, .overdue),
  ])
  func `what its own day settles is never overdue`(today: String, byItsDay: DeadlineState, byDecision: DeadlineState)
    throws
  {
    let due = #""due": { "before": "term.end", "by": "P1M" }"#
    #expect(try RuleRegister(rule: due).deadline(on: today).state == byItsDay)
    #expect(try RuleRegister(rule: due + #", "closedBy": ["lapse"]"#).deadline(on: today).state == byDecision)
  }

  @Test(
    arguments: [
      ("", nil), (#""closedBy": ["lapse"], "#, .ends), (#""closedBy": ["lapse"], "ifNobodyActs": null, "#, nil),
      (#""ifNobodyActs": "renewal", "#, .ends),
    ] as [(String, Silence?)])
  func `silence has an effect where a decision is waited for`(members: String, silence: Silence?) throws {
    #expect(try RuleRegister(rule: #"\#(members)"due": { "on": "term.end" }"#).deadline().silence == silence)
  }

  @Test func `under tacit renewal silence extends, after the last option it ends`() throws {
    let rule = #""closedBy": ["lapse"], "due": { "on": "term.end" }"#
    #expect(try RuleRegister(rule: rule, ["renewal": #""tacit""#]).deadline().silence == .extends)
    let last = ["renewal": #""tacit""#, "extensions": #""none""#]
    #expect(try RuleRegister(rule: rule, last).deadline().silence == .ends)
  }

  @Test(arguments: [
    ("2026-02-26", Light.green), ("2026-02-27", .orange), ("2026-08-16", .orange), ("2026-08-17", .red),
    ("2026-09-01", .red),
  ])
  func `a light turns orange with the first reminder and red two weeks before the day`(today: String, light: Light)
    throws
  {
    #expect(try RuleRegister().deadline("extension-notice", on: today).light == light)
  }

  @Test func `a rule without reminders stays green until two weeks before`() throws {
    let register = RuleRegister(rule: #""due": { "before": "term.end", "by": "P1M" }"#)
    #expect(try register.deadline(on: "2026-11-15").light == .green)
    #expect(try register.deadline(on: "2026-11-16").light == .red)
  }

  @Test func `each earlier term has its own deadline, the later options have none`() throws {
    let rule = #""due": { "before": "term.end", "by": "P1M" }, "closedBy": ["notify"]"#
    let register = RuleRegister(rule: rule, ["decisions": "[\(Self.extend), \(Self.notify)]"])
    #expect(try register.days(on: "2026-05-28") == ["2026-11-30"])
    let told = try register.deadlines(on: "2026-07-01")
    #expect(told.map(\.due.description) == ["2026-11-30", "2027-11-30"])
    #expect(told.map(\.state) == [.done, .open])
    #expect(told.map(\.termEnd?.description) == ["2026-12-31", "2027-12-31"])
  }

  @Test func `what does not rest on a term's end is due once`() throws {
    let register = RuleRegister(
      rule: #""due": { "before": "maximum.end", "by": "P1Y" }"#, ["decisions": "[\(Self.extend), \(Self.notify)]"])
    #expect(try register.days(on: "2026-07-01") == ["2027-12-31"])
  }
}
