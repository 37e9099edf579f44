import Contracts
import Days
import Testing

/// What is unknown is listed as work to do, and what is read into a text is marked (SEMANTICS 15 and 16; FORMAT 5,
/// `unknown`, `derived`).
@Suite struct Knowledge {
  private static let end = #""start": "2023-01-01", "firstPeriod": { "end": "2026-12-31" }"#
  private static let board = """
    , "bodies": { "board": { "name": "Board", PAPERS "meetings": ["2026-06-18"] } },
      "routes": { "extension": ["board"] }
    """

  struct Example: Sendable, CustomTestStringConvertible {
    let terms: String
    let unknown: [String]
    var infos: [String]

    init(_ terms: String, _ unknown: String..., infos: [String] = []) {
      self.terms = terms
      self.unknown = unknown
      self.infos = infos
    }

    var testDescription: String { terms }
  }

  @Test(arguments: [
    Example("", "expiry: firstPeriod.end", infos: ["end-unknown", "extensions-unknown", "start-unknown"]),
    Example(Knowledge.end, infos: ["extensions-unknown"]),
    Example(Knowledge.end + #", "extensions": "none""#),
    Example(
      Knowledge.end + #", "extensions": { "maximumEnd": "2030-12-31" }"#, "extension-notice: notice.period",
      "decision: notice.period", "papers: notice.period", "talk: notice.period", infos: ["notice-period-unknown"]),
    Example(
      Knowledge.end + #", "extensions": { "options": ["P1Y"] }, "renewal": "tacit""#, "renewal-stop: notice.period",
      "decision: notice.period", "papers: notice.period", "talk: notice.period", infos: ["notice-period-unknown"]),
    Example(
      #""extensions": { "maximumEnd": "2030-12-31" }, "notice": { "period": "P4M" }, "talks": { "every": "P1Y" }"#,
      "extension-notice: firstPeriod.end", "decision: firstPeriod.end", "papers: firstPeriod.end",
      "talk: firstPeriod.end",
      "yearly-talk: start", "expiry: firstPeriod.end", infos: ["end-unknown", "start-unknown"]),
    Example(
      #""extensions": { "options": ["P1Y"] }"#, "extension-notice: firstPeriod.end notice.period",
      "decision: firstPeriod.end notice.period", "papers: firstPeriod.end notice.period",
      "talk: firstPeriod.end notice.period", "expiry: firstPeriod.end",
      infos: ["end-unknown", "notice-period-unknown", "start-unknown"]),
    Example(
      Knowledge.end + #", "procurement": { "leadTime": "P1Y" }"#, "procurement: extensions.maximumEnd",
      infos: ["extensions-unknown"]),
    Example(
      #""start": "2023-01-01", "firstPeriod": { "duration": "P4X" }"#, "expiry: firstPeriod.end",
      infos: ["end-unknown", "extensions-unknown"]),
    // A contract that was ended has nothing to look up.
    Example(
      Knowledge.end
        + #", "extensions": { "maximumEnd": "2030" }, "decisions": [{ "on": "2026-05-01", "kind": "lapse", "#
        + #""by": "board" }]"#
    ),
    Example(#""decisions": [{ "on": "2026-05-01", "kind": "lapse", "by": "board" }]"#),
    Example(
      #""extensions": { "options": ["P1Y"] }, "decisions": [{ "on": "2026-05-01", "kind": "terminate", "#
        + #""until": "2026-06", "by": "board" }]"#
    ),
  ]) func `what can't be dated is unknown, with the fields to look up`(example: Example) throws {
    let head = TestRegister.head + Self.board.replacing("PAPERS", with: #""papersDue": "P2W","#)
    let register = try TestRegister(example.terms, head: head)
    let sheet = try register.sheet(on: "2026-05-28")
    #expect(Set(sheet.unknownLines) == Set(example.unknown) && sheet.unknownLines.count == example.unknown.count)
    #expect(sheet.infos.filter { $0.hasSuffix("unknown") }.sorted() == example.infos)
    let upcoming = try register.upcoming(on: "2026-05-28").unknown
    #expect(upcoming.map(\.rule) == sheet.unknown.map(\.rule).sorted() && upcoming.allSatisfy { $0.contract == "c" })
  }

  @Test(arguments: [("lapse", "2026-12-31", true), ("lapse", "2027-01-01", false)])
  func `a talk that waits for the start is to be looked up as long as the contract runs`(
    decision: String, today: String, isListed: Bool
  ) throws {
    let terms =
      #""firstPeriod": { "end": "2026-12-31" }, "talks": { "every": "P1Y" }, "#
      + #""decisions": [{ "on": "2026-05-01", "kind": "\#(decision)" }]"#
    #expect(try TestRegister(terms).sheet(on: today).unknownLines == (isListed ? ["yearly-talk: start"] : []))
  }

  @Test func `papers whose lead time is unknown wait for it`() throws {
    let head = TestRegister.head + Self.board.replacing("PAPERS", with: "")
    let sheet = try TestRegister(DecisionTests.options, head: head).sheet(on: "2026-04-28")
    #expect(sheet.unknownLines == ["papers: bodies.board.papersDue"])
    #expect(try sheet.deadline("talk").due.description == "2026-05-18")
  }

  @Test func `after an extension only the present term has something unknown`() throws {
    let extend =
      #""decisions": [{ "on": "2026-05-01", "kind": "extend", "option": 1 }, { "on": "2026-05-02", "kind": "notify" }]"#
    let sheet = try TestRegister(Self.end + #", "extensions": { "options": ["P1Y"] }, "# + extend).sheet(
      on: "2026-05-28")
    #expect(sheet.unknownLines == [])
  }

  private static func isDerived(_ rule: String, _ terms: String, on today: String = "2026-05-28") throws -> Bool {
    try TestRegister(terms).sheet(on: today).deadline(rule).isDerived
  }

  private static let terms =
    end
    + #", "extensions": { "maximumEnd": "2030-12-31" }, "notice": { "period": "P4M" }, "talks": { "every": "P1Y" }, "#

  @Test(
    arguments: [
      // Nothing is said of sources: nothing is said to be derived.
      (#""notes": "none""#, [], []),
      (#""sources": [{ "document": "one" }]"#, [], []),
      (
        #""sources": [{ "document": "one", "derived": ["firstPeriod.end"] }]"#, ["extension-notice", "expiry", "talk"],
        []
      ),
      (#""sources": [{ "document": "one", "derived": ["firstPeriod"] }]"#, ["extension-notice", "expiry", "talk"], []),
      (#""sources": [{ "document": "one", "derived": ["notice.period"] }]"#, ["extension-notice", "talk"], ["expiry"]),
      (#""sources": [{ "document": "one", "derived": ["notice"] }]"#, ["extension-notice", "talk"], ["expiry"]),
      (#""sources": [{ "document": "one", "derived": ["start"] }]"#, ["yearly-talk"], ["extension-notice", "expiry"]),
      (#""sources": [{ "document": "one", "derived": ["talks.every"] }]"#, ["yearly-talk"], ["expiry", "talk"]),
      (
        #""sources": [{ "document": "one", "derived": ["extensions.maximumEnd"] }]"#, [],
        ["extension-notice", "expiry"]
      ),
      // Another source states it.
      (
        #""sources": [{ "document": "one", "derived": ["firstPeriod.end"] }, { "document": "two", "#
          + #""fields": ["firstPeriod"] }]"#,
        [], []
      ),
      (#""sources": [{ "document": "one", "derived": ["firstPeriod.end"] }, { "document": "two" }]"#, [], []),
      (
        #""sources": [{ "document": "one", "derived": ["notice"] }, { "document": "two", "fields": ["start"] }]"#,
        ["extension-notice"], ["expiry", "yearly-talk"]
      ),
      (
        #""sources": [{ "document": "one", "derived": ["notice"] }, { "document": "two", "#
          + #""derived": ["notice.period"] }]"#,
        ["extension-notice"], ["expiry"]
      ),
    ] as [(String, [String], [String])]) func `a date is derived where every source of a field it rests on says so`(
      sources: String, derived: [String], stated: [String]
    ) throws
  {
    let sheet = try TestRegister(Self.terms + sources).sheet(on: "2025-05-28")
    for rule in derived { #expect(try sheet.deadline(rule).isDerived, "\(rule)") }
    let others = ["extension-notice", "expiry", "talk", "yearly-talk"].filter { !derived.contains($0) }
    for rule in derived.isEmpty ? others : stated { #expect(try !sheet.deadline(rule).isDerived, "\(rule)") }
  }

  @Test(arguments: [
    (#"{ "on": "2026-05-01", "kind": "extend", "until": "2028-12-31" }"#, false),
    (#"{ "on": "2026-05", "kind": "extend", "until": "2028-12-31" }"#, false),
    (#"{ "on": "2026-05-01", "kind": "extend", "until": "2028" }"#, true),
    (#"{ "on": "2026-05-01", "kind": "extend", "until": "2028-12-31", "derived": true }"#, true),
    (#"{ "kind": "extend", "until": "2028-12-31", "derived": true }"#, true),
  ]) func `a term that a decision gives is derived where the decision is, or names a month or a year`(
    extend: String, derived: Bool
  ) throws {
    let terms = Self.terms + #""decisions": [\#(extend), { "on": "2026-05-02", "kind": "notify" }]"#
    let sheet = try TestRegister(terms).sheet(on: "2026-05-28")
    #expect(sheet.dossier.term?.end.description == "2028-12-31")
    let notices = sheet.deadlines("extension-notice")
    #expect(notices.map(\.due.description) == ["2026-08-31", "2028-08-31"])
    #expect(notices.map(\.isDerived) == [false, derived])
  }

  @Test(arguments: [(1, "2029-12-31", false), (2, "2030-12-31", true)])
  func `an option that the maximum cuts off rests on the maximum`(option: Int, end: String, derived: Bool) throws {
    let terms =
      Self.end + #", "extensions": { "options": ["P3Y", "P3Y"], "maximumEnd": "2030" }, "#
      + #""decisions": [{ "on": "2026-05-01", "kind": "extend", "option": \#(option) }, { "on": "2026-05-02", "#
      + #""kind": "notify" }]"#
    let expiry = try TestRegister(terms).sheet(on: "2026-05-28").deadline("expiry")
    #expect(expiry.due.description == end && expiry.isDerived == derived)
  }

  @Test func `an option's end rests on the option, however the decision names it`() throws {
    let terms =
      DecisionTests.options
      + #", "decisions": [{ "on": "2026-05-01", "kind": "extend", "until": "2027" }, { "on": "2026-05-02", "#
      + #""kind": "notify" }]"#
    #expect(try TestRegister(terms).sheet(on: "2026-05-28").deadlines("expiry").map(\.isDerived) == [false])
    let source = #", "sources": [{ "document": "one", "derived": ["decisions"] }]"#
    #expect(try TestRegister(terms + source).sheet(on: "2026-05-28").deadlines("expiry").map(\.isDerived) == [true])
  }
}
