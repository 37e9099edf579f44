import Contracts
import Days
import Testing

/// Every value that can't be used is a finding, at its place, and none hides another (FORMAT 1; HOUSE 5).
@Suite struct ReadingTests {
  static let keys: [MarkedCase] = [
    MarkedCase(
      .unknownKey, "/contarcts", in: .head(#"①"contarcts": []"#),
      fact: #"unknownKey("contarcts", suggestion: Optional("contracts"))"#),
    MarkedCase(.unknownKey, "/colour", in: .head(#"①"colour": 1"#), fact: #"unknownKey("colour", suggestion: nil)"#),
    MarkedCase(
      .unknownKey, "/register/timezone", in: .head(#""register": { ①"timezone": "Europe/Amsterdam" }"#),
      fact: #"unknownKey("timezone", suggestion: Optional("timeZone"))"#),
    MarkedCase(
      .unknownKey, "/register/closedDays/0/form",
      in: .head(#""register": { "closedDays": [{ ①"form": "2026", "from": "2026", "until": "2026" }] }"#),
      fact: #"unknownKey("form", suggestion: Optional("from"))"#),
    MarkedCase(.unknownKey, "/documents/d/titel", in: .head(#""documents": { "d": { ①"titel": "D" } }"#)),
    MarkedCase(.unknownKey, "/parties/p/contact", in: .head(#""parties": { "p": { ①"contact": [] } }"#)),
    MarkedCase(
      .unknownKey, "/parties/p/contacts/1/mail",
      in: .head(#""parties": { "p": { "contacts": [{}, { ①"mail": "a@b.nl" }] } }"#)),
    MarkedCase(.unknownKey, "/people/p/deputee", in: .head(#""people": { "p": { ①"deputee": "p" } }"#)),
    MarkedCase(
      .unknownKey, "/people/p/absent/0/to",
      in: .head(#""people": { "p": { "absent": [{ "from": "2026", "until": "2026", ①"to": "2026" }] } }"#)
    ),
    MarkedCase(
      .unknownKey, "/bodies/b/meetings/0/writen",
      in: .head(#""bodies": { "b": { "meetings": [{ "on": "2026", ①"writen": true }] } }"#),
      fact: #"unknownKey("writen", suggestion: Optional("written"))"#),
    MarkedCase(
      .unknownKey, "/rules/0/remnd", in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, ①"remnd": [] }]"#),
      fact: #"unknownKey("remnd", suggestion: Optional("remind"))"#),
    MarkedCase(
      .unknownKey, "/rules/0/due/of", in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end", ①"of": "P1M" } }]"#)
    ),
    // Two forms in one, and a length where none belongs.
    MarkedCase(
      .unknownKey, "/rules/0/due/by", in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end", ①"by": "P1M" } }]"#)
    ),
    MarkedCase(
      .unknownKey, "/rules/0/due/before", "/rules/0/due/from",
      in: .head(
        #""rules": [{ "id": "r", "due": { ①"before": "term.end", "by": "P1M", "after": "term.end", ②"from": "term.end" } }]"#
      )),
    MarkedCase(
      .unknownKey, "/rules/0/due/papers",
      in: .head(#""rules": [{ "id": "r", "due": { "meeting": "route", "before": "term.end", ①"papers": "route" } }]"#)),
    MarkedCase(
      .unknownKey, "/rules/0/title/de",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "title": { ①"de": "" } }]"#)),
    MarkedCase(.unknownKey, "/milestones/0/name", in: .head(#""milestones": [{ "id": "m", "on": [], ①"name": "M" }]"#)),
    MarkedCase(.unknownKey, "/notify/form", in: .head(#""notify": { ①"form": "a@b.nl" }"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/notcie", in: .contract(#"①"notcie": { "period": "P4M" }"#),
      fact: #"unknownKey("notcie", suggestion: Optional("notice"))"#),
    MarkedCase(
      .unknownKey, "/contracts/0/notice/perod", in: .contract(#""notice": { ①"perod": "P4M" }"#),
      fact: #"unknownKey("perod", suggestion: Optional("period"))"#),
    MarkedCase(.unknownKey, "/contracts/0/firstPeriod/eind", in: .contract(#""firstPeriod": { ①"eind": "2026" }"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/extensions/option", in: .contract(#""extensions": { ①"option": ["P1Y"] }"#),
      fact: #"unknownKey("option", suggestion: Optional("options"))"#),
    MarkedCase(.unknownKey, "/contracts/0/procurement/start", in: .contract(#""procurement": { ①"start": "2027" }"#)),
    MarkedCase(.unknownKey, "/contracts/0/talks/evry", in: .contract(#""talks": { ①"evry": "P1Y" }"#)),
    MarkedCase(.unknownKey, "/contracts/0/value/monthly", in: .contract(#""value": { ①"monthly": 5 }"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/decisions/0/untill",
      in: .contract(#""decisions": [{ "on": "2026-05-01", "kind": "lapse", ①"untill": "2026" }]"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/dates/0/when",
      in: .contract(#""dates": [{ "id": "d", "on": "2026-12-01", ①"when": "2026" }]"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/sources/0/page",
      in: .contract(#""sources": [{ "document": "vgr-2026-1", ①"page": 4 }]"#)),
    MarkedCase(
      .unknownKey, "/contracts/0/sources/0/says/end",
      in: .contract(#""sources": [{ "document": "vgr-2026-1", "says": { ①"end": "2026" } }]"#)),
    // A key may hold what a pointer or a terminal must not meet as it is.
    MarkedCase(.unknownKey, "/contracts/0/a~1b~0c", in: .contract(#"①"a/b~c": 1"#)),
    MarkedCase(.unknownKey, "/contracts/0/X-note", in: .contract(#"①"X-note": 1"#)),
    MarkedCase(.unknownKey, "/contracts/0/", in: .contract(#"①"": 1"#)),
  ]

  static let missing: [MarkedCase] = [
    MarkedCase(
      .missingKey, "/contracts/0", in: .head(#""contracts": [①{ "title": "C" }]"#), fact: #"missingKey("id")"#),
    MarkedCase(
      .missingKey, "/contracts/0", in: .head(#""contracts": [①{ "id": "c" }]"#), fact: #"missingKey("title")"#),
    MarkedCase(
      .missingKey, "/rules/0", in: .head(#""rules": [①{ "due": { "on": "term.end" } }]"#), fact: #"missingKey("id")"#),
    MarkedCase(.missingKey, "/rules/0", in: .head(#""rules": [①{ "id": "r" }]"#), fact: #"missingKey("due")"#),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "before": "term.end" } }]"#),
      fact: #"missingKey("by")"#),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "by": "P1M" } }]"#),
      fact: #"missingKey("before")"#),
    MarkedCase(.missingKey, "/rules/0/due", "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①②{} }]"#)),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "after": "term.end" } }]"#),
      fact: #"missingKey("by")"#),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "every": "P1Y" } }]"#),
      fact: #"missingKey("from")"#),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "meeting": "route" } }]"#),
      fact: #"missingKey("before")"#),
    MarkedCase(
      .missingKey, "/rules/0/due", in: .head(#""rules": [{ "id": "r", "due": ①{ "papers": "route" } }]"#),
      fact: #"missingKey("before")"#),
    MarkedCase(.missingKey, "/milestones/0", in: .head(#""milestones": [①{ "on": [] }]"#), fact: #"missingKey("id")"#),
    MarkedCase(.missingKey, "/milestones/0", in: .head(#""milestones": [①{ "id": "m" }]"#), fact: #"missingKey("on")"#),
    MarkedCase(
      .missingKey, "/bodies/b/meetings/0", in: .head(#""bodies": { "b": { "meetings": [①{ "written": true }] } }"#),
      fact: #"missingKey("on")"#),
    MarkedCase(
      .missingKey, "/people/p/absent/0", in: .head(#""people": { "p": { "absent": [①{ "until": "2026" }] } }"#),
      fact: #"missingKey("from")"#),
    MarkedCase(
      .missingKey, "/register/closedDays/0", in: .head(#""register": { "closedDays": [①{ "from": "2026" }] }"#),
      fact: #"missingKey("until")"#),
    MarkedCase(
      .missingKey, "/contracts/0/decisions/0", in: .contract(#""decisions": [①{ "on": "2026-05-01" }]"#),
      fact: #"missingKey("kind")"#),
    MarkedCase(
      .missingKey, "/contracts/0/decisions/0", in: .contract(#""decisions": [①{ "kind": "lapse" }]"#),
      fact: #"missingKey("on")"#),
    MarkedCase(
      .missingKey, "/contracts/0/decisions/0", in: .contract(#""decisions": [①{ "kind": "lapse", "derived": false }]"#)),
    MarkedCase(
      .missingKey, "/contracts/0/dates/0", in: .contract(#""dates": [①{ "on": "2026-12-01" }]"#),
      fact: #"missingKey("id")"#),
    MarkedCase(
      .missingKey, "/contracts/0/dates/0", in: .contract(#""dates": [①{ "id": "d" }]"#), fact: #"missingKey("on")"#),
    MarkedCase(
      .missingKey, "/contracts/0/sources/0", in: .contract(#""sources": [①{ "at": "4a" }]"#),
      fact: #"missingKey("document")"#),
    MarkedCase(
      .missingKey, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①{} }"#),
      fact: #"missingKey("workingDays")"#),
  ]

  @Test(arguments: keys + missing) func `a key that is unknown or missing is found`(example: MarkedCase) throws {
    try example.check()
  }

  static let references: [MarkedCase] = [
    MarkedCase(
      .unknownReference, "/contracts/0/provider", in: .contract(#""provider": ①"kwentis""#),
      fact: #"unknownReference(Contracts.Reference.party, "kwentis", suggestion: Optional("kwintes"))"#),
    MarkedCase(.unknownReference, "/contracts/0/provider", in: .contract(#""provider": ①"""#)),
    MarkedCase(
      .unknownReference, "/contracts/0/parties/1", in: .contract(#""parties": ["kwintes", ①"ggz"]"#),
      fact: #"unknownReference(Contracts.Reference.party, "ggz", suggestion: nil)"#),
    MarkedCase(.unknownReference, "/contracts/0/subcontractors/0", in: .contract(#""subcontractors": [①"ggz"]"#)),
    MarkedCase(
      .unknownReference, "/contracts/0/owner", in: .contract(#""owner": ①"Jansen""#),
      fact: #"unknownReference(Contracts.Reference.person, "Jansen", suggestion: Optional("jansen"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/route", in: .contract(#""route": ①"extention""#),
      fact: #"unknownReference(Contracts.Reference.route, "extention", suggestion: Optional("extension"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/like", in: .contract(#""like": ①"d""#),
      fact: #"unknownReference(Contracts.Reference.contract, "d", suggestion: Optional("c"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/decisions/0/by",
      in: .contract(#""decisions": [{ "on": "2026-05-01", "kind": "lapse", "by": ①"phfo" }]"#),
      fact: #"unknownReference(Contracts.Reference.body, "phfo", suggestion: Optional("pfho"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/sources/0/document",
      in: .contract(#""sources": [{ "document": ①"vgr-2026-2" }]"#),
      fact: #"unknownReference(Contracts.Reference.document, "vgr-2026-2", suggestion: Optional("vgr-2026-1"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/sources/0/fields/1",
      in: .contract(#""sources": [{ "document": "vgr-2026-1", "fields": ["start", ①"notice.perod"] }]"#),
      fact: #"unknownReference(Contracts.Reference.field, "notice.perod", suggestion: Optional("notice.period"))"#),
    MarkedCase(
      .unknownReference, "/contracts/0/sources/0/derived/0",
      in: .contract(#""sources": [{ "document": "vgr-2026-1", "derived": [①"end"] }]"#)),
    MarkedCase(.unknownReference, "/routes/r/0", in: .head(#""bodies": { "b": {} }, "routes": { "r": [①"c"] }"#)),
    MarkedCase(.unknownReference, "/people/p/deputy", in: .head(#""people": { "p": { "deputy": ①"q" } }"#)),
    MarkedCase(.unknownReference, "/people/p/manager", in: .head(#""people": { "p": { "manager": ①"q" } }"#)),
    MarkedCase(
      .unknownReference, "/milestones/0/owner", in: .head(#""milestones": [{ "id": "m", "on": [], "owner": ①"q" }]"#)),
    MarkedCase(
      .unknownReference, "/milestones/0/sources/0/document",
      in: .head(#""milestones": [{ "id": "m", "on": [], "sources": [{ "document": ①"q" }] }]"#)),
    MarkedCase(.unknownReference, "/notify/to/0", in: .head(#""notify": { "to": [①"q"] }"#)),
    // What stands below `x-` is nobody's business, so nothing can refer to it.
    MarkedCase(
      .unknownReference, "/milestones/0/owner",
      in: .head(#""people": { "x-q": {} }, "milestones": [{ "id": "m", "on": [], "owner": ①"x-q" }]"#)),
    MarkedCase(
      .unknownReference, "/rules/0/due/on", in: .head(#""rules": [{ "id": "r", "due": { "on": ①"term.edn" } }]"#),
      fact: #"unknownReference(Contracts.Reference.anchor, "term.edn", suggestion: Optional("term.end"))"#),
    MarkedCase(
      .unknownReference, "/rules/0/due/before/1",
      in: .head(#""rules": [{ "id": "r", "due": { "before": ["term.end", ①"rule:"], "by": "P1M" } }]"#)),
    MarkedCase(
      .unknownReference, "/rules/0", in: .head(#""rules": [①{ "id": "r", "due": { "on": "rule:tlak" } }]"#),
      fact: #"unknownReference(Contracts.Reference.rule, "tlak", suggestion: Optional("talk"))"#),
    MarkedCase(.unknownReference, "/rules/0", in: .head(#""rules": [①{ "id": "r", "off": true }]"#)),
    MarkedCase(
      .unknownReference, "/rules/0",
      in: .head(#""rules": [①{ "id": "r", "due": { "meeting": "b", "before": "term.end" } }]"#)),
  ]

  @Test(arguments: references) func `a reference to nothing is found`(example: MarkedCase) throws {
    try example.check()
  }

  static let repeated: [MarkedCase] = [
    MarkedCase(
      .duplicateIdentifier, "/contracts/1/id",
      in: .head(#""contracts": [{ "id": "c", "title": "" }, { "id": ①"c", "title": "" }]"#)),
    MarkedCase(
      .duplicateIdentifier, "/contracts/1/id", "/contracts/3/id",
      in: .head(
        #""contracts": [{ "id": "c", "title": "" }, { "id": ①"c", "title": "" }, { "id": "d", "title": "" }, { "title": "", "id": ②"\u0063" }]"#
      )),
    MarkedCase(
      .duplicateIdentifier, "/milestones/1/id",
      in: .head(#""milestones": [{ "id": "m", "on": [] }, { "on": [], "id": ①"m" }]"#)),
    MarkedCase(
      .duplicateIdentifier, "/contracts/0/dates/1/id",
      in: .contract(#""dates": [{ "id": "d", "on": "2026-12-01" }, { "id": ①"d", "on": "2026-12-02" }]"#)),
    MarkedCase(
      .duplicateIdentifier, "/rules/1",
      in: .head(#""rules": [{ "id": "talk", "off": true }, ①{ "id": "talk", "off": true }]"#)),
  ]

  @Test(arguments: repeated) func `an id that stands twice in its list is found`(example: MarkedCase) throws {
    try example.check()
  }
}
