import Contracts
import Days
import Testing

/// The rules in force: the built-in ones, and what a register does to them (FORMAT 1, `rules`).
@Suite struct RuleBookTests {
  static let builtIn = [
    "extension-notice", "renewal-stop", "decision", "papers", "talk", "yearly-talk", "procurement", "expiry",
    "milestone",
    "date",
  ]

  private static func register(_ rules: String...) -> RuleRegister {
    RuleRegister([:], ["rules": "[\(rules.joined(separator: ", "))]"])
  }

  /// A rule that counts from another.
  private static func rule(_ id: String, after anchors: String...) -> String {
    let anchors = anchors.map { "\"\($0)\"" }.joined(separator: ", ")
    return #"{ "id": "\#(id)", "due": { "before": [\#(anchors)], "by": "P1D" } }"#
  }

  private static func ids(_ register: RuleRegister) throws -> [String] { try register.read().rules.rules.map(\.id) }

  @Test func `without rules of its own a register has the built-in ones`() throws {
    let register = RuleRegister()
    #expect(try Self.ids(register) == Self.builtIn)
    #expect(try register.read().rules.rules.allSatisfy { $0.place == nil })
  }

  @Test func `a rule of the register's own is added behind them`() throws {
    let register = Self.register(Self.rule("own", after: "term.end"), Self.rule("next", after: "rule:own"))
    #expect(try Self.ids(register) == Self.builtIn + ["own", "next"])
    #expect(try register.days() == ["2026-12-30"])
    #expect(try register.codes() == [])
  }

  @Test func `a rule may stand before the one that it builds on`() throws {
    let register = Self.register(Self.rule("next", after: "rule:own"), Self.rule("own", after: "term.end"))
    #expect(try register.days("next") == ["2026-12-29"])
  }

  @Test func `a rule with a known id replaces that rule, in its place`() throws {
    let register = Self.register(
      #"{ "id": "extension-notice", "due": { "before": "term.end", "by": "P1M" }, "remind": [] }"#)
    #expect(try Self.ids(register) == Self.builtIn)
    #expect(try register.days("extension-notice") == ["2026-11-30"])
    // What builds on it follows: the talk a month before.
    #expect(try register.days("talk") == ["2026-10-31"])
    #expect(try register.deadline("extension-notice").title[.en] == "extension-notice")
    #expect(try register.codes() == [])
  }

  @Test func `off removes a rule, and what builds on it counts from its next anchor or is silent`() throws {
    let papersOff = Self.register(#"{ "id": "talk", "off": true }"#)
    #expect(try Self.ids(papersOff) == Self.builtIn.filter { $0 != "talk" })
    #expect(try papersOff.days("talk") == [])
    #expect(try papersOff.codes() == [])
    let noticeOff = Self.register(#"{ "id": "extension-notice", "off": true }"#)
    #expect(try noticeOff.days("talk") == [])
    #expect(try noticeOff.codes() == [])
  }

  @Test func `off false leaves a rule as it says`() throws {
    let register = Self.register(#"{ "id": "talk", "off": false, "due": { "on": "term.end" } }"#)
    #expect(try register.days("talk") == ["2026-12-31"])
  }

  @Test func `a rule that can't be used leaves the one of its id as it was`() throws {
    for broken in [
      #"{ "id": "talk" }"#, #"{ "id": "talk", "due": { "on": "term.finish" } }"#,
      #"{ "id": "talk", "due": { "on": "term.end" }, "when": ["sometimes"] }"#,
      #"{ "id": "talk", "due": { "on": "term.end" }, "closedBy": ["signing"] }"#,
      #"{ "id": "talk", "due": { "every": "P0D", "from": "term.start" } }"#,
      #"{ "id": "talk", "due": { "on": "term.end", "by": "P1M" } }"#,
    ] {
      let register = Self.register(broken)
      #expect(try Self.ids(register) == Self.builtIn, "\(broken)")
      #expect(try register.days("talk") == ["2026-07-31"], "\(broken)")
      #expect(try register.codes(.error).count == 1, "\(broken)")
    }
  }

  @Test func `what builds on a rule that can't be used is silent, and refers to nothing unknown`() throws {
    let register = Self.register(
      #"{ "id": "broken", "due": { "on": "then" } }"#, Self.rule("own", after: "rule:broken"))
    #expect(try register.codes() == [.unknownReference])
    #expect(try register.findings().map(\.path) == ["/rules/0/due/on"])
    #expect(try register.days() == [] && Self.ids(register) == Self.builtIn + ["own"])
  }

  @Test func `a rule whose reminders can't be read still stands`() throws {
    let register = Self.register(#"{ "id": "own", "due": { "on": "term.end" }, "remind": ["1 maand", "P1W"] }"#)
    #expect(try register.days() == ["2026-12-31"])
    #expect(try register.codes() == [.badDuration])
  }

  @Test func `an id that stands twice is a finding, and the first counts`() throws {
    let register = Self.register(
      Self.rule("own", after: "term.end"), #"{ "id": "own", "due": { "on": "term.start" } }"#)
    #expect(try register.days() == ["2026-12-30"])
    let findings = try register.findings()
    #expect(findings.map(\.finding.code) == [.duplicateIdentifier])
    #expect(findings.map(\.path) == ["/rules/1"])
    guard case .duplicateIdentifier("own", let first)? = findings.first?.finding.fact else {
      Issue.record("\(findings)")
      return
    }
    #expect(first < findings[0].finding.place)
  }

  @Test func `an unknown rule is a finding with what may be meant`() throws {
    for (rule, id, suggestion) in [
      (Self.rule("own", after: "rule:extension-notcie"), "extension-notcie", "extension-notice"),
      (#"{ "id": "tlak", "off": true }"#, "tlak", "talk"),
      (Self.rule("own", after: "rule:wholly-other"), "wholly-other", nil),
    ] {
      let facts = try Self.register(rule).findings().map(\.finding.fact)
      guard case .unknownReference(.rule, id, suggestion: suggestion)? = facts.first, facts.count == 1 else {
        Issue.record("\(rule): \(facts)")
        continue
      }
    }
  }

  @Test func `an unknown body of a rule is a finding with what may be meant`() throws {
    for form in ["meeting", "papers"] {
      let rule = #"{ "id": "own", "due": { "\#(form)": "phfo", "before": "term.end" } }"#
      let bodies = #"{ "pfho": { "name": "PFHO", "papersDue": "P3W", "meetings": ["2026-06-11"] } }"#
      let facts = try RuleRegister([:], ["rules": "[\(rule)]", "bodies": bodies]).findings().map(\.finding.fact)
      guard case .unknownReference(.body, "phfo", suggestion: "pfho")? = facts.first, facts.count == 1 else {
        Issue.record("\(form): \(facts)")
        continue
      }
    }
  }

  // Circles.

  private static func circles(_ register: RuleRegister) throws -> [[String]] {
    try register.findings().compactMap { if case .ruleCircle(let ids) = $0.finding.fact { ids } else { nil } }
  }

  @Test func `a circle of rules is named in full, and the other rules stand`() throws {
    let register = Self.register(
      Self.rule("a", after: "rule:b"), Self.rule("b", after: "rule:c"), Self.rule("c", after: "rule:a"),
      Self.rule("own", after: "term.end"))
    #expect(try Self.circles(register) == [["a", "b", "c"]])
    #expect(try register.findings().map(\.path) == ["/rules/0"])
    #expect(try Self.ids(register) == Self.builtIn + ["own"])
    #expect(try register.days() == ["2026-12-30"])
  }

  @Test func `two circles and a rule that builds on itself are each named`() throws {
    let register = Self.register(
      Self.rule("a", after: "rule:b"), Self.rule("b", after: "term.end", "rule:a"),
      Self.rule("self", after: "rule:self"),
      Self.rule("c", after: "rule:d"), Self.rule("d", after: "rule:c"))
    #expect(try Self.circles(register) == [["a", "b"], ["self"], ["c", "d"]])
    #expect(try Self.ids(register) == Self.builtIn)
  }

  @Test func `a circle that is closed twice is named once`() throws {
    let register = Self.register(Self.rule("a", after: "rule:b", "rule:b"), Self.rule("b", after: "rule:a"))
    #expect(try Self.circles(register) == [["a", "b"]])
  }

  @Test func `two circles that share a rule leave none of theirs`() throws {
    let register = Self.register(
      Self.rule("a", after: "rule:b", "rule:c"), Self.rule("b", after: "rule:a"), Self.rule("c", after: "rule:a"))
    #expect(try Self.circles(register) == [["a", "b"], ["a", "c"]])
    #expect(try Self.ids(register) == Self.builtIn)
  }

  @Test func `a long circle is named in full`() throws {
    let count = 500
    let rules = (0..<count).map { Self.rule("r\($0)", after: "rule:r\(($0 + 1) % count)") }
    let register = RuleRegister([:], ["rules": "[\(rules.joined(separator: ", "))]"])
    #expect(try Self.circles(register) == [(0..<count).map { "r\($0)" }])
  }

  @Test func `a long chain of rules is no circle`() throws {
    let count = 500
    let rules = (0..<count).map { Self.rule("r\($0)", after: $0 + 1 < count ? "rule:r\($0 + 1)" : "term.end") }
    let register = RuleRegister([:], ["rules": "[\(rules.joined(separator: ", "))]"])
    #expect(try register.codes() == [])
    // Each goes a working day back.
    let back = WorkingDays(calendar: .nl).stepping(back: count, from: try #require(Day("2026-12-31")))
    #expect(try register.deadline("r0").actBy == back)
  }

  @Test func `a rule that closes a circle with built-in ones gives way to the built-in one`() throws {
    let register = Self.register(Self.rule("extension-notice", after: "rule:talk"))
    let circles = try Self.circles(register)
    #expect(
      circles.contains(["extension-notice", "talk"]) && circles.contains(["extension-notice", "talk", "papers"]))
    #expect(try register.findings().allSatisfy { $0.path == "/rules/0" })
    // No deadline may be hidden by a slip in a rule.
    #expect(try Self.ids(register) == Self.builtIn)
    #expect(try register.days("extension-notice") == ["2026-08-31"])
    #expect(try register.days("talk") == ["2026-07-31"])
  }
}
