package import Days

/// All about one provider: the answer of `show` for it.
package struct ProviderSheet: Sendable {
  package let provider: String
  /// Its contracts, in the order of the register.
  package let contracts: [ContractSheet]
  /// The contracts of others in which it is a subcontractor, in the order of the register: their terms are agreed with somebody else.
  package let subcontractorIn: [Contract]

  package init(_ provider: String, _ register: Register, today: Day) {
    let scope = Scope(provider: provider)
    var reader = DossierReader(register, today: today)
    var own: [ContractSheet] = []
    var others: [Contract] = []
    for number in 0..<register.contracts.count {
      let dossier = reader.dossier(Int32(truncatingIfNeeded: number))
      if scope.includes(dossier.contract) {
        own.append(ContractSheet(dossier, register))
      } else if dossier.contract.subcontractors.contains(provider) {
        others.append(dossier.contract)
      }
    }
    self.provider = provider
    contracts = own
    subcontractorIn = others
  }
}
