import Contracts
import Days
import Foundation
import Testing

/// The shared date vectors: every member of every expected answer, from the files beside this one and from those in the
/// environment variable `DATE_VECTORS` (paths separated by `:`; a name that ends in `.json` is a holiday file).
@Suite struct DateVectors {
  @Test(arguments: VectorFile.all) func `every vector file is read whole`(file: VectorFile) throws {
    switch try file.content() {
    case .cases(let cases):
      #expect(!cases.isEmpty)
      #expect(Set(cases.map(\.id)).count == cases.count, "an id is used twice")
    case .holidays(let years): #expect(!years.isEmpty && years.allSatisfy { !$0.rows.isEmpty })
    }
  }

  @Test(arguments: VectorFile.allCases) func `every member of the expected answer is equal`(vector: VectorCase) {
    do {
      let answer = try vector.answer()
      for difference in vector.expected.differences(from: answer, at: "expected") {
        Issue.record("\(vector.id): \(difference)")
      }
    } catch {
      Issue.record("\(vector.id): \(error)")
    }
  }

  @Test(arguments: VectorFile.allYears) func `a year has exactly the holidays of its table`(table: HolidayYear) throws {
    let holidays = DutchHoliday.holidays(in: table.year)
    let rows = holidays.map { holiday in
      VectorValue.object([
        "date": .text(holiday.day.description), "key": .text(holiday.key.rawValue), "lid": .number(holiday.paragraph),
        "name": .text(Self.name(of: holiday.key)), "weekday": .number(holiday.day.weekday.rawValue),
      ])
    }
    for row in table.rows where !rows.contains(where: { row.differences(from: $0, at: "row").isEmpty }) {
      Issue.record("\(table.year): no such holiday: \(row)")
    }
    for row in rows where !table.rows.contains(where: { $0.differences(from: row, at: "row").isEmpty }) {
      Issue.record("\(table.year): not in the table: \(row)")
    }
    try noOtherDayIsAHoliday(in: table)
  }

  private func noOtherDayIsAHoliday(in table: HolidayYear) throws {
    let texts = table.rows.compactMap { $0["date"]?.text }
    let lid2 = table.rows.filter { $0["lid"] == .number(2) }.compactMap { $0["date"]?.text }
    var day = try #require(Day(year: table.year, month: 1, day: 1))
    while day.civil.year == table.year {
      let count = texts.count { $0 == day.description }
      let isOnlyLid2 = lid2.contains(day.description) && count == 1
      for (calendar, isHoliday) in [
        (HolidayCalendar.nl, count > 0), (.nlLid1, count > 0 && !isOnlyLid2), (.weekend, false),
      ] {
        let workingDays = WorkingDays(calendar: calendar)
        let isWorkingDay = !isHoliday && day.weekday.rawValue < 6
        guard workingDays.isHoliday(day) == isHoliday, workingDays.isWorkingDay(day) == isWorkingDay,
          calendar != .nl || workingDays.holidays(on: day).count == count
        else {
          Issue.record("\(day) in \(calendar.rawValue): should be holiday \(isHoliday), working day \(isWorkingDay)")
          continue
        }
      }
      day = day.next
    }
  }

  /// The names are words for people, which the engine has none of: Koningsdag, Goede Vrijdag.
  private static func name(of key: DutchHoliday.Key) -> String {
    key.rawValue.split(separator: "_").map(\.capitalized).joined(separator: " ")
  }
}
