/// How the people who keep a JSON text lay it out: what a new value is written like.
struct JSONLayout: Sendable {
  /// How often containers of one sort that would fit on a line stand on one, and how often not.
  struct Habit: Sendable {
    var onOneLine = 0
    var onSeveral = 0
    /// Those that no line could hold.
    var tooWide = 0
    /// The widest that stands on one line.
    var widest = 0

    /// Nil where there is no example. What no line could hold counts only where there is no other.
    var prefersOneLine: Bool? {
      onOneLine + onSeveral > 0 ? onOneLine >= onSeveral : tooWide > 0 ? false : nil
    }
  }

  /// Lines that people fold are seldom wider.
  private static let widest = 120
  private static let narrowest = 100

  let newLine: [UInt8]
  /// One step of indentation.
  let step: [UInt8]
  /// Whether the whole value stands on one line.
  let isOneLine: Bool
  /// What stands between two items on one line, between a name and its value, and inside the brackets.
  let comma: [UInt8]
  let colon: [UInt8]
  let objectPadding: [UInt8]
  let listPadding: [UInt8]
  /// How wide a line may become.
  let limit: Int
  /// Whether letters beyond ASCII are written as escapes, as some programs do.
  let isASCII: Bool
  private let objects: Habit
  private let lists: Habit
  private let sections: Habit
  /// By the name under which they stand.
  private let named: [String: Habit]

  init(of tape: JSONTape) {
    let root = tape.nodes[0]
    let bytes = tape.bytes
    let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n"))
    newLine =
      lineEnd.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
      ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
    isOneLine = !tape.hasLineEnd(root.start..<root.end)
    limit = Self.limit(of: bytes)
    var survey = JSONSurvey(limit: limit)
    _ = survey.look(at: 0, in: tape, name: "")
    step = survey.step ?? Array("  ".utf8)
    colon = survey.colons.most ?? Array(": ".utf8)
    comma = survey.commas.most ?? Array((colon.last == UInt8(ascii: ":") ? "," : ", ").utf8)
    listPadding = survey.listPaddings.most ?? []
    objectPadding = survey.objectPaddings.most ?? (comma.count > 1 ? Array(" ".utf8) : [])
    isASCII = survey.hasEscapedLetter && !bytes.contains { $0 >= 0x80 }
    (objects, lists, sections, named) = (survey.objects, survey.lists, survey.sections, survey.named)
  }

  /// The widest line, within what can be read.
  private static func limit(of bytes: [UInt8]) -> Int {
    var widest = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count > widest {
      widest = max(widest, line.columns)
      if widest >= Self.widest { return Self.widest }
    }
    return max(widest, narrowest)
  }

  /// Whether a value that takes `width` columns on one line is written so, with `free` columns left on the line.
  func putsOnOneLine(_ value: JSONValue, name: String, width: Int, free: Int) -> Bool {
    if isOneLine || !value.isContainer { return true }
    var habits = [lists, objects, sections]
    if case .object = value { habits.swapAt(0, 1) }
    let own = named[name]
    guard own?.prefersOneLine ?? habits.lazy.compactMap(\.prefersOneLine).first ?? true else { return false }
    return width <= max(free, own?.widest ?? 0)
  }
}
