import JSONText

extension ImportPlan {
  /// The changes of the register's text that carry the plan out; none where nothing changes.
  package func edit(of register: Register) -> RegisterEdit {
    var edit = RegisterEdit(register)
    guard !isEmpty else { return edit }
    ImportWriting(self, &edit.json).write(&edit.json)
    return edit
  }
}

/// Writes a plan into a register, as changes of its text.
private struct ImportWriting {
  private static let inner = [
    "yearly", "currency", "duration", "end", "options", "maximumEnd", "period", "by", "counting", "starts", "leadTime",
    "every", "points",
  ]

  private let plan: ImportPlan
  private let document: String

  init(_ plan: ImportPlan, _ edit: inout JSONEdit) {
    self.plan = plan
    document = plan.added + plan.changed > 0 ? Self.document(plan.order.file, &edit) : ""
  }

  func write(_ edit: inout JSONEdit) {
    let parties = plan.parties.map { ($0.id, JSONValue.object(["name": .text($0.name)])) }
    Self.add(parties, to: "parties", &edit)
    let people = plan.people.map {
      ($0.id, JSONValue.object(["name": .text($0.name), "email": $0.email.map(JSONValue.text)]))
    }
    Self.add(people, to: "people", &edit)
    for detail in plan.details {
      guard let object = edit.tape.node(detail.section, detail.id), edit.tape.kind(object) == .object else { continue }
      edit.set(detail.key.rawValue, to: .text(detail.new), in: object, order: ["name", "email"])
    }
    let list = edit.tape.member("contracts", of: 0)
    let contracts = list.map { edit.tape.elements(of: $0) } ?? []
    var added: [JSONValue] = []
    for line in plan.lines {
      switch line.outcome {
      case .same: break
      case .new: added.append(contract(line))
      case .changed(let changes):
        guard let number = line.number.map(Int.init), contracts.indices.contains(number) else { continue }
        write(changes, of: line, to: contracts[number], &edit)
      }
    }
    guard !added.isEmpty else { return }
    if let list {
      for contract in added { edit.append(contract, to: list) }
    } else {
      edit.set("contracts", to: .list(added), in: 0, order: KeyOrder.section)
    }
  }

  /// The id of the spreadsheet among the documents, where it is put when it is not there.
  private static func document(_ file: String, _ edit: inout JSONEdit) -> String {
    let tape = edit.tape
    var taken: Set<String> = []
    var known: String?
    if let documents = tape.member("documents", of: 0) {
      tape.forEachMember(of: documents) { key, value in
        let id = tape.text(key)
        taken.insert(id)
        guard known == nil, tape.kind(value) == .object, let title = tape.member("title", of: value),
          tape.kind(title) == .string, tape.text(title) == file, id.hasPrefix("import-")
        else { return }
        known = id
      }
    }
    if let known { return known }
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let base = "import-" + (FoldedText.slug(name) ?? "file")
    var id = base
    var number = 2
    while taken.contains(id) {
      id = "\(base)-\(number)"
      number += 1
    }
    add([(id, .object(["title": .text(file)]))], to: "documents", &edit)
    return id
  }

  /// Puts members into a section, which is made where it is not there.
  private static func add(_ entries: [(String, JSONValue)], to section: String, _ edit: inout JSONEdit) {
    guard !entries.isEmpty else { return }
    if let object = edit.tape.member(section, of: 0) {
      for (id, value) in entries { edit.set(id, to: value, in: object) }
    } else {
      edit.set(
        section, to: .object(entries.map { JSONValue.Member($0.0, $0.1) }), in: 0, order: KeyOrder.section)
    }
  }

  /// A contract that is new, in the order in which registers have their keys.
  private func contract(_ line: ImportPlan.Line) -> JSONValue {
    var leaves: [([String], JSONValue)] = [(["id"], .text(line.id))]
    var fields: [ImportField] = []
    for field in ImportField.allCases where field != .id && field != .derived {
      guard let value = line.row.said[field] else { continue }
      leaves.append((Self.path(of: field, value), value.json))
      fields.append(field)
    }
    leaves.append((["sources"], .list([source(fields, of: line)])))
    return Self.object(leaves)
  }

  /// Where a value stands: that there are no options, in the place of the options and the end of all.
  private static func path(of field: ImportField, _ value: ImportValue) -> [String] {
    field == .options && value == ImportValue.none ? ["extensions"] : field.path
  }

  /// The object of some leaves, those of one head together.
  private static func object(_ leaves: [([String], JSONValue)]) -> JSONValue {
    var members: [JSONValue.Member] = []
    for head in KeyOrder.contract {
      let here = leaves.filter { $0.0.first == head }
      guard let first = here.first else { continue }
      members.append(JSONValue.Member(head, first.0.count == 1 ? first.1 : innerObject(here)))
    }
    return .object(members)
  }

  private static func innerObject(_ leaves: [([String], JSONValue)]) -> JSONValue {
    .object(
      inner.flatMap { name in
        leaves.filter { $0.0.last == name }.map { JSONValue.Member(name, $0.1) }
      })
  }

  /// Sets what changes in a contract that is there, each value by itself.
  private func write(_ changes: [ImportPlan.Change], of line: ImportPlan.Line, to contract: Int, _ edit: inout JSONEdit)
  {
    let leaves = changes.map { (Self.path(of: $0.field, $0.new), $0.new.json) }
    for head in KeyOrder.contract {
      let here = leaves.filter { $0.0.first == head }
      guard let first = here.first else { continue }
      guard let object = edit.tape.member(head, of: contract), edit.tape.kind(object) == .object else {
        let value = first.0.count == 1 ? first.1 : Self.innerObject(here)
        edit.set(head, to: value, in: contract, order: KeyOrder.contract)
        continue
      }
      for (path, value) in here {
        // No options: what else the register has there, such as an end of all, is not the spreadsheet's to take away.
        let name = path.count == 1 ? "options" : path[1]
        edit.set(name, to: path.count == 1 ? .list([]) : value, in: object, order: Self.inner)
      }
    }
    cite(changes.map(\.field), of: line, in: contract, &edit)
  }

  /// The spreadsheet as the source of what changed: a new one, or more fields of the one that an earlier import put there.
  private func cite(_ fields: [ImportField], of line: ImportPlan.Line, in contract: Int, _ edit: inout JSONEdit) {
    let paths = fields.compactMap(\.term?.rawValue)
    guard !paths.isEmpty else { return }
    let source = source(fields, of: line)
    guard let list = edit.tape.member("sources", of: contract), edit.tape.kind(list) == .list else {
      edit.set("sources", to: .list([source]), in: contract, order: KeyOrder.contract)
      return
    }
    let tape = edit.tape
    let known = tape.elements(of: list).first { element in
      guard tape.kind(element) == .object, let name = tape.member("document", of: element) else { return false }
      return tape.kind(name) == .string && tape.text(name) == document
    }
    guard let known else { return edit.append(source, to: list) }
    edit.set("at", to: .text(plan.order.citation(line.row.number)), in: known, order: Self.sourceOrder)
    // Without fields it is the source of all.
    if let named = tape.member("fields", of: known) { extend(named, by: paths, in: "fields", of: known, &edit) }
    let derived = derived(among: paths, line)
    if let named = tape.member("derived", of: known) {
      extend(named, by: derived, in: "derived", of: known, without: paths, &edit)
    } else if !derived.isEmpty {
      edit.set("derived", to: .list(texts: derived), in: known, order: Self.sourceOrder)
    }
  }

  private static let sourceOrder = ["document", "at", "fields", "derived", "says"]

  /// Adds to a list of paths those that it lacks; `old`: those of which the new ones say all.
  private func extend(
    _ list: Int, by paths: [String], in name: String, of source: Int, without old: [String] = [], _ edit: inout JSONEdit
  ) {
    guard edit.tape.kind(list) == .list else { return }
    let tape = edit.tape
    let known = tape.elements(of: list).filter { tape.kind($0) == .string }.map { tape.text($0) }
    let kept = known.filter { !old.contains($0) || paths.contains($0) }
    let all = kept + paths.filter { !kept.contains($0) }
    if all != known { edit.set(name, to: .list(texts: all), in: source, order: Self.sourceOrder) }
  }

  private func derived(among paths: [String], _ line: ImportPlan.Line) -> [String] {
    guard case .texts(let derived)? = line.row.said[.derived] else { return [] }
    return paths.filter(derived.contains)
  }

  /// The row as a source of the terms among some fields; where there is none it is that of the contract's name.
  private func source(_ fields: [ImportField], of line: ImportPlan.Line) -> JSONValue {
    let terms = fields.compactMap(\.term?.rawValue)
    let paths = terms.isEmpty ? [ImportField.title.rawValue] : terms
    let derived = derived(among: paths, line)
    return .object([
      "document": .text(document), "at": .text(plan.order.citation(line.row.number)), "fields": .list(texts: paths),
      "derived": derived.isEmpty ? nil : .list(texts: derived),
    ])
  }
}
