import JSONText

/// Where each contract of a register stands, and by which id.
package struct ContractIndex: Sendable {
  /// What the first pass keeps of a contract.
  struct Entry: Sendable {
    /// The offset of its object.
    let place: Int
    /// That of its id, or again that of its object where it has none.
    private let id: Int

    init(place: Int, name: Name) {
      self.place = place
      id =
        switch name {
        case .written(let octets): octets.lowerBound - 1
        case .escaped(let string): string.content.lowerBound - 1
        case .none: place
        }
    }

    /// The offset of the quote before its id, nil where it has none.
    var idPlace: Int? { id == place ? nil : id }

    func name(in octets: Span<UInt8>) -> Name {
      guard let idPlace else { return .none }
      let string = octets.string(at: idPlace)
      return string.isEscaped ? .escaped(string) : .written(string.content)
    }
  }

  /// Where a contract's id is found in the text, so that a large register has no copy of each.
  enum Name: Sendable {
    /// In these octets of the text.
    case written(Range<Int>)
    /// In these, which hold escapes.
    case escaped(JSONString)
    /// Nowhere: it is called by its place in the list, `contract-3`.
    case none
  }

  private let bytes: [UInt8]
  private let entries: PartedList<Entry>
  private let order: IdentifierOrder
  /// The numbers of contracts, each at the place that its id's hash points to, or the next free one behind it; -1 is free. Empty
  /// where the ids ascend, since they are found all the same.
  private var table: [Int32] = []

  package init() { self.init(PartedList([]), IdentifierOrder(), in: []) { _, _, _ in } }

  /// The index of the contracts of a text, whose ids stand in that order; calls `duplicate` with the number of each whose id an
  /// earlier one has, and that one's.
  init(
    _ entries: PartedList<Entry>, _ order: IdentifierOrder, in bytes: [UInt8],
    duplicate: (_ number: Int, _ first: Int, _ id: String) -> Void
  ) {
    self.bytes = bytes
    self.entries = entries
    self.order = order
    guard !order.isAscending else { return }
    // At most half full, so that a free place is near.
    table = [Int32](repeating: -1, count: 1 << (Int.bitWidth - (2 * entries.count).leadingZeroBitCount))
    for number in entries.indices {
      let slot = slot(hash(of: number)) { isSameName($0, number) }
      if table[slot] >= 0 {
        duplicate(number, Int(table[slot]), id(of: number))
      } else {
        table[slot] = Int32(truncatingIfNeeded: number)
      }
    }
  }

  package var count: Int { entries.count }

  /// Whether the ids ascend in the order of the list, octet by octet.
  var isAscending: Bool { order.isAscending }

  /// Whether they do with a `/` behind each, as the ids of deadlines begin.
  var arePathsAscending: Bool { order.arePathsAscending }

  /// The offset of a contract's object.
  package func place(of number: Int32) -> Int { entries[Int(number)].place }

  /// A contract's id; of one without an id its place, `contract-3`.
  package func id(of number: Int32) -> String { id(of: Int(number)) }

  /// Every contract's id, in the order of the list.
  package var ids: [String] { entries.indices.map { id(of: $0) } }

  /// The number of the first contract with this id.
  package func number(of id: String) -> Int32? {
    guard order.isAscending else {
      let octets = id.utf8.span
      let found = table[slot(octets.hash(of: octets.indices)) { self.id(of: $0).utf8.elementsEqual(id.utf8) }]
      return found >= 0 ? found : nil
    }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if self.id(of: middle).utf8.span.precedes(id.utf8.span) { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, self.id(of: low).utf8.elementsEqual(id.utf8) else { return nil }
    return Int32(truncatingIfNeeded: low)
  }

  private func id(of number: Int) -> String {
    switch name(of: number) {
    case .written(let range): String(decoding: bytes[range], as: UTF8.self)
    case .escaped(let string): bytes.span.text(of: string)
    case .none: "contract-\(number + 1)"
    }
  }

  private func name(of number: Int) -> Name { entries[number].name(in: bytes.span) }

  private func hash(of number: Int) -> UInt64 {
    if case .written(let range) = name(of: number) { return bytes.span.hash(of: range) }
    let id = id(of: number)
    return id.utf8.span.hash(of: id.utf8.span.indices)
  }

  private func isSameName(_ one: Int, _ other: Int) -> Bool {
    if case .written(let first) = name(of: one), case .written(let second) = name(of: other) {
      return bytes.span.extracting(first).isSame(as: bytes.span.extracting(second))
    }
    return id(of: one).utf8.elementsEqual(id(of: other).utf8)
  }

  /// The place of the table at which a contract stands for which `isWanted` holds, or the free one at which it would.
  private func slot(_ hash: UInt64, where isWanted: (Int) -> Bool) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0, !isWanted(Int(table[slot])) { slot = (slot + 1) & (table.count - 1) }
    return slot
  }
}
