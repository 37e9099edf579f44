import JSONText

/// Walking through objects and lists.
extension Reading {
  /// Calls `body` with the key and the value's place for each known member of the object at `place`; a key that is not known is a
  /// finding, unless it begins with `x-`.
  @inline(__always)
  mutating func members<Key: RegisterKey>(of place: Int, as: Key.Type, _ body: (inout Reading, Key, Int) -> Void) {
    guard expect(.object, .object, at: place) else { return }
    let table = Key.table
    var name = pastSpace(place &+ 1)
    while octet(name) == UInt8(ascii: "\"") {
      let (key, end) = key(name, in: table)
      let value = pastSpace(pastSpace(end) &+ 1)
      if let key { body(&self, key, value) } else { refuse(name, as: Key.self) }
      name = nextName(behind: value)
    }
    last = (place, name &+ 1)
  }

  /// Notes that the name at a place is no key, unless it begins with `x-`.
  mutating func refuse<Key: RegisterKey>(_ place: Int, as: Key.Type) {
    let name = name(at: place)
    if Self.isFree(name) { return }
    report(.unknownKey(name, suggestion: Suggestion.nearest(to: name, in: Key.table.names)), at: place)
  }

  /// Calls `body` with each member's name and value of an object whose keys are ids.
  mutating func entries(of place: Int, _ body: (inout Reading, String, Int) -> Void) {
    guard expect(.object, .object, at: place) else { return }
    last = (
      place,
      walk(place) { reading, name, value in
        let id = reading.name(at: name)
        if Self.isFree(id) { return }
        if !Self.isIdentifier(id) { reading.report(.badIdentifier(id), at: name) }
        body(&reading, id, value)
      }
    )
  }

  /// The place of the name of the object's first member that is called so, nil where it has none.
  mutating func member(_ wanted: String, of object: Int) -> Int? {
    var found: Int?
    _ = walk(object) { reading, name, _ in
      if found == nil, reading.name(at: name).utf8.elementsEqual(wanted.utf8) { found = name }
    }
    return found
  }

  /// Notes that the object has no member of that name, where it has none and is an object at all.
  mutating func require(_ name: String, in object: Int) {
    if stands(.object, at: object), member(name, of: object) == nil { report(.missingKey(name), at: object) }
  }

  /// Calls `body` with the place of each element of a list.
  @inline(__always)
  mutating func elements(of place: Int, _ body: (inout Reading, Int) -> Void) {
    guard expect(.list, .list, at: place) else { return }
    var element = pastSpace(place &+ 1)
    var goesOn = octet(element) != UInt8(ascii: "]")
    while goesOn {
      body(&self, element)
      element = pastSpace(end(ofValueAt: element))
      goesOn = octet(element) == UInt8(ascii: ",")
      if goesOn { element = pastSpace(element &+ 1) }
    }
    last = (place, element &+ 1)
  }

  /// What `read` makes of a list's elements, without those of which it makes nothing.
  @inline(__always)
  mutating func list<Element>(_ place: Int, _ read: (inout Reading, Int) -> Element?) -> [Element] {
    var list: [Element] = []
    // Room for as many as nearly every list has, at once.
    list.reserveCapacity(4)
    elements(of: place) { reading, element in
      if let element = read(&reading, element) { list.append(element) }
    }
    return list
  }

  /// The places of a list's elements.
  mutating func list(_ place: Int) -> [Int] { list(place) { $1 } }

  /// The name or text that stands at a place.
  func name(at place: Int) -> String { bytes.span.text(of: bytes.span.string(at: place)) }

  /// Calls `body` with the places of each member's name and value; returns the offset behind the object.
  private mutating func walk(_ object: Int, _ body: (inout Reading, Int, Int) -> Void) -> Int {
    var at = pastSpace(object + 1)
    while octet(at) == UInt8(ascii: "\"") {
      let value = pastSpace(pastSpace(bytes.span.string(at: at).end) + 1)
      body(&self, at, value)
      at = nextName(behind: value)
    }
    return at + 1
  }

  /// The place of the name behind a member's value, or of the bracket that closes the object.
  @inline(__always)
  private func nextName(behind value: Int) -> Int {
    let behind = pastSpace(end(ofValueAt: value))
    return octet(behind) == UInt8(ascii: ",") ? pastSpace(behind &+ 1) : behind
  }

  @inline(__always)
  private func end(ofValueAt place: Int) -> Int { last.place == place ? last.end : bytes.span.valueEnd(at: place) }

  @inline(__always)
  func octet(_ offset: Int) -> UInt8 { bytes.span.octet(at: offset) }

  /// The offset of the first octet from `offset` on that is no white space.
  @inline(__always)
  private func pastSpace(_ offset: Int) -> Int { octet(offset) > 0x20 ? offset : bytes.span.spaceEnd(from: offset) }
}
