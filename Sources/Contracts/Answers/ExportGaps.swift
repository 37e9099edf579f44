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
    case register, documents, bodies, routes, rules, milestones, notify, absences, contacts
  }

  package private(set) var parts: [(part: Part, contracts: Int)]
  package let sections: [Section]

  package init(_ register: Register, today: Day, workers: some Workers = OneWorker()) {
    let counts = workers.map(register.contracts.count) { numbers in
      var reader = DossierReader(register, today: today)
      var counts: [Part: Int] = [:]
      for number in numbers {
        for part in Self.parts(of: reader.dossier(Int32(truncatingIfNeeded: number))) { counts[part, default: 0] += 1 }
      }
      return counts
    }
    parts = Part.allCases.compactMap { part in
      let count = counts.reduce(0) { $0 + ($1[part] ?? 0) }
      return count > 0 ? (part, count) : nil
    }
    sections = Section.allCases.filter { register.has($0) }
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
    case .contacts: parties.values.contains { !$0.contacts.isEmpty }
    }
  }
}
