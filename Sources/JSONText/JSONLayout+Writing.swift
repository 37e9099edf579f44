/// Writing new values in a layout.
extension JSONLayout {
  /// Where a new value stands.
  struct Spot {
    /// The name under which it stands; of an element that of its list and `[]`.
    let name: String
    /// The indentation of the line that it begins on.
    let indentation: [UInt8]
    /// How many columns stand before it on that line.
    let column: Int
    /// Whether its surroundings stand on one line.
    let isOnOneLine: Bool
    /// Whether it stands directly in the outermost object, where what holds objects or lists has lines of its own.
    var isSection = false
  }

  /// The value as it is written there.
  func octets(of value: JSONValue, at spot: Spot) -> [UInt8] {
    let oneLine = octets(onOneLine: value)
    // Room for the comma behind it.
    let free = limit - spot.column - 1
    let isFolded = !isOneLine && (value.isToBeFilled || (spot.isSection && value.holdsContainers))
    guard !spot.isOnOneLine, isFolded || !putsOnOneLine(value, name: spot.name, width: oneLine.columns, free: free)
    else {
      return oneLine
    }
    let inner = spot.indentation + step
    func lines(_ items: [[UInt8]], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar) -> [UInt8] {
      guard !items.isEmpty else { return oneLine }
      let body = items.joined(separator: [UInt8(ascii: ",")] + newLine + inner)
      return [UInt8(ascii: opening)] + newLine + inner + body + newLine + spot.indentation + [UInt8(ascii: closing)]
    }
    switch value {
    case .object(let members):
      let items = members.map { member in
        let name = quoted(member.name) + colon
        let column = inner.count + name.columns
        let place = Spot(name: member.name, indentation: inner, column: column, isOnOneLine: false)
        return name + octets(of: member.value, at: place)
      }
      return lines(items, "{", "}")
    case .list(let elements):
      let place = Spot(name: spot.name + "[]", indentation: inner, column: inner.count, isOnOneLine: false)
      return lines(elements.map { octets(of: $0, at: place) }, "[", "]")
    case .text, .number, .flag, .null: return oneLine
    }
  }

  /// The value on one line.
  func octets(onOneLine value: JSONValue) -> [UInt8] {
    switch value {
    case .text(let text): return quoted(text)
    case .number(let digits): return Array(digits.utf8)
    case .flag(let flag): return Array((flag ? "true" : "false").utf8)
    case .null: return Array("null".utf8)
    case .object(let members):
      guard !members.isEmpty else { return Array("{}".utf8) }
      let items = members.map { quoted($0.name) + colon + octets(onOneLine: $0.value) }
      return Array("{".utf8) + objectPadding + items.joined(separator: comma) + objectPadding + Array("}".utf8)
    case .list(let elements):
      guard !elements.isEmpty else { return Array("[]".utf8) }
      let items = elements.map { octets(onOneLine: $0) }
      return Array("[".utf8) + listPadding + items.joined(separator: comma) + listPadding + Array("]".utf8)
    }
  }

  /// A text in quotes; letters beyond ASCII as escapes where the text has no others.
  func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    guard isASCII, text.utf8.contains(where: { $0 >= 0x80 }) else { return writer.part }
    var result: [UInt8] = []
    for scalar in String(decoding: writer.part, as: UTF8.self).unicodeScalars {
      guard !scalar.isASCII else {
        result += scalar.utf8
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result += Array("\\u".utf8) + Array(String(repeating: "0", count: 4 - digits.count).utf8) + Array(digits.utf8)
      }
    }
    return result
  }
}
