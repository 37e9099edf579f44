/// Which contract takes its terms from which (`like`, FORMAT 3), and what the givers give.
struct Inheritance: Sendable {
  /// What a contract that others are like has to give: its own terms with those that it takes itself, and its own sources.
  struct Giver: Sendable {
    let id: String
    let terms: Terms
    let sources: [Source]
    /// The fields that its sources give as their reading.
    let derived: TermFieldSet

    init(id: String, terms: Terms, sources: [Source]) {
      self.id = id
      self.terms = terms
      self.sources = sources
      derived = Source.derived(by: sources)
    }
  }

  /// A contract's `like` as it stands in the text.
  struct Link: Sendable {
    let contract: Int32
    let target: String
    let place: Int
  }

  private var target: [Int32: Int32] = [:]
  private(set) var givers: [Int32: Giver] = [:]

  /// Resolves all links; a link to nothing and each circle, named in full, is a finding and gives nothing.
  init(_ links: [Link], in contracts: ContractIndex, _ findings: inout [Finding]) {
    var places: [Int32: Int] = [:]
    var comparisons = 0
    for link in links {
      places[link.contract] = link.place
      if let number = contracts.number(of: link.target) {
        target[link.contract] = number
      } else {
        // A suggestion looks at every id: in a large register only the first slips get one.
        comparisons += contracts.count
        let near = comparisons <= 4_000_000 ? Suggestion.nearest(to: link.target, in: contracts.ids) : nil
        findings.append(
          Finding(
            .unknownReference(.contract, link.target, suggestion: near), place: link.place, contract: link.contract))
      }
    }
    for circle in circles() {
      let ids = circle.map { contracts.id(of: $0) }
      for member in circle { target[member] = nil }
      for member in circle.prefix(8) {
        findings.append(Finding(.likeCircle(ids), place: places[member] ?? 0, contract: member))
      }
    }
  }

  /// Every circle, from its first contract on; each contract is looked at once.
  private func circles() -> [[Int32]] {
    var circles: [[Int32]] = []
    var walk: [Int32: Int32] = [:]
    for start in target.keys.sorted() where walk[start] == nil {
      var path: [Int32] = []
      var at: Int32? = start
      while let here = at, walk[here] == nil {
        walk[here] = start
        path.append(here)
        at = target[here]
      }
      if let here = at, walk[here] == start, let first = path.firstIndex(of: here) {
        let circle = path[first...]
        let smallest = circle.min() ?? here
        let turn = circle.firstIndex(of: smallest) ?? first
        circles.append(Array(circle[turn...] + circle[..<turn]))
      }
    }
    return circles
  }

  /// The contract that `contract` is like.
  func giver(of contract: Int32) -> Int32? { target[contract] }

  /// Adds to the terms that `contract` states those that it takes from others.
  func complete(_ terms: inout Terms, of contract: Int32) {
    if let giver = target[contract], let given = givers[giver] { terms = terms.inheriting(from: given.terms) }
  }

  /// The fields of a contract, which has these `terms` and sources, that are derived: every source of them says so, or they are a
  /// month or a year of which a day had to be made (SEMANTICS 16).
  func derived(of contract: Int32, terms: borrowing Terms, sources: [Source]) -> TermFieldSet {
    var derived = Source.derived(by: sources)
    if target[contract] != nil {
      for field in TermField.allCases {
        guard let origin = terms.origin(of: field), origin != contract else { continue }
        derived.subtract(field.set)
        derived.formUnion(field.set.intersection(givers[origin]?.derived ?? []))
      }
    }
    return derived.union(terms.reduced)
  }

  /// What the sources of the contracts that `contract` takes `terms` from say otherwise of those terms: these sources, with no
  /// other claims.
  func claimants(against terms: borrowing Terms, of contract: Int32) -> [Source] {
    guard target[contract] != nil else { return [] }
    var claimants: [Source] = []
    for field in [TermField.firstPeriodEnd, .maximumEnd] {
      guard let origin = terms.origin(of: field), origin != contract, let giver = givers[origin] else { continue }
      for source in giver.sources {
        let claims = source.claims.filter { $0.field == field }
        if !claims.isEmpty { claimants.append(source.saying(only: claims)) }
      }
    }
    return claimants
  }

  /// Reads each giver once, those first from which it takes itself.
  mutating func readGivers(_ read: (Int32) -> (id: String, terms: Terms, sources: [Source])) {
    for wanted in Set(target.values).sorted() {
      var chain: [Int32] = []
      var at: Int32? = wanted
      while let here = at, givers[here] == nil {
        chain.append(here)
        at = target[here]
      }
      for number in chain.reversed() {
        var own = read(number)
        complete(&own.terms, of: number)
        givers[number] = Giver(id: own.id, terms: own.terms, sources: own.sources)
      }
    }
  }
}
