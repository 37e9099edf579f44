import Contracts
import Days
import Foundation
import Presentation
import Testing

@Suite struct DeadlineEventsTests {
  private static let text = """
    { "version": 1,
      "register": { "title": "Contracten", "holidays": "NL" },
      "parties": { "ggz": { "name": "GGz Centraal" } },
      "people": { "jansen": { "name": "J. Jansen", "email": "j.jansen@example.org" } },
      "bodies": { "pfho": { "name": "PFHO", "papersDue": "P3W", "meetings": ["2026-06-18"] } },
      "routes": { "extension": ["pfho"] },
      "milestones": [{ "id": "plan", "title": "Jaarplan", "on": ["2026-12-01", "2026-07-01"] }],
      "contracts": [{
        "id": "retrovo", "title": "Retrovo", "provider": "ggz", "owner": "jansen", "start": "2023-01-01",
        "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y", "P1Y"] }, "renewal": "express",
        "notice": { "period": "P4M" }, "talks": { "every": "P1Y" },
        "dates": [{ "id": "index", "title": "Indexeren", "on": "2026-07-01", "every": "P1M" }]
      }] }
    """

  @Test func `stand on the last legal day and say what people need`() throws {
    let event = try #require(try events()["Tell the provider of the decision to extend: Retrovo (GGz Centraal)"])
    #expect(event.content.day == day("2026-08-31"))
    #expect(event.content.alarmDaysBefore == 14)
    #expect(event.content.status == .confirmed)
    #expect(event.content.categories == ["Tell the provider of the decision to extend", "GGz Centraal"])
    #expect(
      event.content.description == """
        Act by Mon 31 Aug 2026
        Ends on Thu 31 Dec 2026 if nobody acts
        Owner: J. Jansen

        retrovo/extension-notice/2026-08-31
        """)
    #expect(event.revision == CalendarEvent.Revision(sequence: 0, changed: .sample))
  }

  @Test func `speak the language that they are asked in`() throws {
    let summaries = try events(language: .nl).keys
    #expect(summaries.contains("Verlengingsbesluit meedelen: Retrovo (GGz Centraal)"))
    #expect(summaries.contains("Jaarplan"))
  }

  @Test func `name no address of a person, and hold no blank that can't break`() throws {
    for event in try events().values {
      #expect(!event.content.description.contains("@") && !event.content.description.contains("\u{A0}"))
      #expect(!event.content.summary.contains("\u{A0}"))
    }
  }

  /// A text of the register, another that moves a date, and the summary of the event that must move with it.
  @Test(arguments: [
    ("\"P4M\"", "\"P3M\"", "Tell the provider of the decision to extend: Retrovo (GGz Centraal)"),
    ("2026-06-18", "2026-06-25", "Decide on the extension: Retrovo (GGz Centraal)"),
    ("2026-12-31", "2026-11-30", "End of the term: Retrovo (GGz Centraal)"),
    ("2026-12-01", "2026-11-01", "Jaarplan"),
    ("\"2026-07-01\", \"every\": \"P1M\"", "\"2026-07-03\"", "Indexeren: Retrovo (GGz Centraal)"),
  ])
  func `keep their UID when the date moves`(from: String, to: String, summary: String) throws {
    let before = try sorted(Self.text).filter { $0.content.summary == summary }
    let after = try sorted(Self.text.replacing(from, with: to)).filter { $0.content.summary == summary }
    #expect(!after.isEmpty && after.count <= before.count)
    #expect(zip(before, after).contains { $0.content.day != $1.content.day })
    for (one, other) in zip(before, after) { #expect(one.uid == other.uid) }
  }

  @Test func `get another UID for another term, turn or contract`() throws {
    let extended = Self.text.replacing(
      "\"dates\"",
      with: """
        "decisions": [{ "on": "2026-05-01", "kind": "extend", "option": 1, "by": "pfho" },
          { "on": "2026-05-02", "kind": "notify", "received": "2026-05-03" }], "dates"
        """)
    let notice = "Tell the provider of the decision to extend: Retrovo (GGz Centraal)"
    let before = try sorted(Self.text).filter { $0.content.summary == notice }
    let after = try sorted(extended, settledToo: true).filter { $0.content.summary.hasSuffix(notice) }
    #expect(before.map(\.content.day) == [day("2026-08-31")])
    #expect(after.map(\.content.day) == [day("2026-08-31"), day("2027-08-31")])
    #expect(before.map(\.uid) == [after[0].uid])
    #expect(after[0].content.summary == "Done: \(notice)" && after[0].content.alarmDaysBefore == nil)
    #expect(after[1].content.summary == notice && after[1].content.alarmDaysBefore == 14)

    let doubled = try sorted(Self.text, twice: true)
    #expect(Set(doubled.map(\.uid)).count == doubled.count)
    let turns = try sorted(Self.text).filter { $0.content.summary.hasPrefix("Indexeren") }
    #expect(turns.count > 6 && Set(turns.map(\.uid)).count == turns.count)
  }

  @Test func `keep their UID when a list is in another order`() throws {
    let swapped = Self.text.replacing("\"2026-12-01\", \"2026-07-01\"", with: "\"2026-07-01\", \"2026-12-01\"")
    #expect(swapped != Self.text)
    #expect(try sorted(swapped).map(\.uid) == sorted(Self.text).map(\.uid))
  }

  @Test func `are the same on every day, while nothing changes`() throws {
    func lasting(_ today: String) throws -> [CalendarEvent.Content] {
      try sorted(Self.text, today: today).map(\.content).filter {
        $0.day > day("2026-06-18") && $0.day < day("2026-11-28")
      }
    }
    #expect(try lasting("2026-05-28") == lasting("2026-06-01"))
  }

  /// No meeting is left in time, so `upcoming` has the decision due on any day that one asks.
  @Test func `of a decision that no meeting can take stand by when it should have been`() throws {
    let text = Self.text.replacing(#""2026-06-18""#, with: #""2027-06-18""#)
    #expect(text != Self.text)
    func decision(_ today: String) throws -> CalendarEvent {
      try #require(try sorted(text, today: today).first { $0.content.summary.hasPrefix("Decide on the extension") })
    }
    let event = try decision("2026-05-28")
    #expect(event.content.day == day("2026-08-31"))
    #expect(event.content.description.hasPrefix("No meeting left of PFHO on or before Mon 31 Aug 2026"))
    #expect(try decision("2026-05-30").content == event.content)
  }

  @Test func `do not change when a day comes that settles itself`() throws {
    func milestone(_ today: String) throws -> CalendarEvent {
      try #require(try sorted(Self.text, today: today, settledToo: true).first { $0.content.summary == "Jaarplan" })
    }
    #expect(try milestone("2026-06-30").content == milestone("2026-07-02").content)
  }

  @Test func `make a file that passes its check, in the register's words`() throws {
    for language in Language.allCases {
      let events = try sorted(Self.text, language: language, settledToo: true)
      #expect(throws: Never.self) { try CalendarFile(name: "x", language: language, events: events).octets() }
    }
  }

  @Test func `of the sample register have UIDs of their own, and read back as they were`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../contracts.json")
    let register = try RegisterReader.read(Array(try Data(contentsOf: path)))
    let today = day("2026-05-28")
    let deadlines = Upcoming(register, today: today, until: day("2031-12-31"), settledToo: true).deadlines
    let setting = Setting(register, file: "r.json", today: today, language: .nl, width: 80, isColoured: false)
    // Each by itself, so that none gets a UID that only its place tells apart.
    let events = deadlines.flatMap { DeadlineEvents(setting, at: .sample).events(of: [$0]) }
    #expect(events.count > 100 && Set(events.map(\.uid)).count == events.count)

    let file = CalendarFile(name: "Contracten", language: .nl, events: events)
    let understood = try UnderstoodCalendar.reader.read([try file.octets()], as: [UnderstoodCalendar].self)
    for (reader, read) in zip(UnderstoodCalendar.readers, try #require(understood.first)) {
      #expect(read.events.map(\.uid) == file.events.map(\.uid.description), "\(reader)")
      #expect(read.events.map(\.start) == file.events.map(\.content.day.description), "\(reader)")
      #expect(read.events.map(\.summary) == file.events.map(\.content.summary), "\(reader)")
      #expect(read.events.map(\.description) == file.events.map(\.content.description), "\(reader)")
    }
  }

  private func events(language: Language = .en) throws -> [String: CalendarEvent] {
    Dictionary(try sorted(Self.text, language: language).map { ($0.content.summary, $0) }) { first, _ in first }
  }

  private func sorted(
    _ text: String, language: Language = .en, today: String = "2026-05-28", settledToo: Bool = false,
    twice: Bool = false
  ) throws -> [CalendarEvent] {
    let register = try RegisterReader.read(Array(text.utf8))
    let today = day(today)
    let upcoming = Upcoming(register, today: today, until: day("2027-12-31"), settledToo: settledToo)
    let setting = Setting(register, file: "r.json", today: today, language: language, width: 80, isColoured: false)
    let deadlines = Array(upcoming.deadlines) + (twice ? Array(upcoming.deadlines) : [])
    return DeadlineEvents(setting, at: .sample).events(of: deadlines).sorted { $0.content.day < $1.content.day }
  }
}
