import Contracts
import Days
import Presentation
import TestSupport
import Testing

/// Reading the calendar that is to be replaced.
@Suite struct EarlierCalendarTests {
  private func octets(_ events: [CalendarEvent]) throws -> [UInt8] {
    try CalendarFile(name: "Contracten", language: .nl, events: events).octets()
  }

  @Test func `a file of ours is read back as it was written`() throws {
    let events = [CalendarEvent.sample(), .sample("b", on: "2026-12-31", summary: "Kort", isPlain: true)]
    let earlier = try #require(EarlierCalendar(octets(events)))
    #expect(earlier.fault == nil && earlier.lost == 0 && earlier.events.count == 2)
    for event in events {
      let read = try #require(earlier.events[event.uid])
      #expect(read.content == event.content)
      #expect(read.revision.sequence == event.revision.sequence)
      #expect(read.revision.changed.seconds == event.revision.changed.seconds)
    }
  }

  @Test func `whatever text an event has, it is not taken for changed`() throws {
    var generator = SeededGenerator(seed: 7)
    let random = (0..<300).map { _ in generator.text(upTo: 120) }
    for text in TestTexts.harmless + TestTexts.hostile + random {
      var event = CalendarEvent.sample(summary: text)
      event.content.description = text
      event.content.categories = ["a", text]
      let earlier = try #require(EarlierCalendar(octets([event])))
      let read = try #require(earlier.events[event.uid], "\(text.debugDescription.prefix(200))")
      var next = event
      next.revision = .init(sequence: 0, changed: try #require(Moment(seconds: 2_000_000_000, offset: 0)))
      #expect(next.following(read).revision == read.revision, "\(text.debugDescription.prefix(200))")
    }
  }

  @Test(arguments: [
    "", "hallo", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//Other//NL\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCARD\r\nPRODID:-//Tijdig//Tijdig//NL\r\nEND:VCARD\r\n", "\0\0\0", "{ \"version\": 1 }",
    "BEGIN:VCALENDAR\r\nX-PRODID:-//Tijdig//Tijdig//NL\r\n", "BEGIN:VCALENDAR",
  ])
  func `what others made is left alone`(text: String) { #expect(EarlierCalendar(Array(text.utf8)) == nil) }

  @Test func `of a file that was cut short the whole events are kept, and what is lost is counted`() throws {
    let events = [CalendarEvent.sample("a"), .sample("b", on: "2026-09-30"), .sample("c", on: "2026-10-30")]
    let whole = try octets(events)
    for count in whole.indices {
      guard let earlier = EarlierCalendar(Array(whole[..<count])) else { continue }
      let text = String(decoding: whole[..<count], as: UTF8.self)
      let ends = text.replacing("\r\n", with: "\n").split(separator: "END:VEVENT\n", omittingEmptySubsequences: false)
      #expect(earlier.events.count == ends.count - 1 || text.hasSuffix("END:VEVENT") || text.hasSuffix("END:VEVENT\r"))
      #expect(earlier.fault != nil && earlier.lost <= 1)
    }
  }

  @Test func `damaged octets never end the program, and make no event of their own`() throws {
    let events = [CalendarEvent.sample("a"), .sample("b", on: "2026-09-30")]
    let whole = try octets(events)
    for seed in SeededGenerator.seeds {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<300 {
        var damaged = whole
        generator.one(of: Damage.allCases).strike(&damaged, &generator)
        guard let earlier = EarlierCalendar(damaged) else { continue }
        #expect(earlier.events.count <= 3)
        // What follows on it is a good file.
        let update = CalendarUpdate(
          events, after: earlier, at: .sample, today: day("2026-05-28"), language: .nl)
        #expect(throws: Never.self) { try octets(update.events) }
      }
    }
  }

  @Test func `a file of which another program changed the line ends is still ours`() throws {
    let events = [CalendarEvent.sample("a"), .sample("b", on: "2026-09-30")]
    let text = String(decoding: try octets(events), as: UTF8.self).replacing("\r\n", with: "\n")
    let earlier = try #require(EarlierCalendar(Array(text.utf8)))
    #expect(earlier.events.count == 2 && earlier.lost == 0 && earlier.fault?.kind == .bareLineEnd)
    for event in events { #expect(earlier.events[event.uid]?.content == event.content) }
  }

  @Test func `of two versions of one event the later counts`() throws {
    let text = String(decoding: try octets([.sample()]), as: UTF8.self)
    let start = try #require(text.firstRange(of: "BEGIN:VEVENT")).lowerBound
    let end = try #require(text.firstRange(of: "END:VCALENDAR")).lowerBound
    let older = text[start..<end].replacing("SEQUENCE:2", with: "SEQUENCE:1")
    for both in [text[start..<end] + older, older + text[start..<end]] {
      let earlier = try #require(EarlierCalendar(Array((text[..<start] + both + text[end...]).utf8)))
      #expect(earlier.events.values.map(\.revision.sequence) == [2])
    }
  }
}
