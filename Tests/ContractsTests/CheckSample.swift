import Contracts
import Testing

/// A register that has a finding, and its twin that has not.
struct CheckSample: Sendable, CustomTestStringConvertible {
  let code: FindingCode
  /// Where it shows in the register.
  let path: String
  let register: RuleRegister
  let twin: RuleRegister
  /// Its codes besides, in the order of the alphabet.
  var others: [FindingCode] = []
  var today = "2026-05-28"
  /// The twin's day where that is what differs.
  var twinToday: String?

  var testDescription: String { code.rawValue }

  private static func dates(_ members: String) -> RuleRegister {
    RuleRegister(["dates": #"[{ "id": "d", "on": "2026-12-01", \#(members) }]"#])
  }

  private static func decisions(
    _ decisions: String..., members: [String: String] = [:], sections: [String: String] = [:]
  )
    -> RuleRegister
  {
    RuleRegister(members.merging(["decisions": "[\(decisions.joined(separator: ", "))]"]) { $1 }, sections)
  }

  private static func route(meetings: String, papersDue: String = #""papersDue": "P1W", "#, closed: String = "[]")
    -> [String: String]
  {
    [
      "bodies": #"{ "pfho": { \#(papersDue)"meetings": \#(meetings) } }"#, "routes": #"{ "extension": ["pfho"] }"#,
      "register": #"{ "closedDays": \#(closed) }"#,
    ]
  }

  private static let extend = #"{ "on": "2026-05-04", "kind": "extend", "option": 1 }"#
  private static let notify = #"{ "on": "2026-05-06", "kind": "notify", "received": "2026-05-07" }"#

  /// Values that can't be used.
  static let values: [CheckSample] = [
    CheckSample(
      code: .unknownKey, path: "/contracts/0/notcie", register: RuleRegister(["notcie": "{}"]),
      twin: RuleRegister(["x-notcie": "{}"])),
    CheckSample(
      code: .missingKey, path: "/contracts/0/dates/0", register: RuleRegister(["dates": #"[{ "on": "2026-12-01" }]"#]),
      twin: dates(#""title": "D""#)),
    CheckSample(
      code: .wrongType, path: "/contracts/0/notes", register: RuleRegister(["notes": "1"]),
      twin: RuleRegister(["notes": #""1""#])),
    CheckSample(
      code: .badDate, path: "/contracts/0/verifiedOn", register: RuleRegister(["verifiedOn": #""1-1-2026""#]),
      twin: RuleRegister(["verifiedOn": #""2026-01-01""#]), others: [.neverVerified]),
    CheckSample(
      code: .badDuration, path: "/contracts/0/dates/0/remind/0", register: dates(#""remind": ["1M"]"#),
      twin: dates(#""remind": ["P1M"]"#)),
    CheckSample(
      code: .durationTooLong, path: "/contracts/0/dates/0/remind/0", register: dates(#""remind": ["P10000Y"]"#),
      twin: dates(#""remind": ["P9999Y"]"#)),
    CheckSample(
      code: .durationTooShort, path: "/contracts/0/dates/0/every", register: dates(#""every": "P0D""#),
      twin: dates(#""every": "P1D""#)),
    CheckSample(
      code: .badNumber, path: "/contracts/0/dates/0/remind/0/workingDays",
      register: dates(#""remind": [{ "workingDays": 10001 }]"#), twin: dates(#""remind": [{ "workingDays": 10000 }]"#)),
    CheckSample(
      code: .badChoice, path: "/contracts/0/kind", register: RuleRegister(["kind": #""lease""#]),
      twin: RuleRegister(["kind": #""other""#])),
    CheckSample(
      code: .badIdentifier, path: "/documents/D", register: RuleRegister([:], ["documents": #"{ "d": {}, "D": {} }"#]),
      twin: RuleRegister([:], ["documents": #"{ "d": {}, "d-2": {} }"#])),
    CheckSample(
      code: .badAddress, path: "/people/a/email",
      register: RuleRegister([:], ["people": #"{ "a": { "email": "a" } }"#]),
      twin: RuleRegister([:], ["people": #"{ "a": { "email": "a@example.org" } }"#])),
    CheckSample(
      code: .badSetting, path: "/notify/at", register: RuleRegister([:], ["notify": #"{ "at": "7:30" }"#]),
      twin: RuleRegister([:], ["notify": #"{ "at": "07:30" }"#])),
    CheckSample(
      code: .unencryptedMail, path: "/notify/smtp/security",
      register: RuleRegister([:], ["notify": #"{ "smtp": { "host": "mail.example.org", "security": "none" } }"#]),
      twin: RuleRegister([:], ["notify": #"{ "smtp": { "host": "localhost", "security": "none" } }"#])),
    CheckSample(
      code: .textTooLong, path: "/contracts/0/notes",
      register: RuleRegister(["notes": "\"\(String(repeating: "x", count: 100_001))\""]),
      twin: RuleRegister(["notes": "\"\(String(repeating: "x", count: 100_000))\""])),
    CheckSample(
      code: .controlCharacter, path: "/contracts/0/notes", register: RuleRegister(["notes": #""\u0007""#]),
      twin: RuleRegister(["notes": #""a\tb\nc""#])),
    CheckSample(
      code: .duplicateIdentifier, path: "/contracts/0/dates/1/id",
      register: RuleRegister(["dates": #"[{ "id": "d", "on": "2026-12-01" }, { "id": "d", "on": "2026-12-02" }]"#]),
      twin: RuleRegister(["dates": #"[{ "id": "d", "on": "2026-12-01" }, { "id": "e", "on": "2026-12-01" }]"#])),
    CheckSample(
      code: .unknownReference, path: "/contracts/0/owner", register: RuleRegister(["owner": #""a""#], ["people": "{}"]),
      twin: RuleRegister(["owner": #""a""#], ["people": #"{ "a": {} }"#])),
    CheckSample(
      code: .likeCircle, path: "/contracts/0/like", register: RuleRegister(["like": #""c""#]), twin: RuleRegister()),
    CheckSample(
      code: .ruleCircle, path: "/rules/0", register: RuleRegister(rule: #""due": { "on": "rule:own" }"#),
      twin: RuleRegister(rule: #""due": { "on": "rule:talk" }"#)),
    CheckSample(
      code: .spanBackwards, path: "/register/closedDays/0/until",
      register: RuleRegister(
        [:], ["register": #"{ "closedDays": [{ "from": "2026-08-02", "until": "2026-08-01" }] }"#]),
      twin: RuleRegister([:], ["register": #"{ "closedDays": [{ "from": "2026-08-01", "until": "2026-08-01" }] }"#])),
    CheckSample(
      code: .outsideCalendar, path: "/contracts/0/procurement/leadTime",
      register: RuleRegister(["procurement": #"{ "leadTime": "P2028Y1D" }"#]),
      twin: RuleRegister(["procurement": #"{ "leadTime": "P2028Y" }"#])),
    CheckSample(
      code: .receivedBeforeSent, path: "/contracts/0/decisions/1",
      register: decisions(extend, #"{ "on": "2026-05-06", "kind": "notify", "received": "2026-05-05" }"#),
      twin: decisions(extend, #"{ "on": "2026-05-06", "kind": "notify", "received": "2026-05-06" }"#),
      others: [.extensionUntold]),
  ]

  /// Decisions that the terms do not allow.
  static let decided: [CheckSample] = [
    CheckSample(
      code: .decisionOutsideOption, path: "/contracts/0/decisions/0",
      register: decisions(#"{ "on": "2026-05-04", "kind": "extend", "until": "2027-06-30" }"#),
      twin: decisions(#"{ "on": "2026-05-04", "kind": "extend", "until": "2027-12-31" }"#)),
    CheckSample(
      code: .decisionBeyondMaximum, path: "/contracts/0/decisions/0",
      register: decisions(
        #"{ "on": "2026-05-04", "kind": "extend", "until": "2029-01-01" }"#,
        members: ["extensions": #"{ "maximumEnd": "2028-12-31" }"#]),
      twin: decisions(
        #"{ "on": "2026-05-04", "kind": "extend", "until": "2028-12-31" }"#,
        members: ["extensions": #"{ "maximumEnd": "2028-12-31" }"#])),
    CheckSample(
      code: .decisionBackwards, path: "/contracts/0/decisions/0",
      register: decisions(#"{ "on": "2026-05-04", "kind": "extend", "until": "2026-12-31" }"#), twin: decisions(extend)),
    CheckSample(
      code: .decisionIncomplete, path: "/contracts/0/decisions/0",
      register: decisions(#"{ "on": "2026-05-04", "kind": "terminate" }"#),
      twin: decisions(#"{ "on": "2026-05-04", "kind": "terminate", "until": "2026-12-31" }"#)),
    CheckSample(
      code: .decisionWithoutOptions, path: "/contracts/0/decisions/0",
      register: decisions(extend, members: ["extensions": #""none""#]), twin: decisions(extend)),
    CheckSample(
      code: .decisionWithoutEnd, path: "/contracts/0/decisions/0",
      register: decisions(extend, members: ["firstPeriod": "{}"]),
      twin: decisions(extend, members: ["firstPeriod": "{}", "extensions": #""none""#]), others: [.endUnknown]),
    CheckSample(
      code: .decisionAfterTermination, path: "/contracts/0/decisions/1",
      register: decisions(
        #"{ "on": "2026-05-04", "kind": "terminate", "until": "2026-08-31" }"#,
        #"{ "on": "2026-05-05", "kind": "lapse" }"#),
      twin: decisions(
        #"{ "on": "2026-05-06", "kind": "terminate", "until": "2026-08-31" }"#,
        #"{ "on": "2026-05-05", "kind": "lapse" }"#)),
    CheckSample(
      code: .terminationAfterEnd, path: "/contracts/0/decisions/0",
      register: decisions(#"{ "on": "2026-05-04", "kind": "terminate", "until": "2027-01-01" }"#),
      twin: decisions(#"{ "on": "2026-05-04", "kind": "terminate", "until": "2026-12-31" }"#)),
    CheckSample(
      code: .extensionAfterLapse, path: "/contracts/0/decisions/1",
      register: decisions(#"{ "on": "2026-05-01", "kind": "lapse" }"#, extend),
      twin: decisions(#"{ "on": "2026-05-05", "kind": "lapse" }"#, extend), others: [.extensionUntold]),
    CheckSample(
      code: .extensionUntold, path: "/contracts/0/decisions/0", register: decisions(extend),
      twin: decisions(extend, notify)),
    CheckSample(
      code: .noticeWithoutExtension, path: "/contracts/0/decisions/0", register: decisions(notify),
      twin: decisions(extend, notify)),
    CheckSample(
      code: .toldLate, path: "/contracts/0/decisions/1",
      register: decisions(extend, #"{ "on": "2026-08-28", "kind": "notify", "received": "2026-09-01" }"#),
      twin: decisions(extend, #"{ "on": "2026-08-28", "kind": "notify", "received": "2026-08-31" }"#),
      today: "2026-10-01"),
    CheckSample(
      code: .decisionWithoutBody, path: "/contracts/0/decisions/0",
      register: decisions(#"{ "on": "2026-05-14", "kind": "lapse" }"#, sections: route(meetings: #"["2026-05-14"]"#)),
      twin: decisions(
        #"{ "on": "2026-05-14", "kind": "lapse", "by": "pfho" }"#, sections: route(meetings: #"["2026-05-14"]"#))),
    CheckSample(
      code: .decisionOutsideMeeting, path: "/contracts/0/decisions/0",
      register: decisions(
        #"{ "on": "2026-05-13", "kind": "lapse", "by": "pfho" }"#, sections: route(meetings: #"["2026-05-14"]"#)),
      twin: decisions(
        #"{ "on": "2026-05-13", "kind": "lapse", "by": "pfho" }"#, sections: route(meetings: #"["2026-05"]"#))),
    CheckSample(
      code: .freeExtension, path: "/contracts/0/decisions/0",
      register: decisions(
        #"{ "on": "2026-05-04", "kind": "extend", "until": "2027-06-30" }"#, notify,
        members: ["extensions": #"{ "maximumEnd": "2028-12-31" }"#]), twin: decisions(extend, notify)),
  ]
}
