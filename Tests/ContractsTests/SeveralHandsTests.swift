import Contracts
import Days
import JSONText
import TestSupport
import Testing

/// Several hands, in whatever order they come to their parts, give the answers of one; and all answers keep their order.
@Suite struct SeveralHandsTests {
  static let registers = ManyContracts.Naming.allCases.map { ManyContracts($0, count: $0 == .damaged ? 5_000 : 2_000) }

  /// The last part first is the order least like one hand's.
  private let hands = [SeveralHands(isBackwards: true)] + (isFullRun ? [SeveralHands()] : [])
  private let today = Day(year: 2026, month: 5, day: 28)!
  private let until = Day(year: 2026, month: 12, day: 31)!

  private func precedes(_ one: [String], _ other: [String]) -> Bool {
    for (first, second) in zip(one, other) where !first.utf8.elementsEqual(second.utf8) {
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return one.count < other.count
  }

  /// The first two neighbours that are not in order.
  private func disorder(_ keys: [[String]]) -> String? {
    zip(keys, keys.dropFirst()).first { precedes($1, $0) }.map { "\($0) before \($1)" }
  }

  private func compare(_ found: [String], _ wanted: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let first = zip(found, wanted).first { !$0.utf8.elementsEqual($1.utf8) }
    let isEqual = first == nil && found.count == wanted.count
    #expect(isEqual, "\(first?.0 ?? "-") instead of \(first?.1 ?? "-")", sourceLocation: sourceLocation)
  }

  private func read(_ many: ManyContracts, _ workers: some Workers) throws -> Register {
    try RegisterReader.read(many.bytes, with: workers)
  }

  @Test(arguments: registers) func `upcoming is the same, by the day to act, then contract, then rule`(
    _ many: ManyContracts
  ) throws {
    func upcoming(_ workers: some Workers) throws -> Upcoming {
      Upcoming(try read(many, workers), today: today, until: until, settledToo: true, workers: workers)
    }
    let register = try read(many, OneWorker())
    func lines(_ upcoming: Upcoming) -> [String] {
      upcoming.deadlines.map {
        "\($0.id) \($0.actBy) \($0.state) \($0.light) \(register.contractTitle(of: $0) ?? "-")"
      }
        + upcoming.unknown.map { "\($0.contract) \($0.rule) \($0.missing)" }
        + ["\(upcoming.findings) \(upcoming.contractCount)"]
    }
    let one = try upcoming(OneWorker())
    #expect(one.deadlines.count > many.count)
    for workers in hands { compare(lines(try upcoming(workers)), lines(one)) }
    let order = disorder(one.deadlines.map { ["\($0.actBy)", $0.contract ?? "", $0.rule, "\($0.due)"] })
    #expect(order == nil, "\(order ?? "")")
    let unknown = disorder(one.unknown.map { [$0.contract, $0.rule] })
    #expect(unknown == nil, "\(unknown ?? "")")
  }

  @Test(arguments: registers) func `reminders are the same, by day, then deadline, then step`(
    _ many: ManyContracts
  ) throws {
    func items(_ workers: some Workers) throws -> (items: [ReminderList.Item], findings: FindingCounts) {
      let list = ReminderList(try read(many, workers), today: today, from: today, until: until, workers: workers)
      return (Array(list.items), list.findings)
    }
    let register = try read(many, OneWorker())
    func lines(_ items: [ReminderList.Item]) -> [String] {
      items.map {
        "\($0.on) \($0.deadline) \($0.step) \($0.to) \($0.actBy) \(register.contractTitle(of: $0.about) ?? "-")"
      }
    }
    let one = try items(OneWorker())
    #expect(one.items.count > many.count)
    for workers in hands {
      let several = try items(workers)
      compare(lines(several.items), lines(one.items))
      #expect(several.findings == one.findings)
    }
    let order = disorder(one.items.map { ["\($0.on)", $0.deadline, $0.step] })
    #expect(order == nil, "\(order ?? "")")
  }

  @Test(arguments: registers) func `findings are the same`(_ many: ManyContracts) throws {
    func lines(_ workers: some Workers) throws -> [String] {
      try read(many, workers).reportedFindings(today: today, workers: workers).map {
        "\($0.path) \($0.place) \($0.finding.fact) \($0.contract ?? "-") \($0.sources)"
      }
    }
    let one = try lines(OneWorker())
    #expect(one.count > many.count / 10)
    for workers in hands { compare(try lines(workers), one) }
  }
}
