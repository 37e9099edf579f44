import Contracts
import Days
import Testing

/// What a decision would change, seen without writing it: what it settles, what comes, what it does not do.
@Suite struct TermChangeTests {
  private static let route =
    #""bodies": { "board": { "name": "Board", "papersDue": "P2W", "meetings": [ "#
    + #""2026-06-11", "2026-07-09", "2027-06-10", "2028-06-08" ] } }, "routes": { "extension": ["board"] }"#
  private static let head = TestRegister.head + ", " + route
  private static let options = DecisionTests.options + #", "talks": { "every": "P1Y" }"#

  private static func decision(
    _ kind: Decision.Kind, on: String, until: String? = nil, option: Int? = nil, received: String? = nil
  ) throws -> Decision {
    try Decision(
      kind: kind, on: date(on), until: until.map(date), option: option, received: received.map(date), by: "board")
  }

  private static func date(_ text: String) throws -> ReducedDate {
    let date: ReducedDate? = ReducedDate(text)
    return try #require(date)
  }

  private static func change(
    _ decisions: [Decision], terms: String = options, on today: String
  ) throws -> TermChange {
    try TestRegister(terms, head: head).register.change(of: 0, by: decisions, today: TestRegister.day(today))
  }

  private static func lines(_ deadlines: [Deadline]) -> [String] {
    deadlines.map { "\($0.rule) \($0.due) \($0.state.rawValue)" }
  }

  @Test func `an extension that is told settles what is about this term, and brings what is about the next`() throws {
    let decisions = try [
      Self.decision(.extend, on: "2026-07-09", option: 1),
      Self.decision(.notify, on: "2026-07-13", received: "2026-07-14"),
    ]
    let change = try Self.change(decisions, on: "2026-06-20")
    #expect(change.day.description == "2026-07-14")
    #expect(change.before.agreedEnd?.description == "2026-12-31")
    #expect(change.after.agreedEnd?.description == "2027-12-31")
    #expect(
      Self.lines(change.settled) == [
        "talk 2026-05-25 late", "papers 2026-06-25 late", "decision 2026-07-09 done",
        "extension-notice 2026-08-31 done",
        "expiry 2026-12-31 done",
      ])
    #expect(
      Self.lines(change.coming) == [
        "talk 2027-04-27 open", "papers 2027-05-27 open", "decision 2027-06-10 open",
        "extension-notice 2027-08-31 open", "expiry 2027-12-31 open",
      ])
    #expect(change.dropped.isEmpty && change.moved.isEmpty)
    #expect(change.refusal == nil && change.findings.isEmpty)
    #expect(change.after.openNotice?.due.description == "2027-08-31")
    #expect(change.after.openDecision?.due.description == "2027-06-10")
    #expect(change.after.silence == .ends)
  }

  @Test func `an extension that is not told settles the decision, and leaves the notice as decided but not told`()
    throws
  {
    let change = try Self.change([Self.decision(.extend, on: "2026-07-09", option: 1)], on: "2026-07-09")
    #expect(change.settled.map(\.rule) == ["talk", "papers", "decision"])
    #expect(change.moved.map(\.after.rule) == ["extension-notice"])
    #expect(change.moved.first?.after.untoldUntil?.description == "2027-12-31")
    #expect(change.after.agreedEnd == change.before.agreedEnd)
    #expect(change.findings.map(\.code) == [.extensionUntold])
  }

  @Test func `a notice that is sent but not received stays, as sent`() throws {
    let decisions = try [
      Self.decision(.extend, on: "2026-07-09", option: 2), Self.decision(.notify, on: "2026-07-13"),
    ]
    let change = try Self.change(decisions, on: "2026-07-13")
    #expect(change.moved.map { "\($0.before.state) \($0.after.state)" } == ["open sent"])
    #expect(change.after.agreedEnd?.description == "2029-12-31" && change.after.openNotice == nil)
  }

  @Test func `a lapse settles everything about renewal, and drops what would come after the end`() throws {
    let terms = Self.options.replacing(#""P1Y" }"#, with: #""P6M" }"#)
    let change = try Self.change([Self.decision(.lapse, on: "2026-07-09")], terms: terms, on: "2026-07-09")
    #expect(change.settled.map(\.rule) == ["talk", "papers", "decision", "extension-notice", "expiry"])
    #expect(Self.lines(change.dropped) == ["yearly-talk 2027-01-01 open", "yearly-talk 2027-07-01 open"])
    #expect(change.coming.isEmpty && change.after.silence == nil)
    #expect(change.after.agreedEnd?.description == "2026-12-31")
  }

  @Test func `a termination ends it on its day`() throws {
    let change = try Self.change(
      [Self.decision(.terminate, on: "2026-05-01", until: "2026-09-30")], on: "2026-05-01")
    #expect(change.after.agreedEnd?.description == "2026-09-30")
    #expect(change.after.chain.map(\.state) == [.terminated, .terminated, .terminated])
  }

  @Test(arguments: [
    ("2028-12-31", FindingCode.decisionOutsideOption), ("2026-06-30", .decisionOutsideOption),
  ]) func `a decision that does not fit changes nothing and says why`(until: String, code: FindingCode) throws {
    let change = try Self.change([Self.decision(.extend, on: "2026-07-09", until: until)], on: "2026-06-20")
    guard case .fact(let fact) = change.refusal?.reason else {
      Issue.record("not refused")
      return
    }
    #expect(fact.code == code && change.findings.map(\.code) == [code])
    #expect(change.settled.isEmpty && change.coming.isEmpty && change.moved.isEmpty && change.dropped.isEmpty)
  }

  @Test func `what the register says already is no finding of the change`() throws {
    let terms = Self.options + #", "decisions": [{ "on": "2026-06-11", "kind": "extend", "until": "2029-06-30" }]"#
    let change = try Self.change([Self.decision(.lapse, on: "2026-07-09")], terms: terms, on: "2026-07-09")
    #expect(change.refusal == nil && change.findings.isEmpty)
    #expect(change.before.findings.contains { $0.code == .decisionOutsideOption })
  }

  @Test func `a late decision is late, and the contract goes on`() throws {
    let decisions = try [
      Self.decision(.extend, on: "2027-02-01", option: 1),
      Self.decision(.notify, on: "2027-02-01", received: "2027-02-01"),
    ]
    let change = try Self.change(decisions, on: "2026-06-20")
    #expect(change.before.deadlines.contains { $0.hasEnded } && !change.after.deadlines.contains { $0.hasEnded })
    #expect(change.settled.allSatisfy { $0.state == .late } && change.settled.count == 5)
  }
}
