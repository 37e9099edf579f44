import Foundation
import TestSupport
import Testing

extension SendingTests {
  /// Many days in a row, with a server that fails at random, against a count made without Tijdig (NOTIFY F18, F32).
  @Suite(.longSending) struct LongRun {
    /// What the count found.
    private struct Tally: Decodable {
      let expected: Int
      let missing: [String]
      let unexpected: [String]
      let twice: Int
      let copies: Int
      let ambiguous: Int
      let `operator`: Int
    }

    private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "tally.py").path
    private static let first = "2026-01-05"

    @Test(arguments: isFullRun ? Array(1...10) : [1])
    func `every reminder of a long time arrives once, whatever the server does`(seed: Int) throws {
      let days = isFullRun ? 400 : 60
      let office = try PostOffice(["--chaos", "\(seed)", "--rate", "0.3"])
      let house = try Household(.maildir)
      try house.write(tally(["register", "\(seed)", "\(office.port)"]), to: "contracts.json")
      for number in 0..<days { try run(house, on: day(number)) }
      // What waits at the end goes out in the end.
      var left = 200
      while try run(house, on: day(days - 1)) != 0, left > 0 { left -= 1 }
      let tally = try compare(house, days, office)
      #expect(tally.expected > 2 * days)
      #expect(tally.missing == [] && tally.unexpected == [] && tally.twice == 0 && tally.operator == 0)
      #expect(tally.copies <= tally.ambiguous)
    }

    @Test func `after three weeks without a run each person gets one mail with the true days left`() throws {
      let office = try PostOffice()
      let house = try Household(.smtp(office), owners: 2)
      try house.remind(on: "2026-06-30")
      #expect(office.accepted.count == 2)
      let late = try house.remind(on: "2026-09-21")
      #expect(late.status == 0)
      #expect(office.accepted.counts == ["p1@example.org": 2, "p2@example.org": 2])
      let text = try String(contentsOfFile: "\(office.folder)/mail/3.eml", encoding: .utf8)
      #expect(text.contains("Subject: Nog 9 dagen"))
    }

    @discardableResult
    private func run(_ house: Household, on day: String) throws -> Int32 {
      let outcome = try house.remind(on: day, ["--quiet"])
      #expect([0, 75].contains(outcome.status), "\(day): \(outcome.stderr)")
      return outcome.status
    }

    private func day(_ number: Int) -> String {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = .gmt
      let start = DateComponents(calendar: calendar, timeZone: .gmt, year: 2026, month: 1, day: 5 + number).date
      let parts = calendar.dateComponents([.year, .month, .day], from: start ?? .distantPast)
      return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    private func compare(_ house: Household, _ days: Int, _ office: PostOffice) throws -> Tally {
      let answer = try tally(["compare", "\(house.path)/contracts.json", Self.first, "\(days)", office.folder])
      return try JSONDecoder().decode(Tally.self, from: Data(answer.utf8))
    }

    private func tally(_ arguments: [String]) throws -> String {
      let outcome = try Program(path: "/usr/bin/python3").run(["-I", Self.script] + arguments, in: "/tmp")
      #expect(outcome.status == 0, "\(outcome.stderr)")
      return outcome.stdout
    }
  }
}
