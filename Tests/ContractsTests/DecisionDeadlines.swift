import Contracts
import Days
import Testing

/// How decisions settle deadlines: those of the term they are taken for, in time or late (FORMAT 1, 2 and 5;
/// SEMANTICS 9).
@Suite struct DecisionDeadlines {
  private static let route = """
    , "bodies": { "board": { "name": "Board", "papersDue": "P2W",
      "meetings": ["2026-06-18", "2026-10-08", "2027-06-17"] } },
    "routes": { "extension": ["board"] }
    """

  private static func lines(_ terms: String, _ decisions: [String], on today: String) throws -> [String] {
    let list = decisions.map(DecisionTests.object).joined(separator: ", ")
    let register = try TestRegister(terms + #", "decisions": [\#(list)]"#, head: TestRegister.head + route)
    return try register.sheet(on: today, settledToo: true).deadlines.map { "\($0.rule) \($0.due) \($0.state.rawValue)" }
      .sorted()
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let terms: String
    let decisions: [String]
    let today: String
    let lines: [String]

    init(
      _ why: String, terms: String = DecisionTests.options, _ decisions: [String], on today: String, _ lines: String...
    ) {
      self.why = why
      self.terms = terms
      self.decisions = decisions
      self.today = today
      self.lines = lines
    }

    var testDescription: String { why }
  }

  private static let moved = [
    "decision 2026-06-18 done", "decision 2027-06-17 open", "expiry 2026-12-31 done", "expiry 2027-12-31 open",
    "extension-notice 2027-08-31 open", "papers 2026-06-04 done", "papers 2027-06-03 open", "talk 2026-05-04 done",
    "talk 2027-05-03 open",
  ]

  @Test(arguments: [
    ("notify 2026-06-22 received 2026-06-24", "done"), ("notify 2026-08-31 received 2026-08-31", "done"),
    ("notify 2026-08-31 received 2026-09-01", "late"), ("notify 2026-10-01 received 2026-10-02", "late"),
    ("notify 2026-06-22", "sent"), ("notify 2026-09-20", "sent"), ("notify 2026-06-22 received 2026-12-01", "sent"),
    ("notify 2026-06 received 2026-08", "done"), ("notify 2026-08 received 2026-09", "late"), ("notify -", "done"),
  ]) func `the notice is settled when it has arrived`(notice: String, state: String) throws {
    let extend = notice == "notify -" ? "extend - option 1" : "extend 2026-05-03 option 1"
    let lines = try Self.lines(DecisionTests.options, [extend, notice], on: "2026-11-01")
    #expect(lines == (Self.moved + ["extension-notice 2026-08-31 \(state)"]).sorted())
  }

  @Test(arguments: [
    (["notify 2026-06-22", "notify 2026-07-01 received 2026-07-02"], "done"),
    (["notify 2026-06-22 received 2026-06-24", "notify 2026-09-02 received 2026-09-03"], "done"),
    (["notify 2026-06-22", "notify 2026-09-02 received 2026-09-03"], "late"),
    (["notify 2026-06-22", "notify 2026-09-02"], "sent"),
  ]) func `a second letter can give the receipt that the first lacks`(notices: [String], state: String) throws {
    let lines = try Self.lines(DecisionTests.options, ["extend 2026-05-03 option 1"] + notices, on: "2026-11-01")
    #expect(lines == (Self.moved + ["extension-notice 2026-08-31 \(state)"]).sorted())
  }

  @Test(arguments: [
    Example(
      "nothing is decided", [], on: "2026-05-04", "decision 2026-06-18 open", "expiry 2026-12-31 open",
      "extension-notice 2026-08-31 open", "papers 2026-06-04 open", "talk 2026-05-04 open"),
    Example(
      "decided, not told: the notice and the end stay open", ["extend 2026-06-18 option 1"], on: "2026-06-19",
      "decision 2026-06-18 done", "expiry 2026-12-31 open", "extension-notice 2026-08-31 open",
      "papers 2026-06-04 late",
      "talk 2026-05-04 late"),
    Example(
      "decided, not told, past the notice", ["extend 2026-06-18 option 1"], on: "2026-09-01",
      "decision 2026-06-18 done",
      "expiry 2026-12-31 open", "extension-notice 2026-08-31 overdue", "papers 2026-06-04 late",
      "talk 2026-05-04 late"),
    Example(
      "decided after the last meeting in time", ["extend 2026-06-19 option 1"], on: "2026-06-20",
      "decision 2026-06-18 late",
      "expiry 2026-12-31 open", "extension-notice 2026-08-31 open", "papers 2026-06-04 late", "talk 2026-05-04 late"),
    Example(
      "of two extensions before the notice the first settles the decision",
      ["extend 2026-05-01 option 1", "extend 2026-06-25 option 2"], on: "2026-07-01", "decision 2026-06-18 done",
      "expiry 2026-12-31 open", "extension-notice 2026-08-31 open", "papers 2026-06-04 done", "talk 2026-05-04 done"),
    Example(
      "an extension outside the terms settles nothing", ["extend 2026-05-01 until 2028"], on: "2026-05-04",
      "decision 2026-06-18 open", "expiry 2026-12-31 open", "extension-notice 2026-08-31 open",
      "papers 2026-06-04 open",
      "talk 2026-05-04 open"),
    Example(
      "in the future: not yet", ["extend 2026-05-05 option 1", "lapse 2026-05-06"], on: "2026-05-04",
      "decision 2026-06-18 open", "expiry 2026-12-31 open", "extension-notice 2026-08-31 open",
      "papers 2026-06-04 open",
      "talk 2026-05-04 open"),
    Example(
      "lapse settles all", ["lapse 2026-06-10"], on: "2026-07-01", "decision 2026-06-18 done", "expiry 2026-12-31 done",
      "extension-notice 2026-08-31 done", "papers 2026-06-04 late", "talk 2026-05-04 late"),
    Example(
      "late lapse", ["lapse 2027-01-10"], on: "2027-01-10", "decision 2026-06-18 late", "expiry 2026-12-31 late",
      "extension-notice 2026-08-31 late", "papers 2026-06-04 late", "talk 2026-05-04 late"),
    Example(
      "of two lapses the first counts", ["lapse 2026-05-01", "lapse 2026-12-01"], on: "2026-12-02",
      "decision 2026-06-18 done", "expiry 2026-12-31 done", "extension-notice 2026-08-31 done",
      "papers 2026-06-04 done",
      "talk 2026-05-04 done"),
    Example(
      "lapse, then termination: the lapse settled it", ["lapse 2026-05-01", "terminate 2026-12-01 until 2026-12-15"],
      on: "2026-12-02", "decision 2026-06-18 done", "expiry 2026-12-31 done", "extension-notice 2026-08-31 done",
      "papers 2026-06-04 done", "talk 2026-05-04 done"),
    Example(
      "decided in time, lapsed later", ["extend 2026-05-01 option 1", "lapse 2026-12-01"], on: "2026-12-02",
      "decision 2026-06-18 done", "expiry 2026-12-31 done", "extension-notice 2026-08-31 late",
      "papers 2026-06-04 done",
      "talk 2026-05-04 done"),
    Example(
      "termination settles all", ["terminate 2026-05-01 until 2026-09-30"], on: "2026-07-01",
      "decision 2026-06-18 done",
      "expiry 2026-12-31 done", "extension-notice 2026-08-31 done", "papers 2026-06-04 done", "talk 2026-05-04 done"),
    Example(
      "extended after a lapse, not told: open again", ["lapse 2026-05-01", "extend 2026-07-01 option 1"],
      on: "2026-09-01",
      "decision 2026-06-18 late", "expiry 2026-12-31 open", "extension-notice 2026-08-31 overdue",
      "papers 2026-06-04 late",
      "talk 2026-05-04 late"),
    Example(
      "over without a decision: overdue until one is recorded", [], on: "2027-02-01", "decision 2026-06-18 overdue",
      "expiry 2026-12-31 overdue", "extension-notice 2026-08-31 overdue", "papers 2026-06-04 overdue",
      "talk 2026-05-04 overdue"),
    Example(
      "tacit: the stop settles the decision too", terms: DecisionTests.tacit, ["notify 2026-06-01 received 2026-06-02"],
      on: "2026-07-01", "decision 2026-06-18 done", "expiry 2026-12-31 done", "papers 2026-06-04 done",
      "renewal-stop 2026-08-31 done", "talk 2026-05-04 late"),
    Example(
      "tacit: the stop is sent", terms: DecisionTests.tacit, ["notify 2026-05-01"], on: "2026-09-01",
      "decision 2026-06-18 done", "expiry 2026-12-31 done", "papers 2026-06-04 done", "renewal-stop 2026-08-31 sent",
      "talk 2026-05-04 done"),
    Example(
      "tacit: an extension leaves nothing to stop for that term", terms: DecisionTests.tacit + #", "route": "none""#,
      ["extend 2026-05-01 option 1"], on: "2026-06-01", "expiry 2026-12-31 done", "expiry 2027-12-31 open",
      "renewal-stop 2026-08-31 done", "renewal-stop 2027-08-31 open", "talk 2026-07-31 done", "talk 2027-07-31 open"),
    Example("no end is known, and it lapses", terms: DecisionTests.noEnd, ["lapse 2026-06-10"], on: "2026-07-01"),
  ]) func `decisions settle the deadlines of their term`(example: Example) throws {
    let lines = try Self.lines(example.terms, example.decisions, on: example.today)
    #expect(lines == example.lines)
    #expect(try Self.lines(example.terms, example.decisions.reversed(), on: example.today) == lines)
  }
}
