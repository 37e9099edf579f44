/// A time of day on the register's clock, written `07:30`.
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since midnight: 0 to 1439.
  package let minutes: Int

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// 07:00: before people begin their day.
  package static let startOfWork = ClockTime(minutes: 7 * 60)

  private init(minutes: Int) { self.minutes = minutes }

  /// Nil for an hour or a minute that no clock shows.
  package init?(hour: Int, minute: Int) {
    guard 0..<24 ~= hour, 0..<60 ~= minute else { return nil }
    minutes = 60 * hour + minute
  }

  /// `07:30`.
  package var description: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

  /// `HH:MM` from 00:00 to 23:59; nil for anything else.
  package init?(_ text: String) {
    let octets = Array(text.utf8)
    guard octets.count == 5, octets[2] == UInt8(ascii: ":") else { return nil }
    let digits = [0, 1, 3, 4].map { Int(octets[$0]) - Int(UInt8(ascii: "0")) }
    guard digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    let (hour, minute) = (10 * digits[0] + digits[1], 10 * digits[2] + digits[3])
    guard hour < 24, minute < 60 else { return nil }
    minutes = 60 * hour + minute
  }

  package static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutes < other.minutes }
}
