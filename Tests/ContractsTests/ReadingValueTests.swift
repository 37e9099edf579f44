import Contracts
import Days
import Testing

/// Values that can't be used: of the wrong type, no date, no duration, no number, no word that is known (FORMAT 1).
@Suite struct ReadingValueTests {
  static let dates: [MarkedCase] = [
    MarkedCase(
      .badDate, "/contracts/0/start", in: .contract(#""start": ①"31-12-2026""#),
      fact: #"badDate("31-12-2026", suggestion: Optional("2026-12-31"))"#),
    MarkedCase(
      .badDate, "/contracts/0/start", in: .contract(#""start": ①"31/12/2026""#),
      fact: #"badDate("31/12/2026", suggestion: Optional("2026-12-31"))"#),
    MarkedCase(
      .badDate, "/contracts/0/start", in: .contract(#""start": ①"2026-6-1""#),
      fact: #"badDate("2026-6-1", suggestion: Optional("2026-06-01"))"#),
    MarkedCase(
      .badDate, "/contracts/0/start", in: .contract(#""start": ①"2026-02-30""#),
      fact: #"badDate("2026-02-30", suggestion: nil)"#),
    // Whose century is it?
    MarkedCase(
      .badDate, "/contracts/0/start", in: .contract(#""start": ①"31-12-26""#),
      fact: #"badDate("31-12-26", suggestion: nil)"#),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"2026-13""#)),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"0000""#)),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"10000-01-01""#)),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"2027-02-29""#)),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"2026-01-01 ""#)),
    MarkedCase(.badDate, "/contracts/0/start", in: .contract(#""start": ①"""#)),
    MarkedCase(.badDate, "/contracts/0/firstPeriod/end", in: .contract(#""firstPeriod": { "end": ①"eind 2026" }"#)),
    MarkedCase(
      .badDate, "/contracts/0/extensions/maximumEnd", in: .contract(#""extensions": { "maximumEnd": ①"onbekend" }"#)),
    MarkedCase(.badDate, "/contracts/0/procurement/starts", in: .contract(#""procurement": { "starts": ①"2027-Q1" }"#)),
    MarkedCase(
      .badDate, "/contracts/0/decisions/0/on", "/contracts/0/decisions/0/until",
      in: .contract(#""decisions": [{ "on": ①"x", "kind": "extend", "until": ②"y" }]"#)),
    MarkedCase(.badDate, "/contracts/0/dates/0/on", in: .contract(#""dates": [{ "id": "d", "on": ①"x" }]"#)),
    MarkedCase(
      .badDate, "/contracts/0/verifiedOn", in: .contract(#""verifiedOn": ①"2026-05""#),
      fact: #"badDate("2026-05", suggestion: Optional("2026-05-01"))"#),
    MarkedCase(
      .badDate, "/contracts/0/sources/0/says/firstPeriod.end",
      in: .contract(#""sources": [{ "document": "vgr-2026-1", "says": { "firstPeriod.end": ①"2025-00" } }]"#)),
    MarkedCase(
      .badDate, "/register/closedDays/1", in: .head(#""register": { "closedDays": ["2027-05-07", ①"2027-05"] }"#)),
    MarkedCase(
      .badDate, "/register/closedDays/0/from", "/register/closedDays/0/until",
      in: .head(#""register": { "closedDays": [{ "from": ①"7 mei", "until": ②"8 mei" }] }"#)),
    MarkedCase(.badDate, "/documents/d/date", in: .head(#""documents": { "d": { "date": ①"28 mei 2026" } }"#)),
    MarkedCase(
      .badDate, "/bodies/b/meetings/0", "/bodies/b/meetings/2/on",
      in: .head(#""bodies": { "b": { "meetings": [①"juni 2026", "2026-10", { "on": ②"2026-10-32" }] } }"#)),
    MarkedCase(.badDate, "/milestones/0/on/1", in: .head(#""milestones": [{ "id": "m", "on": ["2026", ①"2026-1"] }]"#)),
  ]

  static let durations: [MarkedCase] = [
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"4 maanden" }"#),
      fact: #"badDuration("4 maanden", suggestion: Optional("P4M"))"#),
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"p4m" }"#),
      fact: #"badDuration("p4m", suggestion: Optional("P4M"))"#),
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"4M" }"#),
      fact: #"badDuration("4M", suggestion: Optional("P4M"))"#),
    MarkedCase(
      .badDuration, "/contracts/0/firstPeriod/duration", in: .contract(#""firstPeriod": { "duration": ①"4 jaar" }"#),
      fact: #"badDuration("4 jaar", suggestion: Optional("P4Y"))"#),
    // Nothing is guessed from two numbers, or from a fraction.
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"1 jaar en 6 maanden" }"#),
      fact: #"badDuration("1 jaar en 6 maanden", suggestion: nil)"#),
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P1.5Y" }"#),
      fact: #"badDuration("P1.5Y", suggestion: nil)"#),
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P-4M" }"#),
      fact: #"badDuration("P-4M", suggestion: nil)"#),
    MarkedCase(
      .badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"PT48M" }"#),
      fact: #"badDuration("PT48M", suggestion: nil)"#),
    MarkedCase(.badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P" }"#)),
    MarkedCase(.badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"" }"#)),
    MarkedCase(.badDuration, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P6M1Y" }"#)),
    MarkedCase(
      .badDuration, "/contracts/0/extensions/options/0", "/contracts/0/extensions/options/2",
      in: .contract(#""extensions": { "options": [①"1", "P1Y", ②"P1X"] }"#)),
    MarkedCase(
      .badDuration, "/rules/0/due/by",
      in: .head(#""rules": [{ "id": "r", "due": { "before": "term.end", "by": ①"notice.perod" } }]"#),
      fact: #"badDuration("notice.perod", suggestion: Optional("notice.period"))"#),
    MarkedCase(
      .badDuration, "/rules/0/due/by",
      in: .head(#""rules": [{ "id": "r", "due": { "before": "term.end", "by": ①"P4X" } }]"#)),
    MarkedCase(.badDuration, "/register/deliveryMargin", in: .head(#""register": { "deliveryMargin": ①"2 dagen" }"#)),
    MarkedCase(.badDuration, "/bodies/b/papersDue", in: .head(#""bodies": { "b": { "papersDue": ①"3 weken" } }"#)),
    MarkedCase(
      .durationTooLong, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P10000Y" }"#),
      fact: #"durationTooLong("P10000Y")"#),
    MarkedCase(.durationTooLong, "/contracts/0/notice/period", in: .contract(#""notice": { "period": ①"P9999Y1M" }"#)),
    MarkedCase(
      .durationTooLong, "/contracts/0/notice/period",
      in: .contract(#""notice": { "period": ①"P99999999999999999999D" }"#)),
    MarkedCase(
      .durationTooShort, "/contracts/0/talks/every", in: .contract(#""talks": { "every": ①"P0D" }"#),
      fact: #"durationTooShort("P0D")"#),
    MarkedCase(
      .durationTooShort, "/contracts/0/firstPeriod/duration", in: .contract(#""firstPeriod": { "duration": ①"P0Y0M" }"#)
    ),
    MarkedCase(
      .durationTooShort, "/contracts/0/extensions/options/0", in: .contract(#""extensions": { "options": [①"P0D"] }"#)),
    MarkedCase(
      .durationTooShort, "/contracts/0/dates/0/every",
      in: .contract(#""dates": [{ "id": "d", "on": "2026", "every": ①"P0W" }]"#)),
    MarkedCase(
      .durationTooShort, "/rules/0/overdue",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "overdue": ①"P0D" }]"#)),
    MarkedCase(
      .durationTooShort, "/rules/0/due/every",
      in: .head(#""rules": [{ "id": "r", "due": { "every": ①"P0D", "from": "term.start" } }]"#)),
  ]

  @Test(arguments: dates + durations) func `a date or a duration that is none is found`(example: MarkedCase) throws {
    try example.check()
  }

  static let others: [MarkedCase] = [
    MarkedCase(
      .badNumber, "/contracts/0/notice/period/workingDays",
      in: .contract(#""notice": { "period": { "workingDays": ①10001 } }"#),
      fact: #"badNumber("10001", allowed: ClosedRange(0...10000))"#),
    MarkedCase(
      .badNumber, "/contracts/0/notice/period/workingDays",
      in: .contract(#""notice": { "period": { "workingDays": ①-1 } }"#)),
    MarkedCase(
      .badNumber, "/contracts/0/notice/period/workingDays",
      in: .contract(#""notice": { "period": { "workingDays": ①2.5 } }"#)),
    MarkedCase(
      .badNumber, "/contracts/0/notice/period/workingDays",
      in: .contract(#""notice": { "period": { "workingDays": ①99999999999999999999 } }"#)),
    MarkedCase(
      .badNumber, "/contracts/0/decisions/0/option",
      in: .contract(#""decisions": [{ "on": "2027", "kind": "extend", "option": ①0 }]"#)),
    MarkedCase(
      .badNumber, "/rules/0/remind/1/workingDays",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "remind": ["P1M", { "workingDays": ①1e9 }] }]"#)),
    MarkedCase(
      .badChoice, "/contracts/0/kind", in: .contract(#""kind": ①"covenent""#),
      fact:
        #"badChoice("covenent", allowed: ["contract", "service-agreement", "covenant", "run-off", "other"], suggestion: Optional("covenant"))"#
    ),
    MarkedCase(.badChoice, "/contracts/0/renewal", in: .contract(#""renewal": ①"stilzwijgend""#)),
    MarkedCase(.badChoice, "/contracts/0/notice/by", in: .contract(#""notice": { "by": ①"both" }"#)),
    MarkedCase(.badChoice, "/contracts/0/notice/counting", in: .contract(#""notice": { "counting": ①"lastday" }"#)),
    MarkedCase(.badChoice, "/contracts/0/intention", in: .contract(#""intention": ①"""#)),
    MarkedCase(
      .badChoice, "/contracts/0/decisions/0/kind",
      in: .contract(#""decisions": [{ "on": "2026", "kind": ①"extended" }]"#),
      fact:
        #"badChoice("extended", allowed: ["extend", "notify", "lapse", "terminate"], suggestion: Optional("extend"))"#),
    MarkedCase(.badChoice, "/register/language", in: .head(#""register": { "language": ①"de" }"#)),
    MarkedCase(.badChoice, "/register/holidays", in: .head(#""register": { "holidays": ①"nl" }"#)),
    MarkedCase(
      .badChoice, "/rules/0/when/1",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "when": ["has-notice", ①"has-rout"] }]"#)),
    MarkedCase(
      .badChoice, "/rules/0/closedBy/0",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "closedBy": [①"sign"] }]"#)),
    MarkedCase(
      .badChoice, "/rules/0/ifNobodyActs",
      in: .head(#""rules": [{ "id": "r", "due": { "on": "term.end" }, "ifNobodyActs": ①"explodes" }]"#)),
    MarkedCase(.badIdentifier, "/contracts/0/id", in: .head(#""contracts": [{ "id": ①"Retrovo", "title": "" }]"#)),
    MarkedCase(.badIdentifier, "/contracts/0/id", in: .head(#""contracts": [{ "id": ①"", "title": "" }]"#)),
    MarkedCase(.badIdentifier, "/contracts/0/id", in: .head(#""contracts": [{ "id": ①"ré", "title": "" }]"#)),
    MarkedCase(.badIdentifier, "/parties/GGz", in: .head(#""parties": { ①"GGz": {} }"#)),
    MarkedCase(.badIdentifier, "/routes/a b", in: .head(#""routes": { ①"a b": [] }"#)),
    MarkedCase(.badIdentifier, "/rules/0/id", in: .head(#""rules": [{ "id": ①"a/b", "due": { "on": "term.end" } }]"#)),
    MarkedCase(.badIdentifier, "/milestones/0/id", in: .head(#""milestones": [{ "id": ①"M", "on": [] }]"#)),
    MarkedCase(.badIdentifier, "/contracts/0/dates/0/id", in: .contract(#""dates": [{ "id": ①"D", "on": "2026" }]"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a@b@c" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a b@c.nl" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"Jan <a@c.nl>" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"@" } }"#)),
    MarkedCase(
      .badAddress, "/parties/p/contacts/0/email", in: .head(#""parties": { "p": { "contacts": [{ "email": ①"x" }] } }"#)
    ),
    // Blanks and marks that one does not see, in Unicode.
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a\u00a0b@c.nl" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a\u202e@c.nl" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a@c\u2028.nl" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a@é.nl" } }"#)),
    MarkedCase(.badAddress, "/people/p/email", in: .head(#""people": { "p": { "email": ①"a..b@c.nl" } }"#)),
    MarkedCase(.badAddress, "/notify/to/0", in: .head(#""notify": { "to": [①"a@"] }"#)),
    MarkedCase(
      .controlCharacter, "/contracts/0/title", in: .head(#""contracts": [{ "id": "c", "title": ①"a\u001b[31m" }]"#)),
    MarkedCase(.controlCharacter, "/contracts/0/notes", in: .contract(#""notes": ①"\u0000""#)),
    MarkedCase(.controlCharacter, "/contracts/0/notes", in: .contract(#""notes": ①"\r\n""#)),
    MarkedCase(.controlCharacter, "/contracts/0/notes", in: .contract(#""notes": ①"\u009b""#)),
    // The same without an escape: C1 and DEL may stand in strict JSON as they are.
    MarkedCase(.controlCharacter, "/contracts/0/notes", in: .contract("\"notes\": ①\"\u{9B}31m\"")),
    MarkedCase(.controlCharacter, "/contracts/0/notes", in: .contract("\"notes\": ①\"\u{7F}\"")),
    MarkedCase(
      .textTooLong, "/contracts/0/notes", in: .contract(#""notes": ①"\#(String(repeating: "x", count: 100_001))""#),
      fact: "textTooLong(octets: 100001)"),
    MarkedCase(
      .spanBackwards, "/people/p/absent/0/until",
      in: .head(#""people": { "p": { "absent": [{ "from": "2026-07-02", "until": ①"2026-07-01" }] } }"#)),
    MarkedCase(
      .spanBackwards, "/register/closedDays/0/until",
      in: .head(#""register": { "closedDays": [{ "until": ①"2026-06", "from": "2026-07" }] }"#)),
    MarkedCase(
      .receivedBeforeSent, "/contracts/0/decisions/0",
      in: .contract(#""decisions": [①{ "on": "2026-05-02", "kind": "notify", "received": "2026-05-01" }]"#)),
  ]

  @Test(arguments: others) func `a value that can't be used is found`(example: MarkedCase) throws {
    try example.check()
  }
}
