/// What a spreadsheet would change in a register: found out before anything is written.
package struct ImportPlan: Sendable {
  /// What becomes of a contract.
  package enum Outcome: Hashable, Sendable {
    case new
    case changed([Change])
    case same
  }

  /// A field that gets another value.
  package struct Change: Hashable, Sendable {
    package let field: ImportField
    /// Nil where nothing was known.
    package let old: ImportValue?
    package let new: ImportValue
  }

  /// A row that was read, and the contract that it is about.
  package struct Line: Sendable {
    package let row: ImportRow
    package let id: String
    package let title: String
    package let outcome: Outcome
    /// The contract's number in the register; nil where it is new.
    let number: Int32?
  }

  /// A party or a person that is new.
  package struct Newcomer: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Of a person, where the spreadsheet has it.
    package let email: String?
  }

  /// Something else about a party or a person that is there.
  package struct Detail: Hashable, Sendable {
    package enum Key: String, Sendable { case name, email }

    /// `parties` or `people`.
    package let section: String
    package let id: String
    package let key: Key
    package let old: String?
    package let new: String
  }

  /// In the order of the rows.
  package let lines: [Line]
  /// By place.
  package let problems: [CellProblem]
  package let parties: [Newcomer]
  package let people: [Newcomer]
  /// By section, id and key.
  package let details: [Detail]
  let order: ImportOrder

  /// How many rows are not taken.
  package var unread: Int { Set(problems.map(\.place.row)).count }
  package var added: Int { lines.count { $0.outcome == .new } }
  package var changed: Int { lines.count { if case .changed = $0.outcome { true } else { false } } }
  package var same: Int { lines.count { $0.outcome == .same } }
  /// Whether the register stays as it is.
  package var isEmpty: Bool { added + changed == 0 && details.isEmpty }

  package init(_ order: ImportOrder, for register: Register) {
    var work = ImportWork(order, register)
    work.read()
    work.resolveNames()
    work.match()
    self.order = order
    lines = work.lines
    problems = work.problems.sorted { $0.place < $1.place }
    let named = Set(
      lines.flatMap { line in
        [ImportField.provider, .owner].compactMap(line.row.text)
          + [ImportField.parties, .subcontractors].flatMap { field -> [String] in
            if case .texts(let ids)? = line.row.said[field] { ids } else { [] }
          }
      })
    parties = work.parties.added.filter { named.contains($0.id) }.map { Newcomer(id: $0.id, name: $0.name, email: nil) }
    let emails = work.emails
    people = work.people.added.filter { named.contains($0.id) }.map {
      Newcomer(id: $0.id, name: $0.name, email: emails[$0.id]?.address)
    }
    details = work.details(of: register).filter { named.contains($0.id) }
  }
}

/// The steps of making a plan.
private struct ImportWork {
  let order: ImportOrder
  let register: Register
  var rows: [ImportRow] = []
  var problems: [CellProblem] = []
  var parties: NameBook
  var people: NameBook
  /// The addresses of owners by their id, and the row that first has each.
  var emails: [String: (address: String, row: Int)] = [:]
  var lines: [ImportPlan.Line] = []
  private let reader: RowReader

  init(_ order: ImportOrder, _ register: Register) {
    self.order = order
    self.register = register
    parties = NameBook(register.parties.mapValues(\.name))
    people = NameBook(register.people.mapValues(\.name))
    reader = RowReader(sheet: order.sheet, mapping: order.mapping, routes: register.routes.keys.sorted())
  }

  /// Rows without a fault go on, the others are problems.
  mutating func read() {
    guard order.mapping.headerRow < order.sheet.rows.count else { return }
    for number in (order.mapping.headerRow + 1)...order.sheet.rows.count {
      let before = problems.count
      guard let row = reader.read(number, &problems), problems.count == before else { continue }
      rows.append(row)
    }
  }

  private mutating func report(_ fault: CellFault, _ field: ImportField, row: Int) {
    let column = order.mapping.column(of: field) ?? order.mapping.column(of: .title) ?? 0
    problems.append(reader.problem(fault, CellPlace(row: row, column: column)))
  }

  /// Names of parties and people become their ids.
  mutating func resolveNames() {
    var kept: [ImportRow] = []
    for var row in rows {
      let before = problems.count
      resolve(.provider, .providerID, &row, \.parties)
      resolve(.owner, .ownerID, &row, \.people)
      for field in [ImportField.parties, .subcontractors] {
        guard case .texts(let names)? = row.said[field] else { continue }
        let ids = names.compactMap { parties.id(of: $0) }
        if ids.count < names.count { report(.noIdentifier, field, row: row.number) }
        row.said[field] = .texts(ids)
      }
      if let owner = row.text(.owner), let email = row.text(.ownerEmail) {
        if let first = emails[owner], first.address != email {
          report(.otherAddress(row: first.row), .ownerEmail, row: row.number)
        } else if emails[owner] == nil {
          emails[owner] = (email, row.number)
        }
      }
      row.said[.ownerEmail] = nil
      if problems.count == before { kept.append(row) }
    }
    rows = kept
  }

  /// The names and addresses of those that are there, where the spreadsheet has others.
  func details(of register: Register) -> [ImportPlan.Detail] {
    let names = { (section: String, book: NameBook, known: [String: String]) in
      book.renamed.keys.sorted().map { id in
        ImportPlan.Detail(section: section, id: id, key: .name, old: known[id], new: book.renamed[id] ?? id)
      }
    }
    let addresses = emails.keys.sorted().compactMap { id -> ImportPlan.Detail? in
      guard let person = register.people[id], let new = emails[id]?.address, new != person.email else { return nil }
      return ImportPlan.Detail(section: "people", id: id, key: .email, old: person.email, new: new)
    }
    return names("parties", parties, register.parties.mapValues(\.name))
      + names("people", people, register.people.mapValues(\.name)) + addresses
  }

  private mutating func resolve(
    _ field: ImportField, _ idField: ImportField, _ row: inout ImportRow,
    _ book: WritableKeyPath<ImportWork, NameBook>
  ) {
    let given = row.text(idField)
    row.said[idField] = nil
    guard let name = row.text(field) ?? given else { return }
    let id = self[keyPath: book].id(of: name, id: given)
    if id == nil { report(.noIdentifier, field, row: row.number) }
    row.said[field] = id.map(ImportValue.text)
  }

  /// Finds for each row its contract, or makes it a new one.
  mutating func match() {
    var known = KnownContracts(register, today: order.today)
    var rowOfContract: [Int32: Int] = [:]
    var found: [(row: ImportRow, number: Int32?)] = []
    for row in rows {
      do throws(CellFault) {
        let number = try known.number(for: row, provider: row.text(.provider))
        if let number, let first = rowOfContract.updateValue(row.number, forKey: number) {
          rowOfContract[number] = first
          throw .sameContract(row: first)
        }
        found.append((row, number))
      } catch {
        report(error, row.said[.id] == nil ? .title : .id, row: row.number)
      }
    }
    let newcomers = newIdentifiers(found.filter { $0.number == nil }.map(\.row), known)
    for (row, number) in found {
      if let number {
        lines.append(line(row, known.dossier(number)))
      } else if let id = newcomers[row.number] {
        lines.append(
          ImportPlan.Line(row: row, id: id, title: row.text(.title) ?? id, outcome: .new, number: nil))
      }
    }
  }

  private mutating func newIdentifiers(_ rows: [ImportRow], _ known: KnownContracts) -> [Int: String] {
    var firstRow: [String: Int] = [:]
    var distinct: [(row: ImportRow, provider: String?)] = []
    for row in rows {
      if let id = row.text(.id), let first = firstRow[id] {
        report(.sameContract(row: first), .id, row: row.number)
        continue
      }
      if let id = row.text(.id) { firstRow[id] = row.number }
      distinct.append((row, row.text(.provider)))
    }
    let (ids, faults) = NewIdentifiers(isTaken: known.isTaken).ids(of: distinct)
    for (row, fault) in faults { report(fault, .title, row: row) }
    return Dictionary(uniqueKeysWithValues: ids.map { (distinct[$0.key].row.number, $0.value) })
  }

  /// What a row changes in a contract: only what it says, and only where it says something else.
  private func line(_ row: ImportRow, _ dossier: Dossier) -> ImportPlan.Line {
    let changes = ImportField.allCases.compactMap { field -> ImportPlan.Change? in
      guard field != .id, field != .derived, let new = row.said[field] else { return nil }
      let old = register.value(of: field, in: dossier)
      return new.addsNothing(to: old) ? nil : ImportPlan.Change(field: field, old: old, new: new)
    }
    return ImportPlan.Line(
      row: row, id: dossier.contract.id, title: register.title(of: dossier.contract),
      outcome: changes.isEmpty ? .same : .changed(changes), number: dossier.contract.number)
  }
}
