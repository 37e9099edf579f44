import Contracts
import Days
import Presentation
import Testing

/// A value and how it is said in each language.
struct Said<Value: Sendable>: Sendable, CustomTestStringConvertible {
  let value: Value
  let dutch: String
  let english: String

  init(_ value: Value, _ dutch: String, _ english: String) {
    self.value = value
    self.dutch = dutch
    self.english = english
  }

  var testDescription: String { english }
}

/// Every language.
let languages: [any Words] = Language.allCases.map(\.words)

@Suite struct WordsTests {
  static let days = [
    Said(day("2026-08-31"), "ma 31-08-2026", "Mon 31 Aug 2026"),
    Said(day("2024-01-02"), "di 02-01-2024", "Tue 2 Jan 2024"),
    Said(day("2026-12-30"), "wo 30-12-2026", "Wed 30 Dec 2026"),
    Said(day("2026-12-31"), "do 31-12-2026", "Thu 31 Dec 2026"),
    Said(day("2027-12-31"), "vr 31-12-2027", "Fri 31 Dec 2027"),
    Said(day("2024-02-29"), "do 29-02-2024", "Thu 29 Feb 2024"),
    Said(day("2017-09-30"), "za 30-09-2017", "Sat 30 Sep 2017"),
    Said(day("2028-12-31"), "zo 31-12-2028", "Sun 31 Dec 2028"),
    Said(day("0001-01-01"), "ma 01-01-0001", "Mon 1 Jan 0001"),
    Said(day("9999-12-31"), "vr 31-12-9999", "Fri 31 Dec 9999"),
  ]

  @Test(arguments: days) func `a day has its weekday in front`(_ said: Said<Day>) {
    #expect(Dutch().day(said.value) == said.dutch)
    #expect(English().day(said.value) == said.english)
  }

  static let dates = [
    Said(date("2026"), "2026", "2026"), Said(date("2026-06"), "juni 2026", "June 2026"),
    Said(date("2021-08"), "augustus 2021", "August 2021"), Said(date("2027-03"), "maart 2027", "March 2027"),
    Said(date("2026-06-18"), "do 18-06-2026", "Thu 18 Jun 2026"), Said(date("0998"), "0998", "0998"),
  ]

  @Test(arguments: dates) func `a month or a year is said without a day`(_ said: Said<ReducedDate>) {
    #expect(Dutch().date(said.value) == said.dutch)
    #expect(English().date(said.value) == said.english)
  }

  @Test func `a day takes another preposition than a month or a year`() {
    #expect(Dutch().on(date("2026-06-18")) == "op do 18-06-2026")
    #expect(Dutch().on(date("2026-06")) == "in juni 2026")
    #expect(Dutch().on(date("2026")) == "in 2026")
    #expect(English().on(date("2026-06-18")) == "on Thu 18 Jun 2026")
    #expect(English().on(date("2026-06")) == "in June 2026")
  }

  static let periods = [
    Said(Period(years: 1), "1 jaar", "1 year"), Said(Period(years: 2), "2 jaar", "2 years"),
    Said(Period(months: 1), "1 maand", "1 month"), Said(Period(months: 4), "4 maanden", "4 months"),
    Said(Period(weeks: 1), "1 week", "1 week"), Said(Period(weeks: 2), "2 weken", "2 weeks"),
    Said(Period(days: 1), "1 dag", "1 day"), Said(Period(days: 10), "10 dagen", "10 days"),
    Said(Period(), "0 dagen", "0 days"), Said(Period(months: 18), "18 maanden", "18 months"),
    Said(Period(years: 1, months: 6), "1 jaar en 6 maanden", "1 year and 6 months"),
    Said(Period(years: 1, months: 6, days: 2), "1 jaar, 6 maanden en 2 dagen", "1 year, 6 months and 2 days"),
    Said(
      Period(years: 2, months: 1, weeks: 1, days: 1), "2 jaar, 1 maand, 1 week en 1 dag",
      "2 years, 1 month, 1 week and 1 day"),
  ]

  @Test(arguments: periods) func `a period is said with singular and plural`(_ said: Said<Period>) {
    #expect(Dutch().period(said.value) == said.dutch)
    #expect(English().period(said.value) == said.english)
    #expect(Dutch().span(.period(said.value)) == said.dutch)
    #expect(English().span(.period(said.value)) == said.english)
  }

  static let spans = [
    Said(0, "0 werkdagen", "0 working days"), Said(1, "1 werkdag", "1 working day"),
    Said(10, "10 werkdagen", "10 working days"),
  ]

  @Test(arguments: spans) func `working days are said as such`(_ said: Said<Int>) {
    #expect(Dutch().span(.workingDays(said.value)) == said.dutch)
    #expect(English().span(.workingDays(said.value)) == said.english)
  }

  static let remaining = [
    Said(95, "nog 95 dagen", "95 days left"), Said(2, "nog 2 dagen", "2 days left"), Said(1, "morgen", "tomorrow"),
    Said(0, "vandaag", "today"), Said(-1, "1 dag te laat", "1 day late"), Said(-3, "3 dagen te laat", "3 days late"),
  ]

  @Test(arguments: remaining) func `days left are counted as people do`(_ said: Said<Int>) {
    #expect(Dutch().daysLeft(said.value) == said.dutch)
    #expect(English().daysLeft(said.value) == said.english)
  }

  @Test func `a list has its conjunction before the last`() {
    #expect(Dutch().list([]) == "")
    #expect(Dutch().list(["a"]) == "a")
    #expect(Dutch().list(["a", "b"]) == "a en b")
    #expect(English().list(["a", "b", "c"]) == "a, b and c")
  }

  @Test(arguments: languages) func `every name is there, and differs from its fellows`(_ words: any Words) {
    for names in [
      Weekday.allCases.map(words.weekday), (1...12).map(words.month),
      DutchHoliday.Key.allCases.map { words.name(of: $0) },
      TermField.allCases.map { words.name(of: $0) }, Severity.allCases.map(words.severity),
    ] {
      #expect(names.allSatisfy { !$0.isEmpty })
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `names are those of the field`() {
    #expect(Dutch().weekday(.monday) == "maandag")
    #expect(Dutch().month(5) == "mei")
    #expect(Dutch().name(of: .tweedePinksterdag) == "Tweede Pinksterdag")
    #expect(Dutch().name(of: .maximumEnd) == "uiterste einddatum")
    #expect(Dutch().severity(.warning) == "waarschuwing")
    #expect(English().weekday(.sunday) == "Sunday")
    #expect(English().month(12) == "December")
    #expect(English().name(of: .tweedePinksterdag) == "Whit Monday")
    #expect(English().name(of: .maximumEnd) == "maximum end")
    #expect(English().severity(.error) == "error")
  }
}
