import Contracts
import Days
import Testing

/// Every code of a finding: a register that has it, a twin that has it not, its severity and its place (FORMAT 5, `check`).
@Suite struct CheckTests {
  static let samples = CheckSample.values + CheckSample.decided + CheckSample.contradictions + CheckSample.knowledge

  @Test func `every code has a sample`() {
    let tried = Set(Self.samples.map(\.code))
    #expect(FindingCode.allCases.filter { !tried.contains($0) } == [])
    #expect(Self.samples.count == FindingCode.allCases.count)
  }

  @Test(arguments: samples) func `a finding is there, at its place, and not in its twin`(sample: CheckSample) throws {
    let found = try sample.register.findings(on: sample.today)
    let what: Comment = "\(found.map { "\($0.finding.fact) at \($0.path)" })"
    #expect(found.filter { $0.finding.code == sample.code }.map(\.path) == [sample.path], what)
    #expect(
      found.map(\.finding.code.rawValue).sorted() == ([sample.code] + sample.others).map(\.rawValue).sorted(), what)
    let twin = try sample.twin.codes(on: sample.twinToday ?? sample.today)
    #expect(!twin.contains(sample.code), "\(twin)")
  }

  /// Error: can't be used. Warning: contradicts, or will hurt. Info: unknown, derived, or never verified.
  @Test func `a value that can't be used is an error, a contradiction a warning, what is unknown an info`() {
    let errors: Set<FindingCode> = [
      .decisionOutsideOption, .decisionBeyondMaximum, .decisionBackwards, .decisionIncomplete, .decisionWithoutOptions,
      .decisionWithoutEnd, .decisionAfterTermination, .terminationAfterEnd,
    ]
    for code in FindingCode.allCases {
      let expected: Severity =
        if CheckSample.values.contains(where: { $0.code == code }) || errors.contains(code) {
          .error
        } else if CheckSample.knowledge.contains(where: { $0.code == code }) || code == .freeExtension {
          .info
        } else {
          .warning
        }
      #expect(code.severity == expected, "\(code.rawValue)")
    }
  }

  @Test func `an upcoming answer counts the findings of each severity`() throws {
    let register = RuleRegister(
      ["kind": #""lease""#, "renewal": #""none""#], without: ["verifiedOn", "sources"], ["colour": "1"])
    let day = try #require(Day("2026-05-28"))
    let counts = try Upcoming(register.read(), today: day, until: day).findings
    #expect([counts.errors, counts.warnings, counts.infos] == [2, 1, 2])
  }

  @Test func `a meeting that two recesses close together is in a recess`() throws {
    let recesses =
      #"{ "closedDays": [{ "from": "2026-07-16", "until": "2026-08", "name": "reces" }, { "from": "2026-07-01", "until": "2026-07-15" }] }"#
    let bodies =
      #"{ "pfho": { "papersDue": "P1W", "meetings": ["2026-07", "2026-07-02", "2026-06-30", "2026-09-01", "2026"] } }"#
    let findings = try RuleRegister([:], ["bodies": bodies, "register": recesses]).findings()
    #expect(findings.map(\.path) == ["/bodies/pfho/meetings/0", "/bodies/pfho/meetings/1"])
    #expect(
      findings.map { "\($0.finding.fact)" } == [
        "meetingInRecess(2026-07, recess: nil)", "meetingInRecess(2026-07-02, recess: nil)",
      ])
  }

  @Test(arguments: ["express", "tacit", "none"])
  func `a way of renewal contradicts what is stated of options, not what is unknown`(renewal: String) throws {
    let stated = ["renewal": "\"\(renewal)\""]
    let isNone = renewal == "none"
    #expect(try RuleRegister(stated).codes().contains(.renewalAgainstOptions) == isNone)
    let without = stated.merging(["extensions": #""none""#]) { $1 }
    #expect(try RuleRegister(without).codes().contains(.renewalAgainstOptions) == !isNone)
    #expect(try !RuleRegister(stated, without: ["extensions"]).codes().contains(.renewalAgainstOptions))
  }

  @Test func `a meeting is in time only for the day to act by`() throws {
    let sections = [
      "bodies": #"{ "pfho": { "papersDue": "P1W", "meetings": ["2026-08-28", "2026-10-08"] } }"#,
      "routes": #"{ "extension": ["pfho"] }"#,
    ]
    #expect(try RuleRegister([:], sections).codes() == [])
    let margin = ["register": #"{ "deliveryMargin": "P1W" }"#]
    let finding = try RuleRegister([:], sections.merging(margin) { $1 }).findings().first
    guard case .noMeetingInTime("pfho", let before)? = finding?.finding.fact else {
      Issue.record("\(String(describing: finding))")
      return
    }
    #expect(before.description == "2026-08-24")
  }

  @Test(arguments: [
    ("2026-06-11", "", []), ("2026-06-12", "", ["no-meeting-in-time"]), ("2026-08-31", "", ["no-meeting-in-time"]),
    ("2026-09-01", "", ["no-meeting-in-time"]), ("2026-12-31", "", ["no-meeting-in-time"]),
    // Then it is said that the contract is over.
    ("2027-01-01", "", ["ended-without-decision"]),
    ("2026-09-01", #"{ "on": "2026-06-11", "kind": "lapse", "by": "pfho" }"#, []),
    ("2026-09-01", #"{ "on": "2026-06-11", "kind": "extend", "option": 1, "by": "pfho" }"#, ["extension-untold"]),
  ]) func `that no meeting is left in time is said as long as it is still to be decided`(
    today: String, decision: String, codes: [String]
  ) throws {
    let sections = [
      "bodies": #"{ "pfho": { "papersDue": "P1W", "meetings": ["2026-06-11", "2026-10-08"] } }"#,
      "routes": #"{ "extension": ["pfho"] }"#,
    ]
    let register = RuleRegister(["decisions": "[\(decision)]"], sections)
    #expect(try register.codes(on: today).map(\.rawValue) == codes)
  }

  @Test func `findings stand by place, then by code`() throws {
    let findings = try RuleRegister(without: ["provider", "sources", "start", "verifiedOn"]).findings()
    #expect(
      findings.map(\.finding.code.rawValue) == ["never-verified", "provider-unknown", "start-unknown", "unsourced"])
  }

  @Test func `a finding names the sources of the fields that it rests on`() throws {
    let sources = #"""
      [{ "document": "d", "at": "4a", "fields": ["firstPeriod"] }, { "document": "d", "at": "3", "fields": ["start"] },
       { "document": "d", "at": "9", "fields": ["notice"] }]
      """#
    let register = RuleRegister(["firstPeriod": #"{ "duration": "P4Y", "end": "2026-12-31" }"#, "sources": sources])
    let finding = try #require(try register.findings().first)
    #expect(
      finding.finding.code == .durationAgainstEnd && finding.sources == ["d 3", "d 4a"] && finding.contract == "c")
  }
}
