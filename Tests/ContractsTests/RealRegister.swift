import Contracts
import Days
import Foundation
import Testing

/// The shipped register gives the answers that the contracts of the region ask for.
@Suite struct RealRegister {
  private let answers: TestRegister
  private var register: Register { answers.register }

  /// The contracts whose extension has to be told of in 2026: four months and three months before the end.
  private static let august = [
    "ambulante-ondersteuning", "bemoeizorg-ggz-centraal", "bemoeizorg-jellinek", "bw-kwintes", "bw-leger-des-heils",
    "ggz-mantelzorg", "maatschappelijke-opvang", "oggz-dagbesteding", "retrovo", "verslavingszorg", "vrouwenopvang",
  ]
  private static let september = ["csg", "mensenhandel"]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    answers = try TestRegister(text: String(contentsOf: root.appending(path: "contracts.json"), encoding: .utf8))
  }

  @Test func `nothing in it is an error`() throws {
    let findings = try register.reportedFindings(today: TestRegister.day("2026-05-28"))
    #expect(findings.filter { $0.finding.severity == .error }.map(\.path) == [])
  }

  @Test func `thirteen notices are due, eleven in August and two in September 2026, all derived`() throws {
    let notices = try answers.upcoming(on: "2026-05-28").deadlines.filter { $0.rule == "extension-notice" }
    let ids =
      Self.august.map { "\($0)/extension-notice/2026-08-31" }
      + Self.september.map { "\($0)/extension-notice/2026-09-30" }
    #expect(notices.map(\.id) == ids)
    for notice in notices {
      #expect(notice.isDerived && notice.actBy == notice.due && notice.termEnd?.description == "2026-12-31")
      #expect(notice.state == .open && notice.light == .orange && notice.silence == .ends && !notice.hasEnded)
    }
    #expect(notices.map { $0.daysLeft(from: Day("2026-05-28")!) } == Array(repeating: 95, count: 11) + [125, 125])
  }

  @Test func `each decision belongs in the meeting of June, because the next one is in October`() throws {
    let decisions = try answers.upcoming(on: "2026-05-28").deadlines.filter { $0.rule == "decision" }
    #expect(decisions.compactMap(\.contract) == (Self.august + Self.september).sorted())
    for decision in decisions {
      #expect(decision.meeting?.body == "pfho" && decision.meeting?.slot.meeting.on.description == "2026-06")
      #expect(decision.due.description == "2026-06-01" && decision.light == .red && decision.missingMeeting == nil)
      let steps = try answers.explanation(try #require(decision.contract), "decision", on: "2026-05-28").steps
      let next = steps.compactMap { step in if case .nextMeeting = step.fact { step.value } else { nil } }
      #expect(next == ["2026-10"])
    }
  }

  @Test(arguments: [
    ("2026-06-01", DeadlineState.open), ("2026-06-30", .open), ("2026-07-01", .overdue),
  ]) func `the meeting of June may be held until its last day`(today: String, state: DeadlineState) throws {
    let decisions = try answers.upcoming(on: today).deadlines.filter { $0.rule == "decision" }
    #expect(decisions.count == 13)
    for decision in decisions {
      #expect(decision.state == state && decision.light == .red)
      #expect((decision.missingMeeting != nil) == (state == .overdue))
    }
  }

  @Test func `in the month of the meeting each decision is brought to mind every week, and from July on as overdue`()
    throws
  {
    let list = try ReminderList(
      register, today: TestRegister.day("2026-05-28"), from: TestRegister.day("2026-06-01"),
      until: TestRegister.day("2026-07-13"))
    for contract in Self.august + Self.september {
      let items = list.items.filter { $0.deadline == "\(contract)/decision/2026-06-01" }
      #expect(
        items.map { "\($0.step) \($0.on)" } == [
          "meeting+1 2026-06-08", "meeting+2 2026-06-15", "meeting+3 2026-06-22", "meeting+4 2026-06-29",
          "overdue+1 2026-07-06", "overdue+2 2026-07-13",
        ])
    }
  }

  @Test func `in November all thirteen are overdue, and say that the contract ends`() throws {
    let upcoming = try answers.upcoming(on: "2026-11-21")
    let notices = upcoming.deadlines.filter { $0.rule == "extension-notice" }
    #expect(notices.map { $0.contract ?? "" } == Self.august + Self.september)
    for notice in notices {
      #expect(notice.state == .overdue && notice.light == .red && notice.silence == .ends && !notice.hasEnded)
      #expect(notice.termEnd?.description == "2026-12-31" && notice.daysLeft(from: upcoming.today) < 0)
    }
    let january = try answers.upcoming(on: "2027-01-01").deadlines.filter { $0.rule == "extension-notice" }
    #expect(january.count == 13 && january.allSatisfy { $0.hasEnded && $0.state == .overdue })
    for contract in Self.august { #expect(try answers.sheet(contract, on: "2027-01-01").chain.first?.state == .ended) }
  }

  @Test(arguments: ["2026-07-01", "2026-08-31", "2026-11-21", "2026-12-31"])
  func `that no meeting is left is one finding of each contract, from July to the end of the year`(today: String) throws
  {
    let findings = try register.reportedFindings(today: TestRegister.day(today))
      .filter { $0.finding.code == .noMeetingInTime }
    #expect(findings.compactMap(\.contract).sorted() == (Self.august + Self.september).sorted())
  }

  @Test func `the steps from the end of 2026 to the last of August`() throws {
    let steps = try answers.explanation("retrovo", "extension-notice", on: "2026-05-28").steps
    #expect(
      steps.map(ExplanationTests.line) == [
        "stated 2023-01-01", "stated P4Y", "stated 2026", "reading 2026-12-31*", "stated 2030", "reading 2030-12-31*",
        "upTo 2030-12-31*", "exclusiveEnd 2027-01-01*", "stated P4M", "back 2026-09-01", "dayBefore 2026-08-31",
        "due 2026-08-31*", "actBy 2026-08-31", "silence 2026-12-31",
      ])
    let sources = Dictionary(grouping: steps, by: ExplanationTests.line).mapValues { $0[0].sources }
    #expect(sources["stated 2023-01-01"] == ["vgr-2024-1 3"] && sources["stated P4M"] == ["vgr-2026-1 4a"])
  }

  @Test func `what the mantelzorg takes from Retrovo is said, with the sources of both`() throws {
    let steps = try answers.explanation("ggz-mantelzorg", "extension-notice", on: "2026-05-28").steps
    let stated = steps.compactMap { step -> String? in
      guard case .stated(let field, _, let from) = step.fact else { return nil }
      return "\(field.rawValue) \(from ?? "-")"
    }
    #expect(
      stated == [
        "start -", "firstPeriod.duration retrovo", "firstPeriod.end retrovo", "extensions.maximumEnd retrovo",
        "notice.period retrovo",
      ])
    let notice = try #require(steps.first { $0.value == "P4M" })
    #expect(notice.sources == ["vgr-2026-1 4a", "vgr-2026-1 5a"])
  }

  @Test(arguments: ["vrouwenopvang", "ambulante-ondersteuning"])
  func `three years are no four: both values and both sources`(contract: String) throws {
    let findings = try register.reportedFindings(today: TestRegister.day("2026-05-28"))
      .filter { $0.contract == contract && $0.finding.severity == .warning }
    #expect(findings.map(\.finding.code) == [.durationAgainstEnd])
    guard case .durationAgainstEnd(let start, let period, let expected, let stated)? = findings.first?.finding.fact
    else { return }
    #expect("\(start) \(period) \(expected) \(stated)" == "2024-01-01 P4Y 2027-12-31 2026-12-31")
    let sources = try #require(findings.first?.sources)
    #expect(sources.contains("vgr-2024-1 10/11"))
    #expect(sources.contains(contract == "vrouwenopvang" ? "vgr-2026-1 9a" : "vgr-2026-1 10d"))
    let sheet = try answers.sheet(contract, on: "2026-05-28")
    #expect(sheet.dossier.chain.rivalEnd?.description == "2027-12-31")
    #expect(try sheet.deadline("extension-notice").due.description == "2026-08-31")
  }

  @Test func `the unknown notice periods, ends and starts are each listed`() throws {
    let findings = try register.reportedFindings(today: TestRegister.day("2026-05-28"))
    func contracts(_ code: FindingCode) -> [String] {
      findings.filter { $0.finding.code == code }.compactMap(\.contract)
    }
    let teams = ["herstelteam-ggz-centraal", "herstelteam-kwintes", "herstelteam-leger-des-heils"]
    #expect(contracts(.noticePeriodUnknown) == ["crisiskaart", "wvggz-khonraad"] + teams)
    #expect(
      contracts(.endUnknown) == [
        "begeleiding-doelgroepen-kwintes", "begeleiding-doelgroepen-leger-des-heils", "keerpunt-zuid",
        "sociaal-medische-zorg", "convenant-herstelnetwerk", "convenant-huren-onder-voorwaarden",
      ])
    #expect(
      contracts(.startUnknown) == [
        "crisiskaart", "keerpunt-zuid", "sociaal-medische-zorg", "convenant-herstelnetwerk",
        "convenant-huren-onder-voorwaarden",
      ])
    let unknown = try answers.upcoming(on: "2026-05-28").unknown.filter { $0.rule == "extension-notice" }
    #expect(unknown.map(\.contract) == (["crisiskaart", "wvggz-khonraad"] + teams).sorted())
    #expect(unknown.allSatisfy { $0.missing == ["notice.period"] })
  }

  @Test(arguments: [
    ("retrovo", ["0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2030-12-31 up to open"]),
    ("csg", ["0: 2023-01-01…2026-12-31 running, notice 2026-09-30", "1: 2027-01-01…2028-12-31 up to open"]),
    ("mensenhandel", ["0: 2023-01-01…2026-12-31 running, notice 2026-09-30", "1: 2027-01-01…2027-12-31 up to open"]),
    ("crisiskaart", ["0: ?…2027-12-31 running", "1: 2028-01-01…2032-12-31 up to open"]),
    ("wvggz-khonraad", ["0: 2026-01-01…2028-12-31 running", "1: 2029-01-01…2033-12-31 up to open"]),
    (
      "herstelteam-kwintes",
      ["0: 2024-01-01…2025-12-31 past", "1: 2026-01-01…2026-12-31 running", "2: 2027-01-01…2027-12-31 open"]
    ),
    ("uitloop-heeren-loo", ["0: 2023-01-01…2023-12-31 past"]), ("keerpunt-zuid", ["0: ?…? running"]),
  ]) func `the chains are those of the documents`(contract: String, chain: [String]) throws {
    #expect(try answers.sheet(contract, on: "2026-05-28").chainLines == chain)
  }

  @Test(arguments: [("csg", "2028-12-31", "2028-12-29"), ("mensenhandel", "2027-12-31", "2027-12-31")])
  func `the procurement begins in the year of the maximum end, which is late`(
    contract: String, due: String, actBy: String
  ) throws {
    let sheet = try answers.sheet(contract, on: "2026-05-28")
    let procurement = try sheet.deadline("procurement")
    #expect(procurement.due.description == due && procurement.actBy.description == actBy && procurement.isDerived)
    #expect(sheet.faults.contains("procurement-late"))
  }
}
