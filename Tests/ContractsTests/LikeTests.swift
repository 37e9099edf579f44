import Contracts
import Days
import Testing

/// What a contract takes from another (FORMAT 3).
@Suite struct LikeTests {
  private static let giver = """
    "start": "2023-01-01", "firstPeriod": { "duration": "P4Y", "end": "2026-12-31" },
    "extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "2028-12-31" }, "renewal": "express",
    "notice": { "period": "P4M", "by": "client", "counting": "lastDay" }, "procurement": { "leadTime": "P12M" },
    "talks": { "every": "P1Y", "points": ["From the giver"] }, "route": "none", "intention": "extend",
    "decisions": [{ "on": "2026-03-01", "kind": "lapse", "by": "somebody" }],
    "dates": [{ "id": "indexation", "title": "Indexation", "on": "2026-12-01" }],
    "owner": "nobody", "verifiedOn": "2026-05-01", "notes": "Only the giver's",
    "sources": [{ "document": "one", "at": "4a" }]
    """

  private func heir(_ own: String, giver: String = LikeTests.giver, on today: String = "2026-05-28") throws
    -> ContractSheet
  {
    let rest = own.isEmpty ? "" : ", " + own
    return try TestRegister(["giver": giver, "heir": #""like": "giver""# + rest]).sheet("heir", on: today)
  }

  @Test func `exactly the terms are taken`() throws {
    let sheet = try heir("")
    let terms = sheet.dossier.terms
    let given = try TestRegister(["giver": Self.giver]).sheet("giver", on: "2026-05-28").dossier.terms
    let taken: [TermField] = [
      .firstPeriodDuration, .firstPeriodEnd, .options, .maximumEnd, .renewal, .noticePeriod, .noticeBy, .counting,
      .procurementLeadTime, .talksEvery, .route, .intention,
    ]
    for field in TermField.allCases {
      #expect((terms.origin(of: field) != nil) == taken.contains(field), "\(field.rawValue)")
      if taken.contains(field) { #expect(terms.origin(of: field) == 0 && given.origin(of: field) == 0) }
    }
    #expect(terms.noticePeriod?.value == .period(Period(months: 4)) && terms.counting?.value == .lastDay)
    #expect(terms.options?.value == [Period(years: 1), Period(years: 1)])
    let contract = sheet.dossier.contract
    #expect(contract.points.isEmpty && contract.decisions.isEmpty && contract.dates.isEmpty && contract.sources.isEmpty)
    #expect(contract.owner == nil && contract.verifiedOn == nil && contract.notes == nil)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let own: String
    let chain: [String]

    init(_ own: String, _ chain: String...) {
      self.own = own
      self.chain = chain
    }

    var testDescription: String { own }
  }

  @Test(arguments: [
    Example(
      "", "0: 2023-01-01…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2027-12-31 open, notice 2027-08-31",
      "2: 2028-01-01…2028-12-31 open"),
    // A list is one leaf.
    Example(
      #""extensions": { "options": ["P2Y"] }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2028-12-31 open"),
    Example(
      #""extensions": { "maximumEnd": "2027" }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2027-12-31 open"),
    Example(#""extensions": "none""#, "0: 2023-01-01…2026-12-31 running"),
    // The other's duration stays beside an own end, and the other's end beside an own duration.
    Example(
      #""firstPeriod": { "end": "2027-12-31" }"#, "0: 2024-01-01…2027-12-31 running, notice 2027-08-31",
      "1: 2028-01-01…2028-12-31 open"),
    Example(
      #""firstPeriod": { "duration": "P2Y" }"#, "0: 2025-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2027-12-31 open, notice 2027-08-31", "2: 2028-01-01…2028-12-31 open"),
    Example(
      #""notice": { "period": "P3M" }"#, "0: 2023-01-01…2026-12-31 running, notice 2026-09-30",
      "1: 2027-01-01…2027-12-31 open, notice 2027-09-30", "2: 2028-01-01…2028-12-31 open"),
    Example(
      #""start": "2024-01-01""#, "0: 2024-01-01…2026-12-31 running, notice 2026-08-31",
      "1: 2027-01-01…2027-12-31 open, notice 2027-08-31", "2: 2028-01-01…2028-12-31 open"),
  ]) func `what the contract says itself wins, leaf by leaf`(example: Example) throws {
    #expect(try heir(example.own).chainLines == example.chain)
  }

  @Test func `an own notice period keeps the other's counting and giver`() throws {
    let terms = try heir(#""notice": { "period": "P3M" }"#).dossier.terms
    #expect(terms.counting?.value == .lastDay && terms.noticeBy?.value == .client)
    #expect(terms.origin(of: .noticePeriod) == 1 && terms.origin(of: .counting) == 0)
  }

  @Test(arguments: [
    (#""procurement": { "starts": "2027-06-01" }"#, "2027-06-01"),
    (#""procurement": { "leadTime": "P6M" }"#, "2028-07-01"),
    ("", "2028-01-01"),
  ]) func `an own procurement is not mixed with the other's`(own: String, due: String) throws {
    let sheet = try heir(own, on: "2026-12-01")
    #expect(try sheet.deadline("procurement").due.description == due)
    let starting = Self.giver.replacing(#""leadTime": "P12M""#, with: #""starts": "2026-12-31""#)
    #expect(
      try heir(own, giver: starting).deadline("procurement").due.description == (own.isEmpty ? "2026-12-31" : due))
  }

  @Test func `none is taken as such, and an own maximum replaces it`() throws {
    let none = #""firstPeriod": { "end": "2026-12-31" }, "extensions": "none", "notice": { "period": "P4M" }"#
    #expect(try heir("", giver: none).chainLines == ["0: ?…2026-12-31 running"])
    #expect(try heir("", giver: none).optionsLeft == 0)
    #expect(
      try heir(#""extensions": { "maximumEnd": "2030" }"#, giver: none).chainLines == [
        "0: ?…2026-12-31 running, notice 2026-08-31", "1: 2027-01-01…2030-12-31 up to open",
      ])
  }

  @Test func `chains of like are followed, wherever the contracts stand`() throws {
    let register = try TestRegister([
      "third": #""like": "second", "start": "2023-01-01""#,
      "second": #""like": "first", "notice": { "period": "P3M" }"#,
      "first":
        #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030" }, "#
        + #""notice": { "period": "P4M" }"#,
    ])
    let sheet = try register.sheet("third", on: "2026-05-28")
    #expect(sheet.chainLines.first == "0: 2023-01-01…2026-12-31 running, notice 2026-09-30")
    #expect(sheet.dossier.terms.origin(of: .noticePeriod) == 1 && sheet.dossier.terms.origin(of: .maximumEnd) == 2)
    #expect(register.register.giver(of: .noticePeriod, in: sheet.dossier) == "second")
    #expect(register.register.giver(of: .maximumEnd, in: sheet.dossier) == "first")
    #expect(register.register.giver(of: .start, in: sheet.dossier) == nil)
  }

  @Test func `a long chain of like is followed to its end`() throws {
    var contracts = [#"{ "id": "c0", "title": "0", "firstPeriod": { "end": "2026-12-31" } }"#]
    for number in 1...3000 { contracts.append(#"{ "id": "c\#(number)", "title": "c", "like": "c\#(number - 1)" }"#) }
    let text = #"{ "version": 1, "contracts": [\#(contracts.reversed().joined(separator: ","))] }"#
    #expect(try TestRegister(text: text).sheet("c3000", on: "2026-05-28").chain.first?.end?.description == "2026-12-31")
  }

  @Test func `a circle is named in full, gives nothing, and hides nobody`() throws {
    let register = try TestRegister([
      "out": #""like": "b""#, "a": #""like": "b", "notice": { "period": "P1M" }"#,
      "b": #""like": "c", "firstPeriod": { "end": "2026-12-31" }"#,
      "c": #""like": "a", "extensions": { "maximumEnd": "2030" }"#,
      "self": #""like": "self", "firstPeriod": { "end": "2026-12-31" }"#,
    ])
    let circles = register.register.findings.compactMap { finding -> String? in
      guard case .likeCircle(let ids) = finding.fact else { return nil }
      return
        "\(finding.contract.map { register.register.contracts.ids[Int($0)] } ?? "-"): \(ids.joined(separator: " "))"
    }
    #expect(circles.sorted() == ["a: a b c", "b: a b c", "c: a b c", "self: self"])
    #expect(register.register.findings.allSatisfy { $0.severity == .error })
    for id in ["a", "b", "c", "out", "self"] {
      let sheet = try register.sheet(id, on: "2026-05-28")
      #expect(sheet.chain.first?.end?.description == (["b", "out", "self"].contains(id) ? "2026-12-31" : nil))
      #expect(sheet.dossier.terms.noticePeriod != nil || id != "a")
    }
  }

  @Test func `a like that points nowhere is an error with a suggestion, and the contract stands in the answers`() throws
  {
    let register = try TestRegister([
      "giver": Self.giver, "heir": #""like": "givver", "firstPeriod": { "end": "2026-12-31" }"#,
    ])
    let finding = try #require(register.register.findings.first)
    guard case .unknownReference(.contract, "givver", suggestion: "giver") = finding.fact else {
      Issue.record("\(finding.fact)")
      return
    }
    #expect(finding.contract == 1 && finding.severity == .error)
    #expect(try register.sheet("heir", on: "2026-05-28").chain.first?.end?.description == "2026-12-31")
  }

  @Test(arguments: [
    ("", "2025-12-31", "2029-12-31", ["sources-differ", "sources-differ"]),
    // What the contract says itself, the other's sources say nothing about.
    (#""firstPeriod": { "end": "2026-12-31" }"#, "2026-12-31", "2029-12-31", ["sources-differ"]),
    (
      #""firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030-12-31" }"#, "2026-12-31",
      "2030-12-31", []
    ),
  ]) func `what a source says otherwise of a term goes with it to those that take it`(
    own: String, end: String, maximum: String, faults: [String]
  ) throws {
    let given = """
      "firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030-12-31" },
      "sources": [
        { "document": "one", "at": "4a" },
        { "document": "two", "says": { "firstPeriod.end": "2025", "extensions.maximumEnd": "2029", "start": "2020" } }
      ]
      """
    let register = try TestRegister([
      "giver": given, "middle": #""like": "giver""#,
      "heir": #""like": "middle", "start": "2023-01-01""# + (own.isEmpty ? "" : ", " + own),
    ])
    let sheet = try register.sheet("heir", on: "2025-05-28")
    #expect(sheet.dossier.chain.ends.first?.day.description == end)
    #expect(sheet.dossier.chain.maximumEnd?.description == maximum)
    #expect(sheet.faults == faults)
    let reported = try register.register.reportedFindings(today: TestRegister.day("2025-05-28"))
    for finding in reported where finding.contract == "heir" && finding.finding.severity > .info {
      // The value stands elsewhere; what it is taken by is here.
      #expect(finding.path == "/contracts/2" && finding.sources.contains("two"))
    }
    let rivals = try register.explanation("heir", on: "2025-05-28").steps.map(ExplanationTests.line)
    #expect(rivals.contains { $0.hasPrefix("rivalEnd 2030-12-31") } == (maximum == "2029-12-31"))
  }

  @Test func `an inherited term keeps its own source, and whether it is derived`() throws {
    let given = """
      "firstPeriod": { "end": "2026-12-31" }, "extensions": { "maximumEnd": "2030-12-31" },
      "notice": { "period": "P4M" },
      "sources": [
        {
          "document": "one", "at": "4a", "fields": ["firstPeriod", "extensions", "notice"],
          "derived": ["firstPeriod.end"]
        }
      ]
      """
    let own = """
      "start": "2023-01-01", "notice": { "period": "P3M" },
      "sources": [{ "document": "two", "at": "5a", "fields": ["start", "notice"] }]
      """
    let register = try TestRegister(["giver": given, "heir": #""like": "giver", "# + own])
    let sheet = try register.sheet("heir", on: "2026-05-28")
    func citations(_ field: TermField) -> [String] {
      register.register.citations(of: TermFieldSet(field), in: sheet.dossier)
    }
    #expect(citations(.firstPeriodEnd) == ["one 4a"] && citations(.maximumEnd) == ["one 4a"])
    #expect(citations(.start) == ["two 5a"] && citations(.noticePeriod) == ["two 5a"])
    #expect(register.register.isDerived(.firstPeriodEnd, in: sheet.dossier))
    #expect(!register.register.isDerived(.maximumEnd, in: sheet.dossier))
    #expect(try sheet.deadline("extension-notice").isDerived)
  }
}
