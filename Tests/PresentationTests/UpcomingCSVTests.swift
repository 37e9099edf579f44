import Contracts
import Days
import TestSupport
import Testing

@testable import Presentation

/// Each line says what its own deadline says, whatever lines came before it: cells that repeat are made once.
@Suite struct UpcomingCSVTests {
  private static let today = day("2026-05-28")

  /// The line of a deadline, each cell of it put together by itself.
  private static func line(_ deadline: Deadline, _ setting: Setting, isRaw: Bool) -> String {
    let (csv, phrases, register) = (CSV(isRaw: isRaw), setting.phrases, setting.register)
    let texts: [String] = [
      deadline.title[setting.language], deadline.contract ?? "", register.contractTitle(of: deadline) ?? "",
      deadline.provider.map(register.name(ofParty:)) ?? "", deadline.owner.map(register.name(ofPerson:)) ?? "",
    ]
    var cells = setting.name.map { [csv.guarded($0)] } ?? []
    cells += [deadline.actBy.description, deadline.due.description, String(deadline.actBy - setting.today)]
    cells += [phrases.word(deadline.light), phrases.word(deadline.state)] + texts.map(csv.guarded)
    cells += [deadline.termEnd?.description ?? "", deadline.silence.map(phrases.word) ?? ""]
    cells += [csv.guarded(DeadlineWords(setting: setting).plainMeeting(deadline))]
    cells += [phrases[deadline.isDerived ? .yes : .no], "", csv.guarded(deadline.rule)]
    cells += [csv.guarded(deadline.provider ?? ""), csv.guarded(deadline.id)]
    return cells.joined(separator: ";") + "\r\n"
  }

  private static func setting(_ register: Register, _ name: String?, _ language: Language) -> Setting {
    Setting(register, file: "f.json", name: name, today: today, language: language, width: 80, isColoured: false)
  }

  private static func expectLines(of registers: [Register], _ names: [String?]) {
    for language in Language.allCases {
      let settings = zip(registers, names).map { setting($0, $1, language) }
      let answers = registers.map {
        Upcoming($0, today: today, until: day("2028-12-31"), settledToo: true, workers: SeveralHands(isBackwards: true))
      }
      let upcoming = JoinedUpcoming(answers, settings)
      #expect(upcoming.deadlineCount > 8)
      for isRaw in [false, true] {
        let answer = UpcomingCSV(upcoming, withMark: false, isRaw: isRaw)
        let found = String(decoding: answer.octets(of: 0..<upcoming.deadlineCount), as: UTF8.self)
        let lines = upcoming.deadlines.map { Self.line($0.deadline, settings[$0.register], isRaw: isRaw) }
        let isSame = found.utf8.elementsEqual(lines.joined().utf8)
        #expect(isSame, "\(language), raw: \(isRaw)")
      }
    }
  }

  @Test(arguments: ManyContracts.Naming.allCases) func `every line of a large register is its own deadline's`(
    _ naming: ManyContracts.Naming
  ) throws {
    Self.expectLines(of: [try RegisterReader.read(ManyContracts(naming, count: 2_100).bytes)], [nil])
  }

  /// A register whose ids and names are hostile, or differ only in how they are spelt; `mark` stands in every name.
  private static func hostile(_ mark: String) throws -> Register {
    let providers = [
      "p", "q", "p", "r;x", "=s", "\u{E9}", "e\u{301}", "nobody", "", "blank", "p", "long-id-of-a-party",
    ]
    let contracts = providers.enumerated().map { number, provider in
      """
      {"id":"c\(number)\(number % 3 == 0 ? ";" : "")","title":"\(mark) \(number)","provider":"\(provider)",
      "owner":"\(provider)","start":"2024-01-01","firstPeriod":{"end":"2026-12-31"},"renewal":"express",
      "extensions":{"options":["P1Y"]},"notice":{"period":"P3M"},
      "dates":[{"id":"d\(number)","title":"Eigen; \(number)","on":"2026-0\(1 + number % 9)-15"},
      {"id":"e\(number)","on":"2027-03-01"}]}
      """
    }
    let names = """
      {"p":{"name":"P \(mark)"},"q":{"name":"=Q; \\"\(mark)\\""},"r;x":{"name":"R\\n\(mark)"},"=s":{"name":"S \(mark)"},
      "\u{E9}":{"name":"E \u{202E}\(mark)"},"blank":{"name":"  "},"long-id-of-a-party":{"name":"\(mark)"}}
      """
    return try RegisterReader.read(
      Array(
        """
        {"version":1,"parties":\(names),"people":\(names),"rules":[
        {"id":"review","title":{"nl":"=\(mark); herzien","en":"Review, \\"\(mark)\\""},
        "due":{"before":"term.end","by":"P2M"}},
        {"id":"extension-notice","title":{"nl":"\(mark)","en":"\(mark)"},"due":{"before":"term.end","by":"P1M"}},
        {"id":"slip;","title":{"nl":"Slip","en":"Slip"},"due":{"on":"term.end"}}],
        "milestones":[{"id":"m;","title":"M \(mark)","on":["2026-08-31"]},{"id":"n","title":"N","on":["2026-12-31"]}],
        "contracts":[\(contracts.joined(separator: ","))]}
        """.utf8))
  }

  @Test func `hostile ids and names stand in their own lines`() throws {
    Self.expectLines(of: [try Self.hostile("een")], [nil])
  }

  @Test func `an id in two registers has the name of its own register`() throws {
    Self.expectLines(of: [try Self.hostile("een"), try Self.hostile("=twee")], ["een", "twee; ander"])
  }

  @Test func `a day beyond the calendar's last is written out`() {
    var csv = CSV(isRaw: false)
    csv.own(Day.last.next)
    csv.endLine()
    #expect(String(decoding: csv.octets, as: UTF8.self) == "10000-01-01\r\n")
  }
}
