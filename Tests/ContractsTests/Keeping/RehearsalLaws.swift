import Contracts
import Days
import TestSupport
import Testing

/// What `what-if` shows is what `decide` then does.
@Suite struct RehearsalLaws {
  private static func date(_ text: String) throws -> ReducedDate { ReducedDate(try TestRegister.day(text)) }

  private static func entries() throws -> [DecisionEntry] {
    let (on, year) = (try date("2026-06-18"), try date("2027-12-31"))
    return try [
      DecisionEntry(.extend, on: on, option: 1), DecisionEntry(.extend, on: on, option: 2),
      DecisionEntry(.extend, on: on, option: 3), DecisionEntry(.extend, on: on, until: year),
      DecisionEntry(.extend, on: on, until: date("2028-12-31")),
      DecisionEntry(.extend, on: on, until: date("2027-06-30")),
      DecisionEntry(.extend, on: date("2027-02-01"), until: year),
      DecisionEntry(.lapse, on: on), DecisionEntry(.lapse, on: date("2027-03-01")),
      DecisionEntry(.terminate, on: on, until: date("2026-09-30")),
      DecisionEntry(.terminate, on: on, until: date("2022-09-30")),
      DecisionEntry(.terminate, on: on, until: date("2029-12-31")),
      DecisionEntry(.notify, on: on), DecisionEntry(.notify, on: on, received: date("2026-06-24")),
    ]
  }

  /// Of what nobody has to think any more, and of what from then on: a deadline that moves is both.
  private static func lines(_ deadlines: [Deadline]) -> Set<String> {
    Set(deadlines.map { "\($0.rule) of \($0.termEnd?.description ?? "-")" })
  }

  /// How many of the entries can be recorded for the contract; each is rehearsed.
  private func expectAgreement(_ number: Int32, _ register: Register, today: Day, _ comment: Comment) throws -> Int {
    try Self.entries().count { entry in
      let plan = try DecisionPlan(entry, for: [number], in: register, today: today)
      let decision = Decision(
        kind: entry.kind, on: entry.on, until: entry.until, option: entry.option, received: entry.received)
      let change = register.change(of: number, by: [decision], today: today)
      let about: Comment = "\(comment), \(entry.kind) \(entry.option ?? 0) \(entry.until?.description ?? "")"
      let isStray = change.findings.contains { $0.code == .noticeWithoutExtension }
      #expect(plan.refusals.isEmpty == (change.refusal == nil && !isStray), about)
      guard plan.refusals.isEmpty, let outcome = plan.outcomes.first else { return false }
      let moved = change.moved.filter { $0.before.id != $0.after.id }
      #expect(Self.lines(outcome.gone) == Self.lines(change.silenced + moved.map(\.before)), about)
      #expect(Set(outcome.new.map(\.id)) == Set((change.coming + moved.map(\.after)).map(\.id)), about)
      #expect(outcome.after.term?.end == change.after.dossier.term?.end, about)
      return true
    }
  }

  @Test func `the same is settled and the same becomes due, whether a decision is rehearsed or recorded`() throws {
    var written = 0
    for seed in 0..<(isFullRun ? 400 : 30) as Range<UInt64> {
      var random = RandomRegister(seed: seed)
      let register = try RegisterReader.read(Array(RegisterStyle.all[0].text(random.value()).utf8))
      for today in ["2026-06-18", "2026-10-01", "2027-05-01"] {
        written += try expectAgreement(
          Int32(seed % 2), register, today: try TestRegister.day(today), "seed \(seed) on \(today)")
      }
    }
    #expect(written > 100, "\(written)")
  }

  @Test func `the shipped contracts are rehearsed as they are recorded`() throws {
    let register = try JoinedOrderTests.shipped()
    let today = try TestRegister.day("2026-05-28")
    let written = try register.contracts.ids.indices.reduce(0) { count, number in
      try count + expectAgreement(Int32(number), register, today: today, "\(register.contracts.ids[number])")
    }
    #expect(written > 100, "\(written)")
  }
}
