import Contracts
import Days
import Testing

/// A value of the wrong type is a finding wherever it stands inside a section, and the rest is read all the same.
@Suite struct ReadingTypeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let register: MarkedRegister
    let expected: String

    init(_ path: String, _ expected: String, _ register: MarkedRegister) {
      (self.path, self.expected, self.register) = (path, expected, register)
    }

    var testDescription: String { path }
  }

  static let contract: [Case] = [
    Case("/contracts/0/category", "text", .contract(#""category": ①7"#)),
    Case("/contracts/0/reference", "text", .contract(#""reference": ①true"#)),
    Case("/contracts/0/kind", "text", .contract(#""kind": ①null"#)),
    Case("/contracts/0/provider", "text", .contract(#""provider": ①["kwintes"]"#)),
    Case("/contracts/0/parties", "list", .contract(#""parties": ①"kwintes""#)),
    Case("/contracts/0/subcontractors", "list", .contract(#""subcontractors": ①{}"#)),
    Case("/contracts/0/owner", "text", .contract(#""owner": ①null"#)),
    Case("/contracts/0/value", "object", .contract(#""value": ①125000"#)),
    Case("/contracts/0/value/yearly", "number", .contract(#""value": { "yearly": ①"125000" }"#)),
    Case("/contracts/0/value/currency", "text", .contract(#""value": { "currency": ①1 }"#)),
    Case("/contracts/0/like", "text", .contract(#""like": ①5"#)),
    Case("/contracts/0/like", "text", .contract(#""like": ①null"#)),
    Case("/contracts/0/like", "text", .contract(#""like": ①["c"]"#)),
    Case("/contracts/0/start", "text", .contract(#""start": ①2026"#)),
    Case("/contracts/0/firstPeriod", "object", .contract(#""firstPeriod": ①"P4Y""#)),
    Case("/contracts/0/firstPeriod/duration", "duration", .contract(#""firstPeriod": { "duration": ①4 }"#)),
    Case(
      "/contracts/0/firstPeriod/duration", "duration",
      .contract(#""firstPeriod": { "duration": ①{ "workingDays": 4 } }"#)),
    Case("/contracts/0/firstPeriod/end", "text", .contract(#""firstPeriod": { "end": ①2026 }"#)),
    Case("/contracts/0/extensions", "objectOrNone", .contract(#""extensions": ①["P1Y"]"#)),
    Case("/contracts/0/extensions", "objectOrNone", .contract(#""extensions": ①"geen""#)),
    Case("/contracts/0/extensions/options", "list", .contract(#""extensions": { "options": ①"P1Y" }"#)),
    Case("/contracts/0/extensions/options/1", "duration", .contract(#""extensions": { "options": ["P1Y", ①1] }"#)),
    Case("/contracts/0/extensions/maximumEnd", "text", .contract(#""extensions": { "maximumEnd": ①2030 }"#)),
    Case("/contracts/0/renewal", "text", .contract(#""renewal": ①false"#)),
    Case("/contracts/0/notice", "object", .contract(#""notice": ①"P4M""#)),
    Case("/contracts/0/notice/period", "duration", .contract(#""notice": { "period": ①4 }"#)),
    Case(
      "/contracts/0/notice/period/workingDays", "number",
      .contract(#""notice": { "period": { "workingDays": ①"10" } }"#)),
    Case("/contracts/0/procurement", "object", .contract(#""procurement": ①"2027""#)),
    Case("/contracts/0/talks", "object", .contract(#""talks": ①["P1Y"]"#)),
    Case("/contracts/0/talks/points", "list", .contract(#""talks": { "points": ①"Wachtlijst" }"#)),
    Case("/contracts/0/talks/points/0", "text", .contract(#""talks": { "points": [①1] }"#)),
    Case("/contracts/0/route", "text", .contract(#""route": ①null"#)),
    Case("/contracts/0/intention", "text", .contract(#""intention": ①1"#)),
    Case("/contracts/0/decisions", "list", .contract(#""decisions": ①{}"#)),
    Case("/contracts/0/decisions/0", "object", .contract(#""decisions": [①"lapse"]"#)),
    Case(
      "/contracts/0/decisions/0/derived", "flag",
      .contract(#""decisions": [{ "kind": "lapse", "on": "2026", "derived": ①"yes" }]"#)),
    Case(
      "/contracts/0/decisions/0/option", "number",
      .contract(#""decisions": [{ "kind": "extend", "on": "2027", "option": ①"1" }]"#)),
    Case("/contracts/0/dates", "list", .contract(#""dates": ①{}"#)),
    Case("/contracts/0/dates/0", "object", .contract(#""dates": [①"2026"]"#)),
    Case(
      "/contracts/0/dates/0/remind", "list", .contract(#""dates": [{ "id": "d", "on": "2026", "remind": ①"P1M" }]"#)),
    Case("/contracts/0/verifiedOn", "text", .contract(#""verifiedOn": ①true"#)),
    Case("/contracts/0/sources", "list", .contract(#""sources": ①"vgr-2026-1""#)),
    Case("/contracts/0/sources/0", "object", .contract(#""sources": [①"vgr-2026-1"]"#)),
    Case(
      "/contracts/0/sources/0/fields", "list",
      .contract(#""sources": [{ "document": "vgr-2026-1", "fields": ①"start" }]"#)),
    Case(
      "/contracts/0/sources/0/fields/0", "text",
      .contract(#""sources": [{ "document": "vgr-2026-1", "fields": [①1] }]"#)),
    Case(
      "/contracts/0/sources/0/says", "object", .contract(#""sources": [{ "document": "vgr-2026-1", "says": ①[] }]"#)),
    Case("/contracts/0/notes", "text", .contract(#""notes": ①[]"#)),
  ]

  static let head: [Case] = [
    Case("/contracts/0/id", "text", .head(#""contracts": [{ "id": ①5, "title": "C" }]"#)),
    Case("/contracts/0/title", "text", .head(#""contracts": [{ "id": "c", "title": ①null }]"#)),
    Case("/register/title", "text", .head(#""register": { "title": ①1 }"#)),
    Case("/register/behalfOf", "list", .head(#""register": { "behalfOf": ①"Laren" }"#)),
    Case("/register/closedDays", "list", .head(#""register": { "closedDays": ①"2027-05-07" }"#)),
    Case("/register/closedDays/0", "dateOrObject", .head(#""register": { "closedDays": [①20270507] }"#)),
    Case("/register/deliveryMargin", "duration", .head(#""register": { "deliveryMargin": ①2 }"#)),
    Case("/documents/d", "object", .head(#""documents": { "d": ①"Rapport" }"#)),
    Case("/parties/p", "object", .head(#""parties": { "p": ①"Kwintes" }"#)),
    Case("/parties/p/contacts", "list", .head(#""parties": { "p": { "contacts": ①{} } }"#)),
    Case("/people/p", "object", .head(#""people": { "p": ①null }"#)),
    Case("/people/p/absent", "list", .head(#""people": { "p": { "absent": ①{} } }"#)),
    Case("/people/p/absent/0", "object", .head(#""people": { "p": { "absent": [①"2026"] } }"#)),
    Case("/bodies/b", "object", .head(#""bodies": { "b": ①[] }"#)),
    Case("/bodies/b/meetings", "list", .head(#""bodies": { "b": { "meetings": ①"2026" } }"#)),
    Case("/bodies/b/meetings/0", "dateOrObject", .head(#""bodies": { "b": { "meetings": [①2026] } }"#)),
    Case(
      "/bodies/b/meetings/0/written", "flag",
      .head(#""bodies": { "b": { "meetings": [{ "on": "2026", "written": ①1 }] } }"#)),
    Case("/routes/r", "list", .head(#""bodies": { "b": {} }, "routes": { "r": ①"b" }"#)),
    Case("/rules/0", "object", .head(#""rules": [①"talk"]"#)),
    Case(
      "/rules/0/title", "textOrObject", .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "title": ①1 }]"#)),
    Case(
      "/rules/0/when", "list", .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "when": ①"has-notice" }]"#)),
    Case("/rules/0/due", "object", .head(#""rules": [{ "id": "r", "due": ①"term.end" }]"#)),
    Case("/rules/0/due/on", "text", .head(#""rules": [{ "id": "r", "due": { "on": ①1 } }]"#)),
    Case("/rules/0/due/on", "text", .head(#""rules": [{ "id": "r", "due": { "on": ①[] } }]"#)),
    Case(
      "/rules/0/due/meeting", "text",
      .head(#""rules": [{ "id": "r", "due": { "meeting": ①[], "before": "term.end" } }]"#)),
    Case(
      "/rules/0/due/every", "duration",
      .head(#""rules": [{ "id": "r", "due": { "every": ①{ "workingDays": 10 }, "from": "term.start" } }]"#)),
    Case("/rules/0/remind", "list", .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "remind": ①"P1M" }]"#)),
    Case(
      "/rules/0/overdue", "duration",
      .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "overdue": ①{ "workingDays": 1 } }]"#)),
    Case("/rules/0/off", "flag", .head(#""rules": [{ "id": "talk", "due": { "on": "term.end" }, "off": ①"true" }]"#)),
    Case("/milestones/0", "object", .head(#""milestones": [①"2026"]"#)),
    Case("/milestones/0/on", "list", .head(#""milestones": [{ "id": "m", "on": ①"2026" }]"#)),
    Case("/notify/to", "list", .head(#""notify": { "to": ①"jansen" }"#)),
    Case("/notify/to/0", "text", .head(#""notify": { "to": [①{}] }"#)),
  ]

  @Test(arguments: contract + head) func `a value of the wrong type is found at its place`(example: Case) throws {
    let marked = MarkedCase(.wrongType, example.path, in: example.register)
    try marked.check()
    let fact = try example.register.findings().map { "\($0.finding.fact)" }.first
    #expect(
      fact?.hasPrefix("wrongType(expected: Contracts.ExpectedType.\(example.expected), ") == true, "\(fact ?? "-")")
  }
}
