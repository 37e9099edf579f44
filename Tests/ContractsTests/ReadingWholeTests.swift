import Contracts
import Days
import Testing

/// What spans more than one value: circles, days that can't be written, many findings at once, and what is free.
@Suite struct ReadingWholeTests {
  private static func likes(_ pairs: [(String, String)]) -> MarkedRegister {
    let marks = ["①", "②", "③", "④"]
    var next = 0
    let contracts = pairs.map { id, like in
      let mark = like.hasSuffix("!") ? marks[next] : ""
      if !mark.isEmpty { next += 1 }
      return #"{ "id": "\#(id)", "title": "", "like": \#(mark)"\#(like.replacing("!", with: ""))" }"#
    }
    return .head(#""contracts": [\#(contracts.joined(separator: ", "))]"#)
  }

  static let circles: [MarkedCase] = [
    MarkedCase(.likeCircle, "/contracts/0/like", in: likes([("a", "a!")]), fact: #"likeCircle(["a"])"#),
    MarkedCase(
      .likeCircle, "/contracts/0/like", "/contracts/1/like", in: likes([("a", "b!"), ("b", "a!")]),
      fact: #"likeCircle(["a", "b"])"#),
    MarkedCase(
      .likeCircle, "/contracts/0/like", "/contracts/1/like", "/contracts/2/like",
      in: likes([("a", "c!"), ("b", "a!"), ("c", "b!")]),
      fact: #"likeCircle(["a", "c", "b"])"#),
    // What is like one of a circle is in none.
    MarkedCase(
      .likeCircle, "/contracts/2/like", "/contracts/3/like",
      in: likes([("a", "b"), ("b", "c"), ("c", "d!"), ("d", "c!")]),
      fact: #"likeCircle(["c", "d"])"#),
    MarkedCase(
      .likeCircle, "/contracts/1/like", "/contracts/2/like", in: likes([("a", "c"), ("c", "b!"), ("b", "c!")])),
    MarkedCase(
      .ruleCircle, "/rules/0", in: .head(#""rules": [①{ "id": "r", "due": { "on": "rule:r" } }]"#),
      fact: #"ruleCircle(["r"])"#),
    MarkedCase(
      .ruleCircle, "/rules/1",
      in: .head(
        #""rules": [{ "id": "z", "due": { "on": "rule:q" } }, ①{ "id": "q", "due": { "on": "rule:r" } }, { "id": "r", "due": { "after": "rule:q", "by": "P1D" } }]"#
      ),
      fact: #"ruleCircle(["q", "r"])"#),
  ]

  @Test(arguments: circles) func `a circle is named in full`(example: MarkedCase) throws { try example.check() }

  @Test func `a long circle is named in full, at no more than eight of its places`() throws {
    let count = 3000
    let register = Self.likes((0..<count).map { ("c\($0)", "c\(($0 + 1) % count)") })
    let found = try register.findings()
    #expect(found.count == 8)
    for finding in found {
      guard case .likeCircle(let ids) = finding.finding.fact else {
        Issue.record("\(finding)")
        continue
      }
      #expect(ids == (0..<count).map { "c\($0)" })
    }
  }

  @Test func `two circles of like are each named`() throws {
    let found = try Self.likes([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("e", "e")]).findings()
    let circles = found.compactMap { if case .likeCircle(let ids) = $0.finding.fact { ids } else { nil } }
    #expect(Set(circles) == [["a", "b"], ["c", "d"], ["e"]] && circles.count == 5)
  }

  @Test func `a contract in a circle takes nothing and stands with what it says itself`() throws {
    let register = try MarkedRegister.head(
      #"""
      "contracts": [
        { "id": "a", "title": "A", "like": "b", "start": "2024-01-01", "firstPeriod": { "end": "2026-12-31" } },
        { "id": "b", "title": "B", "like": "a", "notice": { "period": "P4M" } }]
      """#
    ).read()
    var reader = DossierReader(register, today: try #require(Day("2026-05-28")))
    #expect(reader.dossier(0).term?.end.description == "2026-12-31" && reader.dossier(0).terms.noticePeriod == nil)
    #expect(reader.dossier(1).term == nil && reader.dossier(1).terms.noticePeriod != nil)
  }

  static let outside: [MarkedCase] = [
    MarkedCase(
      .outsideCalendar, "/contracts/0/firstPeriod/duration",
      in: .contract(#""start": "2026-01-01", "firstPeriod": { "duration": ①"P9000Y" }"#),
      fact: "outsideCalendar(Contracts.TermField.firstPeriodDuration)"),
    MarkedCase(
      .outsideCalendar, "/contracts/0/firstPeriod/duration",
      in: .contract(#""firstPeriod": { "duration": ①"P9000Y", "end": "2026" }"#),
      fact: "outsideCalendar(Contracts.TermField.firstPeriodDuration)"),
    MarkedCase(
      .outsideCalendar, "/contracts/0/extensions/options",
      in: .contract(#""firstPeriod": { "end": "2026" }, "extensions": { "options": ①["P1Y", "P9000Y"] }"#),
      fact: "outsideCalendar(Contracts.TermField.options)"),
    MarkedCase(
      .outsideCalendar, "/contracts/0/notice/period",
      in: .contract(
        #""firstPeriod": { "end": "2026" }, "extensions": { "options": ["P1Y"] }, "notice": { "period": ①"P9000Y" }"#),
      fact: "outsideCalendar(Contracts.TermField.noticePeriod)"),
    MarkedCase(
      .outsideCalendar, "/contracts/0/procurement/leadTime",
      in: .contract(
        #""firstPeriod": { "end": "2026" }, "extensions": "none", "procurement": { "leadTime": ①"P9000Y" }"#),
      fact: "outsideCalendar(Contracts.TermField.procurementLeadTime)"),
  ]

  @Test(arguments: outside) func `a day that can't be written is found at what leads to it`(example: MarkedCase) throws
  {
    try example.check()
  }

  @Test func `the first and the last day that can be written are no fault`() throws {
    for terms in [
      #""start": "0001-01-01", "firstPeriod": { "end": "9999-12-31" }"#,
      #""start": "9999", "firstPeriod": { "duration": "P1Y" }"#,
      #""firstPeriod": { "end": "9998" }, "extensions": { "options": ["P1Y"], "maximumEnd": "9999" }"#,
      #""start": "0001", "firstPeriod": { "duration": "P9999Y" }, "notice": { "period": "P1D" }"#,
    ] {
      #expect(try MarkedRegister.contract(terms).findings().map { "\($0.finding.fact)" } == [], "\(terms)")
    }
  }

  @Test func `all that is wrong is found in one go, by place`() throws {
    let marked = MarkedRegister(
      #"""
      { "version": 1, ①"extra": [],
        "people": { "jansen": { "email": ②"jansen", "absent": [③{}] } },
        "rules": [{ "id": "r", "due": ④{ "every": "P0D", "by": "x" }, "when": ["often"] }],
        "contracts": [
          { "id": "a", "title": "A", "start": ⑤"1-1-2026", "firstPeriod": { "duration": "4Y", "eind": 5 }, "like": 7,
            "decisions": [{ "on": "gisteren", "kind": "verlengd", "until": "x", "option": 0 }] },
          { "titel": "B", "owner": "jansne" }] }
      """#)
    let found = try marked.findings()
    #expect(
      found.map { "\($0.path) \($0.finding.code.rawValue)" } == [
        "/extra unknown-key", "/people/jansen/email bad-address", "/people/jansen/absent/0 missing-key",
        "/people/jansen/absent/0 missing-key", "/rules/0/due missing-key", "/rules/0/due/every duration-too-short",
        "/rules/0/due/by unknown-key", "/rules/0/when/0 bad-choice",
        "/contracts/0/start bad-date", "/contracts/0/firstPeriod/duration bad-duration",
        "/contracts/0/firstPeriod/eind unknown-key", "/contracts/0/like wrong-type",
        "/contracts/0/decisions/0/on bad-date",
        "/contracts/0/decisions/0/kind bad-choice", "/contracts/0/decisions/0/until bad-date",
        "/contracts/0/decisions/0/option bad-number", "/contracts/1 missing-key", "/contracts/1 missing-key",
        "/contracts/1/titel unknown-key", "/contracts/1/owner unknown-reference",
      ])
    #expect(Set(marked.marks).isSubset(of: found.map(\.finding.place)))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.finding.place <= $1.finding.place })
    #expect(
      found.map(\.contract).suffix(12) == Array(repeating: "a", count: 8) + Array(repeating: "contract-2", count: 4))
  }

  @Test func `what stands below a key that begins with x- is not looked into`() throws {
    let free = #""x-note": { "notcie": [1, { "a": null }], "x": { "id": 5 } }"#
    let register = MarkedRegister(
      #"""
      { "version": 1, \#(free), "register": { \#(free), "closedDays": [{ "from": "2027", "until": "2027", \#(free) }] },
        "documents": { "d": { \#(free) }, \#(free) }, "parties": { "p": { \#(free), "contacts": [{ \#(free) }] }, \#(free) },
        "people": { "q": { \#(free), "absent": [{ "from": "2026", "until": "2026", \#(free) }] }, \#(free) },
        "bodies": { "b": { "papersDue": { "workingDays": 1, \#(free) }, "meetings": [{ "on": "2026", \#(free) }], \#(free) }, \#(free) },
        "routes": { "extension": ["b"], "x-route": 7 },
        "rules": [{ "id": "r", \#(free), "title": { "nl": "", \#(free) }, "due": { "on": "term.end", \#(free) } }],
        "milestones": [{ "id": "m", "on": [], \#(free) }], "notify": { \#(free) },
        "contracts": [{ "id": "c", "title": "C", \#(free), "firstPeriod": { \#(free) }, "extensions": { \#(free) },
          "notice": { \#(free) }, "procurement": { \#(free) }, "talks": { \#(free) }, "value": { \#(free) },
          "decisions": [{ "on": "2027", "kind": "lapse", \#(free) }], "dates": [{ "id": "d", "on": "2026", \#(free) }],
          "sources": [{ "document": "d", \#(free), "says": { \#(free) } }] }] }
      """#)
    #expect(try register.findings().map { "\($0.finding.fact)" } == [])
  }

  @Test func `escapes in keys, ids and values change nothing`() throws {
    let register = MarkedRegister.contract(
      #"""
      "\u006eotice": { "p\u0065riod": "P4M" }, "provider": "kwinte\u0073", "renewal": "\u0065xpress",
      "start": "\u00320\u0032\u0036-01-01", "firstPeriod": { "duration": "\u00501Y" }, "extensions": "n\u006fne",
      "sources": [{ "document": "vgr\u002d2026-1", "fields": ["firstPeriod\u002eend"], "derived": ["\u0073tart"] }]
      """#)
    #expect(try register.findings().map { "\($0.finding.fact)" } == [])
    var reader = DossierReader(try register.read(), today: try #require(Day("2026-05-28")))
    let dossier = reader.dossier(0)
    #expect(dossier.terms.noticePeriod?.value == .period(Period(months: 4)) && dossier.contract.provider == "kwintes")
    #expect(dossier.term?.end.description == "2026-12-31" && dossier.terms.noExtensions?.value == true)
    #expect(dossier.contract.sources.map(\.fields) == [[.init(.firstPeriodEnd), .init(.start)]])
  }

  /// FORMAT 1, without its comments and with what it refers to.
  @Test func `the register of the format's own example has no error`() throws {
    let register = MarkedRegister(
      #"""
      { "version": 1,
        "register": {
          "title": "Contracten", "client": "Regio", "behalfOf": ["Blaricum"], "timeZone": "Europe/Amsterdam", "language": "nl",
          "holidays": "NL", "closedDays": ["2027-05-07", { "from": "2027-07-12", "until": "2027-08-20", "name": "reces" }],
          "deliveryMargin": "P0D" },
        "documents": { "vgr-2026-1": { "title": "Rapport", "reference": "DOC-26016407", "date": "2026-05-28" } },
        "parties": { "ggz-centraal": { "name": "GGz Centraal", "contacts": [{ "name": "A", "email": "a@example.org" }] } },
        "people": {
          "jansen": { "name": "J", "email": "j@example.org", "deputy": "baas", "manager": "baas", "absent": [{ "from": "2026-07-01", "until": "2026-07-31" }] },
          "baas": {} },
        "bodies": {
          "directieoverleg": {},
          "pfho": { "name": "P", "papersDue": "P3W", "meetings": ["2026-06", "2026-10-08", { "on": "2026-08-20", "written": true }] } },
        "routes": { "extension": ["directieoverleg", "pfho"] },
        "rules": [
          { "id": "extension-notice", "title": { "nl": "Verlengingsbesluit meedelen", "en": "Tell the provider" },
            "when": ["extension-left", "renewal-express"], "due": { "before": "term.end", "by": "notice.period" },
            "closedBy": ["notify", "lapse", "terminate"], "remind": ["P6M", "P3M", "P1M", "P2W", "P1W", "P1D"], "overdue": "P1W",
            "escalate": "P2W" },
          { "id": "talk", "off": true }],
        "milestones": [{ "id": "m", "title": "M", "on": ["2026-06", "2026-12"], "owner": "jansen", "sources": [{ "document": "vgr-2026-1" }] }],
        "notify": {
          "from": "Contractbeheer <contractbeheer@example.org>", "to": ["jansen", "c@example.org"], "operator": "o@example.org",
          "at": "07:30", "days": "working", "transport": "sendmail", "sendmail": { "command": ["/usr/sbin/sendmail", "-t", "-i"] },
          "smtp": { "host": "h", "port": 587, "security": "starttls", "user": "u", "passwordFile": "/p", "caFile": "/c", "timeout": 60 },
          "maildir": { "path": "/m" }, "webhook": { "url": "https://example.org", "kind": "teams" }, "maxMails": 50, "digest": "mon",
          "attachCalendar": false, "pingURL": "https://example.org" },
        "contracts": [
          { "id": "retrovo", "title": "Respijtvoorziening Retrovo", "kind": "contract", "provider": "ggz-centraal",
            "subcontractors": ["ggz-centraal"], "category": "Preventie en perspectief", "reference": "maatregel 4a", "owner": "jansen",
            "value": { "yearly": 125000, "currency": "EUR" }, "like": "other-contract-id", "start": "2023-01-01",
            "firstPeriod": { "duration": "P4Y", "end": "2026" }, "extensions": { "options": ["P1Y", "P1Y"], "maximumEnd": "2028" },
            "renewal": "express", "notice": { "period": "P4M", "by": "client" }, "procurement": { "starts": "2027" },
            "talks": { "every": "P1Y", "points": ["x"] }, "route": "extension", "intention": "extend",
            "decisions": [
              { "on": "2026-06-18", "kind": "extend", "until": "2027-12-31", "by": "pfho", "reference": "b" },
              { "on": "2026-06-22", "kind": "notify", "received": "2026-06-24", "reference": "b" }],
            "dates": [{ "id": "indexation", "title": "I", "on": "2026-12-01", "every": "P1Y", "remind": ["P1M"] }],
            "verifiedOn": "2026-05-01",
            "sources": [{ "document": "vgr-2026-1", "at": "4a", "fields": ["firstPeriod", "extensions", "notice"], "derived": ["firstPeriod.end"] }],
            "notes": "n" },
          { "id": "other-contract-id", "title": "O", "kind": "service-agreement" },
          { "id": "covenant", "title": "C", "kind": "covenant", "parties": ["ggz-centraal"], "extensions": "none", "renewal": "none", "route": "none" }] }
      """#)
    #expect(try register.findings().map { "\($0.finding.fact) \($0.path)" } == [])
  }
}
