import Contracts
import Days
import Foundation
import Testing

/// The weekly digest: who gets it, when, and what stands in it.
@Suite struct WeekOverviewTests {
  private static let notify = #"{ "to": ["n@x.nl"] }"#

  private static func register(_ members: [String: String] = [:]) throws -> Register {
    try MailingTests.register(members, notify: notify).read()
  }

  private static func readers(_ mailings: Mailings) -> [String] {
    mailings.mailings.filter { $0.week != nil }.map { "\($0.recipient.address) \($0.week?.week.description ?? "")" }
  }

  @Test func `every owner and notify.to get it once a week, also when nothing is due, and late when a day was missed`()
    throws
  {
    var diary = Diary(try Self.register())
    let runs: KeyValuePairs<String, [String]> = [
      "2026-01-05": ["a@x.nl 2026-W02", "n@x.nl 2026-W02"], "2026-01-06": [], "2026-01-11": [],
      "2026-01-12": ["a@x.nl 2026-W03", "n@x.nl 2026-W03"],
      "2026-02-05": ["a@x.nl 2026-W06", "n@x.nl 2026-W06"],
      "2026-02-08": [], "2026-02-09": ["a@x.nl 2026-W07", "n@x.nl 2026-W07"],
      // The owner is away: the deputy gets it.
      "2026-08-03": ["d@x.nl 2026-W32", "n@x.nl 2026-W32"],
    ]
    for (day, expected) in runs { #expect(Self.readers(try diary.run(on: #require(Day(day)))) == expected, "\(day)") }
  }

  @Test func `reminders and digest of one day are one mail`() throws {
    let mailings = try Self.register().mailings(today: #require(Day("2026-08-17")), memory: ReminderMemory())
    #expect(mailings.mailings.map(\.recipient.address) == ["a@x.nl", "m@x.nl", "n@x.nl"])
    #expect(mailings.mailings.map { $0.reminders.isEmpty } == [false, false, true])
    #expect(mailings.mailings.map { $0.week != nil } == [true, false, true])
  }

  @Test func `without a day for it there is none`() throws {
    let register = try MailingTests.register().read()
    #expect(Self.readers(register.mailings(today: try #require(Day("2026-08-17")), memory: ReminderMemory())) == [])
  }

  @Test func `an owner sees what is theirs, notify.to sees all`() throws {
    let register = try RegisterReader.read(Array(MailingLaws.text.replacing(#", "digest": "none""#, with: "").utf8))
    let mailings = register.mailings(today: try #require(Day("2026-08-17")), memory: ReminderMemory()).mailings
    func contracts(_ address: String) -> Set<String> {
      let week = mailings.first { $0.recipient.address == address }?.week
      let entries = [week?.passed, week?.thisWeek, week?.within30, week?.within90].flatMap { $0 ?? [] }
      return Set(entries.map { $0.deadline.contract ?? "-" })
    }
    #expect(contracts("a@x.nl") == ["one", "four"] && contracts("b@x.nl") == ["two"])
    #expect(contracts("n@x.nl") == ["one", "two", "three", "four", "-"])
    #expect(mailings.first { $0.recipient.address == "n@x.nl" }?.week?.contractCount == 4)
  }

  @Test func `every deadline stands in one section, by its day to act`() throws {
    for offset in 0..<120 {
      let today = try #require(Day("2026-05-04")).adding(days: offset)
      let mailings = try Self.register().mailings(today: today, memory: ReminderMemory()).mailings
      let week = try #require(mailings.first { $0.recipient.address == "n@x.nl" }?.week)
      let found = [week.passed, week.thisWeek, week.within30, week.within90].map { $0.map(\.deadline.id) }
      let all = Upcoming(try Self.register(), today: today, until: today.adding(days: 90)).deadlines
      #expect(found.flatMap(\.self).sorted() == all.map(\.id).sorted())
      for deadline in all {
        let days = deadline.daysLeft(from: today)
        let section = days < 0 ? 0 : days < 7 ? 1 : days <= 30 ? 2 : 3
        #expect(found[section].contains(deadline.id), "\(today) \(deadline.id)")
      }
    }
  }

  @Test func `what moved or was settled since is told once`() throws {
    func changes(_ mailings: Mailings, _ address: String) -> [String] {
      mailings.mailings.first { $0.recipient.address == address }?.week?.changes.map { change in
        switch change {
        case .moved(let deadline, let before): "\(deadline.id) was \(before)"
        case .settled(let deadline): "\(deadline.id) settled"
        }
      } ?? []
    }
    var diary = Diary(try Self.register())
    _ = try diary.run(on: #require(Day("2026-06-01")))
    diary.register = try Self.register(["notice": #"{ "period": "P5M" }"#])
    let moved = try diary.run(on: #require(Day("2026-06-08")))
    #expect(changes(moved, "n@x.nl").contains("c/extension-notice/2026-07-31 was 2026-08-31"))
    #expect(changes(try diary.run(on: #require(Day("2026-06-15"))), "n@x.nl") == [])
    diary.register = try Self.register([
      "notice": #"{ "period": "P5M" }"#, "decisions": #"[{ "kind": "lapse", "on": "2026-06-17" }]"#,
    ])
    let settled = try diary.run(on: #require(Day("2026-06-22")))
    #expect(changes(settled, "a@x.nl").contains("c/extension-notice/2026-07-31 settled"))
    #expect(changes(try diary.run(on: #require(Day("2026-06-29"))), "a@x.nl") == [])
  }

  @Test func `what is unknown, wrong or acknowledged is told`() throws {
    let register = try MailingTests.register(
      ["talks": #"{ "every": "P0D" }"#], without: ["notice"], notify: Self.notify
    ).read()
    let memory = ReminderMemory(acknowledged: [DeadlineOfTerm("c/expiry/2026-12-31", term: 0): .init(until: nil)])
    let week = register.mailings(today: try #require(Day("2026-11-02")), memory: memory).mailings.first?.week
    #expect(week?.unknown.contains { $0.rule == "extension-notice" && $0.missing == ["notice.period"] } ?? false)
    #expect(week?.faulty == ["c"] && week?.findings.errors == 1)
    let expiry = week?.within90.first { $0.deadline.rule == "expiry" }
    #expect(expiry?.isAcknowledged == true)
  }
}

/// The shipped register, with someone to write to.
@Suite struct RealMailings {
  private static func register() throws -> Register {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "contracts.json"), encoding: .utf8)
    let notify = #"{ "version": 1, "notify": { "from": "f@x.nl", "to": ["beheer@x.nl"] },"#
    return try RegisterReader.read(Array(text.replacing(#/^\{\s*"version": 1,/#, with: notify).utf8))
  }

  @Test func `in May the thirteen notices and the thirteen decisions are told in one mail`() throws {
    let mailings = try Self.register().mailings(today: #require(Day("2026-05-28")), memory: ReminderMemory())
    let mailing = try #require(mailings.mailings.first)
    #expect(mailings.mailings.count == 1 && mailings.unreached.isEmpty && mailing.week?.week.description == "2026-W22")
    let rules = Dictionary(grouping: mailing.reminders, by: \.deadline.rule).mapValues { Set($0.map(\.step)) }
    let counts = Dictionary(grouping: mailing.reminders, by: \.deadline.rule).mapValues(\.count)
    #expect(counts["extension-notice"] == 13 && counts["decision"] == 13)
    // 2026-08-31 less three months is the next day; the meeting of June counts from its first day.
    #expect(rules["extension-notice"] == ["P6M"] && rules["decision"] == ["P1W"])
    #expect(mailing.reminders.first?.deadline.rule == "talk" || mailing.reminders.first?.deadline.light == .red)
  }

  @Test func `in November all is overdue, told in one mail, and again a week later`() throws {
    var diary = Diary(try Self.register())
    let today = try #require(Day("2026-11-21"))
    let first = try #require(try diary.run(on: today).mailings.first)
    let notices = first.reminders.filter { $0.deadline.rule == "extension-notice" }
    #expect(Set(notices.map { "\($0.deadline.due) \($0.step)" }) == ["2026-08-31 overdue+11", "2026-09-30 overdue+7"])
    #expect(notices.count == 13 && notices.allSatisfy { $0.covers.count > 6 })
    #expect(try diary.run(on: today.next).lines() == [])
    let later = try diary.run(on: today.adding(days: 7))
    #expect(later.lines("extension-notice").count == 13)
  }
}
