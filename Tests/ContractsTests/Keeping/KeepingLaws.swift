import Contracts
import Days
import Foundation
import JSONText
import TestSupport
import Testing

/// Whatever the register and the way in which it is laid out: what is recorded is recorded, and all else stays.
@Suite struct KeepingLaws {
  /// The text as another reader understands it.
  private static func understood(_ octets: [UInt8]) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(octets)) as? NSDictionary)
  }

  private static func copy(of dictionary: NSDictionary) throws -> NSMutableDictionary {
    try #require(dictionary.mutableCopy() as? NSMutableDictionary)
  }

  private static func date(_ text: String) throws -> ReducedDate { ReducedDate(try TestRegister.day(text)) }

  private static func contracts(_ octets: [UInt8]) throws -> [NSDictionary] {
    try #require(try understood(octets)["contracts"] as? [NSDictionary])
  }

  private static func lines(_ octets: [UInt8]) -> [ArraySlice<UInt8>] {
    octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// How many lines of the text before stand between those that begin and those that end both texts.
  private static func lostLines(_ before: [UInt8], _ after: [UInt8]) -> Int {
    let (old, new) = (lines(before), lines(after))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    return old.count - head - tail
  }

  private static func entries() throws -> [(entry: DecisionEntry, kind: String)] {
    [
      (DecisionEntry(.extend, on: try date("2026-06-18"), option: 1, by: "pfho", reference: "é \"x\" \\"), "extend"),
      (DecisionEntry(.extend, on: try date("2026-06-18"), option: 2), "extend"),
      (DecisionEntry(.lapse, on: try date("2026-06-18"), by: "pfho"), "lapse"),
      (DecisionEntry(.terminate, on: try date("2026-06-18"), until: try date("2026-09-30")), "terminate"),
      (DecisionEntry(.notify, on: try date("2026-06-22"), received: try date("2026-06-24")), "notify"),
    ]
  }

  @Test(arguments: RegisterStyle.all)
  func `a decision is one more entry in its contract, and no other line changes`(_ style: RegisterStyle) throws {
    let today = try TestRegister.day("2026-06-25")
    var written = 0
    for seed in 0..<(isFullRun ? 400 : 40) as Range<UInt64> {
      var random = RandomRegister(seed: seed)
      let before = Array(style.text(random.value()).utf8)
      let register = try RegisterReader.read(before)
      for (entry, kind) in try Self.entries() {
        let number = Int32(seed % 2)
        let plan = try DecisionPlan(entry, for: [number], in: register, today: today)
        guard let after = plan.edited?.octets else {
          #expect(!plan.refusals.isEmpty, "seed \(seed): neither written nor refused")
          continue
        }
        written += 1
        try expectOnlyDecision(kind, in: Int(number), before, after)
        // A line may get a comma or an item; a list that no longer fits on its line gets lines of its own.
        let touched = Self.lostLines(before, after)
        #expect(touched <= 1, "seed \(seed) \(kind): \(touched) lines\n\(String(decoding: after, as: UTF8.self))")
        #expect(after.contains(UInt8(ascii: "\r")) == before.contains(UInt8(ascii: "\r")))
        #expect(after.last == before.last)
      }
    }
    #expect(written > 50, "\(written)")
  }

  /// Read by another reader, the two differ in one entry at the end of one contract's decisions.
  private func expectOnlyDecision(_ kind: String, in number: Int, _ before: [UInt8], _ after: [UInt8]) throws {
    let (old, new) = (try Self.contracts(before), try Self.contracts(after))
    let decisions = try #require(new[number]["decisions"] as? [NSDictionary])
    let earlier = old[number]["decisions"] as? [NSDictionary] ?? []
    #expect(Array(decisions.dropLast()) == earlier)
    #expect(decisions.last?["kind"] as? String == kind)
    let changed = try Self.copy(of: new[number])
    changed["decisions"] = old[number]["decisions"]
    #expect(changed == old[number])
    for other in old.indices where other != number { #expect(new[other] == old[other]) }
    let (oldRest, newRest) = (
      try Self.copy(of: try Self.understood(before)),
      try Self.copy(of: try Self.understood(after))
    )
    oldRest["contracts"] = nil
    newRest["contracts"] = nil
    #expect(oldRest == newRest)
  }

  @Test(arguments: RegisterStyle.all)
  func `a decision is told and received in the same layout, and the text before comes back when that is undone`(
    _ style: RegisterStyle
  ) throws {
    let today = try TestRegister.day("2026-06-25")
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomRegister(seed: seed)
      let before = Array(style.text(random.value()).utf8)
      var octets = before
      var undo: [[TextChange]] = []
      for entry in [
        DecisionEntry(.extend, on: try Self.date("2026-06-18"), option: 1),
        DecisionEntry(.notify, on: try Self.date("2026-06-22")),
        DecisionEntry(
          .notify, on: try Self.date("2026-06-22"), received: try Self.date("2026-06-24")),
      ] {
        let register = try RegisterReader.read(octets)
        let plan = try DecisionPlan(entry, for: [0], in: register, today: today)
        guard let edited = plan.edited else { continue }
        undo.append(reversed(edited.edit.json.changes, of: octets))
        octets = edited.octets
      }
      let register = try RegisterReader.read(octets)
      if undo.count == 3 {
        let sheet = ContractSheet(0, register, today: today)
        #expect(sheet.dossier.contract.decisions.last?.received?.description == "2026-06-24")
        #expect(sheet.dossier.term?.end.description == "2027-12-31")
      }
      for changes in undo.reversed() { octets = octets.applying(changes) }
      #expect(octets == before)
    }
  }

  private func reversed(_ changes: [TextChange], of octets: [UInt8]) -> [TextChange] {
    var shift = 0
    return changes.map { change in
      let start = change.range.lowerBound + shift
      shift += change.replacement.count - change.range.count
      return TextChange(start..<(start + change.replacement.count), Array(octets[change.range]))
    }
  }

  @Test(arguments: RegisterStyle.all)
  func `handing over and adding change what they say and nothing else`(_ style: RegisterStyle) throws {
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomRegister(seed: seed)
      let before = Array(style.text(random.value()).utf8)
      let register = try RegisterReader.read(before)
      let handOver = HandOver(from: "a", to: "b", in: register)
      let after = handOver.edit.json.octets
      let owners = try Self.contracts(after).map { $0["owner"] as? String }
      #expect(!owners.contains("a"))
      #expect(handOver.contracts.count == (try Self.contracts(before)).count { $0["owner"] as? String == "a" })
      let (old, new) = (Self.lines(before), Self.lines(after))
      #expect(old.count == new.count && zip(old, new).count { $0 != $1 } <= handOver.contracts.count)
      var entry = ContractEntry(id: "nieuw", title: "Nieuw")
      entry.provider = "p"
      let addition = try Addition.contract(entry, to: register, today: try TestRegister.day("2026-06-25"))
      #expect(addition.faults.isEmpty)
      let added = try Self.contracts(addition.edited.octets)
      #expect(Array(added.dropLast()) == (try Self.contracts(before)))
      #expect(added.last == ["id": "nieuw", "title": "Nieuw", "provider": "p"])
      #expect(Self.lostLines(before, addition.edited.octets) <= 1)
    }
  }
}
