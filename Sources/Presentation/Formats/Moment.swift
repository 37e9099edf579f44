package import Days

/// A moment as mail and calendars write it: when something was rendered or changed, and how far the clock there was ahead
/// of UTC. Never a deadline's day, which is no moment (SEMANTICS 1).
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC.
  package let seconds: Int
  /// Minutes that the local clock is ahead of UTC; negative where it is behind.
  package let offset: Int

  /// Nil outside the years 1 through 9999 and for an offset of a day or more.
  package init?(seconds: Int, offset: Int) {
    guard -1439...1439 ~= offset, Self.range.contains(seconds), Self.range.contains(seconds + offset * 60) else {
      return nil
    }
    self.seconds = seconds
    self.offset = offset
  }

  /// 1970-01-01.
  private static let origin = Day(number: 719_162)
  private static let secondsOfDay = 86_400
  private static let range =
    ((Day.first - origin) * secondsOfDay)..<((Day.last - origin + 1) * secondsOfDay)

  /// `Thu, 28 May 2026 07:30:00 +0200`, with English names in every language (RFC 5322).
  package var mailDate: String {
    let (day, time) = Self.parts(seconds + offset * 60)
    let (year, month, dayOfMonth) = day.civil
    let ahead = offset.magnitude
    let zone = (offset < 0 ? "-" : "+") + Int(ahead / 60).padded(2) + Int(ahead % 60).padded(2)
    return "\(Self.weekdays[day.weekday.rawValue - 1]), \(dayOfMonth.padded(2)) \(Self.months[month - 1]) "
      + "\(year.padded(4)) \(Self.clock(time, separator: ":")) \(zone)"
  }

  /// `20260528T053000Z`, in UTC (RFC 5545).
  package var calendarStamp: String {
    let (day, time) = Self.parts(seconds)
    return "\(day.calendarDate)T\(Self.clock(time, separator: ""))Z"
  }

  /// The moment that `20260528T053000Z` writes; nil for every other form.
  package init?(calendarStamp: String) {
    let octets = Array(calendarStamp.utf8)
    guard octets.count == 16, octets[8] == UInt8(ascii: "T"), octets[15] == UInt8(ascii: "Z"),
      let day = CalendarValue.day(String(decoding: octets[..<8], as: UTF8.self)),
      let hour = CalendarValue.number(octets[9..<11]), let minute = CalendarValue.number(octets[11..<13]),
      let second = CalendarValue.number(octets[13..<15]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(seconds: (day - Self.origin) * Self.secondsOfDay + (hour * 60 + minute) * 60 + second, offset: 0)
  }

  /// Its day in UTC.
  package var day: Day { Self.parts(seconds).day }

  private static func parts(_ seconds: Int) -> (day: Day, time: Int) {
    let time = (seconds % secondsOfDay + secondsOfDay) % secondsOfDay
    return (origin.adding(days: (seconds - time) / secondsOfDay), time)
  }

  private static func clock(_ time: Int, separator: String) -> String {
    [time / 3600, time / 60 % 60, time % 60].map { $0.padded(2) }.joined(separator: separator)
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Day {
  /// `20260831`, as a calendar file writes a day.
  var calendarDate: String {
    let (year, month, day) = civil
    return year.padded(4) + month.padded(2) + day.padded(2)
  }
}
