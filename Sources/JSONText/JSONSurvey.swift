/// A walk through a JSON text that counts how things are laid out in it.
struct JSONSurvey {
  /// How often each way of writing something occurs.
  struct Tally {
    private var ways: [(octets: [UInt8], count: Int)] = []

    /// Notes one occurrence; ways beyond a few are too rare to matter.
    mutating func note(_ octets: ArraySlice<UInt8>) {
      if let known = ways.firstIndex(where: { $0.octets.elementsEqual(octets) }) {
        ways[known].count += 1
      } else if ways.count < 16 {
        ways.append((Array(octets), 1))
      }
    }

    /// The most frequent; of equally frequent ones that which was seen first.
    var most: [UInt8]? {
      guard let count = ways.map(\.count).max() else { return nil }
      return ways.first { $0.count == count }?.octets
    }
  }

  /// Of a longer list the first so many elements show how it is laid out.
  private static let sample = 1000

  private(set) var step: [UInt8]?
  private(set) var commas = Tally()
  private(set) var colons = Tally()
  private(set) var objectPaddings = Tally()
  private(set) var listPaddings = Tally()
  private(set) var objects = JSONLayout.Habit()
  private(set) var lists = JSONLayout.Habit()
  /// What stands directly in the outermost object.
  private(set) var sections = JSONLayout.Habit()
  private(set) var named: [String: JSONLayout.Habit] = [:]
  private(set) var hasEscapedLetter = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Looks at the value at `node`, which stands under `name`, and all that is in it. Returns how many columns it takes on one line.
  mutating func look(at node: Int, in tape: JSONTape, name: String, depth: Int = 0) -> Int {
    let cell = tape.nodes[node]
    guard cell.kind == .object || cell.kind == .list else {
      noteEscapes(of: cell, in: tape)
      return tape.bytes[cell.start..<cell.end].columns
    }
    let items = tape.items(of: node)
    guard !items.isEmpty else { return 2 }
    let gaps = tape.gaps(of: node)
    var width = 4 + 2 * (items.count - 1)
    for item in items.prefix(Self.sample) {
      if cell.kind == .object {
        let key = tape.nodes[item]
        let between = key.end..<tape.nodes[item + 1].start
        if !tape.hasLineEnd(between) { colons.note(tape.bytes[between]) }
        width += tape.bytes[key.start..<key.end].columns + 2
        width += look(at: item + 1, in: tape, name: tape.text(item), depth: depth + 1)
      } else {
        width += look(at: item, in: tape, name: name + "[]", depth: depth + 1)
      }
    }
    let isOnOneLine = !gaps.contains { tape.hasLineEnd($0) }
    noteGaps(gaps, of: cell, in: tape)
    let isWholeOnOne = isOnOneLine && !tape.hasLineEnd(cell.start..<cell.end)
    noteHabit(cell.kind, name: name, width: width, isOnOneLine: isWholeOnOne, depth: depth)
    return width
  }

  private mutating func noteGaps(_ gaps: [Range<Int>], of cell: JSONNode, in tape: JSONTape) {
    for gap in gaps.dropFirst().dropLast() where !tape.hasLineEnd(gap) { commas.note(tape.bytes[gap]) }
    guard let opening = gaps.first else { return }
    guard tape.hasLineEnd(opening) else {
      let padding = tape.bytes[opening]
      if cell.kind == .object { objectPaddings.note(padding) } else { listPaddings.note(padding) }
      return
    }
    guard step == nil else { return }
    let outer = tape.indentation(at: cell.start)
    let inner = tape.indentation(at: opening.upperBound)
    if inner.count > outer.count, inner.starts(with: outer) { step = Array(inner.dropFirst(outer.count)) }
  }

  private mutating func noteHabit(_ kind: JSONNode.Kind, name: String, width: Int, isOnOneLine: Bool, depth: Int) {
    // The whole text says nothing of what people like.
    guard depth > 0 else { return }
    guard isOnOneLine || width + 10 <= limit else {
      named[name, default: JSONLayout.Habit()].tooWide += 1
      return
    }
    func note(_ habit: inout JSONLayout.Habit) {
      if isOnOneLine { habit.onOneLine += 1 } else { habit.onSeveral += 1 }
      if isOnOneLine { habit.widest = max(habit.widest, width) }
    }
    guard depth > 1 else { return note(&sections) }
    note(&named[name, default: JSONLayout.Habit()])
    if kind == .object { note(&objects) } else { note(&lists) }
  }

  private mutating func noteEscapes(of cell: JSONNode, in tape: JSONTape) {
    guard cell.kind == .string, cell.isEscaped, !hasEscapedLetter else { return }
    let text = tape.bytes.span.text(of: cell)
    hasEscapedLetter = text.unicodeScalars.contains { $0.value > 0xA0 }
  }
}
