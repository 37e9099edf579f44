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

extension ContractSheet {
  /// The notice that is still to be given about the current term; nil where none is, or its day is unknown.
  package var openNotice: Deadline? {
    deadlines.first { $0.state.isPending && $0.ladder.rule.isClosedByNotice && $0.termEnd == dossier.term?.end }
  }

  /// The decision that a meeting has still to take about the current term.
  package var openDecision: Deadline? {
    deadlines.first {
      guard case .meeting = $0.ladder.rule.due else { return false }
      return $0.state.isPending && $0.termEnd == dossier.term?.end
    }
  }

  /// The option that comes next, also where none is left; nil where the options are unknown.
  package var nextOption: Int? {
    guard dossier.chain.optionsAreKnown else { return nil }
    let history = dossier.history
    let reached = history.untold ?? history.agreed
    return (history.links.indices.contains(reached) ? history.links[reached].option : 0) + 1
  }

  /// The last day of the contract as it is agreed and told: of the current term, or that of the termination; nil where it is unknown.
  package var agreedEnd: Day? {
    let closing = dossier.history.closing
    return closing?.kind == .terminate ? closing?.until?.lastDay : dossier.term?.end
  }

  /// What silence does at the end of the current term; nil where that end is unknown or the contract's end is decided.
  package var silence: Silence? {
    guard let term = dossier.term, dossier.history.closing == nil else { return nil }
    return dossier.outcomeOfSilence(in: term)
  }
}
