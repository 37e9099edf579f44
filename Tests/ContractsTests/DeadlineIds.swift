import Contracts
import Days
import Testing

/// An acknowledgement names one deadline: no two of a contract share an id (FORMAT 5).
@Suite struct DeadlineIds {
  private static let head =
    TestRegister.head
    + #", "bodies": { "board": { "name": "Board", "papersDue": "P2W", "meetings": ["2026-06-18"] } }, "#
    + #""routes": { "extension": ["board"] }"#

  @Test(arguments: [
    (
      ["extend 2026-06-18 option 1", "notify 2026-06-20 received 2026-06-21"],
      ["c/decision/2026-06-18 overdue", "c/decision/2026-06-18/2026-12-31 done"]
    ),
    (
      [
        "extend 2026-06-18 option 1", "notify 2026-06-20 received 2026-06-21", "extend 2026-07-01 option 2",
        "notify 2026-07-02 received 2026-07-03",
      ], ["c/decision/2026-06-18 late", "c/decision/2026-06-18/2026-12-31 done"]
    ),
  ]) func `a later term that plans to the same meeting keeps the plain id`(decisions: [String], ids: [String]) throws {
    let list = decisions.map(DecisionTests.object).joined(separator: ", ")
    let register = try TestRegister(DecisionTests.options + #", "decisions": [\#(list)]"#, head: Self.head)
    let sheet = try register.sheet(on: "2026-11-01", settledToo: true)
    #expect(sheet.deadlines("decision").map { "\($0.id) \($0.state.rawValue)" } == ids)
    #expect(Set(sheet.deadlines.map(\.id)).count == sheet.deadlines.count)
  }

  @Test func `once the other party is told, silence has no say any more`() throws {
    for (receipt, expected) in [("", Silence?.none), (" received 2026-06-24", .ends)] {
      let list = ["extend 2026-06-18 option 1", "notify 2026-06-22" + receipt].map(DecisionTests.object)
      let register = try TestRegister(
        DecisionTests.options + #", "decisions": [\#(list.joined(separator: ", "))]"#)
      let notices = try register.sheet(on: "2026-07-01", settledToo: true).deadlines("extension-notice")
      #expect(notices.first { $0.termEnd?.description == "2026-12-31" }?.silence == expected)
    }
  }
}
