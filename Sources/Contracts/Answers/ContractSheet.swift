package import Days

/// All about one contract: the answer of `show`.
package struct ContractSheet: Sendable {
  package let dossier: Dossier
  package let chain: [ChainView]
  /// Every deadline that is pending, and what returns within a year; by `actBy`.
  package let deadlines: [Deadline]
  package let unknown: [UnknownDeadline]
  package let findings: [Finding]

  /// The sheet of the contract with that number. `settledToo` adds what is settled.
  package init(_ number: Int32, _ register: Register, today: Day, settledToo: Bool = false) {
    var reader = DossierReader(register, today: today)
    self.init(reader.dossier(number), register, settledToo: settledToo)
  }

  init(_ dossier: Dossier, _ register: Register, settledToo: Bool = false) {
    self.dossier = dossier
    chain = register.chain(of: dossier)
    let horizon = dossier.today.adding(Period(years: 1)).day
    let wanted = settledToo ? Deadlines.Wanted.all : .pending(by: .last)
    let found = Deadlines(of: dossier, in: register, horizon: horizon, wanted: wanted)
    deadlines = DeadlineList.inOrder(found.dated)
    unknown = found.unknown
    let between = register.findings.filter { $0.contract == dossier.contract.number }
    findings = (register.findings(about: dossier) + between).sorted {
      ($0.place, $0.code.rawValue) < ($1.place, $1.code.rawValue)
    }
  }

  /// How many options are left: nil where their number is unknown, also where that is so because no end is.
  package var optionsLeft: Int? {
    guard dossier.chain.optionsAreKnown else {
      return dossier.chain.extensionsAreStated ? (isExtensible ? nil : 0) : nil
    }
    if dossier.history.closing != nil { return 0 }
    if dossier.history.links.isEmpty { return dossier.terms.options?.value.count ?? 0 }
    return dossier.history.links.count - 1 - (dossier.history.untold ?? dossier.history.agreed)
  }

  /// Whether the contract can still go on beyond its current term.
  package var isExtensible: Bool {
    dossier.history.closing == nil && (dossier.term?.hasOptionLeft ?? dossier.chain.isExtensible)
  }
}
