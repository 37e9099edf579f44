import Contracts

/// The cells that repeat in the lines about one register: the names of people and parties, what rules say, and words of ours.
struct RepeatedCells {
  /// What a line has of the rule that made it due.
  struct RuleCells {
    let title: [UInt8]
    let id: [UInt8]
    /// Whether the id needs no guarding, also inside of another text.
    let isPlain: Bool
  }

  let setting: Setting
  var parties: NameCells
  var people: NameCells
  /// By the numbers of the rules.
  let rules: [RuleCells]
  let words: WordCells

  init(_ setting: Setting, for csv: CSV) {
    self.setting = setting
    let register = setting.register
    parties = NameCells(register.partyIds) { register.name(ofParty: $0) }
    people = NameCells(register.personIds) { register.name(ofPerson: $0) }
    rules = register.rules.rules.map { rule in
      RuleCells(
        title: csv.cell(rule.titles[setting.language]), id: csv.cell(rule.id), isPlain: CSV.isPlain(rule.id.utf8.span))
    }
    words = WordCells(setting.phrases)
  }
}

/// The words of ours that repeat in the lines, as cells.
struct WordCells {
  let ends: [UInt8]
  let extends: [UInt8]
  let yes: [UInt8]
  let no: [UInt8]
  private var standings = Array(repeating: [UInt8](), count: 24)

  init(_ phrases: Phrases) {
    ends = Array(phrases.word(.ends as Silence).utf8)
    extends = Array(phrases.word(.extends as Silence).utf8)
    yes = Array(phrases[.yes].utf8)
    no = Array(phrases[.no].utf8)
    for light in Light.allCases {
      for state in DeadlineState.allCases {
        standings[Self.place(light, state)] = Array("\(phrases.word(light));\(phrases.word(state))".utf8)
      }
    }
  }

  /// Two cells: the light and the state.
  func standing(_ light: Light, _ state: DeadlineState) -> [UInt8] { standings[Self.place(light, state)] }

  private static func place(_ light: Light, _ state: DeadlineState) -> Int {
    let row =
      switch light {
      case .red: 0
      case .orange: 8
      case .green: 16
      }
    return switch state {
    case .open: row
    case .sent: row + 1
    case .overdue: row + 2
    case .done: row + 3
    case .late: row + 4
    }
  }
}

/// The names behind ids as cells, each made when it is first needed.
struct NameCells {
  private let ids: Names
  private let name: (String) -> String
  /// By the numbers of the ids; empty as long as nobody asked for it.
  private var cells: [[UInt8]]

  /// `name` tells the name behind an id, also behind one that is not among `ids`.
  init(_ ids: Names, name: @escaping (String) -> String) {
    self.ids = ids
    self.name = name
    cells = Array(repeating: [], count: ids.count)
  }

  /// Adds a cell with the name behind an id; empty without one.
  mutating func add(_ id: String?, to csv: inout CSV) {
    guard let id else { return csv.empty() }
    guard let number = ids.number(of: id) else {
      csv.text(name(id))
      return
    }
    if cells[number].isEmpty { cells[number] = csv.cell(name(id)) }
    csv.own(cells[number])
  }
}
