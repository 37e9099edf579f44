import Contracts

/// Contracts that have gone from the register since it was last read, and so many that it may be a mistake (NOTIFY F26): half an export, a
/// list that was cut. Nobody is reminded of them any more, so the operator has to hear of it.
struct ContractLoss {
  let gone: [String]
  /// How many there were.
  let count: Int

  /// Nil where fewer than three in ten have gone.
  init?(from before: Register, to after: Register) {
    let left = Set(after.contracts.ids)
    let all = before.contracts.ids
    gone = all.filter { !left.contains($0) }
    count = all.count
    guard !gone.isEmpty, gone.count * 10 >= count * 3 else { return nil }
  }
}
