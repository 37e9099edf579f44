import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// What `status` says of it, and the ways that a message can take besides mail.
  @Suite struct Status {
    private func status(_ house: Household, _ arguments: [String] = []) throws -> Outcome {
      try Tijdig.run(["status", "--state", "state", "--today", Household.today] + arguments, in: house.path)
    }

    @Test func `nothing sent yet is unknown to a monitor, and said to people`() throws {
      let house = try Household(.maildir)
      let monitor = try status(house, ["--monitor"])
      #expect(
        monitor.status == 3 && monitor.stdout.hasPrefix("CONTRACT UNKNOWN - 0 verlopen, er is nog nooit verstuurd |"))
      let text = try status(house)
      #expect(text.status == 0 && text.stdout.contains("nog nooit verstuurd"))
      #expect(house.state.isEmpty)
    }

    @Test func `a run in which all went well is well, with its figures`() throws {
      let house = try Household(.maildir)
      try house.remind()
      let monitor = try status(house, ["--monitor"])
      #expect(monitor.status == 0)
      #expect(
        monitor.stdout.hasPrefix(
          "CONTRACT OK - 0 verlopen | overdue=0;;0 due14=0 due30=0 due90=0 queued=0;1;10 failed=0c last_run="))
      #expect(monitor.stdout.hasSuffix("s;90000;180000\n"))
      #expect(try status(house, ["--metrics", "tijdig.prom"]).status == 0)
      let metrics = try String(contentsOfFile: "\(house.path)/tijdig.prom", encoding: .utf8)
      for line in ["tijdig_mail_sent_total 3\n", "tijdig_mail_queued 0\n", "tijdig_deadlines{window=\"14d\"} 0\n"] {
        #expect(metrics.contains(line))
      }
      #expect(metrics.contains("tijdig_last_success_timestamp_seconds ") && metrics.hasSuffix("\n"))
    }

    @Test func `what waits and what was refused is told with the server's words`() throws {
      let office = try PostOffice(["--refuse", "p2@example.org", "--greylist"])
      let house = try Household(.smtp(office))
      #expect(try house.remind().status == 69)
      let waiting = try status(house)
      #expect(waiting.stdout.contains("In de wachtrij: 3") && waiting.stdout.contains("greylisted, come back"))
      #expect(waiting.stdout.contains("p2@example.org") && waiting.stdout.contains("550 5.1.1 no such user"))
      let monitor = try status(house, ["--monitor"])
      #expect(monitor.status == 2 && monitor.stdout.contains("queued=3;1;10"))
      let json = try status(house, ["--format", "json"])
      let answer = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
      #expect((answer?["queue"] as? [Any])?.count == 3 && (answer?["failed"] as? [Any])?.count == 1)
    }

    @Test func `a register that is not there is unknown to a monitor`() throws {
      let house = try Household(.maildir)
      let monitor = try status(house, ["--monitor", "--register", "none.json"])
      #expect(monitor.status == 3 && monitor.stdout.hasPrefix("CONTRACT UNKNOWN - "))
    }

    @Test func `a calendar goes with the mail where it is asked for, and the week's digest on its day`() throws {
      let house = try Household(.maildir, owners: 1, settings: #", "attachCalendar": true"#)
      try house.remind()
      let mail = String(decoding: try #require(house.mails.values.first), as: UTF8.self)
      #expect(mail.contains("application/ics") && mail.contains("tijdig.ics"))
      let weekly = try Household(.maildir, owners: 1)
      let register = Household.register(.maildir, owners: 1)
      try weekly.write(register.replacing(#""digest": "none""#, with: #""digest": "mon""#), to: "contracts.json")
      try weekly.remind()
      try weekly.remind(on: "2026-07-03")
      #expect(weekly.mails.count == 1)
      try weekly.remind(on: "2026-07-06")
      #expect(weekly.mails.count == 2)
      #expect(weekly.mails.values.contains { String(decoding: $0, as: UTF8.self).contains("week 28") })
    }

    @Test func `a webhook gets a message for each person, and the monitor hears the beginning and the end`() throws {
      let office = try PostOffice(["200"], server: "answer.py")
      let ping = #", "pingURL": "http://127.0.0.1:\#(office.port)/ping""#
      let house = try Household(.webhook(office), owners: 2, settings: ping)
      #expect(try house.remind().status == 0)
      let requests = office.requests
      #expect(requests.map(\.path) == ["/ping/start", "/hook", "/hook", "/ping/0"])
      let notice = try JSONSerialization.jsonObject(with: Data(requests[1].body.utf8)) as? [String: Any]
      #expect(
        (notice?["reminders"] as? [[String: Any]])?.first?["deadline"] as? String == "c1/extension-notice/2026-09-30")
    }

    @Test func `a mail that waits is not posted to a webhook that came in its place`() throws {
      let mailOffice = try PostOffice(["--do", "dot=tempfail"])
      let house = try Household(.smtp(mailOffice), owners: 1)
      #expect(try house.remind().status == 75)
      let webOffice = try PostOffice(["200"], server: "answer.py")
      try house.write(Household.register(.webhook(webOffice), owners: 1), to: "contracts.json")
      #expect(try house.remind().status == 69)
      #expect(webOffice.requests.count == 1)
      #expect(webOffice.requests.first?.body.contains("made for another transport") == true)
    }

    @Test func `the Date of a mail is fixed where the environment fixes it, and equal runs give equal octets`() throws {
      let mails = try (0..<(isFullRun ? 50 : 5)).map { _ in
        let house = try Household(.maildir, settings: #", "attachCalendar": true"#)
        try house.remind(environment: ["SOURCE_DATE_EPOCH": "1782800000"])
        return house.mails
      }
      #expect(mails.allSatisfy { $0 == mails[0] } && mails[0].count == 3)
      // An answer goes to someone who reads it.
      #expect(
        mails[0].values.allSatisfy {
          String(decoding: $0, as: UTF8.self).contains("\nReply-To: operator@example.org\n")
        })
      #expect(mails[0].values.allSatisfy { String(decoding: $0, as: UTF8.self).hasPrefix("Date: Tue, 30 Jun 2026 ") })
    }
  }
}
