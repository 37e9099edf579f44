import Contracts
import Days
import Testing

/// The chain of extensions (SEMANTICS 5, 6, 7 and 17).
@Suite struct Chains {
  private static let period =
    #""start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }, "notice": { "period": "P4M" }, "#

  struct Example: Sendable, CustomTestStringConvertible {
    let terms: String
    let chain: [String]
    let maximum: String?
    let left: Int?
    var faults: [String] = []

    init(_ terms: String, _ chain: String..., maximum: String?, left: Int?, faults: [String] = []) {
      self.terms = terms
      self.chain = chain
      self.maximum = maximum
      self.left = left
      self.faults = faults
    }

    var testDescription: String { terms }
  }

  @Test(arguments: [
    Example(
      #""extensions": { "options": ["P1Y", "P2Y"] }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2027-12-31 open, notice 2027-08-31", "2: 2028-01-01…2029-12-31 open", maximum: "2029-12-31",
      left: 2),
    Example(
      #""extensions": { "options": ["P1Y", "P2Y"], "maximumEnd": "2029" }"#,
      "0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2027-12-31 open, notice 2027-08-31",
      "2: 2028-01-01…2029-12-31 open", maximum: "2029-12-31", left: 2),
    Example(
      #""extensions": { "options": ["P2W", "P10D"] }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2027-01-14 open, notice 2026-09-14", "2: 2027-01-15…2027-01-24 open", maximum: "2027-01-24",
      left: 2),
    // The number is unknown: one open step, none invented.
    Example(
      #""extensions": { "maximumEnd": "2030" }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2030-12-31 up to open", maximum: "2030-12-31", left: nil),
    Example(
      #""extensions": { "maximumEnd": "2026" }"#, "0: 2023-01-01…2026-12-31 running", maximum: "2026-12-31", left: 0),
    // Options against maximum: the earlier counts.
    Example(
      #""extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "2030" }"#,
      "0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2027-12-31 open, notice 2027-08-31",
      "2: 2028-01-01…2028-12-31 open", maximum: "2028-12-31", left: 2, faults: ["options-against-maximum"]),
    Example(
      #""extensions": { "options": ["P1Y", "P1Y", "P1Y"], "maximumEnd": "2028" }"#,
      "0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2027-12-31 open, notice 2027-08-31",
      "2: 2028-01-01…2028-12-31 open", maximum: "2028-12-31", left: 2, faults: ["options-against-maximum"]),
    Example(
      #""extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "2028-06" }"#,
      "0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2027-12-31 open, notice 2027-08-31",
      "2: 2028-01-01…2028-06-30 open", maximum: "2028-06-30", left: 2, faults: ["options-against-maximum"]),
    Example(
      #""extensions": { "options": [], "maximumEnd": "2030" }"#, "0: 2023-01-01…2026-12-31 running",
      maximum: "2026-12-31", left: 0, faults: ["options-against-maximum"]),
    // A maximum before the end of the first period: the stated end stays, no option reaches beyond.
    Example(
      #""extensions": { "options": ["P1Y"], "maximumEnd": "2025" }"#, "0: 2023-01-01…2026-12-31 running",
      maximum: "2025-12-31", left: 0, faults: ["maximum-before-end"]),
    Example(
      #""extensions": { "maximumEnd": "2025" }"#, "0: 2023-01-01…2026-12-31 running", maximum: "2025-12-31", left: 0,
      faults: ["maximum-before-end"]),
    // No option.
    Example(#""extensions": "none""#, "0: 2023-01-01…2026-12-31 running", maximum: "2026-12-31", left: 0),
    Example(#""extensions": { "options": [] }"#, "0: 2023-01-01…2026-12-31 running", maximum: "2026-12-31", left: 0),
    // Nothing is stated of options.
    Example(#""talks": { "every": "P1Y" }"#, "0: 2023-01-01…2026-12-31 running", maximum: nil, left: nil),
  ]) func `options and maximum give the chain`(example: Example) throws {
    let sheet = try TestRegister(Self.period + example.terms).sheet(on: "2026-05-28")
    #expect(sheet.chainLines == example.chain)
    #expect(sheet.dossier.chain.maximumEnd?.description == example.maximum)
    #expect(sheet.optionsLeft == example.left)
    #expect(sheet.faults == example.faults)
  }

  @Test func `the ends are counted from one origin, so that nothing drifts`() throws {
    let terms =
      #""start": "2025-11-30", "firstPeriod": { "duration": "P2M" }, "extensions": { "options": ["P1M", "P1M", "#
      + #""P1M"] }"#
    let sheet = try TestRegister(terms).sheet(on: "2026-01-01")
    #expect(sheet.chain.map { $0.end?.description } == ["2026-01-29", "2026-02-28", "2026-03-29", "2026-04-29"])
  }

  @Test func `an option from a rounded first end counts from that end`() throws {
    let terms =
      #""start": "2025-12-31", "firstPeriod": { "duration": "P2M" }, "extensions": { "options": ["P1M", "P1M"] }"#
    let sheet = try TestRegister(terms).sheet(on: "2026-01-01")
    #expect(sheet.chain.map { $0.end?.description } == ["2026-02-28", "2026-03-31", "2026-04-30"])
  }

  @Test func `a later option gives no deadline before the one before it is taken`() throws {
    let sheet = try TestRegister(Self.period + #""extensions": { "options": ["P1Y", "P1Y"] }"#)
      .sheet(on: "2026-05-28", settledToo: true)
    #expect(sheet.deadlines("extension-notice").map(\.due.description) == ["2026-08-31"])
    #expect(sheet.deadlines("expiry").map(\.due.description) == ["2026-12-31"])
  }

  struct Silence: Sendable, CustomTestStringConvertible {
    let terms: String
    /// The rules that have a day, with what silence does.
    let rules: [String]

    init(_ terms: String, _ rules: String...) {
      self.terms = terms
      self.rules = rules
    }

    var testDescription: String { terms }
  }

  @Test(arguments: [
    Silence(#""extensions": { "options": ["P1Y"] }"#, "extension-notice ends", "expiry ends", "talk -"),
    Silence(#""extensions": { "maximumEnd": "2030" }"#, "extension-notice ends", "expiry ends", "talk -"),
    Silence(
      #""extensions": { "options": ["P1Y"] }, "renewal": "express""#, "extension-notice ends", "expiry ends", "talk -"),
    Silence(
      #""extensions": { "options": ["P1Y"] }, "renewal": "tacit""#, "renewal-stop extends", "expiry extends", "talk -"),
    Silence(#""renewal": "tacit""#, "renewal-stop extends", "expiry extends", "talk -"),
    Silence(#""extensions": "none""#, "expiry ends"),
    Silence(#""extensions": "none", "renewal": "none""#, "expiry ends"),
    Silence(#""extensions": "none", "renewal": "tacit""#, "expiry ends"),
    Silence(#""talks": { "points": [] }"#, "expiry ends"),
    Silence(#""extensions": { "options": ["P1Y"] }, "renewal": "none""#, "expiry ends"),
  ]) func `the way of renewal says what silence does, and which notice is due`(example: Silence) throws {
    let sheet = try TestRegister(Self.period + example.terms).sheet(on: "2026-02-01")
    let rules = sheet.deadlines.map { "\($0.rule) \($0.silence?.rawValue ?? "-")" }
    #expect(Set(rules) == Set(example.rules) && rules.count == example.rules.count)
  }

  @Test func `tacit renewal without stated options goes on for ever, also where the end is unknown`() throws {
    let known = try TestRegister(Self.period + #""renewal": "tacit""#).sheet(on: "2026-05-28")
    #expect(known.chainLines == ["0: 2023-01-01…2026-12-31 running, notice 2026-08-31"])
    let unknown = try TestRegister(#""start": "2023-01-01", "renewal": "tacit""#).sheet(on: "2026-05-28")
    #expect(
      unknown.unknownLines.filter { !$0.starts(with: "talk") } == [
        "renewal-stop: firstPeriod.end notice.period", "expiry: firstPeriod.end",
      ])
    #expect(unknown.infos.contains("notice-period-unknown"))
  }

  @Test(arguments: [
    (#""extensions": { "options": ["P1Y"] }"#, Renewal.express), (#""extensions": { "maximumEnd": "2030" }"#, .express),
    (#""extensions": "none""#, .none), (#""extensions": { "options": [] }"#, .none), (#""notes": "none""#, .none),
    (#""renewal": "tacit""#, .tacit), (#""extensions": { "options": ["P1Y"] }, "renewal": "none""#, .none),
  ]) func `renewal is express where there are options and nothing else is stated`(terms: String, renewal: Renewal)
    throws
  {
    #expect(try TestRegister(Self.period + terms).sheet(on: "2026-05-28").dossier.terms.renewal == renewal)
  }

  @Test func `renewal at odds with the options is a finding`() throws {
    let none = try TestRegister(Self.period + #""extensions": { "options": ["P1Y"] }, "renewal": "none""#)
    #expect(try none.sheet(on: "2026-05-28").faults == ["renewal-against-options"])
    let tacit = try TestRegister(Self.period + #""extensions": "none", "renewal": "tacit""#)
    #expect(try tacit.sheet(on: "2026-05-28").faults == ["renewal-against-options"])
  }
}
