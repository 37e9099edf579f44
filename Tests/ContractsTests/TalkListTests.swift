import Contracts
import Days
import JSONText
import TestSupport
import Testing

/// The talks to be held, and what is to be decided in them.
@Suite struct TalkListTests {
  private static let terms = """
    "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" }, "extensions": { "options": ["P1Y"] },
    "notice": { "period": "P4M" }
    """

  private func register(_ contracts: String) throws -> Register {
    try TestRegister(text: #"{ "version": 1, "parties": { "x": {}, "y": {} }, "contracts": [\#(contracts)] }"#).register
  }

  private func list(
    _ contracts: String, until: String = "2026-11-28", scope: Scope = .all, workers: some Workers = OneWorker()
  ) throws -> TalkList {
    TalkList(
      try register(contracts), today: try TestRegister.day("2026-05-28"), until: try TestRegister.day(until),
      scope: scope, workers: workers)
  }

  private func told(_ list: TalkList) -> [String] {
    list.agendas.map { agenda in
      "\(agenda.provider ?? "?"): \(agenda.contracts.map(\.dossier.contract.id).joined(separator: " "))"
    }
  }

  private static func contract(_ id: String, _ partner: String, _ terms: String = TalkListTests.terms) -> String {
    #"{ "id": "\#(id)", "title": "\#(id)"\#(partner), \#(terms) }"#
  }

  @Test func `there is one for each provider, about all its contracts`() throws {
    let found = try list(
      [
        Self.contract("a", #", "provider": "x""#), Self.contract("b", #", "provider": "y""#, #""start": "2026-01-01""#),
        Self.contract("c", #", "provider": "x""#, #""start": "2026-01-01""#),
      ].joined(separator: ","))
    #expect(told(found) == ["x: a c"])
    #expect(found.agendas.first?.talk?.actBy == (try TestRegister.day("2026-07-31")))
  }

  @Test func `the first to be held comes first, then the one with the first date`() throws {
    let found = try list(
      [
        Self.contract("a", #", "provider": "x""#),
        Self.contract("b", #", "provider": "y""#, Self.terms.replacing("P4M", with: "P5M")),
        Self.contract("c", ""),
        Self.contract(
          "d", #", "provider": "z""#,
          Self.terms + #", "dates": [{ "id": "i", "title": "Index", "on": "2026-06-01" }]"#),
      ].joined(separator: ","))
    #expect(told(found) == ["y: b", "z: d", "?: c", "x: a"])
  }

  @Test func `only those in the span, and what is overdue`() throws {
    let contracts = Self.contract("a", #", "provider": "x""#)
    #expect(try told(list(contracts, until: "2026-07-30")).isEmpty)
    #expect(try told(list(contracts, until: "2026-07-31")) == ["x: a"])
    let late = Self.contract("a", #", "provider": "x""#, Self.terms.replacing("P4M", with: "P7M"))
    #expect(try told(list(late, until: "2026-05-28")) == ["x: a"])
  }

  @Test func `a covenant is talked about with each of its parties`() throws {
    let contracts = Self.contract("a", #", "kind": "covenant", "parties": ["x", "y"]"#)
    #expect(try told(list(contracts)) == ["x: a", "y: a"])
    #expect(try told(list(contracts, scope: Scope(provider: "y"))) == ["y: a"])
  }

  @Test func `who is asked for has an agenda, also when nothing is due`() throws {
    let contracts = [
      Self.contract("a", #", "provider": "x", "subcontractors": ["y"]"#),
      Self.contract(
        "old", #", "provider": "y""#,
        #""start": "2020-01-01", "firstPeriod": { "end": "2020-12-31" }, "extensions": "none", "decisions": [{ "kind": "lapse", "derived": true }]"#
      ),
    ].joined(separator: ",")
    let agenda = try #require(try list(contracts, scope: Scope(provider: "y")).agendas.first)
    #expect(agenda.contracts.isEmpty && agenda.ended.map(\.id) == ["old"] && agenda.talk == nil)
    #expect(agenda.subcontractorIn.map(\.id) == ["a"])
  }

  @Test func `an owner sees only the own contracts`() throws {
    let contracts = [
      Self.contract("a", #", "provider": "x", "owner": "jansen""#), Self.contract("b", #", "provider": "x""#),
      Self.contract("c", #", "provider": "y""#),
    ].joined(separator: ",")
    #expect(try told(list(contracts, scope: Scope(owner: "jansen"))) == ["x: a"])
  }

  @Test func `several hands find the same`() throws {
    let contracts = (0..<2_100).map { Self.contract("c\($0)", #", "provider": "p\#($0 % 7)""#) }.joined(separator: ",")
    let one = try told(list(contracts))
    #expect(one.count == 7)
    #expect(try told(list(contracts, workers: SeveralHands(isBackwards: true))) == one)
  }

  static let proposals: [(members: String, proposal: String)] = [
    (#""intention": "extend""#, "extend 2027-01-01 2027-12-31"), (#""intention": "lapse""#, "lapse 2026-12-31"),
    (#""intention": "undecided""#, "choose 2027-01-01 2027-12-31 or 2026-12-31"),
    (#""value": { "yearly": 1, "currency": "EUR" }"#, "choose 2027-01-01 2027-12-31 or 2026-12-31"),
    (#""renewal": "tacit", "intention": "lapse""#, "stop 2026-12-31"),
    (#""renewal": "tacit", "intention": "extend""#, "go on 2027-01-01 2027-12-31"),
    (
      #""decisions": [{ "kind": "extend", "option": 1, "on": "2026-05-01" }]"#, "tell 2027-12-31"
    ),
    (
      #""decisions": [{ "kind": "extend", "option": 1, "on": "2026-05-01" }, { "kind": "notify", "on": "2026-05-02" }]"#,
      "final 2027-12-31"
    ),
    (#""decisions": [{ "kind": "lapse", "on": "2026-05-01" }]"#, "ends 2026-12-31"),
    (#""decisions": [{ "kind": "terminate", "on": "2026-05-01", "until": "2026-07-31" }]"#, "ends 2026-07-31"),
  ]

  @Test(arguments: proposals) func `proposes what is meant`(members: String, proposal: String) throws {
    let sheet = try TestRegister("\(Self.terms), \(members)").sheet(on: "2026-05-28")
    #expect(told(sheet.proposal) == proposal)
  }

  @Test func `proposes nothing where the end is unknown, and a limit where only that is known`() throws {
    let unknown = try TestRegister(#""start": "2024-01-01""#).sheet(on: "2026-05-28")
    #expect(told(unknown.proposal) == "unknown")
    let open = Self.terms.replacing(#""options": ["P1Y"]"#, with: #""maximumEnd": "2030-12-31""#)
    let sheet = try TestRegister(#"\#(open), "intention": "extend""#).sheet(on: "2026-05-28")
    #expect(told(sheet.proposal) == "extend 2027-01-01 up to 2030-12-31")
  }

  private func told(_ proposal: Proposal) -> String {
    func span(_ span: Proposal.Extension) -> String {
      "\(span.from) \(span.isUpTo ? "up to " : "")\(span.end?.description ?? "?")"
    }
    return switch proposal {
    case .extend(let next): "extend \(span(next))"
    case .lapse(let day): "lapse \(day)"
    case .choose(let next, let day): "choose \(span(next)) or \(day)"
    case .stop(let day): "stop \(day)"
    case .goOn(let next): "go on \(span(next))"
    case .tell(let day): "tell \(day)"
    case .ends(let day): "ends \(day?.description ?? "?")"
    case .final(let day): "final \(day)"
    case .unknown: "unknown"
    }
  }
}
