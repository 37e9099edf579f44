import Days
import JSONText

/// Reads the bodies that decide, with their meetings, and the routes past them.
enum BodyReader {
  static func bodies(_ index: Int, _ reading: inout Reading) -> [String: Body] {
    var bodies: [String: Body] = [:]
    reading.entries(of: index) { reading, id, value in
      var name: String?
      var papersDue: TimeSpan?
      var meetings: [Meeting] = []
      reading.members(of: value, as: BodyKey.self) { reading, key, value in
        switch key {
        case .name: name = reading.text(value)
        case .papersDue: papersDue = reading.timeSpan(value)
        case .meetings: meetings = reading.list(value).compactMap { meeting($0, &reading) }
        }
      }
      bodies[id] = Body(name: name ?? id, papersDue: papersDue, meetings: meetings, place: value)
    }
    return bodies
  }

  private static func meeting(_ index: Int, _ reading: inout Reading) -> Meeting? {
    switch reading.kind(index) {
    case .string: return reading.date(index).map { Meeting(on: $0, isWritten: false, place: index) }
    case .object:
      var on: ReducedDate?
      var isWritten = false
      reading.members(of: index, as: MeetingKey.self) { reading, key, value in
        switch key {
        case .on: on = reading.date(value)
        case .written: isWritten = reading.flag(value) ?? false
        }
      }
      reading.require("on", in: index)
      return on.map { Meeting(on: $0, isWritten: isWritten, place: index) }
    case let found:
      reading.report(.wrongType(expected: .dateOrObject, found: found), at: index)
      return nil
    }
  }

  static func routes(_ index: Int, _ reading: inout Reading) -> [String: [String]] {
    var routes: [String: [String]] = [:]
    reading.entries(of: index) { reading, id, value in
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
