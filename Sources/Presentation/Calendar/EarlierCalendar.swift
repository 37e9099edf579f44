import Days

/// The calendar file that is to be replaced: what calendars that read it know already.
package struct EarlierCalendar: Sendable {
  /// Its events by UID; of two with one UID the later version.
  package private(set) var events: [NameUUID: CalendarEvent] = [:]
  /// Events of which too little could be read to follow on them.
  package private(set) var lost = 0
  /// The first thing that is wrong with the file; nil where all is well.
  package let fault: CalendarFault?

  /// No file has been written before.
  package init() { fault = nil }

  /// Nil where the octets are no calendar of ours, so that replacing it would lose somebody's appointments.
  package init?(_ octets: [UInt8]) {
    let lines = CalendarLines(octets).lines
    guard let first = lines.first, first.name == "BEGIN", first.value == "VCALENDAR",
      lines.prefix(Self.head).contains(where: { $0.name == "PRODID" && $0.value.hasPrefix(CalendarFile.maker) })
    else { return nil }
    fault = CalendarCheck.faults(in: octets).first
    read(lines)
  }

  /// Within so many lines a calendar says who made it.
  private static let head = 10

  private mutating func read(_ lines: [CalendarLines.Line]) {
    var values: [String: String]?
    for line in lines {
      switch (line.name, line.value) {
      case ("BEGIN", "VEVENT"):
        if values != nil { lost += 1 }
        values = [:]
      case ("END", "VEVENT"):
        if let values { take(values) }
        values = nil
      // Of a name that stands twice the first is the event's, the second its alarm's.
      default: if values?[line.name] == nil { values?[line.name] = line.value }
      }
    }
    if values != nil { lost += 1 }
  }

  private mutating func take(_ values: [String: String]) {
    guard let event = CalendarEvent(values) else {
      lost += 1
      return
    }
    if let other = events[event.uid], other.revision.sequence > event.revision.sequence { return }
    events[event.uid] = event
  }
}

extension CalendarEvent {
  /// The event that a file of ours has these values for; nil where it does not say which event and which version it is.
  fileprivate init?(_ values: [String: String]) {
    guard let uid = values["UID"].flatMap({ NameUUID($0) }),
      let sequence = values["SEQUENCE"].flatMap({ CalendarValue.number(Array($0.utf8)) }), sequence < Int32.max,
      let changed = values["LAST-MODIFIED"].flatMap({ Moment(calendarStamp: $0) }),
      let day = values["DTSTART"].flatMap(CalendarValue.day),
      let status = values["STATUS"].flatMap(Status.init(rawValue:))
    else { return nil }
    var content = Content(
      day: day, summary: CalendarValue.plain(values["SUMMARY"] ?? ""),
      description: CalendarValue.plain(values["DESCRIPTION"] ?? ""))
    content.categories = values["CATEGORIES"].map(CalendarValue.plainTexts) ?? []
    content.url = values["URL"].flatMap { WebAddress($0) }
    content.alarmDaysBefore = values["TRIGGER"].flatMap(CalendarValue.daysBefore)
    content.status = status
    self.init(uid: uid, content: content, revision: Revision(sequence: sequence, changed: changed))
  }
}

extension CalendarValue {
  /// The text that is written with escapes.
  static func plain(_ value: String) -> String { plainTexts(value, splitting: false)[0] }

  /// The texts that are written with escapes and commas between them.
  static func plainTexts(_ value: String) -> [String] { plainTexts(value, splitting: true) }

  private static func plainTexts(_ value: String, splitting: Bool) -> [String] {
    var texts = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        texts[texts.count - 1].append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      case "\\": isEscaped = true
      case "," where splitting: texts.append(String.UnicodeScalarView())
      default: texts[texts.count - 1].append(scalar)
      }
    }
    return texts.map { String($0) }
  }
}
