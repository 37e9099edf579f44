import Contracts
import Days
import TestSupport
import Testing

/// No register, however damaged, makes the core trap, refuse it outside its text, or answer with a day that can't be written
/// (issue 2, "Bad input").
@Suite struct Robustness {
  /// A full run damages a hundred times as many.
  static let rounds = isFullRun ? 10_000 : 100

  static let sample = #"""
    { "version": 1,
      "register": { "title": "Toets", "language": "nl", "holidays": "NL-lid1", "deliveryMargin": "P2D",
        "closedDays": ["2027-05-07", { "from": "2026-07-12", "until": "2026-08-20", "name": "reces" }] },
      "documents": { "vgr": { "title": "Rapportage", "reference": "DOC-1", "date": "2026-05-28" } },
      "parties": { "kwintes": { "name": "Kwintes", "contacts": [{ "name": "Jan", "email": "jan@example.org" }] } },
      "people": {
        "jansen": { "email": "j@example.org", "deputy": "pieters", "manager": "baas", "absent": [{ "from": "2026-06", "until": "2026-07-31" }] },
        "pieters": { "deputy": "jansen" }, "baas": {} },
      "bodies": { "do": { "papersDue": { "workingDays": 5 }, "meetings": ["2026-05", "2026-06-04"] },
        "pfho": { "papersDue": "P3W", "meetings": ["2026-06", "2026-10-08", { "on": "2026-08-24", "written": true }] } },
      "routes": { "extension": ["do", "pfho"], "kort": ["pfho"] },
      "rules": [
        { "id": "evaluatie", "title": { "nl": "Evalueren", "en": "Evaluate" }, "when": ["extension-left"],
          "due": { "before": ["rule:papers", "term.end"], "by": "P1M2W" }, "closedBy": ["extend", "lapse"],
          "remind": ["P1M", { "workingDays": 3 }], "overdue": "P1W", "escalate": "P2W" },
        { "id": "stukken", "due": { "papers": "pfho", "before": "rule:evaluatie" } },
        { "id": "toets", "due": { "every": "P6M", "from": "term.start" }, "remind": ["P1W"] },
        { "id": "na", "due": { "after": ["milestone.on", "date.on", "maximum.end"], "by": "notice.period" } },
        { "id": "talk", "off": true }],
      "milestones": [{ "id": "telling", "title": "Telling", "on": ["2026-06", "2027"], "owner": "jansen", "sources": [{ "document": "vgr" }] }],
      "notify": { "to": ["baas", "c@example.org"] },
      "contracts": [
        { "id": "a", "title": "A", "provider": "kwintes", "owner": "jansen", "start": "2023-01-01", "value": { "yearly": 1.5e3 },
          "firstPeriod": { "duration": "P4Y", "end": "2026" }, "extensions": { "options": ["P1Y", "P6M", "P3W"], "maximumEnd": "2028" },
          "notice": { "period": "P4M", "by": "client", "counting": "lastDay" }, "procurement": { "leadTime": "P12M" },
          "talks": { "every": "P1Y", "points": ["x"] }, "route": "kort", "intention": "extend", "verifiedOn": "2026-05-01",
          "decisions": [
            { "on": "2026-05-18", "kind": "extend", "until": "2027-12-31", "by": "pfho" },
            { "on": "2026-05-22", "kind": "notify", "received": "2026-05-24" },
            { "on": "2027-06-18", "kind": "lapse" }],
          "dates": [{ "id": "index", "title": "Index", "on": "2025-12-01", "every": "P3M", "remind": ["P1M"] }],
          "sources": [{ "document": "vgr", "at": "4a", "fields": ["firstPeriod"], "derived": ["firstPeriod.end"], "says": { "start": "2023" } }] },
        { "id": "b", "title": "B", "parties": ["kwintes"], "like": "a", "start": "2024-02-29", "extensions": { "maximumEnd": "2030" },
          "decisions": [{ "kind": "extend", "derived": true, "until": "2027-12-31" }] },
        { "id": "c", "title": "C", "like": "b", "renewal": "tacit", "notice": { "period": { "workingDays": 30 } }, "procurement": { "starts": "2027" },
          "decisions": [{ "on": "2026-04", "kind": "terminate", "until": "2026-11" }] },
        { "id": "d", "title": "D", "extensions": "none", "route": "none", "firstPeriod": { "end": "2026-03-31" } }] }
    """#

  @Test func `the sample uses what a register can hold, and has no error`() throws {
    let register = try RegisterReader.read(Array(Self.sample.utf8))
    let findings = register.reportedFindings(today: try #require(Day("2026-05-28")))
    #expect(findings.filter { $0.finding.severity == .error }.map { "\($0.finding.fact) \($0.path)" } == [])
    #expect(EveryAnswer.check(Array(Self.sample.utf8), "undamaged"))
  }

  @Test func `a register that is cut anywhere is refused inside its text`() {
    let octets = Array(Self.sample.utf8)
    let end = (octets.lastIndex(of: UInt8(ascii: "}")) ?? 0) + 1
    for length in 0..<end { #expect(!EveryAnswer.check(Array(octets[..<length]), "cut to \(length)")) }
    #expect(EveryAnswer.check(Array(octets[..<end]), "whole"))
  }

  @Test(arguments: Damage.allCases) func `a register with damaged octets is refused or answers`(damage: Damage) {
    let taken = (0..<Self.rounds).count { seed in
      Self.isTaken(seed, "\(damage)") { octets, seeds in
        for _ in 0...(seed % 3) { damage.strike(&octets, &seeds) }
      }
    }
    // Damage that nothing survives would try nothing.
    #expect(taken > 0)
  }

  @Test(arguments: RegisterDamage.allCases)
  func `a register with damaged values is refused or answers`(damage: RegisterDamage) {
    let taken = (0..<Self.rounds).count { seed in
      Self.isTaken(seed, "\(damage)") { octets, seeds in
        for _ in 0...(seed % 3) { damage.strike(&octets, &seeds) }
      }
    }
    #expect(damage.keepsShape ? taken == Self.rounds : taken > 0, "\(taken) of \(Self.rounds)")
  }

  @Test func `a register with damage upon damage is refused or answers`() {
    let taken = (0..<Self.rounds).count { seed in
      Self.isTaken(seed, "all") { octets, seeds in
        for _ in 0..<12 { seeds.one(of: RegisterDamage.allCases).strike(&octets, &seeds) }
      }
    }
    #expect(taken > 0)
  }

  /// Whether the sample is still taken after that damage; then it has given its answers on one of the days.
  private static func isTaken(
    _ seed: Int, _ name: String, _ damage: (inout [UInt8], inout SeededGenerator) -> Void
  ) -> Bool {
    var seeds = SeededGenerator(seed: UInt64(seed))
    var octets = Array(sample.utf8)
    damage(&octets, &seeds)
    return EveryAnswer.check(octets, on: [EveryAnswer.days[seed % 3]], "\(name), seed \(seed)")
  }
}
