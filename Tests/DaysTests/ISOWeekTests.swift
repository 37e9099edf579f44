import Days
import Testing

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2026-05-18", "2026-W21"), ("2026-05-24", "2026-W21"), ("2026-05-25", "2026-W22"), ("2027-01-03", "2026-W53"),
    ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"), ("2026-01-01", "2026-W01"),
    ("0001-01-01", "0001-W01"), ("9999-12-31", "9999-W52"),
  ]) func `a week belongs to the year of its Thursday`(day: String, week: String) throws {
    #expect(ISOWeek(of: try #require(Day(day))).description == week)
  }

  @Test func `seven days from a Monday are one week, and the next Monday begins another`() throws {
    var monday = try #require(Day("2019-12-30"))
    for _ in 0..<600 {
      let week = ISOWeek(of: monday)
      #expect((0..<7).allSatisfy { ISOWeek(of: monday.adding(days: $0)) == week })
      monday = monday.adding(days: 7)
      #expect(ISOWeek(of: monday) != week)
    }
  }
}
