package import Days

/// A contract on one line for another program: what is stated, and the dates that follow from it today.
package struct ContractSummary: Sendable {
  package let sheet: ContractSheet
  /// The notice that is next: of an extension, or to stop the renewal.
  package let notice: Deadline?
  /// The meeting at which its extension is decided.
  package let decision: Deadline?
  /// The gravest of its deadlines; nil where it has none.
  package let light: Light?

  init(_ sheet: ContractSheet) {
    self.sheet = sheet
    let notice = sheet.deadlines.first { $0.rule == "extension-notice" || $0.rule == "renewal-stop" }
    self.notice = notice
    decision = sheet.deadlines.first { $0.rule == "decision" && $0.termEnd == notice?.termEnd }
    light = Light.allCases.first { light in sheet.deadlines.contains { $0.light == light } }
  }

  package var dossier: Dossier { sheet.dossier }

  /// Where the contract stands today: the step of its chain that runs, or the last one that has run.
  package var state: ChainView.State? {
    let begun = sheet.chain.last { step in
      switch step.state {
      case .past, .running, .ended, .terminated: true
      case .agreed, .untold, .open, .lapsed: false
      }
    }
    return (begun ?? sheet.chain.first)?.state
  }

  /// The fields whose values are read into a text rather than stated, by their paths.
  package func derivedPaths(in register: Register) -> [String] {
    ImportField.allCases.filter { field in
      guard let term = field.term, register.value(of: field, in: dossier) != nil else { return false }
      return register.isDerived(term, in: dossier)
    }.map(\.rawValue)
  }
}

/// Reads the summaries of contracts one by one.
package struct SummaryReader {
  private let register: Register
  private var reader: DossierReader

  package init(_ register: Register, today: Day) {
    self.register = register
    reader = DossierReader(register, today: today)
  }

  package mutating func summary(_ number: Int) -> ContractSummary {
    ContractSummary(ContractSheet(reader.dossier(Int32(truncatingIfNeeded: number)), register))
  }
}
