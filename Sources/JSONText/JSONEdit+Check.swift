/// Reading a changed text back.
extension JSONEdit {
  /// Whether `octets` are strict JSON that says exactly what the text before said with the changes made: nothing lost, nothing
  /// doubled, nothing moved. It is worked out from the values alone and so does not depend on how the text was put together.
  package func isCarriedOut(in octets: [UInt8]) -> Bool {
    do throws(JSONFault) {
      return matches(0, try JSONReader.read(octets), 0)
    } catch {
      return false
    }
  }

  /// Whether the value at `node`, with its changes, is what stands at `other` of the text after.
  private func matches(_ node: Int, _ after: JSONTape, _ other: Int) -> Bool {
    let kind = tape.kind(node)
    guard kind == after.kind(other) else { return false }
    guard kind == .object || kind == .list else { return tape.text(node).utf8.elementsEqual(after.text(other).utf8) }
    let found = after.items(of: other)
    let here = pending[node] ?? Pending()
    let places = here.places
    var at = 0
    func isNext(_ addition: Addition) -> Bool {
      guard at < found.count else { return false }
      defer { at += 1 }
      let isNamed = addition.name.map { $0.utf8.elementsEqual(after.text(found[at]).utf8) } ?? true
      return isNamed && says(addition.value, after, after.value(of: found[at]))
    }
    guard (places[nil] ?? []).allSatisfy(isNext) else { return false }
    for item in tape.items(of: node) {
      if !here.removed.contains(item) {
        guard at < found.count, matches(item: item, here, after, found[at]) else { return false }
        at += 1
      }
      guard (places[item] ?? []).allSatisfy(isNext) else { return false }
    }
    return at == found.count
  }

  private func matches(item: Int, _ here: Pending, _ after: JSONTape, _ found: Int) -> Bool {
    if tape.kind(item) == .key {
      guard after.kind(found) == .key, tape.text(item).utf8.elementsEqual(after.text(found).utf8) else { return false }
    }
    let value = tape.value(of: item)
    if let other = here.replaced[value] { return says(other, after, after.value(of: found)) }
    return matches(value, after, after.value(of: found))
  }

  /// Whether what stands at `node` of the text after is that new value.
  private func says(_ value: JSONValue, _ after: JSONTape, _ node: Int) -> Bool {
    switch (value, after.kind(node)) {
    case (.text(let text), .string), (.number(let text), .number):
      return text.utf8.elementsEqual(after.text(node).utf8)
    case (.flag(let flag), .yes): return flag
    case (.flag(let flag), .no): return !flag
    case (.null, .null): return true
    case (.list(let elements), .list):
      let found = after.elements(of: node)
      return found.count == elements.count && zip(elements, found).allSatisfy { says($0, after, $1) }
    case (.object(let members), .object):
      let found = after.items(of: node)
      return found.count == members.count
        && zip(members, found).allSatisfy { member, item in
          member.name.utf8.elementsEqual(after.text(item).utf8) && says(member.value, after, item + 1)
        }
    default: return false
    }
  }
}
