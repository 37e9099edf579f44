import Contracts
import Days
import Delivery
import Testing

/// What clocks on the wall show at an instant, also in the nights in which they are set.
@Suite struct ClockReadingTests {
  @Test(arguments: [
    // 2026-03-29 01:00 UTC: from 02:00 to 03:00. 2026-10-25 01:00 UTC: from 03:00 back to 02:00.
    (1_774_745_999, "2026-03-29", "01:59", 60), (1_774_746_000, "2026-03-29", "03:00", 120),
    (1_792_889_999, "2026-10-25", "02:59", 120), (1_792_890_000, "2026-10-25", "02:00", 60),
    (1_767_221_999, "2025-12-31", "23:59", 60), (1_767_222_000, "2026-01-01", "00:00", 60),
  ])
  func `in Amsterdam are those of summer and winter`(instant: Int, day: String, time: String, offset: Int) throws {
    let reading = try Clock.reading(in: "Europe/Amsterdam", at: Int64(instant))
    #expect(reading.day == Day(day) && reading.time.description == time && reading.offset == offset)
  }

  @Test func `in two zones at once are each those of its own`() async {
    let zones = [("Europe/Amsterdam", "23:59"), ("UTC", "22:59"), ("America/New_York", "17:59")]
    await withTaskGroup { group in
      for (zone, time) in zones + zones {
        group.addTask {
          for _ in 0..<2000 {
            let reading = try? Clock.reading(in: zone, at: 1_767_221_999)
            guard reading?.time.description == time else {
              Issue.record("in \(zone) it is \(reading?.time.description ?? "no time")")
              return
            }
          }
        }
      }
    }
  }

  @Test func `in a zone that nobody knows are none`() {
    #expect(throws: Clock.Failure.self) { try Clock.reading(in: "Europe/Nowhere", at: 0) }
  }
}
