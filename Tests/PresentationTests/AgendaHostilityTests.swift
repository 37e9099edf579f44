import Contracts
import Days
import Presentation
import Testing

/// Whatever stands in a register, an agenda keeps its shape (NOTIFY 6).
@Suite struct AgendaHostilityTests {
  static let names =
    TestTexts.hostile + [
      "<img src=x onerror=alert(1)>", "\" onclick=\"x", "</td></tr></table><script>alert(1)</script>",
      "javascript:alert(1)",
      "[x](javascript:alert(1))", "![x](http://x)", "| a | b |", "\n\n# Kop\n\n| a |", "- punt", "1. een", "+ x",
      "=cmd|' /C calc'!A0",
      "**vet** _schuin_ `code`", "~~weg~~", "&lt;b&gt;&#60;", "%@ {{name}}", "---", "===", "\u{2066}x\u{2069}",
      "a\u{A0}b", String(repeating: "\u{A0}", count: 1000), " ", "<!--", "]]>",
    ]

  /// The tags of a page in their order, without those that only keep days together.
  private func tags(_ html: String) -> [String] {
    html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" && $0 != " " && $0 != "\n" }) }
      .filter { $0 != "span" && $0 != "/span" }
  }

  private func pages(_ name: String?) throws -> [String] {
    let register = try AgendaRegister.small(name: name)
    let setting = AgendaRegister.setting(register)
    return [
      TalkAgendaHTML.page(AgendaRegister.talks(register), setting),
      MeetingSheetHTML.page(try AgendaRegister.sheet(register, "b", "2026-07-07"), setting),
      MeetingSheetHTML.page(try AgendaRegister.sheet(register, "do", "2026-06-11"), setting),
    ]
  }

  private func texts(_ name: String?) throws -> [String] {
    let register = try AgendaRegister.small(name: name)
    let setting = AgendaRegister.setting(register)
    return [
      TalkAgendaMarkdown.text(AgendaRegister.talks(register), setting),
      MeetingSheetMarkdown.text(try AgendaRegister.sheet(register, "b", "2026-07-07"), setting),
      MeetingSheetMarkdown.text(try AgendaRegister.sheet(register, "do", "2026-06-11"), setting),
    ]
  }

  /// Whether a name is no finding itself, so that a page says as much with it as with any other.
  private func isUnnoticed(_ name: String) throws -> Bool {
    let register = try AgendaRegister.small(name: name)
    return register.reportedFindings(today: AgendaRegister.today).allSatisfy { $0.finding.severity < .error }
      && !name.allSatisfy(\.isWhitespace)
  }

  @Test(arguments: names) func `no text begins a tag in HTML`(name: String) throws {
    let isUnnoticed = try isUnnoticed(name)
    for (page, common) in zip(try pages(name), try pages("x")) {
      if isUnnoticed { #expect(tags(page) == tags(common)) }
      #expect(Set(tags(page)).isSubset(of: tags(common)))
      #expect(Markup(page).faults == [])
      #expect(!page.replacing("\n", with: "").isDisturbing)
      #expect(page.utf8.count < 250_000)
    }
  }

  @Test(arguments: names) func `no text begins a block or a cell in Markdown`(name: String) throws {
    func shape(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let bars = line.replacing(#/\\./#, with: "").count { $0 == "|" }
        let start = line.prefix { "#-| ".contains($0) }
        return "\(start.prefix(2)) \(bars)"
      }
    }
    let isUnnoticed = try isUnnoticed(name)
    for (text, common) in zip(try texts(name), try texts("x")) {
      if isUnnoticed { #expect(shape(text) == shape(common)) }
      #expect(Set(shape(text)).isSubset(of: ["#  0", "## 0", " 0", "-  0"] + (2...6).map { "|  \($0)" }))
      let plain = text.replacing(#/\\./#, with: "")
      #expect(!plain.contains("<") && !plain.contains("](") && !plain.contains("`"))
      #expect(!text.replacing("\n", with: "").isDisturbing)
    }
  }

  @Test func `no text begins an event in a calendar, and none is lost`() throws {
    func file(_ name: String) throws -> [UInt8] {
      let register = try AgendaRegister.small(name: name)
      let setting = AgendaRegister.setting(register)
      let upcoming = Upcoming(register, today: AgendaRegister.today, until: day("2028-05-28"), settledToo: true)
      let plan = CalendarPlan(setting, scope: .all, at: .sample)
      return try CalendarFile(
        name: CalendarPlan.name(of: [plan]), language: .nl, events: CalendarPlan.events([(plan, upcoming)])
      ).octets()
    }
    let files = try (["x"] + Self.names).map(file)
    let understood = try UnderstoodCalendar.reader.read(files, as: [UnderstoodCalendar].self)
    let uids = try #require(understood.first?.first).events.map(\.uid)
    #expect(uids.count > 10)
    for (name, answers) in zip(["x"] + Self.names, understood) {
      for answer in answers {
        #expect(answer.errors == [] && answer.events.map(\.uid) == uids, "\(name.debugDescription.prefix(100))")
        #expect(answer.events.map(\.start) == answers[0].events.map(\.start))
      }
    }
    for file in files { #expect(file.count < 100_000) }
  }
}
