import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// A clock that is wrong, and the days on which it is changed (NOTIFY F19 to F21).
  ///
  /// Into a maildir: faketime's clock stops the timers by which the program waits for a child.
  @Suite struct WrongClock {
    private static let faketime = "/usr/bin/faketime"

    private func remind(
      _ house: Household, at time: String, zone: String = "UTC", _ arguments: [String] = []
    ) throws -> Outcome {
      try house.remind(on: nil, arguments, under: [Self.faketime, "-f", "@" + time], environment: ["TZ": zone])
    }

    @Test(arguments: ["1970-01-02 12:00:00", "2026-06-25 12:00:00"])
    func `a clock that went back sends nothing, and a right one goes on`(wrong: String) throws {
      let house = try Household(.maildir)
      #expect(try remind(house, at: "2026-06-29 12:00:00").status == 0)
      #expect(house.mails.count == 3)
      let refused = try remind(house, at: wrong)
      #expect(refused.status == 75 && refused.stderr.contains("klok"))
      #expect(house.mails.count == 3)
      #expect(try remind(house, at: "2026-06-30 12:00:00").status == 0)
      #expect(house.mails.count == 6)
    }

    @Test func `a clock a year ahead sends one mail to the operator, and none is lost when it is right again`() throws {
      let house = try Household(.maildir, settings: #", "maxMails": 2"#)
      let ahead = try remind(house, at: "2027-07-02 12:00:00")
      #expect(ahead.status == 75 && ahead.stderr.contains("maxMails"))
      #expect(try remind(house, at: "2027-07-02 13:00:00").status == 75)
      #expect(house.mails.count == 1)
      try house.write(Household.register(.maildir, owners: 3), to: "contracts.json")
      // The first run after the jump says that the clock went back; the second agrees with it and goes on.
      #expect(try remind(house, at: "2026-06-30 12:00:00").status == 75)
      #expect(try remind(house, at: "2026-06-30 13:00:00").status == 0)
      let texts = house.mails.values.map { String(decoding: $0, as: UTF8.self) }
      #expect(texts.count { $0.contains("\nTo: operator@example.org") } == 1)
      #expect(texts.count { $0.contains("Subject: Nog 92 dagen") } == 3)
    }

    /// Around midnight, on the days of summer and winter time, wherever the machine thinks that it stands.
    @Test(
      arguments: [
        ("2026-03-28 22:59:00", "2026-03-28"), ("2026-03-29 00:30:00", "2026-03-29"),
        ("2026-10-24 23:30:00", "2026-10-25"),
      ],
      ["UTC", "Europe/Amsterdam", "Pacific/Kiritimati", "America/Los_Angeles"])
    func `the day is that of the register's zone, whatever the machine's is`(
      time: (utc: String, day: String), zone: String
    ) throws {
      let house = try Household(.maildir, settings: #", "days": "all", "at": "00:00""#)
      // faketime reads its time in the machine's zone.
      let date = try Program(path: "/bin/date").run(
        ["-d", "\(time.utc) UTC", "+%Y-%m-%d %H:%M:%S"], in: house.path, environment: ["TZ": zone])
      let local = date.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
      let outcome = try remind(house, at: local, zone: zone)
      #expect(outcome.status == 0 && outcome.stderr.contains("today=\(time.day)"), "\(local): \(outcome.stderr)")
    }

    @Test func `before the hour and on a Sunday nothing new goes out, and after it all does`() throws {
      let house = try Household(.maildir, settings: #", "at": "09:30""#)
      for early in ["2026-06-28 12:00:00", "2026-06-29 07:29:00"] {
        #expect(try remind(house, at: early).status == 0)
        #expect(house.mails.isEmpty)
      }
      #expect(try remind(house, at: "2026-06-29 07:31:00").status == 0)
      #expect(house.mails.count == 3)
    }
  }
}
