/// A list that stands in the parts in which several hands made it: to put them into one would take as much memory again.
struct PartedList<Element: Sendable>: Sendable {
  private let parts: [[Element]]
  /// How many elements stand before each part, and behind the last one how many there are in all.
  private let begins: [Int]

  init(_ parts: [[Element]]) {
    self.parts = parts
    begins = parts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
  }

  var count: Int { begins[parts.count] }

  var indices: Range<Int> { 0..<count }

  subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "a place in the list")
    // Most parts are about equally long, so that it stands in this one or near it.
    var part = position * parts.count / count
    while position < begins[part] { part -= 1 }
    while position >= begins[part + 1] { part += 1 }
    return parts[part][position - begins[part]]
  }
}
