/// A register of many contracts made at random, some of them wrong, in the text of its file.
package struct ManyContracts: CustomStringConvertible, Sendable {
  /// How the contracts are called and in which order they stand.
  package enum Naming: CaseIterable, Sendable {
    case ascending, shuffled
    /// Some ids begin with others, in octet order: `-` comes before the `/` of a deadline's id, `0` behind it.
    case prefixed
    /// Ids that are none, with `/` and accents in them, in octet order.
    case wrong
    case wrongShuffled
    /// As `ascending`, but some ids stand twice, are missing, or are spelt with escapes.
    case damaged
  }

  package let naming: Naming
  package let count: Int

  package init(_ naming: Naming, count: Int) {
    self.naming = naming
    self.count = count
  }

  package var description: String { "\(naming) \(count)" }

  /// The octets of the file.
  package var bytes: [UInt8] {
    var seeds = SeededGenerator(seed: 5)
    let ids = ids(&seeds)
    let contracts = ids.indices.map { contract($0, ids, &seeds) }
    return Array((Self.head + contracts.joined(separator: ",\n") + "]}\n").utf8)
  }

  private func ids(_ seeds: inout SeededGenerator) -> [String] {
    let digits = (0..<count).map { String(100_000 + $0) }
    switch naming {
    case .ascending, .damaged: return digits.map { "c" + $0 }
    case .shuffled: return digits.map { "c" + $0 }.shuffled(using: &seeds)
    case .prefixed: return inOrder(digits, ["", "-b", "-b-c", "0", "b"])
    case .wrong: return inOrder(digits, Self.wrongEndings)
    case .wrongShuffled: return inOrder(digits, Self.wrongEndings + [" ", "."]).shuffled(using: &seeds)
    }
  }

  private static let wrongEndings = ["", "/", "/b", "e\u{301}", "\u{E9}", "e", "f", "//", "/zz"]

  private func inOrder(_ digits: [String], _ endings: [String]) -> [String] {
    digits.indices.map { "c" + digits[$0 / endings.count] + endings[$0 % endings.count] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static let head = """
    {"version":1,"register":{"holidays":"NL","deliveryMargin":"P2D"},"documents":{"d":{"title":"D"}},
    "parties":{"p":{"name":"P; \\"q\\""},"q":{"name":"=Q"}},"people":{"a":{"name":"A","deputy":"b"},"b":{"name":"B é"}},
    "bodies":{"first":{"name":"First","papersDue":"P1W","meetings":["2026-06-18","2026-09-03","2027-01-14"]}},
    "routes":{"extension":["first"]},"milestones":[
    {"id":"m","title":"M","on":["2026-08-31","2026-12-31"],"owner":"a"},{"id":"n","title":"N","on":["2026-12-31"]}],
    "contracts":[
    """

  private func contract(_ number: Int, _ ids: [String], _ seeds: inout SeededGenerator) -> String {
    var members: [String] = []
    let id = naming == .damaged && seeds.below(20) == 0 ? ids[seeds.below(count)] : ids[number]
    switch naming == .damaged ? seeds.below(40) : 40 {
    case 0: break
    case 1: members.append(#""id":"\u0063\#(id.dropFirst())""#)
    case 2: members.append(#""id":"""#)
    case 3: members.append(#""id":"contract-\#(seeds.below(count))""#)
    default: members.append(#""id":"\#(id)""#)
    }
    members.append(
      #""title":"\#(seeds.one(of: ["Zorg", "=1+1", "a;b", "é \\\"x\\\"", "regel\\nregel", " x"])) \#(number)""#)
    members.append(#""provider":"\#(seeds.one(of: ["p", "q", "nobody"]))""#)
    if seeds.below(3) > 0 { members.append(#""owner":"\#(seeds.one(of: ["a", "b"]))""#) }
    if seeds.below(12) == 0 { members.append(#""like":"\#(ids[seeds.below(count)])""#) }
    members.append(#""start":"202\#(seeds.below(4))-01-01""#)
    let end = seeds.one(of: ["2026", "2026-12-31", "2027", "2026-11-30", "2025-12-31", "2026-02-30"])
    if seeds.below(8) > 0 { members.append(#""firstPeriod":{"end":"\#(end)"}"#) }
    members.append(#""extensions":{"options":["P1Y","P1Y"],"maximumEnd":"20\#(28 + seeds.below(4))"}"#)
    if seeds.below(5) > 0 { members.append(#""notice":{"period":"P\#(2 + seeds.below(3))M"}"#) }
    if seeds.below(4) == 0 {
      members.append(#""decisions":[{"kind":"extend","option":1,"on":"2026-0\#(1 + seeds.below(5))-10"}]"#)
    }
    if seeds.below(4) == 0 {
      members.append(#""dates":[{"id":"x","on":"2026-12-31","every":"P1M"},{"id":"y","on":"2026-12-31"}]"#)
    }
    if seeds.below(6) == 0 { members.append(#""renewl":"tacit""#) }
    if seeds.below(4) == 0 { members.append(#""sources":[{"document":"d","at":"\#(number)"}]"#) }
    return "{\(members.joined(separator: ","))}"
  }
}
