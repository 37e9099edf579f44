/// Changes to a JSON text that leave its layout as its people made it: order, indentation, spaces, line ends, and every octet
/// besides the places that change.
///
/// Places are named by nodes of `tape`, which stays that of the text before. All changes are made at once, so many are as cheap as
/// one; `octets` is the text after them. What is new takes the layout of its neighbours.
///
///     var edit = try JSONEdit(of: octets)
///     if let list = edit.tape.node("contracts") { edit.append(.object(["id": .text("a")]), to: list) }
package struct JSONEdit: Sendable {
  /// What is to change in one object or list.
  struct Pending: Sendable {
    /// Values that give way, by their node.
    var replaced: [Int: JSONValue] = [:]
    /// Items that go, by their node: of a member that of its name.
    var removed: Set<Int> = []
    var added: [Addition] = []

    /// What is new, by the item behind which it stands.
    var places: [Int?: [Addition]] { Dictionary(grouping: added, by: \.anchor) }
  }

  /// Something new in an object or a list.
  struct Addition: Sendable {
    /// The item behind which it stands; nil: at the beginning.
    let anchor: Int?
    /// The member's name; nil in a list.
    let name: String?
    /// Its place among the names that are known.
    let rank: Int
    var value: JSONValue
  }

  /// The text before, value by value.
  package let tape: JSONTape
  private(set) var pending: [Int: Pending] = [:]
  let layout: JSONLayout

  /// Throws where the text is not strict JSON.
  package init(of octets: [UInt8]) throws(JSONFault) {
    tape = try JSONReader.read(octets)
    layout = JSONLayout(of: tape)
  }

  /// Whether anything is to change.
  package var isEmpty: Bool { pending.isEmpty }

  /// Gives the member `name` of the object at `object` a value. A new member stands behind those that come before it in `order`,
  /// the names as they usually follow one another; a name that `order` lacks stands last.
  package mutating func set(_ name: String, to value: JSONValue, in object: Int, order: [String] = []) {
    precondition(tape.kind(object) == .object, "members stand in objects")
    if let member = tape.member(name, of: object) { return replace(member, in: object, with: value) }
    var here = pending[object] ?? Pending()
    if let known = here.added.firstIndex(where: { $0.name?.utf8.elementsEqual(name.utf8) ?? false }) {
      here.added[known].value = value
    } else {
      let rank = order.firstIndex(of: name) ?? order.count
      let anchor = lastOnItsLine(anchor(of: rank, in: object, order: order), in: object)
      // Of those behind one item the lower rank stands first, of equal ones the earlier.
      let place = here.added.firstIndex { $0.anchor == anchor && $0.rank > rank } ?? here.added.endIndex
      here.added.insert(Addition(anchor: anchor, name: name, rank: rank, value: value), at: place)
    }
    pending[object] = here
  }

  /// Puts a value at the end of the list at `list`.
  package mutating func append(_ value: JSONValue, to list: Int) {
    insert(value, in: list, behind: tape.items(of: list).last)
  }

  /// Puts a value into the list at `list`, behind one of its elements; nil: at its beginning. Of several behind one element the
  /// first that was put there stands first.
  package mutating func insert(_ value: JSONValue, in list: Int, behind element: Int?) {
    precondition(tape.kind(list) == .list, "elements stand in lists")
    pending[list, default: Pending()].added.append(Addition(anchor: element, name: nil, rank: 0, value: value))
  }

  /// Gives the value at `value`, which stands in the object or list at `container`, way to another.
  package mutating func replace(_ value: Int, in container: Int, with other: JSONValue) {
    pending[container, default: Pending()].replaced[value] = other
  }

  /// Takes the member `name` out of the object at `object`, where it has one.
  package mutating func remove(_ name: String, from object: Int) {
    guard let member = tape.member(name, of: object) else { return }
    pending[object, default: Pending()].removed.insert(member - 1)
  }

  /// Takes an element out of the list at `list`.
  package mutating func remove(element: Int, from list: Int) {
    pending[list, default: Pending()].removed.insert(element)
  }

  /// The text after all changes.
  package var octets: [UInt8] { tape.bytes.applying(changes) }

  /// The last member whose name comes before that rank; where the name is not known, the last of all.
  private func anchor(of rank: Int, in object: Int, order: [String]) -> Int? {
    let items = tape.items(of: object)
    guard rank < order.count else { return items.last }
    return items.last { item in
      let name = tape.text(item)
      return order.firstIndex(of: name).map { $0 < rank } ?? false
    }
  }

  /// Where lines hold several members, a new one does not tear a line apart: the last member on the line of `item`.
  private func lastOnItsLine(_ item: Int?, in object: Int) -> Int? {
    guard let item else { return nil }
    let items = tape.items(of: object)
    guard let first = items.firstIndex(of: item), !tape.isOnOneLine(object) else { return item }
    var last = first
    while last + 1 < items.count, !tape.hasLineEnd(tape.gap(items[last], items[last + 1])) { last += 1 }
    return items[last]
  }
}
