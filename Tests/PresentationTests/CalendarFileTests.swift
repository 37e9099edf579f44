import Contracts
import Days
import Presentation
import TestSupport
import Testing

@Suite struct CalendarFileTests {
  @Test func `is the same octets in whatever order its events come`() throws {
    let events = [CalendarEvent.sample(), .sample("b", on: "2026-06-18", summary: "Kort", isPlain: true)]
    let golden = #"""
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Tijdig//Tijdig//NL
      CALSCALE:GREGORIAN
      NAME:Contracten\, Gooi
      X-WR-CALNAME:Contracten\, Gooi
      REFRESH-INTERVAL;VALUE=DURATION:PT12H
      X-PUBLISHED-TTL:PT12H
      BEGIN:VEVENT
      UID:d3fcd489-383d-57e1-8cba-b4b93bb9b787
      DTSTAMP:20260528T053000Z
      LAST-MODIFIED:20260528T053000Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20260618
      DTEND;VALUE=DATE:20260619
      SUMMARY:Kort
      STATUS:CANCELLED
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:09d84d49-9502-5b27-b396-0ae3afdd7e2b
      DTSTAMP:20260528T053000Z
      LAST-MODIFIED:20260528T053000Z
      SEQUENCE:2
      DTSTART;VALUE=DATE:20260831
      DTEND;VALUE=DATE:20260901
      SUMMARY:Verlengingsbesluit meedelen: Respijtvoorziening Retrovo (GGz Centra
       al)
      DESCRIPTION:Handelen uiterlijk ma 31-08-2026\nEindigt op do 31-12-2026\; al
       s niemand iets doet\, \\n\n\nretrovo
      CATEGORIES:Verlengingsbesluit,GGz\, Centraal
      URL:https://example.org/retrovo?a=1;b=2,3
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Verlengingsbesluit meedelen: Respijtvoorziening Retrovo (GGz Ce
       ntraal)
      TRIGGER:-P14D
      END:VALARM
      END:VEVENT
      END:VCALENDAR

      """#
    for events in [events, events.reversed()] {
      let file = CalendarFile(name: "Contracten, Gooi", language: .nl, events: events)
      #expect(String(decoding: try file.octets(), as: UTF8.self) == golden.replacing("\n", with: "\r\n"))
    }
  }

  @Test func `is read back by other readers, event by event`() throws {
    let events = [CalendarEvent.sample(), .sample("b", on: "2026-12-31", summary: "Kort", isPlain: true)]
    let octets = try CalendarFile(name: "Contracten, Gooi; 2026", language: .nl, events: events).octets()
    let understood = try #require(try UnderstoodCalendar.reader.read([octets], as: [UnderstoodCalendar].self).first)
    let expected = UnderstoodCalendar(
      name: "Contracten, Gooi; 2026",
      events: [
        .init(
          uid: events[0].uid.description, sequence: 2, stamp: "2026-05-28T05:30:00+00:00", start: "2026-08-31",
          end: "2026-09-01", summary: "Verlengingsbesluit meedelen: Respijtvoorziening Retrovo (GGz Centraal)",
          description:
            "Handelen uiterlijk ma 31-08-2026\nEindigt op do 31-12-2026; als niemand iets doet, \\n\n\nretrovo",
          categories: ["Verlengingsbesluit", "GGz, Centraal"], url: "https://example.org/retrovo?a=1;b=2,3",
          status: "CONFIRMED", alarms: [-14]),
        .init(
          uid: events[1].uid.description, sequence: 0, stamp: "2026-05-28T05:30:00+00:00", start: "2026-12-31",
          end: "2027-01-01", summary: "Kort", description: "", categories: [], url: "", status: "CANCELLED", alarms: []),
      ], errors: [])
    for (reader, read) in zip(UnderstoodCalendar.readers, understood) { #expect(read == expected, "\(reader)") }
  }

  @Test func `brings every text back unchanged`() throws { try checkTexts(TestTexts.harmless) }

  @Test func `lets no text begin a property or an event`() throws { try checkTexts(TestTexts.hostile) }

  @Test func `brings random text back unchanged`() throws {
    for seed in SeededGenerator.seeds.prefix(isFullRun ? 6 : 2) {
      var generator = SeededGenerator(seed: seed)
      try checkTexts((0..<(isFullRun ? 2000 : 200)).map { _ in generator.text(upTo: 120) })
    }
  }

  private func checkTexts(_ texts: [String]) throws {
    let files = try texts.map { text in
      var event = CalendarEvent.sample(summary: text)
      event.content.description = text
      event.content.categories = ["a", text, "b"]
      return try CalendarFile(name: text, language: .en, events: [event]).octets()
    }
    let understood = try UnderstoodCalendar.reader.read(files, as: [UnderstoodCalendar].self)
    #expect(understood.count == texts.count)
    for (text, answers) in zip(texts, understood) {
      for (reader, read) in zip(UnderstoodCalendar.readers, answers) {
        let note = Comment(rawValue: "\(reader): \(text.debugDescription.prefix(300))")
        // libical takes away the blanks around a text, and misses one that is nothing else.
        let isLibical = reader == "libical"
        let expected = isLibical ? text.inCalendar.withoutBlanksAround : text.inCalendar
        #expect(read.errors == [] || (isLibical && expected.isEmpty), note)
        #expect(read.events.count == 1, note)
        #expect(read.name.codes == expected.codes, note)
        #expect(read.events.first?.summary.codes == expected.codes, note)
        #expect(read.events.first?.description.codes == expected.codes, note)
        #expect(read.events.first?.alarms.count == 1, note)
        // Near a quote or an escape libical takes commas between categories for commas in them.
        if isLibical,
          expected.isEmpty || !expected.unicodeScalars.allSatisfy({ !"\"\\,;\n".unicodeScalars.contains($0) })
        {
          continue
        }
        #expect(read.events.first?.categories.map(\.codes) == ["a", expected, "b"].map(\.codes), note)
      }
    }
  }

  @Test func `gives the last day that can be written no end`() throws {
    let octets = try CalendarFile(name: "x", language: .nl, events: [.sample(on: "9999-12-31")]).octets()
    let read = try #require(try UnderstoodCalendar.reader.read([octets], as: [UnderstoodCalendar].self).first)
    for one in read { #expect(one.events.first?.start == "9999-12-31" && one.events.first?.end == nil) }
  }

  @Test func `says who publishes it, and when that was, where somebody does`() throws {
    let made = try #require(Moment(seconds: Moment.sample.seconds + 60, offset: 0))
    let mailbox = try #require(EmailAddress("contract%beheer@example.org"))
    let file = CalendarFile(
      name: "x", language: .nl, events: [.sample()], publisher: CalendarPublisher(mailbox, at: made))
    let octets = try file.octets()
    let text = String(decoding: octets, as: UTF8.self)
    #expect(text.contains("\r\nMETHOD:PUBLISH\r\n"))
    #expect(text.contains("\r\nORGANIZER:mailto:contract%25beheer@example.org\r\n"))
    #expect(text.contains("\r\nDTSTAMP:20260528T053100Z\r\nLAST-MODIFIED:20260528T053000Z\r\n"))
    let read = try #require(try UnderstoodCalendar.reader.read([octets], as: [UnderstoodCalendar].self).first)
    #expect(read.allSatisfy { $0.errors.isEmpty && $0.events.count == 1 && $0 == read[0] })
  }

  @Test func `never says that it was made before the events that it tells of`() throws {
    let before = try #require(Moment(seconds: 0, offset: 0))
    let mailbox = try #require(EmailAddress("a@example.org"))
    let file = CalendarFile(
      name: "x", language: .nl, events: [.sample()], publisher: CalendarPublisher(mailbox, at: before))
    #expect(throws: Never.self) { try file.octets() }
  }

  @Test func `is refused without an event`() {
    do throws(CalendarFault) {
      _ = try CalendarFile(name: "x", language: .nl, events: []).octets()
      Issue.record("a file without an event")
    } catch {
      #expect(error.kind == .noEvents)
    }
  }

  @Test func `changes an event's revision only with the event`() throws {
    let earlier = CalendarEvent.sample()
    let later = try #require(Moment(seconds: Moment.sample.seconds + 86_400, offset: 120))
    var now = earlier
    now.revision = CalendarEvent.Revision(sequence: 0, changed: later)
    #expect(now.following(earlier).revision == earlier.revision)

    now.content.description += "."
    #expect(now.following(earlier).revision == CalendarEvent.Revision(sequence: 2, changed: later))
    now.content.day = day("2026-09-01")
    #expect(now.following(earlier).revision == CalendarEvent.Revision(sequence: 3, changed: later))
    now = earlier
    now.content.status = .cancelled
    #expect(now.following(earlier).revision.sequence == 3)
  }
}

extension CalendarEvent {
  static func sample(
    _ name: String = "a", on text: String = "2026-08-31",
    summary: String = "Verlengingsbesluit meedelen: Respijtvoorziening Retrovo (GGz Centraal)", isPlain: Bool = false
  ) -> CalendarEvent {
    var content = Content(day: day(text), summary: summary, description: "")
    if isPlain {
      content.status = .cancelled
    } else {
      content.description =
        "Handelen uiterlijk ma 31-08-2026\nEindigt op do 31-12-2026; als niemand iets doet, \\n\n\nretrovo"
      content.categories = ["Verlengingsbesluit", "GGz, Centraal"]
      content.url = WebAddress("https://example.org/retrovo?a=1;b=2,3")
      content.alarmDaysBefore = 14
    }
    return CalendarEvent(
      uid: NameUUID(name, in: .calendar), content: content,
      revision: Revision(sequence: isPlain ? 0 : 2, changed: .sample))
  }
}

extension String {
  /// Swift takes texts for equal that differ in normalisation.
  fileprivate var codes: [UInt32] { unicodeScalars.map(\.value) }

  fileprivate var withoutBlanksAround: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// With line feeds, blanks for tabs, and without what disturbs.
  fileprivate var inCalendar: String {
    var lines: [String] = [""]
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r": lines.append("")
      case "\t": lines[lines.count - 1] += " "
      default: lines[lines.count - 1].unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return lines.map(\.shown).joined(separator: "\n")
  }
}
