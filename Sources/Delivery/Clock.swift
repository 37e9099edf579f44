package import Contracts
package import Days
import Glibc
import Synchronization

/// The only place that asks what day it is.
package enum Clock {
  /// Why no day could be told.
  package enum Failure: Error, Sendable {
    /// The system knows no such time zone.
    case unknownZone(String)
    /// The system knows no time zones at all.
    case noZones
    /// The system's clock stands outside the years 1 to 9999.
    case outsideCalendar
  }

  private static let zones = "/usr/share/zoneinfo"

  /// What a clock on the wall shows at an instant.
  package struct Reading: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    package let instant: Int64
    package let day: Day
    package let time: ClockTime
    /// Minutes that it is ahead of UTC.
    package let offset: Int
  }

  /// Now, in seconds since 1970-01-01 00:00 UTC.
  package static var instant: Int64 { Int64(Glibc.time(nil)) }

  /// Today's date in a time zone such as `Europe/Amsterdam`.
  package static func today(in zone: String) throws(Failure) -> Day { try reading(in: zone).day }

  /// What the clocks in a time zone show now, or at another instant.
  ///
  /// The C library silently takes UTC for a zone that it does not know, so its file is looked up first.
  package static func reading(in zone: String, at instant: Int64 = Clock.instant) throws(Failure) -> Reading {
    let file = try file(of: zone)
    guard let parts = zoneOfProcess.withLock({ _ in parts(of: instant, file) }),
      let today = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
      let time = ClockTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    else { throw .outsideCalendar }
    return Reading(instant: instant, day: today, time: time, offset: Int(parts.tm_gmtoff) / 60)
  }

  /// The C library knows one zone for the whole process: who reads a clock has it alone.
  private static let zoneOfProcess = Mutex(())

  /// What the clocks show at an instant in the zone of a file; nil file: UTC.
  private static func parts(of instant: Int64, _ file: String?) -> tm? {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", file.map { ":" + $0 } ?? "UTC0", 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    var seconds = time_t(instant)
    var parts = tm()
    return localtime_r(&seconds, &parts) == nil ? nil : parts
  }

  /// The zone's file; nil for UTC, which needs none.
  private static func file(of zone: String) throws(Failure) -> String? {
    if zone == "UTC" { return nil }
    guard isName(zone) else { throw .unknownZone(zone) }
    let path = "\(zones)/\(zone)"
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, beginsAsZone(path) { return path }
    throw access("\(zones)/Europe", F_OK) == 0 ? .unknownZone(zone) : .noZones
  }

  /// Letters, digits and `+-_` between single slashes: no point, so that no name leads out of the folder.
  private static func isName(_ zone: String) -> Bool {
    let parts = zone.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return zone.utf8.count < 100
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { octet in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet | 0x20)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet)
              || "+-_".utf8.contains(octet)
          }
      }
  }

  /// Whether the file is one of compiled zones; lists of zones stand in the same folder.
  private static func beginsAsZone(_ path: String) -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    return "TZif".utf8.allSatisfy { fgetc(file) == Int32($0) }
  }
}
