/// Decides about a contract as people do: in time, late, after the end, without telling, or not at all; the seed says when.
enum ScriptedManager {
  typealias Day = PlainCalendar.Day

  private enum Manner: CaseIterable {
    case inTime, late, afterTheEnd, withoutTelling, unconfirmed, lapsing, terminating, never
  }

  /// Takes all decisions about the contract until its last term, or until it is left to end.
  static func live(_ contract: inout LivedContract, _ generator: inout SeededGenerator) {
    guard contract.firstEnd != nil, !contract.decisions.contains(where: { $0.kind == "lapse" }) else { return }
    while let term = contract.terms(on: LivedRegister.lastDay).last, term.closed == nil {
      let manner = generator.one(of: Manner.allCases)
      let isOver = !decide(&contract, about: term, manner, &generator)
      if isOver { return }
    }
  }

  /// False where the contract is left to end.
  private static func decide(
    _ contract: inout LivedContract, about term: LivedContract.Term, _ manner: Manner,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let before = contract.decisions.compactMap(\.on).max() ?? LivedRegister.firstDay
    let notice = contract.noticeDue(before: term.end) ?? term.end - 90
    func day(_ from: Day, _ to: Day) -> Day {
      let first = max(from, before + 1)
      return first + generator.below(max(to - first, 0) + 1)
    }
    switch manner {
    case .never: return false
    case .lapsing: contract.decisions.append(.init(kind: "lapse", on: day(notice - 100, term.end)))
    case .terminating:
      let on = day(term.end - 300, term.end - 40)
      guard on < term.end else { return false }
      contract.decisions.append(.init(kind: "terminate", on: on, until: on + generator.below(term.end - on)))
    case .inTime, .late, .afterTheEnd, .withoutTelling, .unconfirmed:
      guard term.isExtensible, let until = nextEnd(of: contract, after: term.end, &generator) else { return false }
      let on =
        switch manner {
        case .late: day(notice + 1, term.end)
        case .afterTheEnd: day(term.end + 1, term.end + 200)
        default: day(notice - 200, notice - 20)
        }
      contract.decisions.append(.init(kind: "extend", on: on, until: until))
      if manner == .withoutTelling || on > term.end { return true }
      let sent = min(on + generator.below(15), term.end)
      let received = manner == .unconfirmed ? nil : sent + generator.below(10)
      contract.decisions.append(.init(kind: "notify", on: sent, received: received))
    }
    return true
  }

  /// The next option; where the options are unknown the end of any year up to the maximum.
  private static func nextEnd(
    of contract: LivedContract, after end: Day, _ generator: inout SeededGenerator
  ) -> Day? {
    if !contract.optionEnds.isEmpty { return contract.optionEnds.first { $0 > end } }
    guard let maximum = contract.maximumEnd, maximum > end else { return nil }
    let years = PlainCalendar.year(maximum) - PlainCalendar.year(end)
    return PlainCalendar.day(PlainCalendar.year(end) + 1 + generator.below(years), 12, 31)
  }
}
