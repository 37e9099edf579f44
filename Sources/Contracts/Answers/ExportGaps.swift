package import Days
package import JSONText

/// What a register says and a spreadsheet of one line a contract has no room for.
package struct ExportGaps: Sendable {
  /// Parts of contracts, with the number of contracts that have them.
  package enum Part: CaseIterable, Sendable {
    case decisions, dates, points, sources, like
  }

  /// Parts of the register itself.
  package enum Section: CaseIterable, Sendable {
    case register, documents, bodies, routes, rules, milestones, notify, absences, contacts, unnamed, own
  }

  package private(set) var parts: [(part: Part, contracts: Int)]
  package let sections: [Section]

  package init(_ register: Register, today: Day, workers: some Workers = OneWorker()) {
    let found = workers.map(register.contracts.count) { numbers in
      var reader = DossierReader(register, today: today)
      var found = Found()
      for number in numbers { found.add(reader.dossier(Int32(truncatingIfNeeded: number))) }
      return found
    }
    parts = Part.allCases.compactMap { part in
      let count = found.reduce(0) { $0 + ($1.counts[part] ?? 0) }
      return count > 0 ? (part, count) : nil
    }
    let named = found.reduce(into: Set<String>()) { $0.formUnion($1.named) }
    sections = Section.allCases.filter { section in
      switch section {
      case .unnamed: !Set(register.parties.keys).union(register.people.keys).isSubset(of: named)
      default: register.has(section)
      }
    }
  }

  /// What was found in some of the contracts.
  private struct Found: Sendable {
    var counts: [Part: Int] = [:]
    /// The parties and people that they name.
    var named: Set<String> = []

    mutating func add(_ dossier: Dossier) {
      for part in ExportGaps.parts(of: dossier) { counts[part, default: 0] += 1 }
      let contract = dossier.contract
      named.formUnion(
        [contract.provider, contract.owner].compactMap(\.self) + contract.parties + contract.subcontractors)
    }
  }

  private static func parts(of dossier: Dossier) -> [Part] {
    let contract = dossier.contract
    let isLike = TermField.allCases.contains { field in
      dossier.terms.origin(of: field).map { $0 != contract.number } ?? false
    }
    return Part.allCases.filter { part in
      switch part {
      case .decisions: !contract.decisions.isEmpty
      case .dates: !contract.dates.isEmpty
      case .points: !contract.points.isEmpty
      case .sources: !contract.sources.isEmpty
      case .like: isLike
      }
    }
  }

  /// Whether a spreadsheet has it all.
  package var isEmpty: Bool { parts.isEmpty && sections.isEmpty }
}

extension Register {
  fileprivate func has(_ section: ExportGaps.Section) -> Bool {
    switch section {
    case .register: !head.title.isEmpty || head.client != nil || !head.closedDays.isEmpty || !head.recesses.isEmpty
    case .documents: !documents.isEmpty
    case .bodies: !bodies.isEmpty
    case .routes: !routes.isEmpty
    case .rules: rules.rules.contains { $0.place != nil } || rules.rules.count < RuleBook.builtIn.rules.count
    case .milestones: !milestones.isEmpty
    case .notify: notify != nil
    case .absences: people.values.contains { $0.deputy != nil || $0.manager != nil || !$0.absent.isEmpty }
    case .unnamed: false
    case .own: hasOwnKeys
    case .contacts: parties.values.contains { !$0.contacts.isEmpty }
    }
  }

  /// Whether a key begins with `x-` anywhere.
  private var hasOwnKeys: Bool {
    let edit = RegisterEdit(self)
    let tape = edit.json.tape
    return tape.nodes.indices.contains { tape.kind($0) == .key && Reading.isFree(tape.text($0)) }
  }
}
