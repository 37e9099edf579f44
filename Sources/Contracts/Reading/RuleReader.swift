import Days
import JSONText

/// Reads rules: the register's own, and the built-in ones, which are written in the same form.
enum RuleReader {
  /// What an element of `rules` does to the rule of its id.
  struct Entry {
    enum Change {
      case rule(Rule)
      /// `"off": true`
      case off
      /// It can't be used; the rule of that id stays as it was.
      case none
    }

    let id: String
    let change: Change
    let place: Int
  }

  static func read(_ place: Int, _ reading: inout Reading) -> [Entry] {
    reading.list(place) { readEntry($1, &$0) }
  }

  private static func readEntry(_ place: Int, _ reading: inout Reading) -> Entry? {
    var parts = Parts()
    reading.members(of: place, as: RuleKey.self) { reading, key, value in parts.read(key, value, &reading) }
    guard reading.kind(place) == .object else { return nil }
    guard let id = parts.id else {
      reading.require("id", in: place)
      return nil
    }
    if parts.isOff { return Entry(id: id, change: .off, place: place) }
    reading.require("due", in: place)
    guard let due = parts.due, !parts.isBroken else { return Entry(id: id, change: .none, place: place) }
    let rule = Rule(
      id: id, titles: parts.titles ?? Rule.Titles(nl: id, en: id), when: parts.when, due: due, closedBy: parts.closedBy,
      remind: parts.remind, overdue: parts.overdue, escalate: parts.escalate,
      hasSilence: parts.hasSilence ?? !parts.closedBy.isEmpty, place: place)
    return Entry(id: id, change: .rule(rule), place: place)
  }

  private struct Parts {
    var id: String?
    var titles: Rule.Titles?
    var when: [Condition] = []
    var due: Due?
    var closedBy: [ClosedBy] = []
    var remind: [TimeSpan] = []
    var overdue: Period?
    var escalate: TimeSpan?
    var hasSilence: Bool?
    var isOff = false
    /// A condition or a closing that is not understood would make the rule speak at the wrong time.
    var isBroken = false

    mutating func read(_ key: RuleKey, _ value: Int, _ reading: inout Reading) {
      switch key {
      case .id: id = reading.identifier(value)
      case .title: titles = RuleReader.readTitles(value, &reading)
      case .when: when = readChoices(value, &reading)
      case .due:
        due = DueReader.read(value, &reading)
        if due == nil { isBroken = true }
      case .closedBy: closedBy = readChoices(value, &reading)
      case .remind: remind = reading.timeSpans(value)
      case .overdue: overdue = reading.interval(value)
      case .escalate: escalate = reading.timeSpan(value)
      case .ifNobodyActs: hasSilence = RuleReader.readSilence(value, &reading)
      case .off: isOff = reading.flag(value) ?? false
      }
    }

    private mutating func readChoices<Choice: RegisterKey>(
      _ place: Int, _ reading: inout Reading
    ) -> [Choice] {
      let elements = reading.list(place)
      let choices = elements.compactMap { reading.choice($0, of: Choice.self) }
      if choices.count < elements.count || reading.kind(place) != .list { isBroken = true }
      return choices
    }
  }

  /// One text for all languages, or one for each; a language that is missing takes the other's.
  private static func readTitles(_ place: Int, _ reading: inout Reading) -> Rule.Titles? {
    if reading.kind(place) == .string { return reading.text(place).map { Rule.Titles(nl: $0, en: $0) } }
    guard reading.kind(place) == .object else {
      reading.report(.wrongType(expected: .textOrObject, found: reading.kind(place)), at: place)
      return nil
    }
    var dutch: String?
    var english: String?
    reading.members(of: place, as: TitleKey.self) { reading, key, value in
      switch key {
      case .nl: dutch = reading.text(value)
      case .en: english = reading.text(value)
      }
    }
    guard let nl = dutch ?? english, let en = english ?? dutch else { return nil }
    return Rule.Titles(nl: nl, en: en)
  }

  private static func readSilence(_ place: Int, _ reading: inout Reading) -> Bool? {
    if reading.kind(place) == .null { return false }
    return reading.choice(place, of: Silence.self).map { _ in true }
  }

  /// What `ifNobodyActs` may say in a rule, besides null: the effect that the contract's renewal gives to silence.
  private enum Silence: String, RegisterKey {
    case renewal
    static let table = KeyTable<Self>()
  }
}

enum RuleKey: String, RegisterKey {
  case id, title, when, due, closedBy, remind, overdue, escalate, ifNobodyActs, off
  static let table = KeyTable<Self>()
}

enum TitleKey: String, RegisterKey {
  case nl, en
  static let table = KeyTable<Self>()
}
