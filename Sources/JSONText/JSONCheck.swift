/// Checks JSON values strictly, one after the other, and keeps nothing of them but the names of the objects that are open, so that no
/// name stands twice in one object.
package struct JSONCheck: Sendable {
  /// The names of the open objects by the places of their quotes, those of the innermost last, and behind them room for more.
  private var names = [Int](repeating: 0, count: 64)
  /// Room for as many objects and lists as may be inside each other.
  private var around = [OpenValue](repeating: .none, count: JSONTape.maximumDepth)
  /// How many names the objects around the next value have.
  private var count = 0
  /// The names of the object that was passed over last; empty where it was another value.
  private var own = 0..<0
  private var ownBits: UInt64 = 0

  package init() {}

  /// Passes over the value that begins at `offset` (white space before it is passed over) and stands in `depth` objects and lists;
  /// returns the offset just behind it. `begin` is where the list around it begins, if it stands in one. Throws the first fault.
  package mutating func pass(
    _ octets: Span<UInt8>, at offset: Int, depth: Int = 0, listFrom begin: Int? = nil
  ) throws(JSONFault) -> Int {
    while true {
      var progress = JSONProgress(begin: begin ?? offset, position: offset, count: count)
      do throws(JSONFault) {
        let bits = try Self.pass(octets, depth: depth, &names, &around, &progress)
        own = count..<progress.count
        ownBits = bits
        return progress.position
      } catch {
        guard progress.lacksRoom else { throw error }
        names += Array(repeating: 0, count: names.count)
      }
    }
  }

  private static func pass(
    _ octets: Span<UInt8>, depth: Int, _ names: inout [Int], _ around: inout [OpenValue], _ progress: inout JSONProgress
  ) throws(JSONFault) -> UInt64 {
    var names = names.mutableSpan
    var around = around.mutableSpan
    // A copy, so that it may be kept in registers.
    var reached = progress
    defer { progress = reached }
    return try names.passValue(of: octets, depth: depth, &around, &reached)
  }

  /// Passes over the next name and the colon of an object that stays open; returns the name's place.
  mutating func passName(
    _ octets: Span<UInt8>, in object: inout OpenValue, _ position: inout Int
  ) throws(JSONFault) -> Int {
    if count == names.count { names += Array(repeating: 0, count: count) }
    let place = octets.spaceEnd(from: position)
    guard octets.octet(at: place) == UInt8(ascii: "\"") else {
      throw octets.unexpectedItem(at: place, wanted: .expectedKey, since: 0)
    }
    names[count] = place
    let name = try octets.name(at: place)
    if object.bits & name.bits != 0 { try octets.compareNames(names.span, of: object, count: count) }
    object.bits |= name.bits
    count += 1
    position = name.end
    _ = try octets.passColon(name.behind, &position)
    return place
  }

  /// Closes the object whose names were passed over one by one.
  func close(_ object: OpenValue, _ octets: Span<UInt8>) throws(JSONFault) {
    try octets.checkNames(names.span, of: object, count: count)
  }

  /// The places of the names of the object that was passed over last; none where it was another value.
  var ownNames: ArraySlice<Int> { names[own] }

  /// The string that the object passed over last has under `name`; nil where it has none.
  package func string(of name: JSONName, _ octets: Span<UInt8>) -> JSONString? {
    guard ownBits & name.bits != 0 else { return nil }
    for index in own {
      guard let value = octets.value(behind: name, at: names[index]) else { continue }
      return octets.kind(at: value) == .string ? octets.string(at: value) : nil
    }
    return nil
  }
}

/// An object or list that is being passed over.
struct OpenValue: Sendable {
  /// Where its names begin among those of the open objects; -1 for a list.
  var firstName: Int
  /// The bits of its names.
  var bits: UInt64 = 0

  /// Outside of all.
  static let none = OpenValue(firstName: -1)

  @inline(__always)
  var isObject: Bool { firstName >= 0 }

  /// What closes it.
  @inline(__always)
  var bracket: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
}

/// How far passing over a value has come.
struct JSONProgress {
  /// Where reading the value or the list around it began.
  let begin: Int
  /// The offset of the next octet.
  var position: Int
  /// How many names the open objects have.
  var count: Int
  /// Whether the room for names did not suffice, so that the fault that was thrown says nothing of the text.
  var lacksRoom = false
}

/// Passing over a value, with room for the places of names.
extension MutableSpan<Int> {
  /// Passes over the next value and all that is in it; returns the bits of its names, where it is an object.
  @inline(__always)
  fileprivate mutating func passValue(
    of octets: Span<UInt8>, depth outermost: Int, _ around: inout MutableSpan<OpenValue>, _ progress: inout JSONProgress
  ) throws(JSONFault) -> UInt64 {
    var (depth, open) = (outermost, OpenValue.none)
    var next = octets.skipSpace(&progress.position)
    guard next == UInt8(ascii: "{") || next == UInt8(ascii: "[") else {
      progress.position = try octets.endOfLeaf(at: progress.position, since: progress.begin)
      return 0
    }
    while true {
      if open.isObject {
        guard next == UInt8(ascii: "\"") else {
          throw octets.unexpectedItem(at: progress.position, wanted: .expectedKey, since: progress.begin)
        }
        guard UInt(bitPattern: progress.count) < UInt(bitPattern: count) else {
          progress.lacksRoom = true
          throw JSONFault(.unexpectedEnd, at: progress.position)
        }
        self[progress.count] = progress.position
        let name = try octets.name(at: progress.position)
        if open.bits & name.bits != 0 { try octets.compareNames(span, of: open, count: progress.count) }
        open.bits |= name.bits
        progress.count &+= 1
        progress.position = name.end
        next = try octets.passColon(name.behind, &progress.position)
      }
      switch next {
      case UInt8(ascii: "\""):
        let behind = try octets.passString(&progress.position)
        if let item = octets.pass(UInt8(ascii: ","), behind, &progress.position) {
          next = item
          continue
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard UInt(bitPattern: depth) < UInt(bitPattern: around.count) else {
          throw JSONFault(.tooDeep, at: progress.position)
        }
        around[depth] = open
        depth &+= 1
        open = OpenValue(firstName: next == UInt8(ascii: "{") ? progress.count : -1)
        progress.position &+= 1
        next = octets.skipSpace(&progress.position)
        if next != open.bracket { continue }
      default: progress.position = try octets.endOfWord(at: progress.position, since: progress.begin)
      }
      next = octets.skipSpace(&progress.position)
      while next != UInt8(ascii: ",") {
        guard next == open.bracket else { throw octets.notClosed(at: progress.position, open.bracket) }
        progress.position &+= 1
        if open.isObject { try octets.checkNames(span, of: open, count: progress.count) }
        depth &-= 1
        if depth == outermost { return open.bits }
        if open.isObject { progress.count = open.firstName }
        open = around[depth]
        next = octets.skipSpace(&progress.position)
      }
      progress.position &+= 1
      next = octets.skipSpace(&progress.position)
    }
  }
}
