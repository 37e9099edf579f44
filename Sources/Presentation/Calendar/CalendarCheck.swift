import Days

/// Whether a calendar file keeps what NOTIFY 2 asks, read anew from its octets: before the file replaces an older one.
///
/// Stricter than any reader, as the file is ours: each property has one place in the order, one form, and one reason to be
/// absent. Public readers notice less than half of what can be wrong.
package enum CalendarCheck {
  /// Every fault, in the order of the lines.
  package static func faults(in octets: [UInt8]) -> [CalendarFault] {
    let read = CalendarLines(octets)
    var walk = CalendarWalk(read.lines)
    walk.calendar()
    return (read.faults + walk.faults).sorted { $0.line < $1.line }
  }
}

/// One walk along the lines of a calendar file.
private struct CalendarWalk {
  private let lines: [CalendarLines.Line]
  private var index = 0
  private(set) var faults: [CalendarFault] = []
  /// Whether it says that it is published, so that each event needs an organizer (RFC 5546, 3.2.1).
  private var isPublished = false
  private var uids: Set<String> = []
  private var last: (day: String, uid: String) = ("", "")

  init(_ lines: [CalendarLines.Line]) { self.lines = lines }

  private struct Property {
    let name: String
    var parameters = ""
    let value: CalendarValue
    var isOptional = false
  }

  private static let head = [
    Property(name: "VERSION", value: .one(of: ["2.0"])),
    Property(name: "PRODID", value: .text),
    Property(name: "CALSCALE", value: .one(of: ["GREGORIAN"])),
    Property(name: "METHOD", value: .one(of: ["PUBLISH"]), isOptional: true),
    Property(name: "NAME", value: .text),
    Property(name: "X-WR-CALNAME", value: .text),
    // Nextcloud refuses an hour.
    Property(name: "REFRESH-INTERVAL", parameters: "VALUE=DURATION", value: .one(of: ["PT12H"])),
    Property(name: "X-PUBLISHED-TTL", value: .one(of: ["PT12H"])),
  ]

  private static let event = [
    Property(name: "UID", value: .uuid),
    Property(name: "DTSTAMP", value: .moment),
    Property(name: "LAST-MODIFIED", value: .moment),
    Property(name: "SEQUENCE", value: .number),
    Property(name: "ORGANIZER", value: .mailbox, isOptional: true),
    Property(name: "DTSTART", parameters: "VALUE=DATE", value: .date),
    Property(name: "DTEND", parameters: "VALUE=DATE", value: .date, isOptional: true),
    Property(name: "SUMMARY", value: .text),
    Property(name: "DESCRIPTION", value: .text, isOptional: true),
    Property(name: "CATEGORIES", value: .texts, isOptional: true),
    Property(name: "URL", value: .link, isOptional: true),
    Property(name: "STATUS", value: .one(of: CalendarEvent.Status.allCases.map(\.rawValue))),
    Property(name: "TRANSP", value: .one(of: ["TRANSPARENT"])),
  ]

  private static let alarm = [
    Property(name: "ACTION", value: .one(of: ["DISPLAY"])),
    Property(name: "DESCRIPTION", value: .text),
    Property(name: "TRIGGER", value: .daysBefore),
  ]

  mutating func calendar() {
    expect("BEGIN", "VCALENDAR")
    let found = properties(Self.head)
    agree("NAME", "X-WR-CALNAME", in: found)
    isPublished = found["METHOD"] != nil
    var count = 0
    while isAt("BEGIN", "VEVENT") {
      oneEvent()
      count += 1
    }
    if count == 0 { report(.noEvents) }
    expect("END", "VCALENDAR")
    if index < lines.count { report(.misplaced(lines[index].name)) }
  }

  private mutating func oneEvent() {
    let start = place
    index += 1
    let found = properties(Self.event)
    if isPublished {
      if found["ORGANIZER"] == nil { report(.missing("ORGANIZER"), at: start) }
      // As texts the moments are in the order of their time.
      if found["DTSTAMP"] ?? "" < found["LAST-MODIFIED"] ?? "" {
        report(.disagree("DTSTAMP", "LAST-MODIFIED"), at: start)
      }
    } else {
      if found["ORGANIZER"] != nil { report(.misplaced("ORGANIZER"), at: start) }
      agree("DTSTAMP", "LAST-MODIFIED", in: found)
    }
    if let text = found["DTSTART"], let day = CalendarValue.day(text) {
      let end = found["DTEND"].flatMap(CalendarValue.day)
      if day == .last ? found["DTEND"] != nil : end != day.next { report(.disagree("DTSTART", "DTEND"), at: start) }
      let uid = found["UID"] ?? ""
      if (text, uid) < last { report(.unordered, at: start) }
      last = (text, uid)
    }
    if let uid = found["UID"], !uids.insert(uid).inserted { report(.uidTwice, at: start) }
    if isAt("BEGIN", "VALARM") {
      index += 1
      _ = properties(Self.alarm)
      expect("END", "VALARM")
    }
    expect("END", "VEVENT")
  }

  /// The values of the properties up to the next BEGIN or END, each of which must stand in its place.
  private mutating func properties(_ expected: [Property]) -> [String: String] {
    var found: [String: String] = [:]
    var rest = expected[...]
    while index < lines.count, lines[index].name != "BEGIN", lines[index].name != "END" {
      let line = lines[index]
      if let place = rest.firstIndex(where: { $0.name == line.name }) {
        for skipped in rest[..<place] where !skipped.isOptional { report(.missing(skipped.name)) }
        if line.parameters != rest[place].parameters { report(.badLine(line.name)) }
        if !rest[place].value.admits(line.value) { report(.badValue(line.name)) }
        found[line.name] = line.value
        rest = rest[(place + 1)...]
      } else {
        report(.misplaced(line.name))
      }
      index += 1
    }
    for skipped in rest where !skipped.isOptional { report(.missing(skipped.name)) }
    return found
  }

  private mutating func agree(_ one: String, _ other: String, in found: [String: String]) {
    if found[one] != found[other] { report(.disagree(one, other)) }
  }

  private func isAt(_ name: String, _ value: String) -> Bool {
    index < lines.count && lines[index].name == name && lines[index].parameters.isEmpty && lines[index].value == value
  }

  private mutating func expect(_ name: String, _ value: String) {
    guard isAt(name, value) else { return report(.missing("\(name):\(value)")) }
    index += 1
  }

  /// The line that the walk stands at.
  private var place: Int { index < lines.count ? lines[index].number : (lines.last?.number ?? 0) + 1 }

  private mutating func report(_ kind: CalendarFault.Kind, at line: Int? = nil) {
    faults.append(CalendarFault(line: line ?? place, kind: kind))
  }
}
