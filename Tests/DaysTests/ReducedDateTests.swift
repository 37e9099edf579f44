import Days
import Testing

@Suite struct ReducedDateTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let first: String
    let last: String
    let precision: ReducedDate.Precision
    let month: Int?

    var testDescription: String { text }
  }

  static let examples = [
    Example(text: "2026", first: "2026-01-01", last: "2026-12-31", precision: .year, month: nil),
    Example(text: "2026-06", first: "2026-06-01", last: "2026-06-30", precision: .month, month: 6),
    Example(text: "2026-06-18", first: "2026-06-18", last: "2026-06-18", precision: .day, month: 6),
    Example(text: "2026-12", first: "2026-12-01", last: "2026-12-31", precision: .month, month: 12),
    Example(text: "2027-02", first: "2027-02-01", last: "2027-02-28", precision: .month, month: 2),
    Example(text: "2028-02", first: "2028-02-01", last: "2028-02-29", precision: .month, month: 2),
    Example(text: "2100-02", first: "2100-02-01", last: "2100-02-28", precision: .month, month: 2),
    Example(text: "0001", first: "0001-01-01", last: "0001-12-31", precision: .year, month: nil),
    Example(text: "9999", first: "9999-01-01", last: "9999-12-31", precision: .year, month: nil),
    Example(text: "9999-12", first: "9999-12-01", last: "9999-12-31", precision: .month, month: 12),
    Example(text: "2028-02-29", first: "2028-02-29", last: "2028-02-29", precision: .day, month: 2),
  ]

  @Test(arguments: examples) func `a date has the days that its precision means`(example: Example) throws {
    let date = try #require(ReducedDate(example.text))
    #expect(ReducedDate(ascii: Array(example.text.utf8).span) == date)
    #expect(date.firstDay == Day(example.first) && date.lastDay == Day(example.last))
    #expect(date.precision == example.precision && date.isReduced == (example.precision != .day))
    #expect(date.year == Int(example.text.prefix(4)) && date.month == example.month)
    #expect(date.description == example.text)
  }

  @Test(arguments: [
    "", "0", "026", "20266", "0000", "202a", "202:", "2026-0:", "２０２６", "2026-", "2026-0", "2026-00", "2026-13",
    "2026/06", "2026-6",
    "202606", "0000-06",
    "2026-06-", "2026-06-1", "2026-06-31", "2027-02-29", "2026-06-18T", "-2026", "+026", "2026 ", "2026-06 ", "2026-Q2",
  ]) func `what is no date is refused`(text: String) {
    #expect(ReducedDate(text) == nil)
    #expect(ReducedDate(ascii: Array(text.utf8).span) == nil)
  }

  @Test func `a day is a date known to the day`() throws {
    let day = try #require(Day("2026-06-18"))
    #expect(ReducedDate(day) == ReducedDate("2026-06-18"))
    #expect(ReducedDate("2026-01-01") != ReducedDate("2026-01") && ReducedDate("2026-01") != ReducedDate("2026"))
  }
}
