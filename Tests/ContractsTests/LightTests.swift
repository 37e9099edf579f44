import Contracts
import Days
import Testing

/// How urgent a deadline is, on every day on which that changes (FORMAT 5, `light`).
@Suite struct LightTests {
  private static let board = """
    , "bodies": { "board": { "name": "Board", "papersDue": "P2W", "meetings": [MEETINGS] } },
      "routes": { "extension": ["board"] }
    """

  private static func light(
    _ rule: String, _ terms: String = DecisionTests.options, meetings: String? = nil, on today: String
  ) throws -> String {
    let head = TestRegister.head + (meetings.map { board.replacing("MEETINGS", with: $0) } ?? "")
    return try TestRegister(terms, head: head).sheet(on: today, settledToo: true).deadline(rule).light.rawValue
  }

  /// The days on which a light is first green, orange and red, each checked with the day before it.
  struct Thresholds: Sendable, CustomTestStringConvertible {
    let rule: String
    let terms: String
    var meetings: String?
    let orange: String
    let red: String
    let why: String

    var testDescription: String { "\(rule) \(why)" }
  }

  @Test(arguments: [
    // P6M before Monday 2026-08-31 is Saturday 2026-02-28.
    Thresholds(
      rule: "extension-notice", terms: DecisionTests.options, orange: "2026-02-27", red: "2026-08-17",
      why: "from the first reminder, which goes out on a working day"),
    // Due on Sunday 2027-02-28: all is counted from Friday the 26th.
    Thresholds(
      rule: "extension-notice",
      terms:
        #""firstPeriod": { "end": "2027-06-30" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": "P4M" }"#,
      orange: "2026-08-26", red: "2027-02-12", why: "counted from actBy, not from due"),
    Thresholds(
      rule: "renewal-stop", terms: DecisionTests.tacit, orange: "2026-02-27", red: "2026-08-17", why: "as the notice"),
    // P3M before Thursday 2026-12-31 is Wednesday 2026-09-30.
    Thresholds(rule: "expiry", terms: DecisionTests.options, orange: "2026-09-30", red: "2026-12-17", why: "P3M"),
    Thresholds(
      rule: "decision", terms: DecisionTests.options, meetings: #""2026-06-18""#, orange: "2026-03-18",
      red: "2026-06-04",
      why: "on a known day"),
    // June: its first day is the day to act, a Monday.
    Thresholds(
      rule: "decision", terms: DecisionTests.options, meetings: #""2026-06""#, orange: "2026-02-27", red: "2026-05-18",
      why: "of which only the month is known"),
    Thresholds(
      rule: "papers", terms: DecisionTests.options, meetings: #""2026-06-18""#, orange: "2026-04-02", red: "2026-05-21",
      why: "P2M before 2026-06-04, on the Friday, which is Good Friday: the Thursday"),
    Thresholds(
      rule: "procurement", terms: DecisionTests.options + #", "procurement": { "starts": "2029-06-14" }"#,
      orange: "2028-12-14", red: "2029-05-31", why: "P6M"),
    Thresholds(
      rule: "date",
      terms: DecisionTests.options + #", "dates": [{ "id": "a", "on": "2026-12-01", "remind": ["P2W", "P2M"] }]"#,
      orange: "2026-10-01", red: "2026-11-17", why: "has its own reminders"),
    Thresholds(
      rule: "date", terms: DecisionTests.options + #", "dates": [{ "id": "a", "on": "2026-12-01", "remind": [] }]"#,
      orange: "2026-11-17", red: "2026-11-17", why: "without reminders is never orange"),
  ]) func `orange from the first reminder on, red from two weeks before actBy`(example: Thresholds) throws {
    let orange = try TestRegister.day(example.orange)
    let red = try TestRegister.day(example.red)
    let isEverOrange = orange < red
    for (day, light) in [
      (orange.previous, "green"), (orange, isEverOrange ? "orange" : "red"),
      (red.previous, isEverOrange ? "orange" : "green"),
      (red, "red"),
    ] {
      let found = try Self.light(example.rule, example.terms, meetings: example.meetings, on: day.description)
      #expect(found == light, "\(day)")
    }
  }

  @Test func `orange when the meeting is a month away or less, whatever the reminders`() throws {
    let rules =
      #", "rules": [{ "id": "decision", "due": { "meeting": "route", "before": "rule:extension-notice" }, "#
      + #""closedBy": ["extend"], "remind": ["P1D"] }]"#
    let head = TestRegister.head + Self.board.replacing("MEETINGS", with: #""2026-06-18""#) + rules
    let lights = try ["2026-05-17", "2026-05-18", "2026-06-03", "2026-06-04"].map { today in
      try TestRegister(DecisionTests.options, head: head).sheet(on: today).deadline("decision").light.rawValue
    }
    #expect(lights == ["green", "orange", "orange", "red"])
  }

  @Test(arguments: ["2026-08-31", "2026-09-01", "2027-06-01"]) func `red when due is here or past and nothing was done`(
    today: String
  ) throws {
    #expect(try Self.light("extension-notice", on: today) == "red")
  }

  @Test func `red when no meeting is left in time, however far the notice is`() throws {
    for meetings in ["", #""2026-10-08""#, #""2024-06-20""#] {
      let head = TestRegister.head + Self.board.replacing("MEETINGS", with: meetings)
      let deadline = try TestRegister(DecisionTests.options, head: head).sheet(on: "2025-01-06").deadline("decision")
      #expect(deadline.light == .red && deadline.missingMeeting?.body == "board")
    }
  }

  @Test(arguments: ["lapse 2026-06-18", "lapse 2026-12-01", "terminate 2026-06-18 until 2026-12-31"])
  func `what is settled is green, also when it was late`(decision: String) throws {
    let sheet = try DecisionTests.sheet(DecisionTests.options, [decision], on: "2026-12-31")
    #expect(!sheet.deadlines.isEmpty)
    for deadline in sheet.deadlines { #expect(deadline.light == .green && !deadline.state.isPending, "\(deadline.id)") }
  }

  @Test func `the delivery margin brings each light forward`() throws {
    let head = TestRegister.head.replacing(#""holidays": "NL""#, with: #""deliveryMargin": "P1W""#)
    let lights = try ["2026-02-23", "2026-02-24", "2026-08-09", "2026-08-10"].map { today in
      try TestRegister(DecisionTests.options, head: head).sheet(on: today).deadline("extension-notice").light.rawValue
    }
    // By Monday 2026-08-24.
    #expect(lights == ["green", "orange", "orange", "red"])
  }
}
