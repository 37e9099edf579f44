import JSONText

/// Whether the ids of contracts ascend in the order of their list, octet by octet, as they do in a register that a program wrote; of two
/// equal ones they do not.
struct IdentifierOrder: Sendable {
  private(set) var isAscending = true
  /// Whether they do with a `/` behind each, as the ids of deadlines begin.
  private(set) var arePathsAscending = true

  /// Notes that one id stands before another.
  mutating func note(_ one: ContractIndex.Name, before other: ContractIndex.Name, in octets: Span<UInt8>) {
    guard isAscending || arePathsAscending else { return }
    guard case .written(let first) = one, case .written(let second) = other else {
      (isAscending, arePathsAscending) = (false, false)
      return
    }
    let order = Self.order(octets.extracting(first), octets.extracting(second))
    isAscending = isAscending && order.ids
    arePathsAscending = arePathsAscending && order.paths
  }

  /// Notes the order of the ids that follow; that of the last one before them and the first of them is to be noted by itself.
  mutating func note(_ following: IdentifierOrder) {
    isAscending = isAscending && following.isAscending
    arePathsAscending = arePathsAscending && following.arePathsAscending
  }

  /// Whether an id comes before another, and whether it does with a `/` behind both.
  private static func order(_ one: Span<UInt8>, _ other: Span<UInt8>) -> (ids: Bool, paths: Bool) {
    let ids = one.precedes(other)
    // What stands behind ids of one length decides nothing.
    guard one.count != other.count else { return (ids, ids) }
    let slash = UInt8(ascii: "/")
    // Of `a` and the wrong id `a/b` the rule behind `a/` tells which comes first. Where any two are such, two neighbours are.
    let mayGoOn = other.count > one.count && other[one.count] == slash
    return (ids, !mayGoOn && one.precedes(other, closedBy: slash))
  }
}
