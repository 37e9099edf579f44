import JSONText

/// Reads a mapping of columns that was saved.
package enum MappingReader {
  /// Throws what is wrong with it, as of a register: a mapping is small and is right as a whole or not at all.
  package static func read(_ bytes: [UInt8]) throws(RegisterFault) -> ColumnMapping {
    let tape: JSONTape
    do throws(JSONFault) { tape = try JSONReader.read(bytes) } catch { throw .json(error) }
    let whole = try members(of: 0, among: ["version", "headerRow", "dates", "columns"], tape)
    guard let version = whole["version"] else { throw fault(.missingKey("version"), 0, tape) }
    _ = try number(version, in: 1...1, tape)
    let headerRow = try whole["headerRow"].map { (index) throws(RegisterFault) in
      try number(index, in: 1...10_000, tape)
    }
    let dates = try whole["dates"].map { (index) throws(RegisterFault) in try choice(index, of: DateOrder.self, tape) }
    guard let list = whole["columns"] else { throw fault(.missingKey("columns"), 0, tape) }
    try expect(.list, .list, at: list, tape)
    var places: [ImportField: Int] = [:]
    var columns: [ColumnMapping.Column] = []
    for element in tape.elements(of: list) {
      let column = try self.column(element, tape)
      if case .field(let field, _) = column.use,
        let first = places.updateValue(tape.nodes[element].start, forKey: field)
      {
        throw fault(.duplicateIdentifier(field.rawValue, first: first), element, tape)
      }
      columns.append(column)
    }
    return ColumnMapping(headerRow: headerRow ?? 1, dates: dates, columns: columns)
  }

  private static func column(_ index: Int, _ tape: JSONTape) throws(RegisterFault) -> ColumnMapping.Column {
    let members = try members(of: index, among: ["header", "field", "unit"], tape)
    guard let header = members["header"] else { throw fault(.missingKey("header"), index, tape) }
    try expect(.string, .text, at: header, tape)
    guard let field = members["field"], tape.kind(field) != .null else {
      return ColumnMapping.Column(header: tape.text(header), use: .untaken)
    }
    let unit = try members["unit"].map { (index) throws(RegisterFault) in try choice(index, of: CellUnit.self, tape) }
    return ColumnMapping.Column(
      header: tape.text(header), use: .field(try choice(field, of: ImportField.self, tape), unit))
  }

  private static func members(
    of index: Int, among known: [String], _ tape: JSONTape
  ) throws(RegisterFault) -> [String: Int] {
    try expect(.object, .object, at: index, tape)
    var members: [String: Int] = [:]
    var stranger: Int?
    tape.forEachMember(of: index) { key, value in
      let name = tape.text(key)
      if known.contains(name) { members[name] = value } else if !name.hasPrefix("x-") { stranger = stranger ?? key }
    }
    guard let stranger else { return members }
    let name = tape.text(stranger)
    throw fault(.unknownKey(name, suggestion: Suggestion.nearest(to: name, in: known)), stranger, tape)
  }

  private static func number(_ index: Int, in allowed: ClosedRange<Int>, _ tape: JSONTape) throws(RegisterFault) -> Int
  {
    try expect(.number, .number, at: index, tape)
    let digits = tape.text(index)
    guard let number = Int(digits), allowed.contains(number) else {
      throw fault(.badNumber(digits, allowed: allowed), index, tape)
    }
    return number
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ index: Int, of: Choice.Type, _ tape: JSONTape
  ) throws(RegisterFault) -> Choice {
    try expect(.string, .text, at: index, tape)
    let word = tape.text(index)
    if let choice = Choice(rawValue: word) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    throw fault(.badChoice(word, allowed: allowed, suggestion: Suggestion.nearest(to: word, in: allowed)), index, tape)
  }

  private static func expect(
    _ kind: JSONNode.Kind, _ expected: ExpectedType, at index: Int, _ tape: JSONTape
  ) throws(RegisterFault) {
    guard tape.kind(index) != kind else { return }
    throw fault(.wrongType(expected: expected, found: tape.kind(index)), index, tape)
  }

  private static func fault(_ fact: Fact, _ index: Int, _ tape: JSONTape) -> RegisterFault {
    .shape(fact, at: tape.nodes[index].start)
  }
}
