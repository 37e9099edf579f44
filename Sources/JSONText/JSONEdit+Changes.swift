/// The octets that change.
extension JSONEdit {
  /// The changes of the text, in their order; none touches another.
  package var changes: [TextChange] {
    var changes: [TextChange] = []
    var gone = 0
    for container in pending.keys.sorted(by: { tape.nodes[$0].start < tape.nodes[$1].start }) {
      // What stands in a value that goes changes no more.
      guard tape.nodes[container].start >= gone, let here = pending[container] else { continue }
      let items = tape.items(of: container)
      if items.allSatisfy({ here.removed.contains($0) }) {
        changes.append(anew(container, here))
        gone = tape.nodes[container].end
      } else if let whole = unfolded(container, items, here) {
        changes.append(whole)
      } else {
        changes += runs(container, items, here)
      }
    }
    changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    return outermost(changes)
  }

  /// The changes without those inside of others: what stands in a value that gives way changes no more.
  private func outermost(_ changes: [TextChange]) -> [TextChange] {
    var result: [TextChange] = []
    for change in changes {
      guard let last = result.last, change.range.lowerBound < last.range.upperBound else {
        result.append(change)
        continue
      }
      if change.range.upperBound > last.range.upperBound { result[result.count - 1] = change }
    }
    return result
  }

  /// An object or list of which nothing stays, written as a new one.
  private func anew(_ container: Int, _ here: Pending) -> TextChange {
    let cell = tape.nodes[container]
    let places = here.places
    let added = (places[nil] ?? []) + tape.items(of: container).flatMap { places[$0] ?? [] }
    let value: JSONValue
    if cell.kind == .object {
      value = .object(added.compactMap { added in added.name.map { JSONValue.Member($0, added.value) } })
    } else {
      value = .list(added.map(\.value))
    }
    let parent = JSONTapeParents.container(of: container, in: tape)
    let spot = JSONLayout.Spot(
      name: parent.name, indentation: indentation(at: cell.start), column: column(of: cell.start),
      isOnOneLine: parent.node.map { tape.isOnOneLine($0) } ?? false, isSection: parent.node == 0)
    return TextChange(cell.start..<cell.end, layout.octets(of: value, at: spot))
  }

  /// The changes between the items that stay, and of the values that give way.
  private func runs(_ container: Int, _ items: [Int], _ here: Pending) -> [TextChange] {
    let line = JSONLine(container, items, self)
    var changes: [TextChange] = []
    for item in items where !here.removed.contains(item) {
      guard let other = here.replaced[tape.value(of: item)] else { continue }
      let cell = tape.nodes[tape.value(of: item)]
      let spot = JSONLayout.Spot(
        name: line.name(of: item), indentation: indentation(at: cell.start), column: column(of: cell.start),
        isOnOneLine: line.isOnOneLine)
      changes.append(TextChange(cell.start..<cell.end, layout.octets(of: other, at: spot)))
    }
    var stays: Int?
    let places = here.places
    var added = places[nil] ?? []
    var hasGone = false
    for item in items {
      let isGone = here.removed.contains(item)
      if !isGone {
        if hasGone || !added.isEmpty { changes.append(line.run(from: stays, to: item, added)) }
        (stays, added, hasGone) = (item, [], false)
      } else {
        hasGone = true
      }
      added += places[item] ?? []
    }
    if hasGone || !added.isEmpty { changes.append(line.run(from: stays, to: nil, added)) }
    return changes
  }

  /// A list of objects on one line that has become too wide for it, with a line for each; nil where it need not be so.
  private func unfolded(_ list: Int, _ items: [Int], _ here: Pending) -> TextChange? {
    let cell = tape.nodes[list]
    guard cell.kind == .list, !layout.isOneLine, here.removed.isEmpty, here.replaced.isEmpty,
      items.allSatisfy({ pending[$0] == nil && tape.kind($0) == .object }), !tape.hasLineEnd(cell.start..<cell.end),
      JSONTapeParents.isAtLineEnd(list, in: tape)
    else { return nil }
    let new = here.added.map { (anchor: $0.anchor, octets: layout.octets(onOneLine: $0.value)) }
    let before = column(of: cell.end)
    guard before + new.reduce(0, { $0 + $1.octets.columns + 2 }) + 1 > layout.limit else { return nil }
    let outer = indentation(at: cell.start)
    let inner = outer + layout.step
    var elements = new.filter { $0.anchor == nil }.map(\.octets)
    for item in items {
      elements.append(Array(tape.bytes[tape.range(of: item)]))
      elements += new.filter { $0.anchor == item }.map(\.octets)
    }
    let opening = [UInt8(ascii: "[")] + layout.newLine + inner
    let body = elements.joined(separator: [UInt8(ascii: ",")] + layout.newLine + inner)
    return TextChange(cell.start..<cell.end, opening + body + layout.newLine + outer + [UInt8(ascii: "]")])
  }

  /// The indentation of the line of `offset`; none where all stands on one line.
  func indentation(at offset: Int) -> [UInt8] { layout.isOneLine ? [] : tape.indentation(at: offset) }

  /// How many columns stand before `offset` on its line.
  func column(of offset: Int) -> Int {
    layout.isOneLine ? 0 : tape.bytes[tape.lineStart(of: offset)..<offset].columns
  }
}
