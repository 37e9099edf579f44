import Contracts
import Days
import Foundation
import TestSupport
import Testing

/// The shipped register from 2023 to 2034, day after day, with managers who decide in time, late, after the end, without telling,
/// or not at all: on no day is a deadline missing, doubled or wrong, against a plain reckoning of its own.
@Suite struct LongLife {
  private static let shipped: [UInt8] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? Data(contentsOf: root.appending(path: "contracts.json"))).map { Array($0) } ?? []
  }()

  private static let seeds: [UInt64] = isFullRun ? Array(1...8) : [1, 2]

  /// How many days are passed over on average; a decisive day and the one after it never are.
  private static let stride = isFullRun ? 1 : 15

  private static func day(_ plain: PlainCalendar.Day) throws -> Day {
    try #require(Day(PlainCalendar.text(plain)))
  }

  private static func line(_ deadline: Deadline) -> String {
    let item = deadline.contract ?? deadline.occurrence.item ?? ""
    return
      "\(deadline.actBy) \(item) \(deadline.rule) \(deadline.due) \(deadline.termEnd?.description ?? "-") \(deadline.state)"
  }

  /// The days that are lived: all, or some of each fortnight with every day on which something happens and the one after it.
  private static func days(of life: LivedRegister, seed: UInt64) -> [PlainCalendar.Day] {
    var generator = SeededGenerator(seed: seed)
    let decisive = life.decisiveDays
    var days: [PlainCalendar.Day] = []
    var next = LivedRegister.firstDay
    for day in LivedRegister.firstDay...LivedRegister.lastDay
    where day >= next || decisive.contains(day) || decisive.contains(day - 1) {
      days.append(day)
      if day >= next { next = day + 1 + generator.below(stride) * 2 }
    }
    return days
  }

  @Test(arguments: seeds) func `no deadline is missing, doubled or wrong on any day`(seed: UInt64) throws {
    let life = try LivedRegister(shipped: Self.shipped, seed: seed)
    var register = try RegisterReader.read(life.text(on: LivedRegister.firstDay))
    for plain in Self.days(of: life, seed: seed) {
      if life.decisionDays.contains(plain) { register = try RegisterReader.read(life.text(on: plain)) }
      let today = try Self.day(plain)
      let until = plain + 365
      let upcoming = try Upcoming(register, today: today, until: Self.day(until), settledToo: true)
      let found = upcoming.deadlines.map(Self.line).sorted()
      let expected = life.lines(on: plain, until: until)
      let isSame = found == expected.map(\.description)
      #expect(isSame, "seed \(seed), \(today): \(Self.difference(found, expected.map(\.description)))")
      #expect(Set(upcoming.deadlines.map(\.id)).count == found.count, "seed \(seed), \(today): an id stands twice")
      if !isSame { return }
    }
  }

  @Test func `the managers do all that managers do`() throws {
    let lives = try Self.seeds.map { try LivedRegister(shipped: Self.shipped, seed: $0) }
    let deeds = lives.flatMap(\.contracts).reduce(into: Set<String>()) { $0.formUnion($1.deeds) }
    #expect(
      deeds == [
        "told in time", "told late", "not told", "receipt unknown", "extended after the end", "lapse", "terminate",
        "left to end",
      ])
  }

  private static func difference(_ found: [String], _ expected: [String]) -> String {
    let difference = found.difference(from: expected)
    let lines = difference.map { change in
      switch change {
      case .insert(_, let line, _): "not expected: \(line)"
      case .remove(_, let line, _): "missing: \(line)"
      }
    }
    return lines.prefix(12).joined(separator: "\n")
  }

  @Test(arguments: seeds) func `every term ends where the decisions put it`(seed: UInt64) throws {
    let life = try LivedRegister(shipped: Self.shipped, seed: seed)
    for plain in life.decisionDays.sorted() + [LivedRegister.lastDay] {
      let register = try RegisterReader.read(life.text(on: plain))
      var reader = try DossierReader(register, today: Self.day(plain))
      for (number, contract) in life.contracts.enumerated() {
        let terms = reader.dossier(Int32(number)).history.terms.map(\.end.description)
        #expect(terms == contract.terms(on: plain).map { PlainCalendar.text($0.end) }, "\(seed) \(contract.id)")
      }
      // Nothing that the manager did is against the terms.
      let errors = try register.reportedFindings(today: Self.day(plain)).filter { $0.finding.severity == .error }
      #expect(errors.map(\.path) == [])
    }
  }

  @Test(arguments: seeds) func `on every day each open deadline is in exactly one place`(seed: UInt64) throws {
    let life = try LivedRegister(shipped: Self.shipped, seed: seed)
    for plain in Self.days(of: life, seed: seed &+ 1000).enumerated().filter({ $0.offset % 15 == 0 }).map(\.element) {
      let register = try RegisterReader.read(life.text(on: plain))
      let today = try Self.day(plain)
      let until = try Self.day(plain + 365)
      let all = Upcoming(register, today: today, until: until, settledToo: true).deadlines
      let pending = Upcoming(register, today: today, until: until).deadlines
      #expect(pending.map(\.id) == all.filter(\.state.isPending).map(\.id))
      let unknown = Upcoming(register, today: today, until: until).unknown.map { "\($0.contract) \($0.rule)" }
      for deadline in pending {
        let isPast = deadline.due < today && deadline.meeting?.slot.last ?? deadline.due < today
        #expect((deadline.state == .overdue) == (isPast && deadline.state != .sent), "\(today) \(deadline.id)")
        // Of another term it may be unknown.
        let isCurrent = deadline.termEnd == pending.last { $0.contract == deadline.contract }?.termEnd
        #expect(!isCurrent || !unknown.contains("\(deadline.contract ?? "") \(deadline.rule)"))
      }
    }
  }

  @Test(arguments: [("mensenhandel", 2027), ("csg", 2028)])
  func `the procurement starts in its year, whatever is decided`(contract: String, year: Int) throws {
    for seed in Self.seeds {
      let life = try LivedRegister(shipped: Self.shipped, seed: seed)
      for (day, state) in [
        ("\(year)-01-01", DeadlineState.open), ("\(year)-12-31", .open), ("\(year + 1)-01-01", .done),
      ] {
        let plain = PlainCalendar.day(day)
        let register = try RegisterReader.read(life.text(on: plain))
        let upcoming = try Upcoming(
          register, today: Self.day(plain), until: Self.day(plain + 365), settledToo: true)
        let procurement = upcoming.deadlines.filter { $0.contract == contract && $0.rule == "procurement" }
        #expect(procurement.map(\.due.description) == ["\(year)-12-31"] && procurement.map(\.state) == [state])
      }
    }
  }
}
