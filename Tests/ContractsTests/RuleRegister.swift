import Contracts
import Days
import Testing

/// A register with one contract to try rules on; its terms are sound, so that a test states only what it is about.
///
/// The term runs from 2024 through 2026, two options of a year follow, and the notice of four months is due on Monday 2026-08-31.
struct RuleRegister: Sendable {
  /// The members of the contract and the sections of the register, each as JSON text.
  private var contract = [
    "id": #""c""#, "title": #""Contract""#, "provider": #""p""#, "verifiedOn": #""2026-01-01""#,
    "start": #""2024-01-01""#, "firstPeriod": #"{ "end": "2026-12-31" }"#,
    "extensions": #"{ "options": ["P1Y", "P1Y"] }"#, "notice": #"{ "period": "P4M" }"#,
    "sources": #"[{ "document": "d" }]"#,
  ]
  private var sections = [
    "version": "1", "documents": #"{ "d": { "title": "Document" } }"#, "parties": #"{ "p": { "name": "Provider" } }"#,
  ]

  /// The sound register with these members of its contract in place of its own, and these sections besides its own.
  init(_ members: [String: String] = [:], without: Set<String> = [], _ sections: [String: String] = [:]) {
    contract.merge(members) { $1 }
    contract = contract.filter { !without.contains($0.key) }
    self.sections.merge(sections) { $1 }
  }

  /// With one more rule, `own`: these are its members besides its id.
  init(rule: String, _ members: [String: String] = [:], without: Set<String> = [], _ sections: [String: String] = [:]) {
    self.init(members, without: without, sections.merging(["rules": #"[{ "id": "own", \#(rule) }]"#]) { $1 })
  }

  var text: String {
    Self.object(sections.merging(["contracts": "[\(Self.object(contract))]"]) { $1 })
  }

  private static func object(_ members: [String: String]) -> String {
    "{ " + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + " }"
  }

  func read() throws -> Register { try RegisterReader.read(Array(text.utf8)) }

  /// All deadlines of the contract, those that are settled too; series are followed for a year.
  func answer(on today: String) throws -> Deadlines {
    let register = try read()
    let day = try #require(Day(today))
    var reader = DossierReader(register, today: day)
    return Deadlines(of: reader.dossier(0), in: register, horizon: day.adding(Period(years: 1)).day)
  }

  /// The deadlines that a rule gives, in the order of their days.
  func deadlines(_ rule: String = "own", on today: String = "2026-05-28") throws -> [Deadline] {
    try answer(on: today).dated.filter { $0.rule == rule }.sorted { $0.due < $1.due }
  }

  /// The one deadline that a rule gives.
  func deadline(_ rule: String = "own", on today: String = "2026-05-28") throws -> Deadline {
    let found = try deadlines(rule, on: today)
    return try #require(found.count == 1 ? found.first : nil, "\(found.map(\.id))")
  }

  /// The days that a rule gives.
  func days(_ rule: String = "own", on today: String = "2026-05-28") throws -> [String] {
    try deadlines(rule, on: today).map(\.due.description)
  }

  /// What each rule waits for.
  func unknown(on today: String = "2026-05-28") throws -> [String: [String]] {
    try Dictionary(answer(on: today).unknown.map { ($0.rule, $0.missing) }) { $0 + $1 }
  }

  /// Every finding of a severity or above, in the order of the places.
  func findings(_ severity: Severity = .info, on today: String = "2026-05-28") throws -> [ReportedFinding] {
    try read().reportedFindings(today: #require(Day(today))).filter { $0.finding.severity >= severity }
  }

  /// Their codes.
  func codes(_ severity: Severity = .info, on today: String = "2026-05-28") throws -> [FindingCode] {
    try findings(severity, on: today).map(\.finding.code)
  }
}

/// The register itself must be sound, or the tests that build on it say nothing.
@Suite struct RuleRegisterTests {
  @Test func `the register that rules are tried on has no finding`() throws {
    #expect(try RuleRegister().findings().map { "\($0.finding.fact) \($0.path)" } == [])
  }

  @Test func `the register that rules are tried on gives its built-in deadlines`() throws {
    #expect(
      try RuleRegister().answer(on: "2026-05-28").dated.map(\.id).sorted() == [
        "c/expiry/2026-12-31", "c/extension-notice/2026-08-31", "c/talk/2026-07-31",
      ])
    #expect(try RuleRegister().unknown() == [:])
  }
}
