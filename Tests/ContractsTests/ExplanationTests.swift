import Contracts
import Days
import Testing

/// The steps from the clause to the date, so that a person can recompute it by hand (SEMANTICS 18).
@Suite struct ExplanationTests {
  /// Each step as `kind value`, `*` where it is derived, of the term and of one rule.
  private static func steps(
    _ terms: String, _ rule: String = "extension-notice", head: String = TestRegister.head,
    on today: String = "2026-05-28"
  ) throws -> [String] {
    let explanation = try TestRegister(terms, head: head).explanation("c", rule, on: today)
    return explanation.steps.filter { $0.rule == "term" || $0.rule == rule }.map(line)
  }

  static func line(_ step: Explanation.Step) -> String {
    let kind = String(describing: step.fact).prefix { $0 != "(" }
    return "\(kind) \(step.value ?? "-")\(step.isDerived ? "*" : "")"
  }

  @Test func `36 months from 2024-03-01 with four months' notice, and the reading that was not taken`() throws {
    let terms =
      #""start": "2024-03-01", "firstPeriod": { "duration": "P36M" }, "extensions": { "options": ["P1Y"] }, "#
      + #""notice": { "period": "P4M" }"#
    #expect(
      try Self.steps(terms) == [
        "stated 2024-03-01", "stated P36M", "endOfPeriod 2027-02-28", "stated P1Y", "option 2028-02-29",
        "exclusiveEnd 2027-03-01", "stated P4M", "back 2026-11-01", "dayBefore 2026-10-31", "rivalCounting 2026-10-28",
        "due 2026-10-31", "actBy 2026-10-30", "silence 2027-02-28",
      ])
    let rivals = try TestRegister(terms).explanation("c", "extension-notice", on: "2026-05-28").steps.compactMap {
      step in
      if case .rivalCounting(let taken, let rival) = step.fact { "\(taken.rawValue) \(rival)" } else { nil }
    }
    #expect(rivals == ["exclusiveEnd 2026-10-28"])
  }

  @Test func `a contract that counts from the last day shows the usual reading as the rival`() throws {
    let terms =
      #""firstPeriod": { "end": "2027-02-28" }, "extensions": { "options": ["P1Y"] }, "#
      + #""notice": { "period": "P4M", "counting": "lastDay" }"#
    let steps = try Self.steps(terms).drop { !$0.hasPrefix("exclusiveEnd") }
    #expect(
      Array(steps) == [
        "exclusiveEnd 2027-03-01", "stated P4M", "stated lastDay", "back 2026-10-28", "rivalCounting 2026-10-31",
        "due 2026-10-28", "actBy 2026-10-28", "silence 2027-02-28",
      ])
  }

  @Test func `a receipt after today is not known yet`() throws {
    let terms =
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "decisions": "#
      + #"[{ "on": "2026-05-01", "kind": "extend", "option": 1 }, "#
      + #"{ "on": "2026-05-02", "kind": "notify", "received": "2026-06-01" }]"#
    for (today, expected) in [("2026-05-31", nil), ("2026-06-01", "2026-06-01")] {
      let receipts = try TestRegister(terms).explanation(on: today).steps.compactMap { step -> [String?]? in
        if case .extended(_, _, _, let received) = step.fact { [received?.description] } else { nil }
      }
      #expect(receipts == [[expected]])
    }
  }

  @Test(arguments: [
    ("2027-06-30", ["2028-12-31"]), ("2030-12-31", ["2030-12-31"]), ("2028-12-31", []),
  ]) func `options that do not add up to the maximum have a rival`(maximum: String, rivals: [String]) throws {
    let steps = try Self.steps(
      #""firstPeriod": { "end": "2026-12-31" }, "#
        + #""extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "\#(maximum)" }"#)
    #expect(steps.filter { $0.hasPrefix("rivalEnd") } == rivals.map { "rivalEnd \($0)" })
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let terms: String
    let steps: [String]

    init(_ why: String, _ terms: String, _ steps: String...) {
      self.why = why
      self.terms = terms
      self.steps = steps
    }

    var testDescription: String { why }
  }

  @Test(arguments: [
    Example(
      "a year alone", #""start": "2023", "firstPeriod": { "end": "2026" }, "extensions": "none""#, "stated 2023",
      "reading 2023-01-01*", "stated 2026", "reading 2026-12-31*", "stated none", "exclusiveEnd 2027-01-01*"),
    Example(
      "a start that is reckoned", #""firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }, "extensions": "none""#,
      "stated P4Y", "stated 2026-12-31", "startOfPeriod 2023-01-01*", "stated none", "exclusiveEnd 2027-01-01"),
    Example(
      "a rounded end", #""start": "2026-01-31", "firstPeriod": { "duration": "P13M" }, "extensions": "none""#,
      "stated 2026-01-31", "stated P13M", "endOfPeriod 2027-02-28", "rounded 2027-02-28", "stated none",
      "exclusiveEnd 2027-03-01"),
    Example(
      "a stated end at odds with start and duration",
      #""start": "2024-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026-12-31" }, "extensions": "none""#,
      "stated 2024-01-01", "stated P4Y", "stated 2026-12-31", "rivalEnd 2027-12-31", "stated none",
      "exclusiveEnd 2027-01-01"),
    Example(
      "the same where the reckoned end was rounded",
      #""start": "2026-01-31", "firstPeriod": { "duration": "P13M", "end": "2026-12-31" }, "extensions": "none""#,
      "stated 2026-01-31", "stated P13M", "stated 2026-12-31", "rivalEnd 2027-02-28", "stated none",
      "exclusiveEnd 2027-01-01"),
    Example(
      "an end in the other rounding is no rival",
      #""start": "2026-01-31", "firstPeriod": { "duration": "P13M", "end": "2027-02-27" }, "extensions": "none""#,
      "stated 2026-01-31", "stated P13M", "stated 2027-02-27", "stated none", "exclusiveEnd 2027-02-28"),
    Example("no end", #""start": "2023-01-01""#, "stated 2023-01-01", "unknown -"),
    Example(
      "options of unknown number", #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030" }"#,
      "stated 2026-12-31", "stated 2030", "reading 2030-12-31*", "upTo 2030-12-31*", "exclusiveEnd 2027-01-01"),
    Example(
      "decisions",
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y", "P1Y"] }, "#
        + #""decisions": [{ "on": "2026-05-01", "kind": "extend", "option": 1 }, "#
        + #"{ "on": "2026-05-02", "kind": "notify" }, { "on": "2026-05-03", "kind": "extend", "option": 2 }]"#,
      "stated 2026-12-31", "stated P1Y P1Y", "option 2027-12-31", "option 2028-12-31", "extended 2027-12-31",
      "untold 2028-12-31", "exclusiveEnd 2028-01-01"),
    Example(
      "lapse",
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": "none", "decisions": [{ "kind": "lapse", "#
        + #""derived": true }]"#,
      "stated 2026-12-31", "stated none", "closed 2026-12-31*", "exclusiveEnd 2027-01-01"),
    Example(
      "terminate",
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": "none", "decisions": [{ "on": "2026-05-01", "#
        + #""kind": "terminate", "until": "2026-09" }]"#,
      "stated 2026-12-31", "stated none", "closed 2026-09-30", "exclusiveEnd 2027-01-01"),
  ]) func `the steps to the term's end`(example: Example) throws {
    let steps = try TestRegister(example.terms).explanation("c", "expiry", on: "2026-05-28").steps.filter {
      $0.rule == "term"
    }
    #expect(steps.map(Self.line) == example.steps)
  }

  private static let plain =
    #""firstPeriod": { "end": "END" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": PERIOD }"#

  @Test(arguments: [
    ("2026-12-31", #""P4M""#, "back 2026-09-01, dayBefore 2026-08-31, due 2026-08-31, actBy 2026-08-31"),
    // The months step rounds.
    (
      "2027-03-30", #""P1M""#,
      "back 2027-02-28, rounded 2027-03-01, dayBefore 2027-02-27, rivalCounting 2027-02-28, due 2027-02-27, "
        + "actBy 2027-02-26"
    ),
    // Months and days: the earlier of the two orders.
    ("2027-03-31", #""P1M1D""#, "back 2027-02-28, dayBefore 2027-02-27, due 2027-02-27, actBy 2027-02-26"),
    (
      "2027-03-02", #""P1M2D""#,
      "back 2027-02-01, dayBefore 2027-01-31, rivalCounting 2027-01-28, due 2027-01-31, actBy 2027-01-29"
    ),
    (
      "2027-05-01", #""P2M3D""#,
      "back 2027-02-27, dayBefore 2027-02-26, rivalOrder 2027-02-27, due 2027-02-26, actBy 2027-02-26"
    ),
    (
      "2027-02-28", #""P1M1D""#,
      "back 2027-01-31, dayBefore 2027-01-30, rivalOrder 2027-01-30, due 2027-01-27, actBy 2027-01-27"
    ),
    (
      "2026-12-31", #"{ "workingDays": 10 }"#, "back 2026-12-17, dayBefore 2026-12-16, due 2026-12-16, actBy 2026-12-16"
    ),
    ("2026-12-31", #""P0D""#, "back 2027-01-01, dayBefore 2026-12-31, due 2026-12-31, actBy 2026-12-31"),
  ]) func `the steps back from the end to the notice`(end: String, period: String, steps: String) throws {
    let terms = Self.plain.replacing("END", with: end).replacing("PERIOD", with: period)
    let found = try Self.steps(terms).drop { !$0.hasPrefix("exclusiveEnd") }.dropFirst(2).filter {
      !$0.hasPrefix("silence")
    }
    #expect(found.joined(separator: ", ") == steps)
  }

  @Test func `the delivery margin is a step of its own`() throws {
    let head = TestRegister.head.replacing(#""holidays": "NL""#, with: #""deliveryMargin": "P1W""#)
    let terms = Self.plain.replacing("END", with: "2026-12-31").replacing("PERIOD", with: #""P3M""#)
    #expect(
      try Self.steps(terms, head: head).suffix(4) == [
        "due 2026-09-30", "margin 2026-09-23", "actBy 2026-09-23", "silence 2026-12-31",
      ])
  }

  @Test func `what a date waits for is a step`() throws {
    let terms = #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }"#
    #expect(try Self.steps(terms).last == "waitsFor -")
    let procurement =
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030" }, "#
      + #""procurement": { "leadTime": "P12M" }"#
    #expect(
      try Self.steps(procurement, "procurement").suffix(4) == [
        "stated P12M", "leadTime 2030-01-01*", "due 2030-01-01*", "actBy 2029-12-31",
      ])
  }

  @Test func `each step names its sources, and where an inherited term comes from`() throws {
    let given = """
      "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" },
      "sources": [
        { "document": "two", "at": "b", "fields": ["notice", "firstPeriod"] }, { "document": "one",
          "at": "a", "fields": ["firstPeriod"] }
      ]
      """
    let register = try TestRegister([
      "giver": given,
      "heir": #""like": "giver", "start": "2023-01-01", "sources": [{ "document": "one", "fields": ["start"] }]"#,
    ])
    let steps = try register.explanation("heir", "extension-notice", on: "2026-05-28").steps
    let stated = steps.compactMap { step -> String? in
      guard case .stated(let field, _, let from) = step.fact else { return nil }
      return "\(field.rawValue) \(from ?? "-") \(step.sources.joined(separator: ", "))"
    }
    #expect(
      stated == [
        "start - one", "firstPeriod.end giver one a, two b", "extensions.options giver ", "notice.period giver two b",
      ])
    let due = try #require(steps.first { if case .due = $0.fact { true } else { false } })
    #expect(due.sources == ["one a", "two b"])
  }

  @Test func `a claim that counts is shown with the end that was not taken`() throws {
    let terms = """
      "start": "2023-01-01", "firstPeriod": { "end": "2026-12-31" }, "extensions": "none",
      "sources": [{ "document": "one", "fields": ["firstPeriod"] }, { "document": "two", "fields": ["start"],
        "says": { "firstPeriod.end": "2025" } }]
      """
    let steps = try TestRegister(terms).explanation("c", "expiry", on: "2025-05-28").steps
    let rival = try #require(steps.first { if case .rivalEnd = $0.fact { true } else { false } })
    guard case .rivalEnd(let taken, let other) = rival.fact else { return }
    #expect("\(taken) \(other)" == "2025-12-31 2026-12-31")
    #expect(rival.sources == ["one"])
  }

  @Test func `every date of upcoming is explained, with the same day`() throws {
    let terms = DecisionTests.options + #", "talks": { "every": "P1Y" }, "procurement": { "leadTime": "P1Y" }"#
    let register = try TestRegister(terms)
    let sheet = try register.sheet(on: "2026-01-28")
    let steps = try register.explanation("c", on: "2026-01-28").steps
    for deadline in sheet.deadlines {
      #expect(
        steps.contains { $0.rule == deadline.rule && Self.line($0).hasPrefix("due \(deadline.due)") }, "\(deadline.id)")
      #expect(
        steps.contains { $0.rule == deadline.rule && Self.line($0).hasPrefix("actBy \(deadline.actBy)") },
        "\(deadline.id)")
    }
    #expect(Set(sheet.deadlines.map(\.rule)).count == 5)
  }
}
