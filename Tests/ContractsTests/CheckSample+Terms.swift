import Contracts

extension CheckSample {
  private static func route(meetings: String, papersDue: String = #""papersDue": "P1W", "#, closed: String = "[]")
    -> RuleRegister
  {
    RuleRegister(
      [:],
      [
        "bodies": #"{ "pfho": { \#(papersDue)"meetings": \#(meetings) } }"#, "routes": #"{ "extension": ["pfho"] }"#,
        "register": #"{ "closedDays": \#(closed) }"#,
      ])
  }

  /// Terms that contradict each other or will hurt.
  static let contradictions: [CheckSample] = [
    CheckSample(
      code: .durationAgainstEnd, path: "/contracts/0/firstPeriod/end",
      register: RuleRegister(["firstPeriod": #"{ "duration": "P4Y", "end": "2026-12-31" }"#]),
      twin: RuleRegister(["firstPeriod": #"{ "duration": "P3Y", "end": "2026-12-31" }"#])),
    CheckSample(
      code: .endBeforeStart, path: "/contracts/0/start", register: RuleRegister(["start": #""2027-01-01""#]),
      twin: RuleRegister(["start": #""2026-12-31""#, "notice": #"{ "period": "P0D" }"#])),
    CheckSample(
      code: .optionsAgainstMaximum, path: "/contracts/0/extensions/options",
      register: RuleRegister(["extensions": #"{ "options": ["P1Y", "P1Y"], "maximumEnd": "2030-12-31" }"#]),
      twin: RuleRegister(["extensions": #"{ "options": ["P1Y", "P1Y"], "maximumEnd": "2028-12-31" }"#])),
    CheckSample(
      code: .maximumBeforeEnd, path: "/contracts/0/extensions/maximumEnd",
      register: RuleRegister(["extensions": #"{ "maximumEnd": "2026-12-30" }"#]),
      twin: RuleRegister(["extensions": #"{ "maximumEnd": "2026-12-31" }"#])),
    CheckSample(
      code: .sourcesDiffer, path: "/contracts/0/sources/0/says/firstPeriod.end",
      register: RuleRegister(["sources": #"[{ "document": "d", "says": { "firstPeriod.end": "2026-11-30" } }]"#]),
      twin: RuleRegister(["sources": #"[{ "document": "d", "says": { "firstPeriod.end": "2026" } }]"#])),
    CheckSample(
      code: .renewalAgainstOptions, path: "/contracts/0/renewal", register: RuleRegister(["renewal": #""none""#]),
      twin: RuleRegister(["renewal": #""none""#, "extensions": #""none""#])),
    CheckSample(
      code: .noticeBeforeStart, path: "/contracts/0/notice/period", register: RuleRegister(["start": #""2026-09-01""#]),
      twin: RuleRegister(["start": #""2026-08-31""#])),
    CheckSample(
      code: .procurementLate, path: "/contracts/0/procurement/starts",
      register: RuleRegister(["procurement": #"{ "starts": "2028-07-02" }"#]),
      twin: RuleRegister(["procurement": #"{ "starts": "2028-07-01" }"#])),
    CheckSample(
      code: .endedWithoutDecision, path: "/contracts/0", register: RuleRegister(), twin: RuleRegister(),
      today: "2027-01-01",
      twinToday: "2026-12-31"),
    CheckSample(
      code: .silentlyExtended, path: "/contracts/0", register: RuleRegister(["renewal": #""tacit""#]),
      twin: RuleRegister(["renewal": #""tacit""#]), today: "2027-01-01", twinToday: "2026-12-31"),
    CheckSample(
      code: .noMeetingInTime, path: "/contracts/0", register: route(meetings: #"["2026-10-08"]"#),
      twin: route(meetings: #"["2026-08-20", "2026-10-08"]"#)),
    CheckSample(
      code: .calendarEnds, path: "/contracts/0", register: route(meetings: #"["2026-06-11", "2026-08-30"]"#),
      twin: route(meetings: #"["2026-08-31"]"#)),
    CheckSample(
      code: .bodyWithoutMeetings, path: "/bodies/pfho", register: route(meetings: "[]"),
      twin: route(meetings: #"["2026-06-11", "2026-10-08"]"#)),
    CheckSample(
      code: .meetingInRecess, path: "/bodies/pfho/meetings/1",
      register: route(
        meetings: #"["2026-06-11", "2026-07", "2026-10-08"]"#, closed: #"[{ "from": "2026-07", "until": "2026-08" }]"#),
      twin: route(
        meetings: #"["2026-06-11", "2026-07", "2026-10-08"]"#,
        closed: #"[{ "from": "2026-07-02", "until": "2026-08-20" }]"#)),
  ]

  /// What is unknown, thin, or never verified.
  static let knowledge: [CheckSample] = [
    CheckSample(
      code: .startUnknown, path: "/contracts/0", register: RuleRegister(without: ["start"]), twin: RuleRegister()),
    CheckSample(
      code: .endUnknown, path: "/contracts/0", register: RuleRegister(without: ["firstPeriod"]), twin: RuleRegister()),
    CheckSample(
      code: .extensionsUnknown, path: "/contracts/0", register: RuleRegister(without: ["extensions"]),
      twin: RuleRegister(["extensions": #""none""#])),
    CheckSample(
      code: .noticePeriodUnknown, path: "/contracts/0", register: RuleRegister(without: ["notice"]),
      twin: RuleRegister(["extensions": #""none""#], without: ["notice"])),
    CheckSample(
      code: .providerUnknown, path: "/contracts/0", register: RuleRegister(without: ["provider"]),
      twin: RuleRegister(["parties": #"["p"]"#], without: ["provider"])),
    CheckSample(
      code: .papersDueUnknown, path: "/bodies/pfho",
      register: route(meetings: #"["2026-06-11", "2026-10-08"]"#, papersDue: ""),
      twin: route(meetings: #"["2026-06-11", "2026-10-08"]"#)),
    CheckSample(
      code: .neverVerified, path: "/contracts/0", register: RuleRegister(without: ["verifiedOn"]), twin: RuleRegister()),
    CheckSample(
      code: .unsourced, path: "/contracts/0", register: RuleRegister(without: ["sources"]), twin: RuleRegister()),
    CheckSample(
      code: .derivedTerms, path: "/contracts/0", register: RuleRegister(["firstPeriod": #"{ "end": "2026" }"#]),
      twin: RuleRegister(["firstPeriod": #"{ "end": "2026-12-31" }"#])),
    CheckSample(
      code: .roundedEnd, path: "/contracts/0",
      register: RuleRegister(["start": #""2024-02-29""#, "firstPeriod": #"{ "duration": "P3Y" }"#]),
      twin: RuleRegister([
        "start": #""2024-02-29""#, "firstPeriod": #"{ "duration": "P4Y" }"#, "extensions": #""none""#,
      ])),
    CheckSample(
      code: .roundedNotice, path: "/contracts/0/notice/period",
      register: RuleRegister(["firstPeriod": #"{ "end": "2026-12-30" }"#, "notice": #"{ "period": "P3M" }"#]),
      twin: RuleRegister(["firstPeriod": #"{ "end": "2026-12-30" }"#, "notice": #"{ "period": "P5M" }"#])),
    CheckSample(
      code: .orderedNotice, path: "/contracts/0/notice/period",
      register: RuleRegister(["notice": #"{ "period": "P1M30D" }"#]),
      twin: RuleRegister(["notice": #"{ "period": "P30D" }"#])),
  ]
}
