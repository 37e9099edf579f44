import Contracts
import Presentation
import TestSupport
import Testing

@Suite struct CalendarCheckTests {
  /// A change of a good file, and the first fault that it is.
  struct Change: CustomStringConvertible {
    let from: String
    let to: String
    let kind: CalendarFault.Kind

    init(_ from: String, _ to: String, _ kind: CalendarFault.Kind) {
      self.from = from
      self.to = to
      self.kind = kind
    }

    var description: String { "\(from.debugDescription) → \(to.debugDescription)" }
  }

  private static let long = "SUMMARY:" + String(repeating: "x", count: 68)

  @Test(arguments: [
    Change("VERSION:2.0\r\n", "", .missing("VERSION")),
    Change("VERSION:2.0", "VERSION:1.0", .badValue("VERSION")),
    Change("PRODID:-//Tijdig//Tijdig//NL\r\n", "", .missing("PRODID")),
    Change("VERSION:2.0\r\n", "VERSION:2.0\r\nVERSION:2.0\r\n", .misplaced("VERSION")),
    Change("VERSION:2.0\r\n", "METHOD:PUBLISH\r\nVERSION:2.0\r\n", .missing("VERSION")),
    Change("NAME:", "METHOD:PUBLISH\r\nNAME:", .missing("ORGANIZER")),
    Change("NAME:", "METHOD:REQUEST\r\nNAME:", .badValue("METHOD")),
    Change("DTSTART", "ORGANIZER:mailto:a@example.org\r\nDTSTART", .misplaced("ORGANIZER")),
    Change("DTSTART", "ORGANIZER:a@example.org\r\nDTSTART", .badValue("ORGANIZER")),
    Change("\r\nNAME:Test", "\r\nNAME:Other", .disagree("NAME", "X-WR-CALNAME")),
    Change("X-WR-CALNAME:Test\r\n", "", .missing("X-WR-CALNAME")),
    Change("VALUE=DURATION:PT12H", "VALUE=DURATION:P1H", .badValue("REFRESH-INTERVAL")),
    Change("REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL", .badLine("REFRESH-INTERVAL")),
    Change("BEGIN:VCALENDAR", "BEGIN:VCARD", .missing("BEGIN:VCALENDAR")),
    Change("END:VCALENDAR\r\n", "", .missing("END:VCALENDAR")),
    Change("END:VCALENDAR\r\n", "END:VCALENDAR\r\nX-A:b\r\n", .misplaced("X-A")),
    Change("END:VCALENDAR\r\n", "END:VCALENDAR", .bareLineEnd),
    Change("VERSION:2.0\r\n", "VERSION:2.0\n", .bareLineEnd),
    Change("VERSION:2.0\r\n", "VERSION:2.0\r", .bareLineEnd),
    Change("VERSION:2.0\r\n", "VERSION:2.0\r\n\r\n", .emptyLine),
    Change("SUMMARY:", long, .lineTooLong(octets: 85)),
    Change("SUMMARY:", "SUMMARY:\u{7}", .controlCharacter),
    Change("SUMMARY:", "SUMMARY:\0", .controlCharacter),
    Change("SUMMARY:", "SUMMARY:\u{85}", .controlCharacter),
    Change("SUMMARY:", "SUMMARY:\u{2028}", .controlCharacter),
    Change("SUMMARY:", "SUMMARY:\u{202E}", .controlCharacter),
    Change("SUMMARY:", "SUMMARY:a;b", .badValue("SUMMARY")),
    Change("SUMMARY:", "SUMMARY:a,b", .badValue("SUMMARY")),
    Change("SUMMARY:", "SUMMARY:\\x", .badValue("SUMMARY")),
    Change("SUMMARY:Verlengen", "SUMMARY:\\", .badValue("SUMMARY")),
    Change("SUMMARY:", "SUMMARY;LANGUAGE=nl:", .badLine("SUMMARY")),
    Change("SUMMARY:Verlengen\r\n", "", .missing("SUMMARY")),
    Change("SUMMARY:Verlengen\r\n", "SUMMARY:a\r\nSUMMARY:b\r\n", .misplaced("SUMMARY")),
    Change("SUMMARY:Verlengen", "Verlengen", .badLine("Verlengen")),
    Change("CATEGORIES:", "CATEGORIES:a\r\nCATEGORIES:", .misplaced("CATEGORIES")),
    Change("CATEGORIES:Besluit", "CATEGORIES:", .badValue("CATEGORIES")),
    Change("UID:", "UID:x", .badValue("UID")),
    Change("SEQUENCE:2", "SEQUENCE:-1", .badValue("SEQUENCE")),
    Change("SEQUENCE:2", "SEQUENCE:02", .badValue("SEQUENCE")),
    Change("SEQUENCE:2\r\n", "", .missing("SEQUENCE")),
    Change("DTSTAMP:20260528T053000Z", "DTSTAMP:20260528T053000", .badValue("DTSTAMP")),
    Change("DTSTAMP:20260528T053000Z", "DTSTAMP:20260528T246000Z", .badValue("DTSTAMP")),
    Change("DTSTAMP:20260528T053000Z\r\n", "", .missing("DTSTAMP")),
    Change("LAST-MODIFIED:20260528T053000Z", "LAST-MODIFIED:20260528T053001Z", .disagree("DTSTAMP", "LAST-MODIFIED")),
    Change("DTSTART;VALUE=DATE:20260831", "DTSTART;VALUE=DATE:20260832", .badValue("DTSTART")),
    Change("DTSTART;VALUE=DATE:20260831", "DTSTART:20260831", .badLine("DTSTART")),
    Change("DTSTART;VALUE=DATE:20260831", "DTSTART;VALUE=DATE:2026-08-31", .badValue("DTSTART")),
    Change("DTEND;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260831", .disagree("DTSTART", "DTEND")),
    Change("DTEND;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260902", .disagree("DTSTART", "DTEND")),
    Change("DTEND;VALUE=DATE:20260901\r\n", "", .disagree("DTSTART", "DTEND")),
    Change("URL:https://", "URL:javascript:", .badValue("URL")),
    Change("STATUS:CONFIRMED", "STATUS:DONE", .badValue("STATUS")),
    Change("TRANSP:TRANSPARENT", "TRANSP:OPAQUE", .badValue("TRANSP")),
    Change("TRANSP:TRANSPARENT\r\n", "", .missing("TRANSP")),
    Change("TRANSP:TRANSPARENT\r\n", "TRANSP:TRANSPARENT\r\nATTENDEE:a\r\n", .misplaced("ATTENDEE")),
    Change("ACTION:DISPLAY", "ACTION:AUDIO", .badValue("ACTION")),
    Change("ACTION:DISPLAY\r\n", "", .missing("ACTION")),
    Change("TRIGGER:-P14D\r\n", "", .missing("TRIGGER")),
    Change("TRIGGER:-P14D", "TRIGGER:-P14", .badValue("TRIGGER")),
    Change("TRIGGER:-P14D", "TRIGGER:-P-1D", .badValue("TRIGGER")),
    Change("END:VALARM\r\n", "", .missing("END:VALARM")),
    Change("END:VALARM\r\n", "END:VALARM\r\nBEGIN:VALARM\r\n", .missing("END:VEVENT")),
    Change("END:VEVENT\r\n", "", .missing("END:VEVENT")),
    Change("BEGIN:VEVENT\r\n", "BEGIN:VTODO\r\n", .noEvents),
  ])
  func `notices what is wrong with a file`(change: Change) throws {
    let whole = try text()
    let range = try #require(whole.firstRange(of: change.from), "\(whole)")
    var changed = whole
    changed.replaceSubrange(range, with: change.to)
    #expect(CalendarCheck.faults(in: Array(changed.utf8)).map(\.kind).contains(change.kind))
  }

  @Test func `notices a fold inside a character`() throws {
    var octets = Array(try text().replacing("Verlengen", with: "Verlengé").utf8)
    let accent = try #require(octets.firstIndex(of: 0xC3))
    octets.insert(contentsOf: [0x0D, 0x0A, 0x20], at: accent + 1)
    #expect(CalendarCheck.faults(in: octets).map(\.kind).contains(.notUTF8))
  }

  @Test func `notices events in another order, and one that is there twice`() throws {
    let whole = try text()
    let begin = try #require(whole.firstRange(of: "BEGIN:VEVENT")).lowerBound
    let end = try #require(whole.firstRange(of: "END:VCALENDAR")).lowerBound
    let event = String(whole[begin..<end])
    let earlier = event.replacing("20260831", with: "20260830").replacing("20260901", with: "20260831")
    func kinds(_ events: String) -> [CalendarFault.Kind] {
      CalendarCheck.faults(in: Array((whole[..<begin] + events + whole[end...]).utf8)).map(\.kind)
    }
    #expect(kinds(event) == [])
    #expect(kinds(event + event) == [.uidTwice])
    #expect(kinds(event + earlier) == [.unordered, .uidTwice])
  }

  @Test func `refuses every file that was cut short`() throws {
    let octets = Array(try text().utf8)
    #expect(CalendarCheck.faults(in: octets) == [])
    for count in octets.indices {
      #expect(!CalendarCheck.faults(in: Array(octets[..<count])).isEmpty, "\(count) octets")
    }
  }

  @Test func `never fails on damaged octets, and lets through only what other readers read`() throws {
    let octets = Array(try text().utf8)
    var passed: [[UInt8]] = []
    for seed in SeededGenerator.seeds {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<200 {
        var damaged = octets
        generator.one(of: Damage.allCases).strike(&damaged, &generator)
        if CalendarCheck.faults(in: damaged).isEmpty { passed.append(damaged) }
      }
    }
    let understood = try UnderstoodCalendar.reader.read(passed, as: [UnderstoodCalendar].self)
    #expect(!passed.isEmpty)
    for answers in understood {
      #expect(answers.allSatisfy { $0 == answers.first })
      #expect(answers.allSatisfy { $0.events.count == 1 && $0.errors.isEmpty })
    }
  }

  private func text() throws -> String {
    var event = CalendarEvent.sample(summary: "Verlengen")
    event.content.categories = ["Besluit"]
    event.content.description = "Uiterlijk"
    return String(
      decoding: try CalendarFile(name: "Test", language: .nl, events: [event]).octets(), as: UTF8.self)
  }
}
