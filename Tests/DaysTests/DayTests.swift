import Days
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func `every day from 0001 through 9999 has its number, its parts and its weekday`() {
    // Counted here the way a child would, so that nothing of the reckoning is taken over.
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number: Int32 = 0
    var weekday = 1
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
      for month in 1...12 {
        for dayOfMonth in 1...(isLeap && month == 2 ? 29 : lengths[month - 1]) {
          let day = Day(number: number)
          guard day.civil == (year, month, dayOfMonth), Day(year: year, month: month, day: dayOfMonth) == day,
            day.weekday.rawValue == weekday, day.isInCalendar
          else {
            Issue.record("day \(number) is \(day.civil), should be \((year, month, dayOfMonth)), weekday \(weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(Day(number: number) == Day.last.next)
  }

  @Test(arguments: [
    ("0001-01-01", 0), ("0001-12-31", 364), ("1970-01-01", 719_162), ("2000-02-29", 730_178),
    ("2026-08-31", 739_858), ("9999-12-31", 3_652_058),
  ]) func `known days have their number`(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test func `text goes there and back`() {
    for number in stride(from: Day.first.number, through: Day.last.number, by: 101) {
      let day = Day(number: number)
      let octets = Array(day.description.utf8)
      guard Day(day.description) == day, Day(ascii: octets.span) == day else {
        Issue.record("\(day) is not read back")
        return
      }
    }
  }

  static let refused = [
    "", "2026", "2026-08", "2026-8-31", "26-08-31", "2026-08-31 ", " 2026-08-31", "2026-08-31T00:00", "2026/08/31",
    "20260831",
    "2026-08-3", "2026-08-311", "+2026-08-31", "-026-08-31", "2026-0831-", "2026--8-31", "2026-08-3x", "2026-08-3:",
    "2026-08-3/", "202:-08-31", "2026-0/-31", "2026-08-32",
    "2026-00-10", "2026-13-01", "2026-04-31", "2026-04-00", "2027-02-29", "1900-02-29", "2100-02-29", "0000-01-01",
    "10000-01-01", "２０２６-08-31", "2026‑08‑31", "2026-08-3１", "2026-08-31\u{0301}", "2026-08-31\0", "31-08-2026",
    "2026-W35-1",
  ]

  @Test(arguments: refused) func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
    #expect(Day(ascii: Array(text.utf8).span) == nil)
  }

  @Test func `parts that no calendar has are refused`() {
    let parts = [Int.min, -1, 0, 1, 12, 13, 31, 32, 9999, 10_000, Int.max]
    for year in parts {
      for month in parts {
        for day in parts where Day(year: year, month: month, day: day) != nil {
          #expect(Day.years.contains(year) && (1...12).contains(month) && (1...31).contains(day))
        }
      }
    }
  }

  @Test(arguments: SeededGenerator.seeds) func `days added are days between`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let day = Day.any(&generator)
      let days = Int.random(in: -300_000...300_000, using: &generator)
      let reached = day.adding(days: days)
      #expect(reached - day == days)
      #expect(reached.adding(days: -days) == day)
      #expect((day < reached) == (days > 0))
      #expect(day.next.previous == day && day.next - day == 1)
    }
  }

  @Test func `arithmetic that leaves the calendar says so and never comes back in`() {
    #expect(!Day.last.next.isInCalendar && !Day.first.previous.isInCalendar)
    #expect(Day.last.next.description == "10000-01-01")
    #expect(Day.first.previous.description == "0000-12-31")
    #expect(Day.first.adding(days: -366).previous.description == "-0001-12-31")
    for edge in [Day(number: .min), Day(number: .max), Day.first, Day.last] {
      for days in [Int.min, Int.min + 1, -1 << 40, 1 << 40, Int.max - 1, Int.max] {
        #expect(!edge.adding(days: days).isInCalendar)
      }
      #expect(Day(number: .max).next == Day(number: .max))
      #expect(Day(number: .min).previous == Day(number: .min))
      #expect(!edge.description.isEmpty && (1...7).contains(edge.weekday.rawValue) && edge - edge == 0)
      #expect(edge.weekday != edge.next.weekday || edge == Day(number: .max))
    }
    #expect(Day(number: .max) - Day(number: .min) == 1 << 32 - 1)
  }

  @Test(arguments: SeededGenerator.seeds)
  func `400 years are 146,097 days, as far outside the calendar as days are numbered`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let near = Int32.random(in: 0..<146_097, using: &generator)
      let cycles = Int32.random(in: -14_690...14_690, using: &generator)
      let (year, month, dayOfMonth) = Day(number: near).civil
      let far = Day(number: near + cycles * 146_097)
      #expect(far.civil == (year + Int(cycles) * 400, month, dayOfMonth))
      // There and back, by the way of stepping.
      #expect(far.stepping(months: 12, rounding: .down).day.stepping(months: -12, rounding: .up).day - far <= 1)
      #expect(Day(number: near).stepping(months: Int(cycles) * 4800, rounding: .down) == Step(day: far, rounded: false))
    }
    for edge in [Day(number: .min), Day(number: .max)] {
      #expect(edge.stepping(months: 0, rounding: .down) == Step(day: edge, rounded: false))
    }
    #expect(Day(number: .max).stepping(months: 200_000_000, rounding: .up).day == Day(number: .max))
    #expect(Day(number: .min).stepping(months: -200_000_000, rounding: .up).day == Day(number: .min))
  }

  @Test func `octets and text of a day of the calendar are the same`() {
    for number in Array(stride(from: Day.first.number, through: Day.last.number, by: 17)) + [Day.last.number] {
      let day = Day(number: number)
      let (first, second) = day.octets
      var octets: [UInt8] = []
      for index in UInt64(0)..<8 { octets.append(UInt8(truncatingIfNeeded: first >> (8 * index))) }
      for index in UInt64(0)..<2 { octets.append(UInt8(truncatingIfNeeded: second >> (8 * index))) }
      guard octets.elementsEqual(day.description.utf8), second >> 16 == 0 else {
        Issue.record("\(day) is \(String(decoding: octets, as: UTF8.self))")
        return
      }
      #expect(Day(octets: (first, second)) == day)
    }
  }

  /// Without one that ends in the zeros with which octets are filled up.
  @Test(arguments: refused.filter { !$0.hasSuffix("\0") }) func `octets that are no day are refused`(text: String) {
    #expect(Day(octets: text.firstOctets) == nil)
  }

  @Test func `no octet in the place of another makes a day`() {
    let octets = Array("2026-08-31".utf8) + [0, 0, 0, 0, 0, 0]
    for place in octets.indices {
      for octet in UInt8.min...UInt8.max {
        var changed = octets
        changed[place] = octet
        let length = changed.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        let day = Day(ascii: changed.span.extracting(0..<length))
        #expect(Day(octets: changed.firstOctets) == day, "\(octet) at \(place)")
      }
    }
  }
}

extension String {
  /// Its first sixteen octets as two numbers, the first lowest.
  var firstOctets: (UInt64, UInt64) { Array(utf8).firstOctets }
}

extension [UInt8] {
  fileprivate var firstOctets: (UInt64, UInt64) {
    func number(_ octets: ArraySlice<UInt8>) -> UInt64 { octets.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    return (number(prefix(8)), number(dropFirst(8).prefix(8)))
  }
}
