import Contracts
import Days
import Testing

/// What decisions make of the chain (FORMAT 1, Decisions; SEMANTICS 6, 7, 9 and 17).
@Suite struct DecisionTests {
  static let period = #""start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }, "notice": { "period": "P4M" }"#
  static let options = period + #", "extensions": { "options": ["P1Y", "P2Y"] }"#
  static let free = period + #", "extensions": { "maximumEnd": "2030-12-31" }"#
  static let tacit = options + #", "renewal": "tacit""#
  static let noEnd = #""start": "2023-01-01", "notice": { "period": "P4M" }"#

  /// `extend 2026-06-18 until 2027-12-31` as an object of the register; `-` for a day that is not known.
  static func object(_ decision: String) -> String {
    let words = decision.split(separator: " ").map(String.init)
    var members = [#""kind": "\#(words[0])", "by": "board""#]
    members.append(words[1] == "-" ? #""derived": true"# : #""on": "\#(words[1])""#)
    for at in stride(from: 2, to: words.count - 1, by: 2) {
      members.append(#""\#(words[at])": \#(words[at] == "option" ? words[at + 1] : "\"\(words[at + 1])\"")"#)
    }
    return "{ \(members.joined(separator: ", ")) }"
  }

  static func sheet(_ terms: String, _ decisions: [String], on today: String) throws -> ContractSheet {
    let list = decisions.map(object).joined(separator: ", ")
    let head = TestRegister.head + #", "bodies": { "board": { "name": "Board" } }"#
    return try TestRegister(terms + #", "decisions": [\#(list)]"#, head: head).sheet(on: today, settledToo: true)
  }

  /// The links of the chain as `end state`, and the end of the current term behind them.
  static func shape(_ sheet: ContractSheet) -> String {
    let links = sheet.chain.map { "\($0.end?.description ?? "?")\($0.isUpTo ? "^" : "") \($0.state.rawValue)" }
    return links.joined(separator: ", ") + " → \(sheet.dossier.term?.end.description ?? "?")"
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let terms: String
    let decisions: [String]
    let today: String
    let shape: String
    let faults: [String]

    init(
      _ why: String, terms: String = DecisionTests.options, _ decisions: [String], on today: String = "2026-12-01",
      _ shape: String, _ faults: String...
    ) {
      self.why = why
      self.terms = terms
      self.decisions = decisions
      self.today = today
      self.shape = shape
      self.faults = faults
    }

    var testDescription: String { why }
  }

  private static func check(_ example: Example, _ decisions: [String]) throws {
    let sheet = try sheet(example.terms, decisions, on: example.today)
    #expect(shape(sheet) == example.shape)
    #expect(sheet.faults.sorted() == example.faults.sorted())
  }

  @Test(arguments: ["2027-02-28", "2027-02-27"])
  func `an extension may end in either rounding of its option`(until: String) throws {
    let terms =
      #""firstPeriod": { "end": "2026-01-30" }, "extensions": { "options": ["P13M"] }, "#
      + #""decisions": [{ "on": "2025-06-01", "kind": "extend", "until": "\#(until)" }, "#
      + #"{ "on": "2025-06-02", "kind": "notify", "received": "2025-06-03" }]"#
    let sheet = try TestRegister(terms).sheet(on: "2026-05-28")
    #expect(sheet.dossier.term?.end.description == until)
    #expect(!sheet.findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    Example("nothing is decided", [], "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31"),
    Example(
      "told and received: the end has moved", ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-06-24"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 open → 2027-12-31"),
    Example(
      "sent, not known to be received: the end has moved all the same",
      ["extend 2026-06-18 until 2027-12-31", "notify 2026-06-22"], on: "2026-06-22",
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 open → 2027-12-31"),
    Example(
      "decided, not told: the term stays", ["extend 2026-06-18 until 2027"], on: "2026-07-01",
      "2026-12-31 running, 2027-12-31 untold, 2029-12-31 open → 2026-12-31", "extension-untold"),
    Example(
      "the last day of the term: still not told", ["extend 2026-06-18 option 1"], on: "2026-12-31",
      "2026-12-31 running, 2027-12-31 untold, 2029-12-31 open → 2026-12-31", "extension-untold"),
    Example(
      "the extended term has begun: it counts as told", ["extend 2026-06-18 option 1"], on: "2027-01-01",
      "2026-12-31 past, 2027-12-31 running, 2029-12-31 open → 2027-12-31"),
    Example(
      "a term that began untold, then the next option told",
      ["extend 2026-06-18 option 1", "extend 2027-06-10 option 2", "notify 2027-06-11 received 2027-06-12"],
      on: "2027-07-01", "2026-12-31 past, 2027-12-31 running, 2029-12-31 agreed → 2029-12-31"),
    Example(
      "two options at once", ["extend 2026-06-18 option 2", "notify 2026-06-22 received 2026-06-24"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 agreed → 2029-12-31"),
    Example(
      "two options at once, untold", ["extend 2026-06-18 until 2029-12-31"],
      "2026-12-31 running, 2027-12-31 untold, 2029-12-31 untold → 2026-12-31", "extension-untold"),
    Example(
      "one after the other, told together",
      ["extend 2026-06-18 option 1", "extend 2026-06-19 option 2", "notify 2026-06-22 received 2026-06-24"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 agreed → 2029-12-31"),
    Example(
      "in the future: not yet", ["extend 2026-12-02 option 1", "notify 2026-12-03 received 2026-12-04"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31"),
    Example(
      "decided today, told tomorrow", ["extend 2026-12-01 option 1", "notify 2026-12-02 received 2026-12-04"],
      "2026-12-31 running, 2027-12-31 untold, 2029-12-31 open → 2026-12-31", "extension-untold"),
    Example(
      "another length than the option", ["extend 2026-06-18 until 2028-12-31", "notify 2026-06-22"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-outside-option",
      "notice-without-extension"),
    Example(
      "beyond the maximum", ["extend 2026-06-18 until 2031"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-outside-option"),
    Example(
      "an option that does not exist", ["extend 2026-06-18 option 3"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-outside-option"),
    Example(
      "option and end at odds", ["extend 2026-06-18 option 1 until 2029-12-31"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-outside-option"),
    Example(
      "backwards",
      ["extend 2026-06-18 option 2", "notify 2026-06-22 received 2026-06-24", "extend 2026-06-23 option 1"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 agreed → 2029-12-31", "decision-backwards"),
    Example(
      "the end that is there already", ["extend 2026-06-18 until 2026-12-31"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-backwards"),
    Example(
      "no end is named", ["extend 2026-06-18"], "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31",
      "decision-incomplete"),
    Example(
      "a notice before the extension tells of nothing", ["notify 2026-06-17", "extend 2026-06-18 option 1"],
      "2026-12-31 running, 2027-12-31 untold, 2029-12-31 open → 2026-12-31", "extension-untold",
      "notice-without-extension"),
    Example(
      "a second letter about the same extension",
      ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-06-24", "notify 2026-07-01"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 open → 2027-12-31"),
    Example(
      "lapse", ["lapse 2026-06-18"], "2026-12-31 running, 2027-12-31 lapsed, 2029-12-31 lapsed → 2026-12-31"),
    Example(
      "lapse of the extended term",
      ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-06-24", "lapse 2027-06-18"],
      on: "2027-07-01", "2026-12-31 past, 2027-12-31 running, 2029-12-31 lapsed → 2027-12-31"),
    Example(
      "lapse takes back what is not told", ["extend 2026-06-18 option 1", "lapse 2026-06-20"],
      "2026-12-31 running, 2027-12-31 lapsed, 2029-12-31 lapsed → 2026-12-31"),
    Example(
      "lapsed and over", ["lapse 2026-06-18"], on: "2027-02-01",
      "2026-12-31 past, 2027-12-31 lapsed, 2029-12-31 lapsed → 2026-12-31"),
    Example(
      "extended after all",
      ["lapse 2026-06-18", "extend 2026-07-02 option 1", "notify 2026-07-03 received 2026-07-06"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 open → 2027-12-31", "extension-after-lapse"),
    Example(
      "terminated", ["terminate 2026-06-18 until 2026-09-30"], on: "2026-07-01",
      "2026-09-30 terminated, 2027-12-31 terminated, 2029-12-31 terminated → 2026-12-31"),
    Example(
      "terminated on its last day", ["terminate 2026-06-18 until 2026-12-31"],
      "2026-12-31 terminated, 2027-12-31 terminated, 2029-12-31 terminated → 2026-12-31"),
    Example(
      "terminated within the extended term",
      ["extend 2026-06-18 option 1", "notify 2026-06-22 received 2026-06-24", "terminate 2027-01-10 until 2027-06"],
      on: "2027-02-01", "2026-12-31 past, 2027-06-30 terminated, 2029-12-31 terminated → 2027-12-31"),
    Example(
      "terminated after its end", ["terminate 2026-06-18 until 2027-06-30"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "termination-after-end"),
    Example(
      "terminated without a day", ["terminate 2026-06-18"],
      "2026-12-31 running, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "decision-incomplete"),
    Example(
      "nothing after a termination",
      ["terminate 2026-06-18 until 2026-09-30", "extend 2026-07-02 option 1", "lapse 2026-07-03"],
      on: "2026-07-10", "2026-09-30 terminated, 2027-12-31 terminated, 2029-12-31 terminated → 2026-12-31",
      "decision-after-termination", "decision-after-termination"),
    Example(
      "over without a decision", [], on: "2027-01-01",
      "2026-12-31 ended, 2027-12-31 open, 2029-12-31 open → 2026-12-31",
      "ended-without-decision"),
    Example(
      "extended after the end", ["extend 2027-01-20 option 1"], on: "2027-02-01",
      "2026-12-31 past, 2027-12-31 running, 2029-12-31 open → 2027-12-31"),
    Example(
      "only the outcome is known", ["extend - option 1"], on: "2027-02-01",
      "2026-12-31 past, 2027-12-31 running, 2029-12-31 open → 2027-12-31"),
    Example(
      "no option is there to take", terms: period + #", "extensions": "none""#, ["extend 2026-06-18 until 2027"],
      "2026-12-31 running → 2026-12-31", "decision-without-options"),
    // Options of unknown number.
    Example(
      "any end up to the maximum", terms: free,
      ["extend 2026-06-18 until 2028-06-30", "notify 2026-06-22 received 2026-06-24"],
      "2026-12-31 running, 2028-06-30 agreed, 2030-12-31^ open → 2028-06-30"),
    Example(
      "any end, untold", terms: free, ["extend 2026-06-18 until 2028"],
      "2026-12-31 running, 2028-12-31 untold, 2030-12-31^ open → 2026-12-31", "extension-untold"),
    Example(
      "the maximum at once", terms: free, ["extend 2026-06-18 until 2030", "notify 2026-06-22 received 2026-06-24"],
      "2026-12-31 running, 2030-12-31 agreed → 2030-12-31"),
    Example(
      "beyond the maximum, options unknown", terms: free, ["extend 2026-06-18 until 2031-01-01"],
      "2026-12-31 running, 2030-12-31^ open → 2026-12-31", "decision-beyond-maximum"),
    Example(
      "an option by number where the options are unknown", terms: free, ["extend 2026-06-18 option 1"],
      "2026-12-31 running, 2030-12-31^ open → 2026-12-31", "decision-incomplete"),
    Example(
      "backwards, options unknown", terms: free, ["extend 2026-06-18 until 2026-06"],
      "2026-12-31 running, 2030-12-31^ open → 2026-12-31", "decision-backwards"),
    Example(
      "lapse, options unknown", terms: free, ["lapse 2026-06-18"], "2026-12-31 running, 2030-12-31^ lapsed → 2026-12-31"
    ),
    // No end is known.
    Example(
      "the first end that is known", terms: noEnd,
      ["extend 2025-12-04 until 2026-12-31", "notify 2025-12-05 received 2025-12-08"],
      "2026-12-31 running → 2026-12-31"),
    Example("no end is known, and it lapses", terms: noEnd, ["lapse 2026-06-18"], "? past → ?"),
    Example(
      "no end is known, and it is terminated", terms: noEnd, ["terminate 2026-06-18 until 2027-06-30"],
      "2027-06-30 terminated → ?"),
    Example(
      "options are known, the end is not", terms: noEnd + #", "extensions": { "options": ["P1Y"] }"#,
      ["extend 2026-06-18 until 2027"], "? running → ?", "decision-without-end"),
    Example(
      "an option by number where the end is not known", terms: noEnd + #", "extensions": { "options": ["P1Y"] }"#,
      ["extend 2026-06-18 option 1"], "? running → ?", "decision-without-end"),
    Example(
      "no end is known, and no option is there", terms: noEnd + #", "extensions": "none""#,
      ["extend 2026-06-18 until 2027"], "? running → ?", "decision-without-options"),
    // Tacit renewal.
    Example(
      "tacit: an extension needs no telling", terms: tacit, ["extend 2026-06-18 option 1"],
      "2026-12-31 running, 2027-12-31 agreed, 2029-12-31 open → 2027-12-31"),
    Example(
      "tacit: the stop", terms: tacit, ["notify 2026-06-18 received 2026-06-20"],
      "2026-12-31 running, 2027-12-31 lapsed, 2029-12-31 lapsed → 2026-12-31"),
    Example(
      "tacit: over without a stop", terms: tacit, [], on: "2027-02-01",
      "2026-12-31 past, 2027-12-31 open, 2029-12-31 open → 2026-12-31", "silently-extended"),
    Example(
      "tacit without stated options: any later end", terms: period + #", "renewal": "tacit""#,
      ["extend 2026-06-18 until 2027"],
      "2026-12-31 running, 2027-12-31 agreed → 2027-12-31"),
  ]) func `decisions move the chain as they are taken and told`(example: Example) throws {
    try Self.check(example, example.decisions)
    try Self.check(example, example.decisions.reversed())
  }
}
