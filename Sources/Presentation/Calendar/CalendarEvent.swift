package import Days

/// A whole day in somebody's calendar (NOTIFY 2).
package struct CalendarEvent: Sendable {
  /// Stays the same when the day moves; names no host, domain or person.
  package let uid: NameUUID
  package var content: Content
  package var revision: Revision

  package init(uid: NameUUID, content: Content, revision: Revision) {
    self.uid = uid
    self.content = content
    self.revision = revision
  }

  /// What people see of it.
  package struct Content: Hashable, Sendable {
    package var day: Day
    package var summary: String
    /// Lines are separated by `\n`.
    package var description: String
    package var categories: [String]
    package var url: WebAddress?
    /// How many days before it a calendar may call attention to it; nil: not at all.
    package var alarmDaysBefore: Int?
    package var status: Status

    package init(
      day: Day, summary: String, description: String, categories: [String] = [], url: WebAddress? = nil,
      alarmDaysBefore: Int? = nil, status: Status = .confirmed
    ) {
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
      self.url = url
      self.alarmDaysBefore = alarmDaysBefore
      self.status = status
    }
  }

  /// Which version of the event it is: calendars ignore what seems older than what they have.
  package struct Revision: Hashable, Sendable {
    /// Raised when the day moves and when the event is cancelled; the first is 0.
    package var sequence: Int
    /// When the content changed last.
    package var changed: Moment

    package init(sequence: Int, changed: Moment) {
      self.sequence = sequence
      self.changed = changed
    }
  }

  package enum Status: String, CaseIterable, Sendable {
    case confirmed = "CONFIRMED"
    /// It is no longer due; stays in the file for a while, so that calendars remove it.
    case cancelled = "CANCELLED"
  }

  /// This event as the successor of an earlier version: unchanged it keeps that version's revision.
  package func following(_ earlier: CalendarEvent) -> CalendarEvent {
    var event = self
    guard contentLines != earlier.contentLines else {
      event.revision = earlier.revision
      return event
    }
    let raises = content.day != earlier.content.day || content.status != earlier.content.status
    event.revision.sequence = earlier.revision.sequence + (raises ? 1 : 0)
    // A clock that was ahead before must not make the change seem older than what it changes.
    if event.revision.changed.seconds < earlier.revision.changed.seconds {
      event.revision.changed = earlier.revision.changed
    }
    return event
  }
}

extension CalendarEvent {
  /// Its lines, in the one order in which they are always written.
  func lines(publishing publisher: CalendarPublisher?) -> [ContentLine] {
    let changed = revision.changed.calendarStamp
    return [
      ContentLine("BEGIN", "VEVENT"),
      ContentLine("UID", uid.description),
      // Where it is published as a message, when that was made; otherwise when the event changed (RFC 5545, 3.8.7.2).
      ContentLine("DTSTAMP", publisher?.made(after: revision.changed).calendarStamp ?? changed),
      ContentLine("LAST-MODIFIED", changed),
      ContentLine("SEQUENCE", String(revision.sequence)),
    ] + (publisher.map { [ContentLine("ORGANIZER", $0.link)] } ?? []) + contentLines + [ContentLine("END", "VEVENT")]
  }

  /// The lines that say what people see of it: where they are equal, the event has not changed.
  private var contentLines: [ContentLine] {
    var lines = [ContentLine("DTSTART;VALUE=DATE", content.day.calendarDate)]
    // The end is exclusive; without one the event takes a day, as the last day that can be written has to.
    if content.day < .last { lines.append(ContentLine("DTEND;VALUE=DATE", content.day.next.calendarDate)) }
    lines.append(ContentLine("SUMMARY", text: content.summary))
    if !content.description.isEmpty { lines.append(ContentLine("DESCRIPTION", text: content.description)) }
    // One line: Outlook reads no second (MS-STANOICAL V0093).
    if !content.categories.isEmpty { lines.append(ContentLine("CATEGORIES", texts: content.categories)) }
    if let url = content.url { lines.append(ContentLine("URL", url.text)) }
    lines += [ContentLine("STATUS", content.status.rawValue), ContentLine("TRANSP", "TRANSPARENT")]
    if let days = content.alarmDaysBefore {
      lines += [
        ContentLine("BEGIN", "VALARM"), ContentLine("ACTION", "DISPLAY"),
        ContentLine("DESCRIPTION", text: content.summary), ContentLine("TRIGGER", "-P\(days)D"),
        ContentLine("END", "VALARM"),
      ]
    }
    return lines
  }
}
