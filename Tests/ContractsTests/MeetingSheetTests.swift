import Contracts
import Days
import Foundation
import Testing

/// What a meeting has to decide.
@Suite struct MeetingSheetTests {
  private static let terms = """
    "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] },
    "notice": { "period": "P4M" }
    """

  private static let head = """
    "register": { "holidays": "NL" }, "parties": { "provider": { "name": "Provider" } },
    "bodies": {
      "do": { "papersDue": "P1W", "meetings": ["2026-05-07", "2026-06-04", "2026-07-02"] },
      "pfho": { "papersDue": "P3W", "meetings": ["2026-06", "2026-08-20", "2026-10-08"] } },
    "routes": { "extension": ["do", "pfho"], "short": ["pfho"] }
    """

  private func sheet(
    _ contracts: KeyValuePairs<String, String>, _ body: String, _ meeting: String, on today: String = "2026-05-28",
    head: String = MeetingSheetTests.head
  ) throws -> MeetingSheet {
    let register = try TestRegister(contracts, head: head).register
    let slot = try #require(
      register.calendar(of: body).slots.first { $0.meeting.on.description == meeting }, "no meeting \(meeting)")
    return MeetingSheet(of: body, at: slot, register, today: try TestRegister.day(today))
  }

  private func ids(_ sheet: MeetingSheet) -> [String] { sheet.items.map(\.sheet.dossier.contract.id) }

  @Test func `holds what the route planner puts there, and no other`() throws {
    let contracts: KeyValuePairs = [
      "a": Self.terms, "b": Self.terms + #", "route": "none""#,
      "c": Self.terms.replacing("P4M", with: "P6M") + #", "route": "short""#,
    ]
    // The notice of `c` is due on 2026-06-30, so that the month of June is its last chance.
    #expect(try ids(sheet(contracts, "pfho", "2026-08-20")) == ["a"])
    #expect(try ids(sheet(contracts, "pfho", "2026-06")) == ["c"])
    #expect(try ids(sheet(contracts, "pfho", "2026-10-08")).isEmpty)
  }

  @Test func `an earlier body on the route advises, and the last one decides`() throws {
    let sheet = try sheet(["a": Self.terms], "do", "2026-07-02")
    #expect(sheet.items.map(\.decidedBy) == ["pfho"])
    #expect(try self.sheet(["a": Self.terms], "pfho", "2026-08-20").items.map(\.decidedBy) == [nil])
  }

  @Test func `what should have been decided before comes to the first meeting that is left`() throws {
    let contracts: KeyValuePairs = ["a": Self.terms + #", "route": "short""#]
    #expect(try sheet(contracts, "pfho", "2026-08-20", on: "2026-08-20").items.map(\.isBelated) == [false])
    #expect(try sheet(contracts, "pfho", "2026-10-08", on: "2026-08-20").items.isEmpty)
    #expect(try sheet(contracts, "pfho", "2026-10-08", on: "2026-08-21").items.map(\.isBelated) == [true])
    // Its own meeting still lists it.
    #expect(try sheet(contracts, "pfho", "2026-08-20", on: "2026-08-21").items.map(\.isBelated) == [false])
  }

  @Test func `a decision for which no meeting is in time comes to the next one all the same`() throws {
    let terms = Self.terms.replacing("P4M", with: "P7M") + #", "route": "short""#
    #expect(try sheet(["a": terms], "pfho", "2026-06").items.map(\.isBelated) == [true])
    #expect(try sheet(["a": terms], "pfho", "2026-08-20").items.isEmpty)
  }

  @Test(arguments: [
    (#"{ "on": "2026-06-18", "kind": "extend", "option": 1, "by": "pfho" }"#, "2026-07-01"),
    (#"{ "on": "2026-06-18", "kind": "lapse", "by": "pfho" }"#, "2026-07-01"),
  ])
  func `what is decided stands there no more, but as decided where it was`(decision: String, today: String) throws {
    let terms = Self.terms.replacing("P4M", with: "P6M") + #", "route": "short", "decisions": [\#(decision)]"#
    let sheet = try sheet(["a": terms], "pfho", "2026-06", on: today)
    #expect(sheet.items.isEmpty && sheet.taken.map(\.contract.id) == ["a"])
    #expect(try self.sheet(["a": terms], "pfho", "2026-06", on: "2026-06-17").taken.isEmpty)
    #expect(try self.sheet(["a": terms], "pfho", "2026-08-20", on: today).taken.isEmpty)
  }

  @Test func `what can't be planned is named where its term runs out within a year`() throws {
    let unknown = #""start": "2024-01-01", "extensions": { "options": ["P1Y"] }"#
    let contracts: KeyValuePairs = [
      "soon": unknown + #", "firstPeriod": { "end": "2026-12-31" }"#,
      "late": unknown + #", "firstPeriod": { "end": "2028-12-31" }"#,
      "over": unknown + #", "firstPeriod": { "end": "2026-05-31" }"#,
    ]
    let sheet = try sheet(contracts, "pfho", "2026-08-20")
    #expect(sheet.items.isEmpty && sheet.unplanned.map(\.contract) == ["soon"])
    #expect(sheet.unplanned.map(\.missing) == [["notice.period"]])
  }

  @Test func `knows when the papers are due, and the meeting after it`() throws {
    let sheet = try sheet(["a": Self.terms], "pfho", "2026-08-20")
    #expect(sheet.papersDue == (try TestRegister.day("2026-07-30")))
    #expect(sheet.next?.meeting.on.description == "2026-10-08")
    #expect(try self.sheet(["a": Self.terms], "pfho", "2026-10-08").next == nil)
  }

  @Test func `groups by provider, the first to be told first`() throws {
    let text = """
      { "version": 1, \(Self.head), "contracts": [
        { "id": "a", "title": "a", "provider": "x", \(Self.terms), "route": "short" },
        { "id": "b", "title": "b", "provider": "y", \(Self.terms.replacing("P4M", with: "P17W")), "route": "short" },
        { "id": "c", "title": "c", "provider": "x", \(Self.terms), "route": "short" },
        { "id": "d", "title": "d", \(Self.terms), "route": "short" }] }
      """
    let register = try TestRegister(text: text).register
    let slot = try #require(register.calendar(of: "pfho").slots.first { $0.meeting.on.description == "2026-08-20" })
    let sheet = MeetingSheet(of: "pfho", at: slot, register, today: try TestRegister.day("2026-05-28"))
    #expect(sheet.groups.map(\.partners) == [[], ["x"], ["y"]])
    #expect(ids(sheet) == ["d", "a", "c", "b"])
  }

  @Test func `of the shipped register are thirteen decisions in June and none in October`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "contracts.json"), encoding: .utf8)
    let register = try TestRegister(text: text).register
    for (meeting, count) in [("2026-06", 13), ("2026-10", 0)] {
      let slot = try #require(register.calendar(of: "pfho").slots.first { $0.meeting.on.description == meeting })
      let sheet = MeetingSheet(of: "pfho", at: slot, register, today: try TestRegister.day("2026-05-28"))
      #expect(sheet.items.count == count && Set(ids(sheet)).count == count)
    }
  }
}
