/// Where each contract of a register stands, and by which id.
package struct ContractIndex: Sendable {
  /// The offset of each contract's object, in the order of the list.
  package private(set) var places: [Int] = []
  /// Each contract's id, in the same order; one without an id is called by its place, `contract-3`.
  package private(set) var ids: [String] = []
  private var numbers: [String: Int32] = [:]

  package init() {}

  package var count: Int { places.count }

  /// The number of the first contract with this id.
  package func number(of id: String) -> Int32? { numbers[id] }

  /// Adds the next contract; returns the number of an earlier one with the same id.
  mutating func add(_ id: String?, place: Int) -> Int32? {
    let number = Int32(truncatingIfNeeded: places.count)
    let id = id ?? "contract-\(number + 1)"
    places.append(place)
    ids.append(id)
    if let first = numbers[id] { return first }
    numbers[id] = number
    return nil
  }
}
