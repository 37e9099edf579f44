package import Contracts

/// A calendar file (RFC 5545) of whole days, as Outlook, Nextcloud and others import or subscribe to it (NOTIFY 2).
///
/// Without METHOD, which makes a message of it, unless somebody publishes it. Equal events give equal octets, in whatever order they come.
package struct CalendarFile: Sendable {
  package let name: String
  package let language: Language
  package let events: [CalendarEvent]
  /// Who publishes it as a message; nil: nobody, it is a file.
  package let publisher: CalendarPublisher?

  package init(name: String, language: Language, events: [CalendarEvent], publisher: CalendarPublisher? = nil) {
    self.name = name
    self.language = language
    self.publisher = publisher
    self.events = events.sorted { ($0.content.day, $0.uid) < ($1.content.day, $1.uid) }
  }

  /// The whole file, checked; a fault is one of ours, or that there is no event, which no calendar takes.
  package func octets() throws(CalendarFault) -> [UInt8] {
    let octets = lines.flatMap(\.octets)
    if let fault = CalendarCheck.faults(in: octets).first { throw fault }
    return octets
  }

  /// What the PRODID of every file of ours begins with.
  static let maker = "-//Tijdig//Tijdig//"

  /// How often a calendar that subscribed should look again.
  private static let refresh = "PT12H"

  private var lines: [ContentLine] {
    [
      ContentLine("BEGIN", "VCALENDAR"),
      ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", "\(Self.maker)\(language.rawValue.uppercased())"),
      ContentLine("CALSCALE", "GREGORIAN"),
    ] + (publisher == nil ? [] : [ContentLine("METHOD", "PUBLISH")]) + [
      // Both names, as each is read by some; before the events, as what follows them is ignored.
      ContentLine("NAME", text: name),
      ContentLine("X-WR-CALNAME", text: name),
      ContentLine("REFRESH-INTERVAL;VALUE=DURATION", Self.refresh),
      ContentLine("X-PUBLISHED-TTL", Self.refresh),
    ] + events.flatMap { $0.lines(publishing: publisher) } + [ContentLine("END", "VCALENDAR")]
  }
}
