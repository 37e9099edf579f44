import Contracts
import Days
import Presentation
import Testing

/// What a calendar says after something changed, to those who have read the earlier one.
@Suite struct CalendarUpdateTests {
  private let first = Moment.sample

  /// So many days after the first version.
  private func later(_ days: Int) throws -> Moment {
    try #require(Moment(seconds: first.seconds + days * 86_400, offset: 0))
  }

  private func today(_ days: Int) -> Day { day("2026-05-28").adding(days: days) }

  /// The file for these events, so many days after the first version, as it follows on an earlier file.
  private func file(_ events: [CalendarEvent], after earlier: [UInt8]? = nil, days: Int = 0) throws -> [UInt8] {
    let before = try earlier.map { try #require(EarlierCalendar($0)) } ?? EarlierCalendar()
    let update = CalendarUpdate(events, after: before, at: try later(days), today: today(days), language: .nl)
    return try CalendarFile(name: "Contracten", language: .nl, events: update.events).octets()
  }

  /// An event as it would be made anew so many days after the first version.
  private func event(_ name: String = "a", on day: String = "2026-08-31", summary: String = "Meedelen", days: Int = 0)
    throws -> CalendarEvent
  {
    var event = CalendarEvent.sample(name, on: day, summary: summary)
    event.revision = .init(sequence: 0, changed: try later(days))
    return event
  }

  /// The lines of the event with that name, CRLF taken away.
  private func lines(_ name: String, in octets: [UInt8]) throws -> [String] {
    let text = String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "\n")
    let all = text.split(separator: "BEGIN:VEVENT\n")
    let uid = "UID:\(NameUUID(name, in: .calendar))\n"
    let event = try #require(all.first { $0.hasPrefix(uid) })
    return event.split(separator: "\n").prefix { $0 != "END:VEVENT" }.map(String.init)
  }

  @Test func `what did not change is the same, octet for octet`() throws {
    let before = try file([event("a"), event("b", on: "2026-09-30")])
    #expect(try file([event("a", days: 3), event("b", on: "2026-09-30", days: 3)], after: before, days: 3) == before)
  }

  @Test func `the same once more is the same file`() throws {
    let before = try file([event("a"), event("b")])
    let once = try file([event("a", on: "2026-09-01", days: 1)], after: before, days: 1)
    #expect(try file([event("a", on: "2026-09-01", days: 1)], after: once, days: 1) == once)
    #expect(try file([event("a", on: "2026-09-01", days: 9)], after: once, days: 9) == once)
  }

  @Test func `a date that moves moves its event`() throws {
    let before = try file([event("a"), event("b")])
    let after = try file([event("a", on: "2026-09-30", days: 2), event("b", days: 2)], after: before, days: 2)
    let moved = try lines("a", in: after)
    #expect(moved.contains("SEQUENCE:1") && moved.contains("DTSTART;VALUE=DATE:20260930"))
    #expect(moved.contains("DTSTAMP:20260530T053000Z") && moved.contains("LAST-MODIFIED:20260530T053000Z"))
    #expect(try lines("b", in: after) == lines("b", in: before))
    let again = try lines("a", in: file([event("a", days: 4), event("b", days: 4)], after: after, days: 4))
    #expect(again.contains("SEQUENCE:2") && again.contains("DTSTAMP:20260601T053000Z"))
  }

  @Test func `other words change an event, but do not make another date of it`() throws {
    let before = try file([event("a")])
    let after = try lines("a", in: file([event("a", summary: "Meedelen!", days: 2)], after: before, days: 2))
    #expect(after.contains("SEQUENCE:0") && after.contains("LAST-MODIFIED:20260530T053000Z"))
  }

  @Test func `what has gone is cancelled for ninety days, then dropped`() throws {
    var octets = try file([event("a"), event("b")])
    for days in [1, 2, 50, 90, 91] {
      octets = try file([event("b", days: days)], after: octets, days: days)
      let gone = try lines("a", in: octets)
      #expect(gone.contains("STATUS:CANCELLED") && gone.contains("SEQUENCE:1") && !gone.contains("BEGIN:VALARM"))
      #expect(gone.contains("LAST-MODIFIED:20260529T053000Z") && gone.contains("SUMMARY:Vervallen: Meedelen"))
    }
    octets = try file([event("b", days: 92)], after: octets, days: 92)
    #expect(!String(decoding: octets, as: UTF8.self).contains(NameUUID("a", in: .calendar).description))
  }

  @Test func `what comes back is an event again`() throws {
    let gone = try file([event("b", days: 1)], after: file([event("a"), event("b")]), days: 1)
    let back = try lines("a", in: file([event("a", days: 2), event("b", days: 2)], after: gone, days: 2))
    #expect(back.contains("STATUS:CONFIRMED") && back.contains("SEQUENCE:2") && back.contains("SUMMARY:Meedelen"))
  }

  @Test func `what lies more than ninety days back is dropped without a word`() throws {
    let before = try file([event("a", on: "2026-02-26"), event("b", on: "2026-02-27"), event("c")])
    let text = String(decoding: try file([event("c", days: 0)], after: before), as: UTF8.self)
    #expect(!text.contains(NameUUID("a", in: .calendar).description))
    #expect(text.contains(NameUUID("b", in: .calendar).description))
  }

  @Test func `a clock that stood wrong makes no change seem older than what it changes`() throws {
    let before = try file([event("a", days: 9)], days: 9)
    let after = try lines("a", in: file([event("a", on: "2026-09-30", days: 2)], after: before, days: 2))
    #expect(after.contains("SEQUENCE:1") && after.contains("LAST-MODIFIED:20260606T053000Z"))
  }

  @Test func `counts what it did`() throws {
    let before = try #require(EarlierCalendar(file([event("a"), event("b"), event("c")])))
    let events = try [event("a", days: 1), event("b", on: "2026-09-01", days: 1), event("d", days: 1)]
    let update = CalendarUpdate(events, after: before, at: try later(1), today: today(1), language: .nl)
    #expect(update.added == 1 && update.changed == 1 && update.cancelled == 1 && update.events.count == 4)
  }
}
