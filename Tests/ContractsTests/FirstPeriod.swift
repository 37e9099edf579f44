import Contracts
import Days
import Testing

/// The first period from any two of start, duration and end (SEMANTICS 2, 3 and 17; FORMAT 1, dates).
@Suite struct FirstPeriod {
  struct Example: Sendable, CustomTestStringConvertible {
    let terms: String
    let chain: [String]
    var faults: [String] = []

    init(_ terms: String, _ chain: String..., faults: [String] = []) {
      self.terms = terms
      self.chain = chain
      self.faults = faults
    }

    var testDescription: String { terms }
  }

  @Test(arguments: [
    // Start and duration: the months round up.
    Example(#""start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }"#, "0: 2023-01-01…2026-12-31 running"),
    Example(#""start": "2024-03-01", "firstPeriod": { "duration": "P36M" }"#, "0: 2024-03-01…2027-02-28 running"),
    Example(#""start": "2024-02-29", "firstPeriod": { "duration": "P3Y" }"#, "0: 2024-02-29…2027-02-28 running"),
    Example(#""start": "2026-01-31", "firstPeriod": { "duration": "P13M" }"#, "0: 2026-01-31…2027-02-28 running"),
    Example(#""start": "2024-12-31", "firstPeriod": { "duration": "P30M" }"#, "0: 2024-12-31…2027-06-30 running"),
    Example(#""start": "2026-05-01", "firstPeriod": { "duration": "P1Y1M1W1D" }"#, "0: 2026-05-01…2027-06-08 running"),
    Example(#""start": "2026-05-20", "firstPeriod": { "duration": "P2W" }"#, "0: 2026-05-20…2026-06-02 running"),
    Example(#""start": "2026-05-28", "firstPeriod": { "duration": "P1D" }"#, "0: 2026-05-28…2026-05-28 running"),
    // Start and end.
    Example(#""start": "2023-04-01", "firstPeriod": { "end": "2026-12-31" }"#, "0: 2023-04-01…2026-12-31 running"),
    // Duration and end: the start is ours, the step back rounds down.
    Example(#""firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }"#, "0: 2023-01-01…2026-12-31 running"),
    Example(#""firstPeriod": { "duration": "P6M", "end": "2026-08-30" }"#, "0: 2026-02-28…2026-08-30 running"),
    Example(#""firstPeriod": { "duration": "P1Y2W", "end": "2027-01-14" }"#, "0: 2026-01-01…2027-01-14 running"),
    Example(#""firstPeriod": { "duration": "P1M10D", "end": "2027-04-04" }"#, "0: 2027-02-26…2027-04-04 agreed"),
    // All three, in agreement: in either rounding.
    Example(
      #""start": "2023-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }"#,
      "0: 2023-01-01…2026-12-31 running"),
    Example(
      #""start": "2026-01-31", "firstPeriod": { "duration": "P13M", "end": "2027-02-28" }"#,
      "0: 2026-01-31…2027-02-28 running"),
    Example(
      #""start": "2026-01-31", "firstPeriod": { "duration": "P13M", "end": "2027-02-27" }"#,
      "0: 2026-01-31…2027-02-27 running"),
    // All three, at odds: the stated end counts.
    Example(
      #""start": "2024-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }"#,
      "0: 2024-01-01…2026-12-31 running", faults: ["duration-against-end"]),
    Example(
      #""start": "2022-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }"#,
      "0: 2022-01-01…2026-12-31 running", faults: ["duration-against-end"]),
    Example(
      #""start": "2026-01-31", "firstPeriod": { "duration": "P13M", "end": "2027-03-01" }"#,
      "0: 2026-01-31…2027-03-01 running", faults: ["duration-against-end"]),
    Example(
      #""start": "2027-01-01", "firstPeriod": { "end": "2026-12-31" }"#, "0: 2027-01-01…2026-12-31 agreed",
      faults: ["end-before-start"]),
    // Only one: the rest is unknown.
    Example(#""start": "2023-01-01""#, "0: 2023-01-01…? running"),
    Example(#""start": "2027-01-01""#, "0: 2027-01-01…? agreed"),
    Example(#""firstPeriod": { "end": "2026-12-31" }"#, "0: ?…2026-12-31 running"),
    Example(#""firstPeriod": { "duration": "P4Y" }"#, "0: ?…? running"),
    Example("", "0: ?…? running"),
  ]) func `two of start, duration and end give the first period`(example: Example) throws {
    let sheet = try TestRegister(example.terms).sheet(on: "2026-05-28")
    #expect(sheet.chainLines == example.chain)
    #expect(sheet.faults == example.faults)
  }

  @Test(arguments: [
    (#""start": "2023", "firstPeriod": { "duration": "P4Y" }"#, "0: 2023-01-01…2026-12-31 running"),
    (#""start": "2023-04", "firstPeriod": { "end": "2026" }"#, "0: 2023-04-01…2026-12-31 running"),
    (#""firstPeriod": { "end": "2028-02" }"#, "0: ?…2028-02-29 running"),
    (#""firstPeriod": { "duration": "P2Y", "end": "2028-02" }"#, "0: 2026-03-01…2028-02-29 running"),
    (#""start": "2023", "firstPeriod": { "duration": "P4Y", "end": "2026" }"#, "0: 2023-01-01…2026-12-31 running"),
  ]) func `a reduced date is its first day as a start and its last as an end, and is derived`(
    terms: String, chain: String
  ) throws {
    let sheet = try TestRegister(terms + #", "extensions": "none""#).sheet(on: "2026-05-28")
    #expect(sheet.chainLines == [chain])
    #expect(sheet.faults == [])
    #expect(try sheet.deadline("expiry").isDerived)
    #expect(sheet.infos.contains("derived-terms"))
  }

  @Test func `an end that is reckoned from exact dates is stated, not derived`() throws {
    let terms = #""start": "2023-01-01", "firstPeriod": { "duration": "P4Y" }, "talks": { "every": "P1Y" }"#
    let sheet = try TestRegister(terms).sheet(on: "2025-05-28")
    #expect(try sheet.deadline("expiry").isDerived == false)
    #expect(try sheet.deadline("yearly-talk").isDerived == false)
  }

  @Test func `a start that is reckoned from the end is derived`() throws {
    let terms = #""firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }, "talks": { "every": "P1Y" }"#
    let sheet = try TestRegister(terms).sheet(on: "2025-05-28")
    #expect(try sheet.deadline("expiry").isDerived == false)
    let talk = try sheet.deadline("yearly-talk")
    #expect(talk.due.description == "2026-01-01")
    #expect(talk.isDerived)
  }

  @Test func `a rounded end is told of, with the other day`() throws {
    let sheet = try TestRegister(#""start": "2026-01-31", "firstPeriod": { "duration": "P13M" }"#).sheet(
      on: "2026-05-28")
    let rounded = sheet.findings.compactMap { finding -> [String]? in
      guard case .roundedEnd(let end, let other) = finding.fact else { return nil }
      return [end.description, other.description]
    }
    #expect(rounded == [["2027-02-28", "2027-02-27"]])
  }

  @Test func `a contradiction names start, duration and both ends`() throws {
    let terms = #""start": "2024-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026" }"#
    let sheet = try TestRegister(terms).sheet(on: "2026-05-28")
    let found = sheet.findings.compactMap { finding -> String? in
      guard case .durationAgainstEnd(let start, let period, let expected, let stated) = finding.fact else { return nil }
      return "\(start) \(period) \(expected) \(stated)"
    }
    #expect(found == ["2024-01-01 P4Y 2027-12-31 2026-12-31"])
    #expect(sheet.dossier.chain.rivalEnd?.description == "2027-12-31")
  }

  @Test(arguments: [
    ("2026-12-31", "2025", "2025-12-31", "2026-12-31"), ("2026-12-31", "2027", "2026-12-31", "2027-12-31"),
    ("2026", "2026-06", "2026-06-30", "2026-12-31"),
  ]) func `of two ends that sources give the earlier counts and the other is shown`(
    held: String, claimed: String, taken: String, rival: String
  ) throws {
    let terms = """
      "start": "2023-01-01", "firstPeriod": { "end": "\(held)" },
      "sources": [{ "document": "one" }, { "document": "two", "says": { "firstPeriod.end": "\(claimed)" } }]
      """
    let sheet = try TestRegister(terms).sheet(on: "2025-05-28")
    #expect(sheet.chain.first?.end?.description == taken)
    #expect(sheet.dossier.chain.rivalEnd?.description == rival)
    #expect(sheet.faults == ["sources-differ"])
  }

  @Test(arguments: [("2025", "2025-12-31", "2026-12-31"), ("2027", "2026-12-31", "2027-12-31")])
  func `a source may say another end than the one that is reckoned`(claimed: String, taken: String, rival: String)
    throws
  {
    let terms = """
      "start": "2023-01-01", "firstPeriod": { "duration": "P4Y" },
      "sources": [{ "document": "one" }, { "document": "two", "says": { "firstPeriod.end": "\(claimed)" } }]
      """
    let register = try TestRegister(terms)
    let sheet = try register.sheet(on: "2025-05-28")
    #expect(sheet.faults == ["sources-differ"])
    let held = sheet.findings.compactMap { finding -> String? in
      guard case .sourcesDiffer(let field, let held, let claimed, _) = finding.fact else { return nil }
      return "\(field) \(held) \(claimed)"
    }
    #expect(held == ["firstPeriodEnd 2026-12-31 \(claimed)"])
    #expect(sheet.chain.first?.end?.description == taken)
    #expect(sheet.dossier.chain.rivalEnd?.description == rival)
    let steps = try register.explanation(on: "2025-05-28").steps
    #expect(steps.contains { ExplanationTests.line($0).hasPrefix("endOfPeriod 2026-12-31") })
    #expect(steps.contains { ExplanationTests.line($0).hasPrefix("rivalEnd \(rival)") })
  }

  @Test func `a source that says the reckoned end in its own way differs in nothing`() throws {
    let terms = """
      "start": "2023-01-01", "firstPeriod": { "duration": "P4Y" },
      "sources": [{ "document": "one", "says": { "firstPeriod.end": "2026" } }]
      """
    let sheet = try TestRegister(terms).sheet(on: "2025-05-28")
    #expect(sheet.faults == [] && sheet.dossier.chain.rivalEnd == nil)
  }

  @Test func `terms that lead out of the calendar are a finding, and give no date`() throws {
    let terms = """
      "start": "2023-01-01", "firstPeriod": { "duration": "P9000Y" }, "extensions": { "options": ["P9000Y"] },
      "notice": { "period": "P1M" }
      """
    let sheet = try TestRegister(terms).sheet(on: "2026-05-28")
    #expect(sheet.faults == ["outside-calendar"])
    for step in sheet.chain {
      for day in [step.start, step.end, step.noticeDue, step.noticeActBy] { #expect(day?.isInCalendar ?? true) }
    }
    #expect(
      sheet.deadlines.allSatisfy { $0.due.isInCalendar && $0.actBy.isInCalendar && $0.termEnd?.isInCalendar ?? true })
  }
}
