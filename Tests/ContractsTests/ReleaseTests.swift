import Contracts
import Days
import Testing

/// When new reminders go out (FORMAT 4, `at` and `days`).
@Suite struct ReleaseTests {
  private func register(_ notify: String) throws -> Register {
    try RegisterReader.read(Array(#"{ "version": 1, "notify": { \#(notify) }, "contracts": [] }"#.utf8))
  }

  @Test(arguments: [
    // Friday before the hour, at it, and after it; a Saturday; the evening before Good Friday, which is a holiday here.
    ("2026-08-28", "07:29", "2026-08-28"), ("2026-08-28", "07:30", "2026-08-31"), ("2026-08-28", "23:59", "2026-08-31"),
    ("2026-08-29", "00:00", "2026-08-31"), ("2026-04-02", "08:00", "2026-04-07"),
  ])
  func `the next release is on a working day at its hour`(day: String, time: String, next: String) throws {
    let register = try register(#""at": "07:30""#)
    let release = try register.nextRelease(after: #require(Day(day)), at: #require(ClockTime(time)))
    #expect(release == (try Release(day: #require(Day(next)), at: #require(ClockTime("07:30")))))
  }

  @Test func `on all days the next one is the day after`() throws {
    let register = try register(#""at": "07:30", "days": "all""#)
    let saturday = try #require(Day("2026-08-29"))
    let late = try #require(ClockTime("08:00"))
    #expect(register.nextRelease(after: saturday, at: late)?.day == saturday.next)
    #expect(register.isReleased(on: saturday, at: late))
    #expect(!register.isReleased(on: saturday, at: ClockTime("07:29")))
    #expect(register.isReleased(on: saturday, at: nil))
    #expect(register.nextRelease(after: .last, at: late) == nil)
  }

  @Test func `no release lies between one and the next`() throws {
    let register = try register(#""at": "07:30""#)
    var day = try #require(Day("2026-01-01"))
    let (before, after) = (try #require(ClockTime("07:29")), try #require(ClockTime("07:30")))
    for _ in 0..<400 {
      let next = try #require(register.nextRelease(after: day, at: after)).day
      #expect(register.isReleased(on: next, at: after) && !register.isReleased(on: next, at: before))
      var between = day.next
      while between < next {
        #expect(!register.isReleased(on: between, at: nil))
        between = between.next
      }
      day = day.next
    }
  }
}
