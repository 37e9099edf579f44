/// What icalendar, vobject or libical makes of a calendar file.
struct UnderstoodCalendar: Decodable, Equatable {
  let name: String
  let events: [Event]
  let errors: [String]

  struct Event: Decodable, Equatable {
    let uid: String
    let sequence: Int
    let stamp: String
    let start: String
    let end: String?
    let summary: String
    let description: String
    let categories: [String]
    let url: String
    let status: String
    let alarms: [Int]
  }

  static let reader = IndependentReader(script: "calendar_file.py")
  /// In the order in which they answer.
  static let readers = ["icalendar", "vobject", "libical"]
}
