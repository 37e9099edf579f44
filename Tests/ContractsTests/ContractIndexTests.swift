import JSONText
import TestSupport
import Testing

@testable import Contracts

/// Each contract is found by its id, however many there are and however they are written.
@Suite struct ContractIndexTests {
  /// The register with these contracts, each the octets of its id as they stand, nil for none.
  private func register(_ ids: [String?]) throws -> Register {
    let contracts = ids.map { id in id.map { #"{"title":"T","id":"\#($0)"}"# } ?? #"{"title":"T"}"# }
    return try RegisterReader.read(Array(#"{"version":1,"contracts":[\#(contracts.joined(separator: ","))]}"#.utf8))
  }

  private func duplicates(_ register: Register) -> [String] {
    register.findings.compactMap {
      guard case .duplicateIdentifier(let id, let first) = $0.fact else { return nil }
      let one = register.contracts.ids.indices.first { register.contracts.place(of: Int32($0)) == first } ?? -1
      return "\(id) \($0.contract ?? -1) as \(one)"
    }
  }

  @Test func `the first contract with an id is found, the others are findings`() throws {
    let register = try register(["a", "b", "a", #"\u0061"#, "b", "c"])
    #expect(register.contracts.ids == ["a", "b", "a", "a", "b", "c"])
    #expect(["a", "b", "c", "d", ""].map { register.contracts.number(of: $0) } == [0, 1, 5, nil, nil])
    #expect(duplicates(register) == ["a 2 as 0", "a 3 as 0", "b 4 as 1"])
  }

  @Test func `an id is found however it is spelt`() throws {
    let register = try register([#"\u00e9\/x"#, "e\u{301}", "a\\\"b", "lange-naam-van-een-contract", "12345678"])
    let found = ["é/x", "e\u{301}/x", "é", "e\u{301}", "a\"b", "lange-naam-van-een-contract", "12345678", "1234567"]
      .map { register.contracts.number(of: $0) }
    #expect(found == [0, nil, nil, 1, 2, 3, 4, nil])
    #expect(duplicates(register).isEmpty)
  }

  @Test func `a contract without an id is called by its place`() throws {
    let register = try register(["a", nil, "", String(repeating: "x", count: 100_001), "z"])
    #expect(register.contracts.ids == ["a", "contract-2", "contract-3", "contract-4", "z"])
    #expect((2...4).map { register.contracts.number(of: "contract-\($0)") } == [1, 2, 3])
    #expect(register.contracts.number(of: "contract-1") == nil)
    #expect(duplicates(register).isEmpty)
  }

  @Test func `where an id is what another is called by its place the first counts`() throws {
    let after = try register([nil, "contract-1"])
    #expect(after.contracts.number(of: "contract-1") == 0)
    #expect(duplicates(after) == ["contract-1 1 as 0"])
    let before = try register(["contract-2", nil])
    #expect(before.contracts.number(of: "contract-2") == 0)
  }

  struct Order: CustomTestStringConvertible, Sendable {
    let ids: [String?]
    let isAscending: Bool
    let arePathsAscending: Bool

    var testDescription: String { "\(ids)" }
  }

  @Test(arguments: [
    Order(ids: [], isAscending: true, arePathsAscending: true),
    Order(ids: ["b"], isAscending: true, arePathsAscending: true),
    Order(ids: ["a", "b", "ba"], isAscending: true, arePathsAscending: true),
    Order(ids: ["a", "a-b"], isAscending: true, arePathsAscending: false),
    Order(ids: ["a-b", "a"], isAscending: false, arePathsAscending: true),
    Order(ids: ["a-b", "a", "ab"], isAscending: false, arePathsAscending: true),
    Order(ids: ["a", "a0"], isAscending: true, arePathsAscending: true),
    // `a/rule` and `a/b/rule`, `a//rule`: the rule tells.
    Order(ids: ["a", "a/b"], isAscending: true, arePathsAscending: false),
    Order(ids: ["a", "a/"], isAscending: true, arePathsAscending: false),
    Order(ids: ["a", "a"], isAscending: false, arePathsAscending: false),
    Order(ids: ["b", "a"], isAscending: false, arePathsAscending: false),
    Order(ids: ["a", "b", "a", "c"], isAscending: false, arePathsAscending: false),
    Order(ids: ["a", nil, "d"], isAscending: false, arePathsAscending: false),
    Order(ids: ["a", #"\u0062"#], isAscending: false, arePathsAscending: false),
    Order(ids: ["z", "é", "\u{FFFD}", "😀"], isAscending: true, arePathsAscending: true),
    Order(ids: ["12345678a", "12345678b", "12345679"], isAscending: true, arePathsAscending: true),
  ])
  func `whether ids ascend, octet by octet, is known`(_ order: Order) throws {
    let contracts = try register(order.ids).contracts
    #expect(contracts.isAscending == order.isAscending)
    #expect(contracts.arePathsAscending == order.arePathsAscending)
  }

  @Test(arguments: SeededGenerator.seeds) func `every one of many ids is found and nothing else`(seed: UInt64) throws {
    var seeds = SeededGenerator(seed: seed)
    let ids = (0..<3000).map { _ in RandomNames.name(&seeds) }
    let contracts = try register(ids).contracts
    var first: [String: Int32] = [:]
    for (number, id) in ids.enumerated() where first[id] == nil { first[id] = Int32(number) }
    let wrong = ids.filter { contracts.number(of: $0) != first[$0] }
    #expect(wrong.first == nil)
    for _ in 0..<3000 {
      let other = RandomNames.name(&seeds)
      #expect(contracts.number(of: other) == first[other], "\(other)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 9, 2000])
  func `names know what is among them`(_ count: Int) {
    var seeds = SeededGenerator(seed: UInt64(count))
    let names = Set((0..<count).map { _ in RandomNames.name(&seeds) })
    let known = Names(names)
    #expect(names.allSatisfy { known.contains($0) })
    for _ in 0..<4000 {
      let other = RandomNames.name(&seeds)
      #expect(known.contains(other) == names.contains(other), "\(other)")
    }
    #expect(known.contains("") == false)
  }

  @Test(arguments: SeededGenerator.seeds) func `equal octets hash to one number wherever they stand`(seed: UInt64) {
    var seeds = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let octets = (0..<seeds.below(30)).map { _ in UInt8(seeds.below(256)) }
      let before = (0..<seeds.below(10)).map { _ in UInt8(seeds.below(256)) }
      let behind = (0..<seeds.below(10)).map { _ in UInt8(seeds.below(256)) }
      let text = before + octets + behind
      let alone = octets.span.hash(of: octets.indices)
      let inside = text.span.hash(of: before.count..<(before.count + octets.count))
      #expect(inside == alone)
    }
  }
}

/// Names of letters so few that many are equal or nearly so, and some longer than eight octets.
private enum RandomNames {
  static func name(_ seeds: inout SeededGenerator) -> String {
    let stem = seeds.one(of: ["", "", "contract", "een-lange-naam-van-"])
    return stem + (0...seeds.below(5)).map { _ in seeds.one(of: ["a", "b", "-", "0", "é"]) }.joined()
  }
}
