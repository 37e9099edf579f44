/// Which contracts an answer is about.
package struct Scope: Sendable {
  package let provider: String?
  package let owner: String?

  package init(provider: String? = nil, owner: String? = nil) {
    self.provider = provider
    self.owner = owner
  }

  package static let all = Scope()

  package var isAll: Bool { provider == nil && owner == nil }

  /// Whether the contract is with the provider, as such or as one of its parties, and is the owner's.
  package func includes(_ contract: borrowing Contract) -> Bool {
    if let provider, contract.provider != provider, !contract.parties.contains(provider) { return false }
    return owner == nil || contract.owner == owner
  }

  package func includes(_ milestone: Milestone) -> Bool {
    provider == nil && (owner == nil || milestone.owner == owner)
  }
}
