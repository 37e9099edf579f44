import Contracts
import Days
import Testing

/// The events of a contract's life: each once, in order, with where it stands today.
@Suite struct ContractLifeTests {
  private static let head =
    TestRegister.head
    + #", "bodies": { "board": { "name": "Board", "papersDue": "P2W", "meetings": ["2026-06-11", "2027-06-10"] } }, "#
    + #""routes": { "extension": ["board"] }"#

  private static func lines(_ terms: String, on today: String, head: String = Self.head) throws -> [String] {
    try ContractLife(0, TestRegister(terms, head: head).register, today: TestRegister.day(today)).events.map(line)
  }

  private static func line(_ event: LifeEvent) -> String {
    let what =
      switch event.kind {
      case .start(let end): "start \(end?.description ?? "?")"
      case .term(let option, let until, let isUpTo, let standing):
        "option \(option) \(isUpTo ? "up to" : "until") \(until) \(standing)"
      case .decision(let decision, let until, let problem):
        "\(decision.kind) \(until?.description ?? "-") \(problem?.code.rawValue ?? "-")"
      case .received(_, let due): "received \(due.map { "after \($0)" } ?? "in time")"
      case .deadline(let deadline, let every): "\(deadline.rule) \(deadline.state) \(every?.description ?? "-")"
      case .expected(let deadline, let option): "if \(option): \(deadline.rule)"
      case .meetingNotKnown(let body, let last, let option):
        "if \(option): no \(body) after \(last?.description ?? "-")"
      case .verified: "verified"
      case .maximumEnd: "maximum"
      case .end(let kind): "end \(kind?.rawValue ?? "-")"
      }
    return "\(event.on?.description ?? "?") \(event.state): \(what)\(event.isDerived ? "*" : "")"
  }

  @Test func `a life with every option to come`() throws {
    let lines = try Self.lines(DecisionTests.options, on: "2026-06-11")
    #expect(
      lines == [
        "2023-01-01 past: start 2026-12-31",
        "2026-04-28 past: talk overdue -",
        "2026-05-28 past: papers overdue -",
        "2026-06-11 today: decision open -",
        "2026-08-31 coming: extension-notice open -",
        "2026-12-31 coming: expiry open -",
        "2027-01-01 coming: option 1 until 2027-12-31 possible",
        "? coming: if 1: no board after 2027-06-10",
        "2027-08-31 coming: if 1: extension-notice",
        "2028-01-01 coming: option 2 until 2029-12-31 possible",
        "2029-12-31 coming: maximum",
      ])
  }

  @Test func `a decision counts or says why not, and a late notice says after which day`() throws {
    let decisions = [
      "extend 2026-05-01 until 2028-06-30", "extend 2026-06-11 option 1", "notify 2026-09-02 received 2026-09-04",
    ].map(DecisionTests.object).joined(separator: ", ")
    let lines = try Self.lines(DecisionTests.options + #", "decisions": [\#(decisions)]"#, on: "2026-10-01")
    #expect(
      lines.prefix(6) == [
        "2023-01-01 past: start 2026-12-31",
        "2026-05-01 past: extend - decision-outside-option",
        "2026-06-11 past: extend 2027-12-31 -",
        "2026-09-02 past: notify - -",
        "2026-09-04 past: received after 2026-08-31",
        "2027-01-01 coming: option 1 until 2027-12-31 agreed",
      ])
    #expect(lines.contains("2027-08-31 coming: extension-notice open -"))
    #expect(lines.count { $0.contains("extension-notice") } == 1)
  }

  @Test func `what is decided but not told stands as such, and no option behind it is skipped`() throws {
    let decisions = DecisionTests.object("extend 2026-06-11 option 1")
    let lines = try Self.lines(DecisionTests.options + #", "decisions": [\#(decisions)]"#, on: "2026-07-01")
    #expect(
      lines.filter { $0.contains("option") || $0.contains("if 1") } == [
        "2027-01-01 coming: option 1 until 2027-12-31 untold", "? coming: if 1: no board after 2027-06-10",
        "2027-08-31 coming: if 1: extension-notice", "2028-01-01 coming: option 2 until 2029-12-31 possible",
      ])
  }

  @Test func `an extension that passes over an option begins behind the current term`() throws {
    let decisions = DecisionTests.object("extend 2026-06-11 option 2")
    let lines = try Self.lines(DecisionTests.options + #", "decisions": [\#(decisions)]"#, on: "2026-07-01")
    #expect(lines.filter { $0.contains("option") } == ["2027-01-01 coming: option 2 until 2029-12-31 untold"])
  }

  @Test func `what was agreed beyond a termination does not begin`() throws {
    let decisions = ["extend 2026-06-11 option 1", "notify 2026-06-12", "terminate 2026-06-20 until 2026-11-30"]
      .map(DecisionTests.object).joined(separator: ", ")
    let lines = try Self.lines(DecisionTests.options + #", "decisions": [\#(decisions)]"#, on: "2026-07-01")
    #expect(lines.last == "2026-11-30 coming: end terminate" && !lines.contains { $0.contains("option") })
  }

  @Test(arguments: [
    ("lapse 2026-06-11", "2026-12-31 coming: end lapse"),
    ("terminate 2026-06-11 until 2026-09-30", "2026-09-30 coming: end terminate"),
  ]) func `a decided end is the last event`(decision: String, last: String) throws {
    let terms = DecisionTests.options + #", "decisions": [\#(DecisionTests.object(decision))]"#
    #expect(try Self.lines(terms, on: "2026-07-01").last == last)
  }

  @Test func `a contract that is over without a decision says so, and what was not done stays`() throws {
    let lines = try Self.lines(DecisionTests.options, on: "2027-03-01")
    #expect(lines.last == "2026-12-31 past: end -")
    #expect(lines.filter { $0.contains("overdue") }.count == 5 && !lines.contains { $0.contains("possible") })
  }

  @Test func `of unknown options one step is told, and no option is invented`() throws {
    let lines = try Self.lines(DecisionTests.free, on: "2026-03-01")
    #expect(lines.contains("2027-01-01 coming: option 1 up to 2030-12-31 possible"))
    #expect(!lines.contains { $0.contains("if ") } && lines.last == "2030-12-31 coming: maximum")
  }

  @Test func `what returns is told once, with its interval; a day of its own that is past stays`() throws {
    let terms =
      DecisionTests.options
      + #", "talks": { "every": "P6M" }, "dates": [{ "id": "a", "title": "A", "on": "2020-01-01", "every": "P10Y" }, "#
      + #"{ "id": "b", "title": "B", "on": "2025-01-01" }]"#
    let lines = try Self.lines(terms, on: "2026-03-01", head: TestRegister.head)
    #expect(lines.filter { $0.contains("yearly-talk") } == ["2026-07-01 coming: yearly-talk open P6M"])
    #expect(lines.contains("2025-01-01 past: date done -"))
    // Ten years on lies behind the last day on which the contract can run.
    #expect(!lines.contains { $0.contains("P10Y") })
  }

  @Test func `where nothing is known the life is short`() throws {
    #expect(try Self.lines("", on: "2026-03-01", head: TestRegister.head) == ["? past: start ?"])
  }
}
