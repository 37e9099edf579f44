import Contracts
import Days
import TestSupport
import Testing

/// Contracts made at random, sensible or not: every answer keeps what must always hold, and none ends the program.
@Suite struct RandomContracts {
  private static let days = [
    "2023-01-01", "2024-02-29", "2025-12-31", "2026", "2026-02", "2026-05-28", "2026-06", "2026-08-31", "2026-12-31",
    "2027",
    "2027-06-30", "2028", "2028-02-29", "2029-12-31", "2030", "0001-01-01", "0001", "9999-12-31", "9999",
  ]
  private static let durations = [
    "P1Y", "P2Y", "P4Y", "P6M", "P13M", "P1M1D", "P2W", "P1D", "P1Y2M3W4D", "P9999Y", "P9000Y", "P1200M",
  ]
  private static let spans =
    durations.map { "\"\($0)\"" } + [#""P0D""#, #"{ "workingDays": 0 }"#, #"{ "workingDays": 500 }"#]

  private static func one(_ choices: [String], _ draw: inout SeededGenerator) -> String {
    choices.randomElement(using: &draw) ?? ""
  }

  private static func decision(_ draw: inout SeededGenerator) -> String {
    var members = [#""kind": "\#(one(["extend", "extend", "notify", "notify", "lapse", "terminate"], &draw))""#]
    let isDerived = Int.random(in: 0...4, using: &draw) == 0
    if isDerived { members.append(#""derived": true"#) }
    if !isDerived || Bool.random(using: &draw) { members.append(#""on": "\#(one(days, &draw))""#) }
    if Bool.random(using: &draw) { members.append(#""until": "\#(one(days, &draw))""#) }
    if Int.random(in: 0...2, using: &draw) == 0 {
      members.append(#""option": \#(Int.random(in: 1...4, using: &draw))"#)
    }
    if Bool.random(using: &draw) { members.append(#""received": "\#(one(days, &draw))""#) }
    return "{ \(members.joined(separator: ", ")) }"
  }

  private static func list(_ most: Int, _ draw: inout SeededGenerator, _ element: (inout SeededGenerator) -> String)
    -> String
  {
    let elements = (0..<Int.random(in: 0...most, using: &draw)).map { _ in element(&draw) }
    return "[\(elements.joined(separator: ", "))]"
  }

  private static func contract(_ draw: inout SeededGenerator) -> String {
    func text(_ value: String) -> String { "\"\(value)\"" }
    func oneOf(_ members: [String], _ draw: inout SeededGenerator) -> String {
      "{ " + members.filter { _ in Bool.random(using: &draw) }.joined(separator: ", ") + " }"
    }
    let start = text(one(days, &draw))
    let end = text(one(days, &draw))
    let maximum = text(one(days, &draw))
    let duration = text(one(durations, &draw))
    let period = one(spans, &draw)
    let lead = one(spans, &draw)
    let options = list(4, &draw) { text(one(durations, &$0)) }
    let extensions = oneOf([#""options": \#(options)"#, #""maximumEnd": \#(maximum)"#], &draw)
    let parts = [
      #""start": \#(start)"#, #""firstPeriod": \#(oneOf([#""duration": \#(duration)"#, #""end": \#(end)"#], &draw))"#,
      #""extensions": \#(Int.random(in: 0...4, using: &draw) == 0 ? text("none") : extensions)"#,
      #""renewal": "\#(one(["express", "tacit", "none"], &draw))""#,
      #""notice": { "period": \#(period), "counting": "\#(one(["lastDay", "exclusiveEnd"], &draw))" }"#,
      #""notice": { "period": \#(period) }"#,
      #""procurement": \#(oneOf([#""starts": \#(end)"#, #""leadTime": \#(lead)"#], &draw))"#,
      #""talks": { "every": \#(duration) }"#, #""decisions": \#(list(6, &draw, decision))"#,
      #""dates": [{ "id": "a", "on": \#(start), "every": \#(duration) }, { "id": "b", "on": \#(end) }]"#,
    ]
    var seen: Set<Substring> = []
    return parts.filter { seen.insert($0.prefix { $0 != ":" }).inserted && Int.random(in: 0...3, using: &draw) > 0 }
      .joined(separator: ", ")
  }

  private static let heads = [
    TestRegister.head,
    #""register": { "deliveryMargin": "P1W" }, "parties": { "provider": { "name": "P" } }, "#
      + #""bodies": { "b": { "name": "B", "papersDue": "P3W", "meetings": ["2026-06", "2027-01-15", "#
      + #""0001-01-01", "9999"] } }, "routes": { "extension": ["b"] }"#,
    #""register": { "deliveryMargin": "P9999Y" }"#, #""register": { "deliveryMargin": { "workingDays": 300 } }"#,
  ]

  @Test(arguments: 0..<(isFullRun ? 200 : 8) as Range<UInt64>) func `every answer keeps what must always hold`(
    seed: UInt64
  ) throws {
    var draw = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let terms = Self.contract(&draw)
      let register = try TestRegister(["c": terms, "heir": #""like": "c""#], head: Self.one(Self.heads, &draw))
      for today in ["0001-01-01", "2026-05-28", "2027-01-01", "2030-01-01", "9999-12-31"] {
        for id in ["c", "heir"] { try Self.check(register, id, on: today, terms) }
        let upcoming = try register.upcoming(on: today, within: Period(years: 2), settledToo: true).deadlines
        #expect(upcoming.allSatisfy { $0.actBy <= $0.due })
      }
    }
  }

  private static func check(_ register: TestRegister, _ id: String, on today: String, _ terms: String) throws {
    let sheet = try register.sheet(id, on: today, settledToo: true)
    var wrong: [String] = []
    let ends = sheet.chain.compactMap(\.end)
    if !zip(ends, ends.dropFirst()).allSatisfy({ $0 < $1 }), sheet.chain.allSatisfy({ $0.state != .terminated }) {
      wrong.append("ends do not ascend: \(sheet.chainLines)")
    }
    let chainDays = sheet.chain.flatMap { [$0.start, $0.end, $0.noticeDue, $0.noticeActBy].compactMap(\.self) }
    let deadlineDays = sheet.deadlines.flatMap { [$0.due, $0.actBy, $0.termEnd].compactMap(\.self) }
    let maximum = sheet.dossier.chain.maximumEnd.map { [$0] } ?? []
    for day in chainDays + deadlineDays + maximum where !day.isInCalendar { wrong.append("\(day) can't be written") }
    let termEnds = sheet.dossier.history.terms.map(\.end)
    if !zip(termEnds, termEnds.dropFirst()).allSatisfy({ $0 < $1 }) { wrong.append("terms do not ascend: \(termEnds)") }
    if let first = sheet.dossier.chain.ends.first?.day, let maximum = sheet.dossier.chain.maximumEnd, maximum >= first,
      let last = sheet.dossier.history.links.last?.day, last > maximum
    {
      wrong.append("an end beyond the maximum: \(last) \(maximum)")
    }
    let ids = sheet.deadlines.map(\.id)
    if Set(ids).count != ids.count { wrong.append("an id is there twice: \(ids)") }
    if let left = sheet.optionsLeft, left < 0 { wrong.append("\(left) options left") }
    // Where the calendar has no working day left, its first day stands for it.
    for deadline in sheet.deadlines
    where deadline.actBy > .first && !register.register.workingDays.isWorkingDay(deadline.actBy) {
      wrong.append("\(deadline.id): \(deadline.actBy) is no working day")
    }
    _ = try register.explanation(id, on: today)
    #expect(wrong == [], "\(today) \(id): \(terms)")
  }
}
