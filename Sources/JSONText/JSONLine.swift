/// How the items of one object or list follow one another, and how a new one joins them.
struct JSONLine {
  let isOnOneLine: Bool
  private let container: Int
  private let items: [Int]
  private let gaps: [Range<Int>]
  private let edit: JSONEdit
  private let listName: String

  init(_ container: Int, _ items: [Int], _ edit: JSONEdit) {
    self.container = container
    self.items = items
    self.edit = edit
    gaps = edit.tape.gaps(of: container)
    isOnOneLine = !gaps.contains { edit.tape.hasLineEnd($0) }
    listName =
      edit.tape.kind(container) == .list ? JSONTapeParents.container(of: container, in: edit.tape).name + "[]" : ""
  }

  /// The name under which an item's value stands.
  func name(of item: Int) -> String { edit.tape.kind(item) == .key ? edit.tape.text(item) : listName }

  /// What stands from the end of one item that stays to the beginning of the next that does, with what is new between them;
  /// `from` nil: from the first item on; `to` nil: to the end of the last.
  func run(from: Int?, to: Int?, _ added: [JSONEdit.Addition]) -> TextChange {
    let tape = edit.tape
    let place = from.flatMap { items.firstIndex(of: $0) }
    var octets: [UInt8] = []
    var isFirst = from == nil
    for addition in added {
      let gap = gap(for: addition, behind: place)
      if !isFirst { octets += gap }
      octets += written(addition, behind: gap)
      isFirst = false
    }
    let start = from.map { tape.range(of: $0).upperBound } ?? items.first.map { tape.nodes[$0].start } ?? 0
    guard let to else { return TextChange(start..<(items.last.map { tape.range(of: $0).upperBound } ?? start), octets) }
    let next = items.firstIndex(of: to) ?? 0
    // Nothing goes: the gap before the next item stays, and what is new is put in before it or, at the beginning, behind.
    if next == (place ?? -1) + 1 {
      if from == nil { return TextChange(start..<start, octets + (added.last.map { gap(for: $0, behind: nil) } ?? [])) }
      return TextChange(start..<start, octets)
    }
    if from == nil, added.isEmpty { return TextChange(start..<tape.nodes[to].start, []) }
    let between = items[(place ?? 0)..<next].indices.map { gaps[$0 + 1] }
    let kept = between.last(where: { tape.hasLineEnd($0) }) ?? between.last ?? start..<start
    return TextChange(start..<tape.nodes[to].start, octets + tape.bytes[kept])
  }

  /// What stands between two items of which the second is new.
  private func gap(for addition: JSONEdit.Addition, behind place: Int?) -> [UInt8] {
    let between = gaps.dropFirst().dropLast()
    let upTo = place.map { between.prefix($0) } ?? between
    let nearest = { (wanted: (Range<Int>) -> Bool) in upTo.last(where: wanted) ?? between.first(where: wanted) }
    let onLine = nearest { !edit.tape.hasLineEnd($0) }.map { Array(edit.tape.bytes[$0]) } ?? edit.layout.comma
    if isOnOneLine || continuesLine(addition, behind: place) { return onLine }
    if let folded = nearest({ edit.tape.hasLineEnd($0) }) { return withoutTrailingSpace(edit.tape.bytes[folded]) }
    if let opening = gaps.first, edit.tape.hasLineEnd(opening) {
      let indentation = edit.tape.bytes[opening].suffix(while: { $0 != UInt8(ascii: "\n") })
      return [UInt8(ascii: ",")] + edit.layout.newLine + indentation
    }
    return onLine
  }

  /// Whether a short value in a folded list goes on the line of the one before it, as its neighbours do.
  private func continuesLine(_ addition: JSONEdit.Addition, behind place: Int?) -> Bool {
    guard addition.name == nil, !addition.value.isContainer, let place,
      gaps.dropFirst().dropLast().contains(where: { !edit.tape.hasLineEnd($0) })
    else { return false }
    // In the midst of a line the list stays as it is folded.
    if !edit.tape.hasLineEnd(gaps[place + 1]) { return true }
    let column = edit.column(of: edit.tape.range(of: items[place]).upperBound)
    let width = edit.layout.octets(onOneLine: addition.value).columns
    return column + width + 3 <= edit.layout.limit
  }

  private func withoutTrailingSpace(_ gap: ArraySlice<UInt8>) -> [UInt8] {
    guard let lineEnd = gap.firstIndex(of: UInt8(ascii: "\n")) else { return Array(gap) }
    let isCRLF = lineEnd > gap.startIndex && gap[lineEnd - 1] == UInt8(ascii: "\r")
    let end = isCRLF ? lineEnd - 1 : lineEnd
    var before = gap[..<end]
    while let last = before.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { before.removeLast() }
    return Array(before + gap[end...])
  }

  /// A new item behind that gap.
  private func written(_ addition: JSONEdit.Addition, behind gap: [UInt8]) -> [UInt8] {
    let beginsLine = gap.contains(UInt8(ascii: "\n"))
    let indentation =
      beginsLine
      ? Array(
        gap.suffix(while: { $0 != UInt8(ascii: "\n") }).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      : edit.indentation(at: edit.tape.nodes[container].start)
    let name = addition.name.map { edit.layout.quoted($0) + colon } ?? []
    let spot = JSONLayout.Spot(
      name: addition.name ?? listName, indentation: indentation, column: indentation.columns + name.columns,
      isOnOneLine: isOnOneLine, isSection: container == 0)
    return name + edit.layout.octets(of: addition.value, at: spot)
  }

  /// What stands between a name and its value: as in the last member, where that is on one line.
  private var colon: [UInt8] {
    guard edit.tape.kind(container) == .object, let last = items.last else { return edit.layout.colon }
    let between = edit.tape.nodes[last].end..<edit.tape.nodes[last + 1].start
    return edit.tape.hasLineEnd(between) ? edit.layout.colon : Array(edit.tape.bytes[between])
  }
}

extension BidirectionalCollection {
  /// The longest end of the collection whose elements all are as wanted.
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
