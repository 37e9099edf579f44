import Contracts
import Days
import Testing

/// A real contract of this region: from 2017-01-01 one year, three options of two years, three months' notice;
/// through its life.
@Suite struct TermsOf2017 {
  private static let decisions = [
    "extend 2017-06-15 option 1", "notify 2017-06-20 received 2017-06-22", "extend 2019-06-13 until 2021-12-31",
    "notify 2019-09-30 received 2019-09-30", "extend 2021-06-10 option 3", "notify 2021-09-28 received 2021-10-01",
  ]

  private static func sheet(on today: String) throws -> ContractSheet {
    let terms = """
      "start": "2017-01-01", "firstPeriod": { "duration": "P1Y" }, "extensions": { "options": ["P2Y", "P2Y", "P2Y"] },
      "notice": { "period": "P3M" }
      """
    return try DecisionTests.sheet(terms, decisions, on: today)
  }

  @Test(
    arguments: [
      ("2017-01-01", ["running", "open", "open", "open"], "2017-12-31", ["2017-09-30 by 2017-09-29 open green"]),
      ("2017-06-15", ["running", "untold", "open", "open"], "2017-12-31", ["2017-09-30 by 2017-09-29 open orange"]),
      (
        "2017-06-20", ["running", "agreed", "open", "open"], "2019-12-31",
        ["2017-09-30 by 2017-09-29 sent orange", "2019-09-30 open green"]
      ),
      (
        "2017-06-22", ["running", "agreed", "open", "open"], "2019-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 open green"]
      ),
      (
        "2018-01-01", ["past", "running", "open", "open"], "2019-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 open green"]
      ),
      (
        "2019-09-29", ["past", "running", "untold", "open"], "2019-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 open red"]
      ),
      (
        "2019-09-30", ["past", "running", "agreed", "open"], "2021-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 done green", "2021-09-30 open green"]
      ),
      (
        "2021-09-30", ["past", "past", "running", "agreed"], "2023-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 done green", "2021-09-30 sent orange"]
      ),
      (
        "2022-01-01", ["past", "past", "past", "running"], "2023-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 done green", "2021-09-30 late green"]
      ),
      (
        "2024-01-01", ["past", "past", "past", "ended"], "2023-12-31",
        ["2017-09-30 by 2017-09-29 done green", "2019-09-30 done green", "2021-09-30 late green"]
      ),
    ] as [(String, [String], String, [String])]) func `each term has its own notice`(
      today: String, chain: [String], end: String, notices: [String]
    ) throws
  {
    let sheet = try Self.sheet(on: today)
    #expect(sheet.chain.map(\.state.rawValue) == chain)
    #expect(sheet.dossier.term?.end.description == end)
    #expect(sheet.deadlines("extension-notice").map(\.line) == notices)
    #expect(sheet.dossier.chain.maximumEnd?.description == "2023-12-31")
  }

  @Test func `the whole chain has its notices, whatever is decided`() throws {
    #expect(
      try Self.sheet(on: "2017-01-01").chainLines == [
        "0: 2017-01-01…2017-12-31 running, notice 2017-09-30 by 2017-09-29",
        "1: 2018-01-01…2019-12-31 open, notice 2019-09-30",
        "2: 2020-01-01…2021-12-31 open, notice 2021-09-30", "3: 2022-01-01…2023-12-31 open",
      ])
  }

  @Test func `the last term has no notice, and silence ends it`() throws {
    let sheet = try Self.sheet(on: "2024-01-01")
    let expiry = try #require(sheet.deadlines("expiry").last)
    #expect(expiry.line == "2023-12-31 by 2023-12-29 overdue red" && expiry.hasEnded && expiry.silence == .ends)
    #expect(sheet.optionsLeft == 0)
  }
}
