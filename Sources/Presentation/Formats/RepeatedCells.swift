import Contracts

/// What the lines about one register have in common: the names of people and parties, what rules say, and words of ours.
///
/// They are made once, for all lines and all hands.
struct RepeatedCells: Sendable {
  let setting: Setting
  /// The octets in which the register's passages stand.
  let registerText: [UInt8]
  let parties: NameCells
  let people: NameCells
  /// By the numbers of the rules.
  let ruleTitles: CellTable
  let ruleIds: CellTable
  /// Whether a rule's id needs no guarding, also inside of another text.
  let areRuleIdsPlain: [Bool]
  let words: WordCells

  /// `lines`: how many there will be.
  init(_ setting: Setting, for csv: CSV, lines: Int) {
    self.setting = setting
    let register = setting.register
    registerText = register.bytes
    parties = NameCells(register.partyIds, for: csv, lines: lines) { register.name(ofParty: $0) }
    people = NameCells(register.personIds, for: csv, lines: lines) { register.name(ofPerson: $0) }
    let rules = register.rules.rules
    ruleTitles = CellTable(rules.map { csv.cell($0.titles[setting.language]) })
    ruleIds = CellTable(rules.map { csv.cell($0.id) })
    areRuleIdsPlain = rules.map { CSV.isPlain($0.id.utf8.span) }
    words = WordCells(setting.phrases)
  }
}

/// Cells one behind the other in the same octets: none is an object by itself, whose holders would have to be counted.
struct CellTable: Sendable {
  let octets: [UInt8]
  /// Where each cell begins, and where the last one ends.
  private let begins: [Int]

  init(_ cells: [[UInt8]]) {
    octets = Array(cells.joined())
    begins = cells.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  var isEmpty: Bool { begins.count == 1 }

  /// The octets of a cell in all of `octets`.
  func range(_ number: Int) -> Range<Int> { begins[number]..<begins[number + 1] }
}

/// The words of ours that repeat in the lines, as cells.
struct WordCells: Sendable {
  private let table: CellTable

  init(_ phrases: Phrases) {
    let words = [phrases[.no], phrases[.yes], phrases.word(.ends as Silence), phrases.word(.extends as Silence)]
    let standings = Light.allCases.flatMap { light in
      DeadlineState.allCases.map { "\(phrases.word(light));\(phrases.word($0))" }
    }
    table = CellTable((words + standings).map { Array($0.utf8) })
  }

  /// Adds whether something is so.
  func add(_ isSo: Bool, to csv: inout CSV) { csv.own(isSo ? 1 : 0, of: table) }

  /// Adds what happens if nobody acts; an empty cell where that is not said.
  func add(_ silence: Silence?, to csv: inout CSV) {
    switch silence {
    case .ends: csv.own(2, of: table)
    case .extends: csv.own(3, of: table)
    case nil: csv.empty()
    }
  }

  /// Adds two cells: the light and the state.
  func add(_ light: Light, _ state: DeadlineState, to csv: inout CSV) {
    csv.own(4 + Self.firstNumber(of: light) + Self.number(of: state), of: table)
  }

  // As `allCases` has them, each light with all states.
  private static func firstNumber(of light: Light) -> Int {
    switch light {
    case .red: 0
    case .orange: 5
    case .green: 10
    }
  }

  private static func number(of state: DeadlineState) -> Int {
    switch state {
    case .open: 0
    case .sent: 1
    case .overdue: 2
    case .done: 3
    case .late: 4
    }
  }
}

/// The names behind ids as cells.
struct NameCells: Sendable {
  private let ids: Names
  private let name: @Sendable (String) -> String
  /// By the numbers of the ids; empty where few names will be asked for.
  private let table: CellTable

  /// `name` tells the name behind an id, also behind one that is not among `ids`; `lines`: in how many lines one will stand.
  init(_ ids: Names, for csv: CSV, lines: Int, name: @escaping @Sendable (String) -> String) {
    self.ids = ids
    self.name = name
    table = CellTable(lines >= ids.count ? ids.all.map { csv.cell(name($0)) } : [])
  }

  /// Adds a cell with the name behind an id; empty without one.
  func add(_ id: String?, to csv: inout CSV) {
    guard let id else { return csv.empty() }
    if !table.isEmpty, let number = ids.number(of: id) {
      csv.own(number, of: table)
    } else {
      csv.text(name(id))
    }
  }
}
