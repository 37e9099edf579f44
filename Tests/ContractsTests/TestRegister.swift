import Contracts
import Days
import Testing

/// A small register for one test, put together from snippets of its text, and its answers in a form that is easy to
/// compare.
struct TestRegister: Sendable {
  /// What stands in most registers under test: two documents, a party, and no body.
  static let head = """
    "register": { "holidays": "NL" },
    "documents": { "one": { "title": "One" }, "two": { "title": "Two" } },
    "parties": { "provider": { "name": "Provider" } }
    """

  let register: Register

  /// Contracts by id, each the inside of its object; `id` and `provider` are added.
  init(_ contracts: KeyValuePairs<String, String>, head: String = TestRegister.head) throws {
    let objects = contracts.map { id, terms in
      #"{ "id": "\#(id)", "title": "\#(id)", "provider": "provider"\#(terms.isEmpty ? "" : ", " + terms) }"#
    }
    try self.init(text: #"{ "version": 1, \#(head), "contracts": [ \#(objects.joined(separator: ", ")) ] }"#)
  }

  /// One contract with the id `c`.
  init(_ terms: String, head: String = TestRegister.head) throws {
    try self.init(["c": terms], head: head)
  }

  init(text: String) throws {
    register = try RegisterReader.read(Array(text.utf8))
  }

  static func day(_ text: String) throws -> Day { try #require(Day(text), "no day: \(text)") }

  func sheet(_ id: String = "c", on today: String, settledToo: Bool = false) throws -> ContractSheet {
    try sheet(id, on: try Self.day(today), settledToo: settledToo)
  }

  func sheet(_ id: String = "c", on today: Day, settledToo: Bool = false) throws -> ContractSheet {
    let number = try #require(register.contracts.number(of: id), "no contract \(id)")
    return ContractSheet(number, register, today: today, settledToo: settledToo)
  }

  func upcoming(on today: String, within: Period = Period(months: 6), settledToo: Bool = false) throws -> Upcoming {
    let day = try Self.day(today)
    return Upcoming(register, today: day, until: day.adding(within).day, settledToo: settledToo)
  }

  func explanation(_ id: String = "c", _ rule: String? = nil, on today: String) throws -> Explanation {
    let number = try #require(register.contracts.number(of: id), "no contract \(id)")
    return Explanation(of: number, rule: rule, in: register, today: try Self.day(today))
  }
}

extension ContractSheet {
  /// The chain, a line for each step: `0: 2023-01-01…2026-12-31 running, notice 2026-08-31`.
  var chainLines: [String] {
    chain.map { step in
      let start = step.start?.description ?? "?"
      let notice = step.noticeDue.map { due in
        step.noticeActBy == due ? ", notice \(due)" : ", notice \(due) by \(step.noticeActBy?.description ?? "?")"
      }
      return
        "\(step.option): \(start)…\(step.end?.description ?? "?")\(step.isUpTo ? " up to" : "") \(step.state.rawValue)"
        + (notice ?? "")
    }
  }

  /// The deadlines of one rule.
  func deadlines(_ rule: String) -> [Deadline] { deadlines.filter { $0.rule == rule } }

  /// The one deadline of that rule.
  func deadline(_ rule: String) throws -> Deadline {
    let found = deadlines(rule)
    try #require(found.count == 1, "\(rule): \(found.map(\.id))")
    return found[0]
  }

  /// The codes of what is wrong with the contract; what is merely unknown or never verified is left out.
  var faults: [String] { findings.filter { $0.severity > .info }.map(\.code.rawValue) }

  var infos: [String] { findings.filter { $0.severity == .info }.map(\.code.rawValue) }

  /// What can't be dated, a line for each rule: `extension-notice: notice.period`.
  var unknownLines: [String] { unknown.map { "\($0.rule): \($0.missing.joined(separator: " "))" } }
}

extension Deadline {
  /// `2026-08-31 open orange`, with `by 2026-08-28` where that is another day.
  var line: String { "\(due)\(actBy == due ? "" : " by \(actBy)") \(state.rawValue) \(light.rawValue)" }
}
