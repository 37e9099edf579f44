import Contracts
import Days
import Testing

/// What returns or is stated as a day: yearly talks, procurement, the contract's own dates (FORMAT 1 and 2;
/// SEMANTICS 12).
@Suite struct OwnDates {
  private static let period = #""start": "2024-02-29", "firstPeriod": { "end": "2031-12-31" }, "#

  private static func days(_ terms: String, _ rule: String, on today: String, within: Period = Period(years: 1)) throws
    -> [String]
  {
    try TestRegister(period + terms).upcoming(on: today, within: within, settledToo: true).deadlines.filter {
      $0.rule == rule
    }
    .map { "\($0.due) \($0.state.rawValue)" }
  }

  @Test func `talks return from the start, counted from there, from the first after today less a year`() throws {
    let yearly = try Self.days(
      #""talks": { "every": "P1Y" }"#, "yearly-talk", on: "2027-03-01", within: Period(years: 2))
    #expect(yearly == ["2027-03-01 open", "2028-02-29 open", "2029-03-01 open"])
    let half = try Self.days(#""talks": { "every": "P6M" }"#, "yearly-talk", on: "2026-05-28", within: Period(years: 1))
    #expect(half == ["2025-08-29 done", "2026-03-01 done", "2026-08-29 open", "2027-03-01 open"])
  }

  @Test(arguments: [
    (#""firstPeriod": { "end": "2027-06-30" }"#, ["2027-01-01"]),
    (
      #""firstPeriod": { "end": "2027-06-30" }, "extensions": { "maximumEnd": "2028-06-30" }"#,
      ["2027-01-01", "2028-01-01"]
    ),
    (
      #""firstPeriod": { "end": "2027-06-30" }, "#
        + #""decisions": [{ "on": "2026-05-01", "kind": "terminate", "until": "2026-12-31" }]"#,
      []
    ),
  ]) func `nothing returns after the last day on which the contract can run`(terms: String, days: [String]) throws {
    let register = try TestRegister(#""start": "2024-01-01", "talks": { "every": "P1Y" }, "# + terms)
    let upcoming = try register.upcoming(on: "2026-06-01", within: Period(years: 9))
    #expect(upcoming.deadlines.filter { $0.rule == "yearly-talk" }.map(\.due.description) == days)
  }

  @Test func `an own date is there once, or at its interval`() throws {
    let dates = """
      "dates": [
        { "id": "once", "title": "Once", "on": "2026-12-01" }, { "id": "past", "title": "Past", "on": "2020-01-01" },
        { "id": "indexation", "title": "Indexation", "on": "2025-08-31", "every": "P6M", "remind": ["P1M"] }
      ]
      """
    let days = try Self.days(dates, "date", on: "2026-08-31")
    // P6M from 31 August: 2026-02-28 has no 31st, so the day after it; counted from the first, so that nothing drifts.
    #expect(
      days == [
        "2020-01-01 done", "2026-03-01 done", "2026-08-31 open", "2026-12-01 open", "2027-03-01 open",
        "2027-08-31 open",
      ])
  }

  @Test func `the first day of an own date that returns is one of its days`() throws {
    let dates = #""dates": [{ "id": "a", "on": "2026-09-01", "every": "P6M" }]"#
    #expect(try Self.days(dates, "date", on: "2026-05-28") == ["2026-09-01 open", "2027-03-01 open"])
  }

  @Test func `an own date has its own title, reminders and id`() throws {
    let dates =
      #""dates": [{ "id": "a", "title": "Alpha", "on": "2026-12", "remind": ["P6M"] }, { "id": "b", "#
      + #""on": "2026-12-31" }]"#
    let found = try TestRegister(Self.period + dates).sheet(on: "2026-07-01").deadlines("date")
    #expect(found.map(\.id) == ["c/date/2026-12-31/a", "c/date/2026-12-31/b"])
    #expect(found.map(\.title.en) == ["Alpha", "b"])
    #expect(found.map(\.light) == [.orange, .green])
    #expect(found.map(\.isDerived) == [true, false])
    let alone = try TestRegister(Self.period + #""dates": [{ "id": "a", "title": "A", "on": "2026-12-01" }]"#)
    #expect(try alone.sheet(on: "2026-07-01").deadlines("date").map(\.id) == ["c/date/2026-12-01"])
  }

  @Test(
    arguments: [
      (#""procurement": { "starts": "2030-06-15" }"#, "2030-06-15 by 2030-06-14", false, []),
      (#""procurement": { "starts": "2030-03" }"#, "2030-03-31 by 2030-03-29", true, []),
      (#""procurement": { "starts": "2031" }"#, "2031-12-31", true, ["procurement-late"]),
      (#""procurement": { "starts": "2031-07-01" }"#, "2031-07-01", false, []),
      (#""procurement": { "starts": "2031-07-02" }"#, "2031-07-02", false, ["procurement-late"]),
      (#""procurement": { "leadTime": "P12M" }"#, "2031-01-01 by 2030-12-31", false, []),
      (#""procurement": { "leadTime": "P1Y1W" }"#, "2030-12-25 by 2030-12-24", false, []),
      (#""procurement": { "leadTime": { "workingDays": 10 } }"#, "2031-12-16", false, []),
      (#""procurement": { "starts": "2030-06-14", "leadTime": "P12M" }"#, "2030-06-14", false, []),
    ] as [(String, String, Bool, [String])])
  func `procurement begins on its stated day, or the lead time before the maximum end`(
    terms: String, line: String, derived: Bool, faults: [String]
  ) throws {
    let sheet = try TestRegister(Self.period + #""extensions": "none", "# + terms).sheet(on: "2028-05-28")
    let deadline = try sheet.deadline("procurement")
    #expect(deadline.line == line + " open green" && deadline.isDerived == derived && deadline.silence == nil)
    #expect(sheet.faults == faults)
  }

  @Test func `a procurement that waits for the maximum end is unknown`() throws {
    let sheet = try TestRegister(Self.period + #""procurement": { "leadTime": "P12M" }"#).sheet(on: "2028-05-28")
    #expect(sheet.unknownLines == ["procurement: extensions.maximumEnd"])
  }

  @Test func `what is settled by its own day is open on it and done after it`() throws {
    let terms =
      #""procurement": { "starts": "2026-08-30" }, "talks": { "every": "P30M" }, "dates": [{ "id": "a", "#
      + #""on": "2026-08-30" }]"#
    for (today, state) in [("2026-08-30", DeadlineState.open), ("2026-08-31", .done)] {
      let sheet = try TestRegister(#""start": "2024-02-29", "firstPeriod": { "end": "2031-12-31" }, "# + terms)
        .sheet(on: today, settledToo: true)
      for rule in ["procurement", "date"] { #expect(try sheet.deadline(rule).state == state) }
      #expect(sheet.deadlines("yearly-talk").first?.line == "2026-08-29 by 2026-08-28 done green")
    }
  }

  @Test(arguments: ["2026-11-26", "2026-11-27", "2026-11-28"])
  func `what returns is listed by the day to act, as all else is`(
    today: String
  ) throws {
    // Due on Sunday 2027-05-30, to be acted on by Friday the 28th.
    let terms =
      #""start": "2025-05-30", "firstPeriod": { "end": "2031-12-31" }, "talks": { "every": "P2Y" }, "#
      + #""dates": [{ "id": "a", "on": "2025-05-30", "every": "P1Y" }]"#
    let found = try TestRegister(terms).upcoming(on: today).deadlines.filter { $0.due.description == "2027-05-30" }
    #expect(found.map(\.rule) == (today < "2026-11-28" ? [] : ["date", "yearly-talk"]))
  }

  @Test func `a rule about own dates builds on what another says about the term, whatever that says about a date`()
    throws
  {
    let register = RuleRegister(
      ["dates": #"[{ "id": "index", "on": "2026-10-01" }, { "id": "audit", "on": "2026-11-02" }]"#],
      [
        "rules": #"""
        [{ "id": "first", "due": { "on": ["date.on", "term.end"] } },
         { "id": "second", "due": { "on": ["rule:first", "date.on"] } }]
        """#
      ])
    #expect(try register.days("first") == ["2026-10-01", "2026-11-02", "2026-12-31"])
    #expect(try register.days("second") == ["2026-12-31", "2026-12-31", "2026-12-31"])
  }

}
