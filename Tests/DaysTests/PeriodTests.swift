import Days
import TestSupport
import Testing

@Suite struct PeriodTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let period: Period
    let canonical: String

    init(_ text: String, _ period: Period, _ canonical: String? = nil) {
      self.text = text
      self.period = period
      self.canonical = canonical ?? text
    }

    var testDescription: String { text }
  }

  static let examples = [
    Example("P4M", Period(months: 4)), Example("P1Y6M", Period(years: 1, months: 6)),
    Example("P18M", Period(months: 18)),
    Example("P2W", Period(weeks: 2)), Example("P10D", Period(days: 10)),
    Example("P1Y2M3W4D", Period(years: 1, months: 2, weeks: 3, days: 4)),
    Example("P1M15D", Period(months: 1, days: 15)),
    Example("P1Y2W", Period(years: 1, weeks: 2)), Example("P0D", Period()), Example("P0Y", Period(), "P0D"),
    Example("P0Y0M0W0D", Period(), "P0D"), Example("P007M", Period(months: 7), "P7M"),
    Example("P1Y0M", Period(years: 1), "P1Y"),
    Example("P" + String(repeating: "0", count: 5000) + "3M", Period(months: 3), "P3M"),
    Example("P9999Y", Period(years: 9999)), Example("P9998Y12M", Period(years: 9998, months: 12)),
    Example("P119988M", Period(months: 119_988)), Example("P3652059D", Period(days: 3_652_059)),
    Example("P521722W", Period(weeks: 521_722)),
  ]

  @Test(arguments: examples) func `a period has the parts that are written`(example: Example) throws {
    let period = try Period(parsing: example.text)
    #expect(period == example.period && period.description == example.canonical)
    #expect(try Period(ascii: Array(example.text.utf8).span) == period)
  }

  @Test(arguments: SeededGenerator.seeds) func `a short period is read at once as it is octet by octet`(seed: UInt64) {
    for text in ["P4M", "P18M", "P0D", "P2W", "P99Y", "P04M"] {
      #expect(Period(short: text.firstOctets.0) == (try? Period(parsing: text)), "\(text)")
    }
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("PPYMWD0123456789-T ".utf8)
    for _ in 0..<20_000 {
      let octets = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let text = String(decoding: octets, as: UTF8.self)
      guard let period = Period(short: text.firstOctets.0) else { continue }
      #expect((try? Period(parsing: text)) == period, "\(text)")
    }
  }

  @Test(arguments: [
    "", "P", "p3m", "P3m", "3M", "-P3M", "+P3M", "P-3M", "P+3M", "P0.5Y", "P0,5Y", "PT48H", "P1DT1H", "P1YT", "P15D1M",
    "P1M1M", "P1W1Y",
    "P1", "P1Y1", "PY", "PM", "P1YM", " P1Y", "P1Y ", "P 1Y", "P1 Y", "P1Y\n", "P１Y", "P1Y\u{0301}", "PP1Y", "P1YP",
    "P1S", "P1Q", "P:M", "P/M", "P1Y-6M",
    "2026-08-31", "P2026-08-31", "P1M\0", "P99999999999999999999999999X", "P99999999999999999999999Y1", "10WD", "null",
  ]) func `what is no period is malformed`(text: String) {
    #expect(throws: Period.Fault.malformed) { try Period(parsing: text) }
    #expect(throws: Period.Fault.malformed) { try Period(ascii: Array(text.utf8).span) }
  }

  @Test(arguments: [
    "P10000Y", "P9999Y1M", "P9999Y1D", "P9998Y13M", "P119989M", "P3652060D", "P521723W", "P5000Y2000000D",
    "P9223372036854775807Y", "P9223372036854775808D", "P18446744073709551616M", "P1Y99999999999999999999999999999W",
    "P" + String(repeating: "9", count: 10_000) + "D", "P999999999999Y999999999999M999999999999W999999999999D",
  ]) func `more than 9999 years in all is too long`(text: String) {
    #expect(throws: Period.Fault.tooLong) { try Period(parsing: text) }
    #expect(throws: Period.Fault.tooLong) { try Period(ascii: Array(text.utf8).span) }
  }

  @Test(arguments: SeededGenerator.seeds) func `text goes there and back`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let period = Period.any(&generator)
      #expect(try Period(parsing: period.description) == period)
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `any octets are read or refused, never a trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("PYMWD0123456789-T".utf8)
    for _ in 0..<5000 {
      var octets = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      if octets.count > 3, Bool.random(using: &generator) { octets[0] = UInt8(ascii: "P") }
      guard let period = try? Period(ascii: octets.span) else { continue }
      #expect(!period.isTooLong && octets.first == UInt8(ascii: "P"))
      #expect((try? Period(parsing: period.description)) == period)
    }
  }

  @Test func `years and months are one number, weeks and days another`() {
    let period = Period(years: 1, months: 6, weeks: 2, days: 3)
    #expect(period.totalMonths == 18 && period.totalDays == 17 && period.isMixed && !period.isZero)
    #expect(!Period(years: 1, months: 6).isMixed && !Period(weeks: 1, days: 6).isMixed && !Period().isMixed)
    #expect(Period().isZero && !Period(days: 1).isZero && !Period(months: 1).isZero)
  }

  @Test func `parts out of all bounds take the nearest and never overflow`() {
    let least = Period(years: .min, months: -1, weeks: -5, days: .min)
    let most = Period(years: .max, months: .max, weeks: .max, days: .max)
    #expect(least == Period() && most.isTooLong && most.totalMonths > 0 && most.totalDays > 0)
    for day in [Day.first, Day.last, Day(number: .min), Day(number: .max)] {
      #expect(!day.adding(most).day.isInCalendar || day.number == .min)
      #expect(!day.subtracting(most).day.isInCalendar || day.number == .max)
      #expect(!day.subtractingDaysFirst(most).day.isInCalendar || day.number == .max)
    }
  }

  @Test func `a span of time is written as people know it`() {
    #expect(TimeSpan.period(Period(months: 4)).description == "P4M")
    #expect(TimeSpan.workingDays(10).description == "10WD")
  }
}
