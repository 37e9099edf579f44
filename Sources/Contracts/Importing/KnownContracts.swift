import Days

/// The contracts of a register, found by what a row of a spreadsheet says of them.
struct KnownContracts {
  private struct Entry {
    let number: Int32
    let provider: String?
    let reference: String?
  }

  private let register: Register
  private var reader: DossierReader
  private var byTitle: [String: [Entry]] = [:]

  init(_ register: Register, today: Day) {
    self.register = register
    reader = DossierReader(register, today: today)
    for number in 0..<Int32(truncatingIfNeeded: register.contracts.count) {
      let contract = reader.dossier(number).contract
      let entry = Entry(
        number: number, provider: contract.provider,
        reference: contract.reference.map { FoldedText(register.text(of: $0)).text })
      byTitle[FoldedText(register.title(of: contract)).text, default: []].append(entry)
    }
  }

  func isTaken(_ id: String) -> Bool { register.contracts.number(of: id) != nil }

  /// The contract that a row is about: by its id; else by reference and title; else, where one of both names no reference, by title
  /// and provider. Nil where there is none; throws where several could be meant.
  func number(for row: ImportRow, provider: String?) throws(CellFault) -> Int32? {
    if let id = row.text(.id) { return register.contracts.number(of: id) }
    guard let title = row.text(.title) else { return nil }
    let entries = byTitle[FoldedText(title).text] ?? []
    let reference = row.text(.reference).map { FoldedText($0).text }
    // Twins that nothing tells apart are several contracts, whatever finds them.
    var found = reference.map { wanted in entries.filter { $0.reference == wanted } } ?? []
    if found.count > 1 { found = narrowed(found, to: provider) }
    if found.isEmpty {
      found = entries.filter { $0.reference == nil || reference == nil }
      if let provider { found = found.filter { $0.provider == nil || $0.provider == provider } }
    }
    guard found.count <= 1 else { throw .severalContracts(found.map { register.contracts.id(of: $0.number) }) }
    return found.first?.number
  }

  private func narrowed(_ entries: [Entry], to provider: String?) -> [Entry] {
    let same = entries.filter { $0.provider == provider }
    return same.count == 1 ? same : entries
  }

  mutating func dossier(_ number: Int32) -> Dossier { reader.dossier(number) }
}

extension Register {
  /// What the register says of a contract in the place of a field, terms that are taken from another contract included.
  package func value(of field: ImportField, in dossier: Dossier) -> ImportValue? {
    let contract = dossier.contract
    return switch field {
    case .id: .text(contract.id)
    case .title: .text(title(of: contract))
    case .provider, .providerID: contract.provider.map(ImportValue.text)
    case .kind: .text(contract.kind.rawValue)
    case .category: contract.category.map { .text(text(of: $0)) }
    case .reference: contract.reference.map { .text(text(of: $0)) }
    case .owner, .ownerID: contract.owner.map(ImportValue.text)
    case .ownerEmail, .derived: nil
    case .yearly: contract.value.map { .amount(text(of: $0.yearly)) }
    case .currency: contract.value.map { .text($0.currency) }
    case .parties: contract.parties.isEmpty ? nil : .texts(contract.parties)
    case .subcontractors: contract.subcontractors.isEmpty ? nil : .texts(contract.subcontractors)
    case .verifiedOn: contract.verifiedOn.map { .date(ReducedDate($0)) }
    case .notes: contract.notes.map { .text(text(of: $0)) }
    default: dossier.terms.importValue(of: field)
    }
  }
}

extension Terms {
  fileprivate func importValue(of field: ImportField) -> ImportValue? {
    switch field {
    case .start: start.map { .date($0.value) }
    case .firstPeriodDuration: firstPeriodDuration.map { .span(.period($0.value)) }
    case .firstPeriodEnd: firstPeriodEnd.map { .date($0.value) }
    case .options: noExtensions.map { _ in ImportValue.none } ?? options.map { .options($0.value) }
    case .maximumEnd: maximumEnd.map { .date($0.value) }
    case .renewal: statedRenewal.map { .text($0.value.rawValue) }
    case .noticePeriod: noticePeriod.map { .span($0.value) }
    case .noticeBy: noticeBy.map { .text($0.value.rawValue) }
    case .counting: counting.map { .text($0.value.rawValue) }
    case .procurementStarts: procurementStarts.map { .date($0.value) }
    case .procurementLeadTime: procurementLeadTime.map { .span($0.value) }
    case .talksEvery: talksEvery.map { .span(.period($0.value)) }
    case .intention: intention.map { .text($0.value.rawValue) }
    case .route:
      route.map { choice in
        switch choice.value {
        case .none: .none
        case .named(let name): .text(name)
        }
      }
    default: nil
    }
  }
}
