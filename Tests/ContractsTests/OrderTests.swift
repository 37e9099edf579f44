import Contracts
import Days
import Foundation
import JSONText
import TestSupport
import Testing

/// The order of keys and of lists never changes an answer, except in options and routes (FORMAT 1).
@Suite struct OrderTests {
  /// A JSON value whose members and elements can be shuffled.
  private indirect enum Value {
    case object([(key: String, value: Value)])
    case list([Value])
    /// A string, a number or a word, as it stands in the text.
    case leaf(String)

    init(_ tape: JSONTape, _ index: Int = 0) {
      switch tape.kind(index) {
      case .object:
        var members: [(key: String, value: Value)] = []
        tape.forEachMember(of: index) { key, value in members.append((tape.text(key), Value(tape, value))) }
        self = .object(members)
      case .list: self = .list(tape.elements(of: index).map { Value(tape, $0) })
      case .string, .number, .yes, .no, .null, .key:
        self = .leaf(String(decoding: tape.bytes[tape.nodes[index].start..<tape.nodes[index].end], as: UTF8.self))
      }
    }

    /// The same in another order; `isOrdered` where the order of a list has a meaning.
    func shuffled(_ draw: inout some RandomNumberGenerator, isOrdered: Bool = false) -> Value {
      switch self {
      case .leaf: return self
      case .list(let elements):
        let inside = elements.map { $0.shuffled(&draw) }
        return .list(isOrdered ? inside : inside.shuffled(using: &draw))
      case .object(let members):
        let inside = members.map { key, value in
          (
            key: key,
            value: key == "routes" ? value : value.shuffled(&draw, isOrdered: key == "options" || key == "before")
          )
        }
        return .object(inside.shuffled(using: &draw))
      }
    }

    var text: String {
      switch self {
      case .leaf(let text): text
      case .list(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
      case .object(let members): "{" + members.map { #""\#($0.key)":\#($0.value.text)"# }.joined(separator: ",") + "}"
      }
    }
  }

  /// Every answer about the register on a day, but the places at which something stands.
  private static func answers(_ register: TestRegister, on today: String) throws -> [String] {
    var lines: [String] = []
    for id in register.register.contracts.ids.sorted() {
      let sheet = try register.sheet(id, on: today, settledToo: true)
      lines += sheet.chainLines.map { "\(id) \($0)" } + ["\(id) \(sheet.optionsLeft.map(String.init) ?? "-")"]
      lines += sheet.deadlines.map(line) + sheet.unknownLines.map { "\(id) \($0)" }
      lines += sheet.findings.map { "\(id) \($0.code.rawValue) \($0.fact) \($0.fields.fields)" }.sorted()
      // A register's own rules are explained in its order.
      let sections = Dictionary(grouping: try register.explanation(id, on: today).steps, by: \.rule)
      for step in sections.keys.sorted().flatMap({ sections[$0] ?? [] }) {
        lines.append("\(id) \(step.rule) \(step.fact) \(step.value ?? "-") \(step.sources) \(step.isDerived)")
      }
    }
    let upcoming = try register.upcoming(on: today, within: Period(years: 2), settledToo: true)
    lines +=
      upcoming.deadlines.map(line) + upcoming.unknown.map { "\($0.contract) \($0.rule) \($0.missing)" } + [
        "\(upcoming.findings)"
      ]
    let day = upcoming.today
    for item in ReminderList(register.register, today: day, from: day, until: day.adding(days: 400)).items {
      lines.append("\(item.on) \(item.deadline) \(item.step) \(item.to)")
    }
    lines += register.register.findings.map { "\($0.code.rawValue) \($0.fact)" }.sorted()
    return lines.map(withoutPlaces)
  }

  private static func line(_ deadline: Deadline) -> String {
    let meeting = deadline.meeting.map { "\($0.body) \($0.slot.meeting.on)" } ?? "-"
    return
      "\(deadline.id) \(deadline.line) \(deadline.termEnd?.description ?? "-") \(deadline.silence?.rawValue ?? "-") "
      + "\(deadline.isDerived) \(deadline.title.en) \(meeting) \(deadline.missingMeeting?.body ?? "-") "
      + "\(deadline.untoldUntil?.description ?? "-") \(deadline.hasEnded) "
      + "\(deadline.provider ?? "-") \(deadline.owner ?? "-")"
  }

  /// A meeting in a step carries the offset at which it stands in the text.
  private static func withoutPlaces(_ line: String) -> String {
    line.split(separator: "place: ", omittingEmptySubsequences: false)
      .enumerated().map { index, part in index == 0 ? part : part.drop(while: \.isNumber) }.joined(separator: "place")
  }

  private static func check(_ text: String, seeds: Range<UInt64>, days: [String]) throws {
    let register = try TestRegister(text: text)
    let value = Value(try JSONReader.read(Array(text.utf8)))
    let expected = try days.map { try answers(register, on: $0) }
    #expect(expected.allSatisfy { $0.count > 50 })
    for seed in seeds {
      var draw = SeededGenerator(seed: seed)
      let shuffled = try TestRegister(text: value.shuffled(&draw).text)
      for (day, lines) in zip(days, expected) {
        let found = try answers(shuffled, on: day)
        let isEqual = found == lines
        let first = zip(found, lines).first { $0 != $1 }
        #expect(isEqual, "seed \(seed), \(day): \(first?.0 ?? "-") instead of \(first?.1 ?? "-")")
      }
    }
  }

  @Test func `in the shipped register`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "contracts.json"), encoding: .utf8)
    try Self.check(text, seeds: 1..<4, days: ["2026-05-28"])
  }

  @Test func `in a register with everything in it`() throws {
    try Self.check(Self.everything, seeds: 1..<60, days: ["2026-05-28", "2027-01-15"])
  }

  private static let everything = """
    { "version": 1,
      "register": {
        "title": "T", "deliveryMargin": "P2D",
        "closedDays": ["2026-08-31", "2026-08-28", { "from": "2026-07-12", "until": "2026-08-20" }]
      },
      "documents": { "one": { "title": "One" }, "two": { "title": "Two" }, "three": { "title": "Three" } },
      "parties": { "p": { "name": "P" }, "q": { "name": "Q" } },
      "people": {
        "a": {
          "name": "A", "deputy": "b", "manager": "c",
          "absent": [{ "from": "2026-08-01", "until": "2026-08-20" }, { "from": "2026-05-28", "until": "2026-06-03" }]
        },
        "b": { "name": "B" }, "c": { "name": "C" }
      },
      "bodies": {
        "first": {
          "name": "First", "papersDue": "P1W",
          "meetings": ["2026-06", "2026-04-02", "2026-07-15", "2026-10-08", "2027-05"]
        },
        "last": {
          "name": "Last", "papersDue": "P2W",
          "meetings": ["2026-07-02", "2026-06-18", { "on": "2026-08-25", "written": true }, "2027-06-17"]
        }
      },
      "routes": { "extension": ["first", "last"] },
      "rules": [
        {
          "id": "own", "when": ["has-notice", "extension-left"], "due": { "before": "rule:decision", "by": "P1M" },
          "closedBy": ["lapse", "extend"], "remind": ["P1W", "P2W", "P1M"]
        },
        { "id": "evaluate", "due": { "after": "term.start", "by": "P3Y" }, "remind": ["P1M"] },
        { "id": "papers", "off": true }
      ],
      "milestones": [
        { "id": "m", "title": "M", "on": ["2026-06", "2026-12-01"], "owner": "a" },
        { "id": "n", "title": "N", "on": ["2026-12-01"] }
      ],
      "contracts": [
        {
          "id": "x", "title": "X", "provider": "p", "owner": "a", "start": "2023-01-01",
          "firstPeriod": { "duration": "P4Y", "end": "2026" },
          "extensions": { "options": ["P1Y", "P2Y"], "maximumEnd": "2030" },
          "notice": { "period": "P4M" }, "talks": { "every": "P6M" },
          "decisions": [
            { "on": "2026-05-01", "kind": "extend", "option": 1, "by": "first" },
            { "on": "2026-05-01", "kind": "extend", "option": 2, "by": "last" },
            { "on": "2026-05-01", "kind": "notify" }, { "on": "2026-12-01", "kind": "lapse" },
            { "on": "2026-05-02", "kind": "notify", "received": "2026-05-03" },
            { "on": "2026-12-01", "kind": "terminate", "until": "2029-06" }
          ],
          "sources": [
            { "document": "two", "fields": ["start", "firstPeriod"], "derived": ["firstPeriod.end"] },
            { "document": "three", "says": { "firstPeriod.end": "2027", "start": "2022" } },
            { "document": "one", "at": "7" }
          ],
          "dates": [
            { "id": "d", "on": "2026-09-01", "every": "P1M" }, { "id": "e", "on": "2026-09-01",
              "remind": ["P1W", "P1M"] }
          ]
        },
        {
          "id": "y", "title": "Y", "provider": "q", "like": "x", "start": "2024-01-01", "notice": { "period": "P3M" },
          "decisions": [
            { "kind": "extend", "option": 1, "derived": true }, { "on": "2026-05-21", "kind": "notify" },
            { "on": "2026-05-20", "kind": "extend", "until": "2027-12-31" },
            { "on": "2026-05-20", "kind": "extend", "until": "2027-12-31", "derived": true }
          ]
        },
        {
          "id": "z", "title": "Z", "parties": ["q", "p"], "like": "y", "renewal": "tacit",
          "extensions": { "maximumEnd": "2031" }
        },
        {
          "id": "w", "title": "W", "provider": "p", "like": "w", "firstPeriod": { "end": "2026-12-31" },
          "extensions": { "maximumEnd": "2030" }
        },
        {
          "id": "v", "title": "V", "provider": "p", "firstPeriod": { "end": "2026-12-31" },
          "extensions": { "maximumEnd": "2030" }, "notice": { "period": "P1M1D" },
          "decisions": [
            { "on": "2026-05-20", "kind": "extend", "until": "2028", "derived": true },
            { "on": "2026-05-20", "kind": "extend", "until": "2028-12-31" }, { "on": "2026-05-22", "kind": "notify" },
            { "on": "2026-05", "kind": "extend", "until": "2027-12-31" }
          ]
        }
      ] }
    """
}
