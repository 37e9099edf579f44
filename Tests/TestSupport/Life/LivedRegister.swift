import Foundation

/// The shipped register, lived through by a scripted manager: its text on each day, with what was decided until then, and the
/// deadlines that it must have.
package struct LivedRegister {
  package typealias Day = PlainCalendar.Day

  package static let firstDay = PlainCalendar.day("2023-01-01")
  package static let lastDay = PlainCalendar.day("2034-12-31")

  private let json: [String: Any]
  package private(set) var contracts: [LivedContract]
  private let milestones: [(id: String, days: [Day])]

  /// The life that the manager of that seed leads the register through.
  package init(shipped octets: [UInt8], seed: UInt64) throws {
    let json = try JSONSerialization.jsonObject(with: Data(octets)) as? [String: Any] ?? [:]
    let bodies = json["bodies"] as? [String: [String: Any]] ?? [:]
    let meetings = bodies["pfho"]?["meetings"] as? [String] ?? []
    let objects = json["contracts"] as? [[String: Any]] ?? []
    let byID = Dictionary(uniqueKeysWithValues: objects.map { ($0["id"] as? String ?? "", $0) })
    var generator = SeededGenerator(seed: seed)
    contracts = objects.map { object in
      var contract = LivedContract(ContractTerms(object, among: byID), meetings: meetings)
      ScriptedManager.live(&contract, &generator)
      return contract
    }
    milestones = (json["milestones"] as? [[String: Any]] ?? []).map { object in
      (object["id"] as? String ?? "", (object["on"] as? [String] ?? []).map(PlainCalendar.last))
    }
    self.json = json
  }

  /// Every day on which something is decided or told.
  package var decisionDays: Set<Day> { Set(contracts.flatMap(\.decisions).compactMap(\.on)) }

  /// Every day on which something changes by itself or by a decision: the last day of each term, notice and meeting, and the day on
  /// which a notice arrived.
  package var decisiveDays: Set<Day> {
    contracts.reduce(into: decisionDays) { days, contract in
      days.formUnion(contract.decisions.compactMap(\.received))
      days.formUnion(contract.meetings.map(\.last))
      for term in contract.terms(on: Self.lastDay) {
        days.formUnion([term.end, contract.noticeDue(before: term.end), term.terminatedUntil].compactMap(\.self))
      }
    }
  }

  /// The register's text on a day: the shipped one with what was decided until then.
  package func text(on today: Day) throws -> [UInt8] {
    var json = json
    let objects = json["contracts"] as? [[String: Any]] ?? []
    json["contracts"] = zip(objects, contracts).map { object, contract in
      var object = object
      let decisions = contract.decisions.filter { $0.on ?? 0 <= today }
      if !decisions.isEmpty { object["decisions"] = decisions.map(Self.object) }
      return object
    }
    return try Array(JSONSerialization.data(withJSONObject: json, options: [.sortedKeys]))
  }

  private static func object(_ decision: LivedContract.Decision) -> [String: Any] {
    var object: [String: Any] = ["kind": decision.kind]
    if let on = decision.on { object["on"] = PlainCalendar.text(on) } else { object["derived"] = true }
    if let until = decision.until { object["until"] = PlainCalendar.text(until) }
    if let received = decision.received { object["received"] = PlainCalendar.text(received) }
    if decision.kind != "notify" { object["by"] = "pfho" }
    return object
  }

  /// A line for each deadline that the register has on a day, settled or not, to be acted on by `until` or overdue.
  package func lines(on today: Day, until: Day) -> [LivedLine] {
    let ofContracts = contracts.flatMap { $0.lines(on: today, until: until) }
    let ofMilestones = milestones.flatMap { milestone in
      milestone.days.map { day in
        LivedLine(
          contract: milestone.id, rule: "milestone", due: day, termEnd: nil, state: day < today ? "done" : "open")
      }
    }
    return (ofContracts + ofMilestones.filter { $0.actBy <= until }).sorted()
  }
}

/// The terms of a contract as they stand in the register, with what it takes from another.
private struct ContractTerms {
  private let own: [String: Any]
  private let given: [String: Any]

  init(_ object: [String: Any], among all: [String: [String: Any]]) {
    own = object
    given = (object["like"] as? String).flatMap { all[$0] } ?? [:]
  }

  func value(_ path: String) -> Any? { Self.value(path, in: own) ?? Self.value(path, in: given) }
  func own(_ path: String) -> Any? { Self.value(path, in: own) }
  func text(_ path: String) -> String? { value(path) as? String }

  private static func value(_ path: String, in object: [String: Any]) -> Any? {
    var found: Any? = object
    for key in path.split(separator: ".") { found = (found as? [String: Any])?[String(key)] }
    return found
  }
}

extension LivedContract {
  fileprivate init(_ terms: ContractTerms, meetings: [String]) {
    let firstEnd = terms.text("firstPeriod.end").map(PlainCalendar.last)
    let years = terms.text("firstPeriod.duration").flatMap { Int($0.dropFirst().dropLast()) }
    let stated = (terms.own("start") as? String).map(PlainCalendar.first)
    let options = terms.value("extensions.options") as? [String] ?? []
    let ends = firstEnd.map { end in
      options.indices.map { PlainCalendar.months(-12 * ($0 + 1), before: end + 1) - 1 }
    }
    let maximum = terms.text("extensions.maximumEnd").map(PlainCalendar.last)
    self.init(
      id: terms.own("id") as? String ?? "",
      start: stated ?? firstEnd.flatMap { end in years.map { PlainCalendar.months(12 * $0, before: end + 1) } },
      firstEnd: firstEnd, optionEnds: ends ?? [], maximumEnd: maximum ?? ends?.last,
      isExpress: maximum != nil || !options.isEmpty,
      noticeMonths: terms.text("notice.period").flatMap { Int($0.dropFirst().dropLast()) },
      procurementStart: terms.text("procurement.starts").map(PlainCalendar.last),
      hasYearlyTalks: terms.text("talks.every") == "P1Y",
      meetings: meetings.map { (PlainCalendar.first($0), PlainCalendar.last($0)) }.sorted { $0.1 < $1.1 },
      decisions: (terms.own("decisions") as? [[String: Any]] ?? []).map { object in
        let option = object["option"] as? Int
        return Decision(kind: object["kind"] as? String ?? "", on: nil, until: option.flatMap { ends?[$0 - 1] })
      })
  }
}
