import Days
import JSONText

/// Reads the bodies that decide, with their meetings, and the routes past them.
enum BodyReader {
  static func bodies(_ place: Int, _ reading: inout Reading) -> [String: Body] {
    var bodies: [String: Body] = [:]
    reading.entries(of: place) { reading, id, value in
      var name: String?
      var papersDue: TimeSpan?
      var meetings: [Meeting] = []
      reading.members(of: value, as: BodyKey.self) { reading, key, value in
        switch key {
        case .name: name = reading.text(value)
        case .papersDue: papersDue = reading.timeSpan(value)
        case .meetings: meetings = reading.list(value) { meeting($1, &$0) }
        }
      }
      bodies[id] = Body(name: name ?? id, papersDue: papersDue, meetings: meetings, place: value)
    }
    return bodies
  }

  private static func meeting(_ place: Int, _ reading: inout Reading) -> Meeting? {
    switch reading.kind(place) {
    case .string: return reading.date(place).map { Meeting(on: $0, isWritten: false, place: place) }
    case .object:
      var on: ReducedDate?
      var isWritten = false
      reading.members(of: place, as: MeetingKey.self) { reading, key, value in
        switch key {
        case .on: on = reading.date(value)
        case .written: isWritten = reading.flag(value) ?? false
        }
      }
      reading.require("on", in: place)
      return on.map { Meeting(on: $0, isWritten: isWritten, place: place) }
    case let found:
      reading.report(.wrongType(expected: .dateOrObject, found: found), at: place)
      return nil
    }
  }

  static func routes(_ place: Int, _ reading: inout Reading) -> [String: [String]] {
    var routes: [String: [String]] = [:]
    reading.entries(of: place) { reading, id, value in
      routes[id] = reading.references(value, to: .body)
    }
    return routes
  }
}

enum BodyKey: String, RegisterKey {
  case name, papersDue, meetings
  static let table = KeyTable<Self>()
}

enum MeetingKey: String, RegisterKey {
  case on, written
  static let table = KeyTable<Self>()
}
